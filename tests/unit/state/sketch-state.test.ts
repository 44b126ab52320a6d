import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { SketchShape, Vertex } from '../../../src/geo/sketch/sketch.ts';
import { SketchState, type KeptSketch } from '../../../src/state/sketch-state.svelte.ts';

const A: Vertex = [112.9, 30.42];
const B: Vertex = [112.93, 30.41];
const C: Vertex = [112.92, 30.45];
const TRIANGLE: SketchShape = {
  type: 'Polygon',
  coordinates: [[[...A], [...B], [...C], [...A]]],
};

let drawn: [SketchShape, string | null][];
let kept: (KeptSketch | null)[];
let deleted: string[];
let state: SketchState;

const fresh = (): SketchState =>
  new SketchState({
    onDrawn: (shape, of) => drawn.push([shape, of]),
    onSketch: (sketch) => kept.push(sketch),
    onDelete: (id) => deleted.push(id),
  });

beforeEach(() => {
  [drawn, kept, deleted] = [[], [], []];
  state = fresh();
});

const draw = (...vertices: Vertex[]): void => vertices.forEach((at) => state.add(at));

describe('drawing', () => {
  it('hands a finished shape over once, and the tool is laid down', () => {
    state.choose('polygon');
    draw(A, B, C);
    expect(state.finish()).toBe(true);
    expect(drawn).toEqual([[TRIANGLE, null]]);
    expect(kept.at(-1)).toBeNull();
    expect(state.tool).toBe('select');
    expect(state.finish()).toBe(false);
  });

  it('keeps a sketch that cannot be finished, and says why until it changes', () => {
    state.choose('polygon');
    draw(A, B);
    expect(state.finish()).toBe(false);
    expect(state.fault).toEqual({ code: 'too-few', needed: 3, present: 2 });
    expect(state.sketch?.vertices).toEqual([A, B]);
    draw(C);
    expect(state.fault).toBeNull();
    expect(state.finish()).toBe(true);
  });

  it('goes back and forth by vertex', () => {
    state.choose('line');
    draw(A, B, C);
    state.undo();
    state.undo();
    expect(state.sketch?.vertices).toEqual([A]);
    state.redo();
    expect(state.sketch?.vertices).toEqual([A, B]);
    expect(kept.at(-1)?.vertices).toEqual([A, B]);
  });

  it('that was cancelled is brought back by undoing; a second time leaves the tool', () => {
    state.choose('polygon');
    draw(A, B, C);
    state.cancel();
    expect(state.count).toBe(0);
    expect(kept.at(-1)).toBeNull();
    state.undo();
    expect(state.sketch?.vertices).toEqual([A, B, C]);
    state.cancel();
    state.cancel();
    expect(state.tool).toBe('select');
    expect(drawn).toEqual([]);
  });

  it('that was left for another tool is brought back, too', () => {
    state.choose('polygon');
    draw(A, B);
    state.choose('line');
    draw(C);
    state.undo();
    state.undo();
    expect(state.tool).toBe('polygon');
    expect(state.sketch).toEqual({ tool: 'polygon', vertices: [A, B] });
    state.choose('select');
    state.undo();
    expect(state.tool).toBe('polygon');
    expect(state.count).toBe(2);
  });

  it('takes a drag as one step', () => {
    state.choose('line');
    draw(A, B);
    state.grab(1);
    state.drag(1, [112.94, 30.4]);
    state.drag(1, C);
    state.drop(1);
    expect(state.sketch?.vertices).toEqual([A, C]);
    expect(state.selected).toBe(1);
    state.undo();
    expect(state.sketch?.vertices).toEqual([A, B]);
  });

  it('takes nothing for a step that changed nothing', () => {
    state.choose('line');
    draw(A, B, B);
    state.grab(0);
    state.drop(0);
    state.move(0, A);
    expect(state.count).toBe(2);
    state.undo();
    expect(state.sketch?.vertices).toEqual([A]);
  });

  it('of a circle by its radius keeps the centre', () => {
    state.choose('circle');
    draw(A);
    state.setRadius(500);
    expect(state.sketch?.vertices[0]).toEqual(A);
    expect(state.measure).toMatchObject({ of: 'area' });
    expect(state.measure?.of === 'area' && state.measure.radiusM).toBeCloseTo(500, 4);
    draw(B);
    expect(state.count).toBe(2);
  });

  it('previews what the pointer would add, without keeping it', () => {
    state.choose('line');
    draw(A);
    state.pointer = B;
    expect(state.preview?.vertices).toEqual([A, B]);
    expect(state.sketch?.vertices).toEqual([A]);
    expect(kept.at(-1)?.vertices).toEqual([A]);
  });
});

