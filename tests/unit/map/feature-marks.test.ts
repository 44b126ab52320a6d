import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FeatureMarks, type Marks } from '../../../src/map/feature-marks.ts';
import { RecordingMap } from './recording-map.ts';

const IDS = ['a', 'b', 'c'];
const marks = (given: Partial<Marks> = {}): Marks => ({
  selected: new Set(),
  related: new Set(),
  hovered: null,
  dimOthers: false,
  ...given,
});

/** What the map is told by each of these marks in turn. */
function told(...steps: Marks[]): string[][] {
  const map = new RecordingMap();
  const feature = new FeatureMarks(map.map);
  return steps.map((step) => {
    feature.apply({ ids: IDS, groups: new Map() }, step);
    return map.take();
  });
}

describe('the marks of features', () => {
  it('say nothing about features that are not marked', () => {
    expect(told(marks())).toEqual([[]]);
  });

  it('tell what is selected, what is related, and let the rest step back', () => {
    const given = marks({ selected: new Set(['a']), related: new Set(['b']), dimOthers: true });
    expect(told(given)).toEqual([['a: selected', 'b: related', 'c: dim']]);
  });

  it('dim nothing while nothing is to step back', () => {
    expect(told(marks({ selected: new Set(['a']) }))).toEqual([['a: selected']]);
  });

  it('mark a selected feature under the pointer as both', () => {
    const given = marks({ selected: new Set(['a']), hovered: 'a' });
    expect(told(given)).toEqual([['a: selected hover']]);
  });

  it('are sent once while they stay the same', () => {
    const given = marks({ selected: new Set(['a']), dimOthers: true });
    expect(told(given, { ...given })[1]).toEqual([]);
  });

  it('send only what changed when the pointer moves on', () => {
    const [, second] = told(marks({ hovered: 'a' }), marks({ hovered: 'b' }));
    expect(second).toEqual(['a: plain', 'b: hover']);
  });

  it('are taken back when nothing is in hand any more', () => {
    const [, second] = told(marks({ selected: new Set(['a']), dimOthers: true }), marks());
    expect(second).toEqual(['a: plain', 'b: plain', 'c: plain']);
  });

  it('light a group as soon as one of its members is in hand, and let the others step back', () => {
    const map = new RecordingMap();
    const groups = new Map([
      ['group:a+b', ['a', 'b']],
      ['group:c+d', ['c', 'd']],
    ]);
    const given = marks({ related: new Set(['b']), dimOthers: true, hovered: 'c' });
    new FeatureMarks(map.map).apply({ ids: [], groups }, given);
    expect(map.take()).toEqual(['group:a+b: related', 'group:c+d: hover dim']);
  });

  it('leave the map in the state of the last marks, whatever came before', () => {
    const set = fc.subarray(IDS).map((ids) => new Set(ids));
    const anyMarks = fc.record({
      selected: set,
      related: set,
      hovered: fc.constantFrom('a', 'b', null),
      dimOthers: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(anyMarks, { minLength: 1, maxLength: 5 }), (steps) => {
        const after = (all: Marks[]) => {
          const state = new Map<string, string>();
          for (const call of told(...all).flat()) state.set(call.slice(0, 1), call);
          return IDS.map((id) => state.get(id) ?? `${id}: plain`);
        };
        expect(after(steps)).toEqual(after(steps.slice(-1)));
      }),
    );
  });
});
