import type { Map as MapLibreMap } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { PickCycle, pickAt } from '../../../src/map/picking.ts';

interface Hit {
  readonly id?: unknown;
  readonly layer?: string;
  readonly members?: string;
  readonly state?: Readonly<Record<string, boolean>>;
}

/** A map that has these features under every pixel, topmost first, and keeps the box that it was asked for. */
function mapWith(hits: readonly Hit[], hasPlan = true) {
  const asked: unknown[] = [];
  const map = {
    getSource: (id: string) => (hasPlan && id === 'plan' ? {} : undefined),
    queryRenderedFeatures: (box: unknown) => {
      asked.push(box);
      return hits.map(({ id, layer = 'plan/minor/symbol', state = {}, members = '' }) => ({
        layer: { id: layer },
        properties: { ...(id === undefined ? {} : { id }), members },
        state,
      }));
    },
  };
  return { map: map as unknown as MapLibreMap, asked };
}

const hitsOf = (...hits: Hit[]) => pickAt(mapWith(hits).map, { x: 100, y: 50 });
const picked = (...hits: Hit[]) => hitsOf(...hits).ids;

describe('what is under the pointer', () => {
  it('is named topmost first, each feature once', () => {
    expect(picked({ id: 'a' }, { id: 'b' }, { id: 'a' })).toEqual(['a', 'b']);
  });

  it('is searched within the reach of a 14 px target', () => {
    const { map, asked } = mapWith([]);
    pickAt(map, { x: 100, y: 50 });
    expect(asked).toEqual([
      [
        [93, 43],
        [107, 57],
      ],
    ]);
  });

  it('is nothing before the plan is on the map', () => {
    const hits = pickAt(mapWith([{ id: 'a' }], false).map, { x: 0, y: 0 });
    expect(hits).toEqual({ ids: [], group: [] });
  });

  it('is nothing on the ground, whose features have no id of the plan', () => {
    expect(picked({ layer: 'base/river/water' }, { id: 7 })).toEqual([]);
  });

  it.each(['plan/halo', 'plan/list/leader'])('is never %s', (layer) => {
    expect(picked({ id: 'a', layer, state: { selected: true, related: true } })).toEqual([]);
  });

  it.each(['selected', 'related'])('is the %s symbol only while it is shown', (name) => {
    const layer = `plan/${name}`;
    expect(picked({ id: 'a', layer }, { id: 'b' })).toEqual(['b']);
    expect(picked({ id: 'a', layer, state: { [name]: true } }, { id: 'b' })).toEqual(['a', 'b']);
  });
});

describe('a group under the pointer', () => {
  const group = { id: 'group:b+c', members: 'b,c', layer: 'plan/group/symbol' };

  it('gives its members', () => {
    expect(hitsOf(group)).toEqual({ ids: [], group: ['b', 'c'] });
  });

  it('keeps what lies below it in reach', () => {
    expect(hitsOf(group, { id: 'a' })).toEqual({ ids: ['a'], group: ['b', 'c'] });
  });

  it('is passed over when a feature lies above it', () => {
    expect(hitsOf({ id: 'a' }, group)).toEqual({ ids: ['a'], group: [] });
  });
});

describe('clicking again on the same spot', () => {
  const spot = { x: 100, y: 50 };

  it('goes on to what lies underneath and then begins again', () => {
    const cycle = new PickCycle();
    const hits = ['a', 'b', 'c'];
    expect([1, 2, 3, 4].map(() => cycle.next(spot, hits))).toEqual(['a', 'b', 'c', 'a']);
  });

  it('reaches every feature in turn although the picked one comes to the top', () => {
    const cycle = new PickCycle();
    const under = ['a', 'b', 'c'];
    let hits = under;
    const found = [1, 2, 3, 4, 5].map(() => {
      const id = cycle.next(spot, hits);
      hits = [...under].sort((a, b) => Number(b === id) - Number(a === id));
      return id;
    });
    expect(found).toEqual(['a', 'b', 'c', 'a', 'b']);
  });

  it('goes on although a feature has vanished and another has come', () => {
    const cycle = new PickCycle();
    cycle.next(spot, ['a', 'b', 'c']);
    expect(cycle.next(spot, ['a', 'c', 'd'])).toBe('c');
    expect(cycle.next(spot, ['a', 'c', 'd'])).toBe('d');
  });

  it('counts as the same spot within four pixels', () => {
    const cycle = new PickCycle();
    cycle.next(spot, ['a', 'b']);
    expect(cycle.next({ x: 102, y: 52 }, ['a', 'b'])).toBe('b');
  });

  it('begins anew elsewhere', () => {
    const cycle = new PickCycle();
    cycle.next(spot, ['a', 'b']);
    expect(cycle.next({ x: 104, y: 50 }, ['a', 'b'])).toBe('a');
  });

  it('picks nothing where nothing is', () => {
    const cycle = new PickCycle();
    expect(cycle.next(spot, [])).toBeNull();
    expect(cycle.next(spot, [])).toBeNull();
  });
});