describe('changing a shape', () => {
  beforeEach(() => state.edit('note-1', TRIANGLE));

  it('hands it over under its name', () => {
    state.insert(1, [112.915, 30.4]);
    expect(state.selected).toBe(1);
    expect(state.finish()).toBe(true);
    expect(drawn[0]?.[1]).toBe('note-1');
    expect((drawn[0]?.[0] as { coordinates: unknown[][] }).coordinates[0]).toHaveLength(5);
  });

  it('that was cancelled leaves it as it was', () => {
    state.move(0, [112.91, 30.43]);
    state.cancel();
    expect(state.sketch?.vertices).toEqual([A, B, C]);
    state.undo();
    expect(state.sketch?.vertices[0]).toEqual([112.91, 30.43]);
    state.cancel();
    state.cancel();
    expect(state.isEditing).toBe(false);
    expect(drawn).toEqual([]);
  });

  it('deletes the vertex in hand, else the whole shape', () => {
    state.insert(1, [112.915, 30.4]);
    state.removeSelected();
    expect(state.sketch?.vertices).toEqual([A, B, C]);
    expect(deleted).toEqual([]);
    state.removeSelected();
    expect(deleted).toEqual(['note-1']);
    expect(state.isEditing).toBe(false);
  });

  it('is finished by taking up a tool, and goes on when it cannot be', () => {
    state.remove(0);
    state.choose('line');
    expect(state.isEditing).toBe(true);
    expect(state.fault?.code).toBe('too-few');
    state.undo();
    state.choose('line');
    expect(drawn).toEqual([[TRIANGLE, 'note-1']]);
    expect(state.tool).toBe('line');
  });
});

describe('going on after the page was closed', () => {
  it('has everything that was kept, whatever was done last', () => {
    const action = fc.oneof(
      fc.constantFrom(...(['undo', 'redo', 'removeLast', 'cancel'] as const)),
      fc.tuple(fc.integer({ min: 112, max: 114 }), fc.integer({ min: 29, max: 31 })),
    );
    fc.assert(
      fc.property(
        fc.constantFrom('line' as const, 'polygon' as const, 'circle' as const),
        fc.array(action, { maxLength: 30 }),
        (tool, actions) => {
          kept = [];
          state = fresh();
          state.choose(tool);
          for (const one of actions) {
            if (typeof one === 'string') state[one]();
            else state.add(one);
          }
          const last: unknown = JSON.parse(JSON.stringify(kept.at(-1)));
          const again = fresh();
          expect(again.resume(last)).toBe(last !== null);
          expect(again.sketch?.vertices ?? []).toEqual(state.sketch?.vertices ?? []);
        },
      ),
    );
  });

  it('knows which shape was changed, and how it was before', () => {
    state.edit('note-1', TRIANGLE);
    state.move(0, [112.91, 30.43]);
    const again = fresh();
    again.resume(JSON.parse(JSON.stringify(kept.at(-1))));
    expect(again.edited).toBe('note-1');
    again.cancel();
    expect(again.sketch?.vertices).toEqual([A, B, C]);
  });

  it('starts nothing from rubbish', () => {
    expect(state.resume({ tool: 'line', vertices: 'x' })).toBe(false);
    expect(state.sketch).toBeNull();
  });
});
