import { intersect, featureCollection, polygon } from '@turf/turf';
import type { Polygon, Position } from 'geojson';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Vertex } from '../../../src/geo/sketch/sketch.ts';
import { DrawingMap } from '../support/drawing-map.ts';

const map = new DrawingMap();
beforeAll(() => map.open());
afterAll(() => map.close());
beforeEach(async () => {
  map.reset();
  await map.setShapes([]);
});

const choose = (name: string) => userEvent.click(page.getByRole('button', { name }));
const ringOf = (i: number): Position[] => (map.drawn[i]!.shape as Polygon).coordinates[0]!;
const has = (ring: Position[], [lon, lat]: Position): boolean =>
  ring.some((at) => at[0] === lon && at[1] === lat);

/** Free ground of the fixture county. */
const NW: Vertex = [105.06, 34.19];
const NE: Vertex = [105.11, 34.19];
const SE: Vertex = [105.11, 34.13];
const SW: Vertex = [105.06, 34.13];
/** Corners of 云台中心城区 and of the area around it. */
const CORE_CORNER: Vertex = [105.17, 34.12];
const CORE_INSIDE: Vertex = [105.2, 34.15];

describe('two polygons side by side', () => {
  it('share their vertices to the last digit and do not overlap', async () => {
    await choose('范围');
    for (const at of [NW, NE, SE, SW]) await map.click(at);
    await map.click(NW);
    expect(map.drawn).toHaveLength(1);
    const first = map.drawn[0]!.shape;
    await map.setShapes([{ id: 'first', geometry: first }]);

    await choose('范围');
    await map.click([105.15, 34.19]);
    // Six and seven pixels off the corners of the first.
    await map.click(NE, [4, -5]);
    await map.click(SE, [6, 3]);
    await map.click([105.15, 34.13]);
    await userEvent.keyboard('{Enter}');
    expect(map.drawn).toHaveLength(2);

    const shared = ringOf(0).filter((at) => has(ringOf(1), at));
    expect(new Set(shared.map(String)).size).toBe(2);
    const overlap = intersect(featureCollection([polygon([ringOf(0)]), polygon([ringOf(1)])]));
    expect(overlap).toBeNull();
  });
});

describe('snapping', () => {
  it('takes the vertex of a feature of the plan as it is', async () => {
    await choose('线');
    await map.click(CORE_CORNER, [-7, 6]);
    expect(map.drawing.sketch?.vertices).toEqual([CORE_CORNER]);
    expect(map.said).toContain('已吸附');
  });

  it('holds to an edge where no vertex is near', async () => {
    await choose('线');
    await map.click([105.1925, 34.1175], [1, 6]);
    const [at] = map.drawing.sketch!.vertices;
    // The edge runs from 105.17, 34.12 to 105.215, 34.115; vertices are rounded to six decimals.
    expect(at![1]).toBeCloseTo(34.12 - ((at![0] - 105.17) / 0.045) * 0.005, 5);
  });

  it('lets go while Alt is held', async () => {
    await choose('线');
    await map.click(CORE_CORNER, [-7, 6], ['Alt']);
    const [at] = map.drawing.sketch!.vertices;
    expect(at).not.toEqual(CORE_CORNER);
    expect(Math.abs(at![0] - CORE_CORNER[0])).toBeLessThan(0.005);
    expect(map.said).not.toContain('已吸附');
  });
});

describe('a click while drawing', () => {
  it('picks no feature, nor does the one that finishes', async () => {
    await choose('线');
    await map.click(CORE_INSIDE);
    await map.click([105.3, 34.17]);
    await map.click([105.3, 34.17]);
    expect(map.drawn).toHaveLength(1);
    expect(map.pickedFeatures).toEqual([]);
    // With the tool laid down it does again.
    await map.click(CORE_INSIDE);
    expect(map.pickedFeatures).toEqual(['yuntai']);
  });

  it('twice finishes a line and does not zoom', async () => {
    await choose('线');
    await map.click(NW);
    await map.doubleClick(SE);
    expect(map.drawn).toHaveLength(1);
    // The place is where it was: the map has not moved.
    await choose('点');
    await map.click(SW);
    const { coordinates } = map.drawn[1]!.shape as { coordinates: Position };
    expect(coordinates[0]).toBeCloseTo(SW[0], 4);
    expect(coordinates[1]).toBeCloseTo(SW[1], 4);
  });
});

describe('keys while drawing', () => {
  it('Backspace takes the last vertex back, Ctrl+Z and Ctrl+Shift+Z go by vertex', async () => {
    await choose('范围');
    for (const at of [NW, NE, SE, SW]) await map.click(at);
    await userEvent.keyboard('{Backspace}');
    expect(map.drawing.count).toBe(3);
    expect(map.text).toContain('已画 3 点');
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(map.drawing.count).toBe(4);
    await userEvent.keyboard('{Control>}zz{/Control}');
    expect(map.drawing.count).toBe(2);
    await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    expect(map.drawing.count).toBe(3);
  });

  it('Esc cancels, and Ctrl+Z brings the drawing back', async () => {
    await choose('范围');
    for (const at of [NW, NE, SE]) await map.click(at);
    await userEvent.keyboard('{Escape}');
    expect(map.drawing.count).toBe(0);
    expect(map.said).toContain('已取消');
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(map.drawing.count).toBe(3);
    await userEvent.keyboard('{Escape}{Escape}');
    expect(map.drawing.tool).toBe('select');
    expect(map.drawn).toEqual([]);
  });

  it('Delete removes the vertex that was clicked', async () => {
    await choose('范围');
    for (const at of [NW, NE, SE, SW]) await map.click(at);
    await map.click(NE);
    expect(map.drawing.selected).toBe(1);
    await userEvent.keyboard('{Delete}');
    expect(map.drawing.count).toBe(3);
  });

  it('digits choose tools while the focus is on the map, and mean nothing elsewhere', async () => {
    map.canvas.focus();
    await userEvent.keyboard('6');
    expect(map.drawing.tool).toBe('circle');
    (document.activeElement as HTMLElement).blur();
    await userEvent.keyboard('4');
    expect(map.drawing.tool).toBe('circle');
  });

  it('Escape is the drawing’s alone, as long as there is one', async () => {
    let heard = 0;
    const listen = (): void => void (heard += 1);
    addEventListener('keydown', listen);
    await choose('线');
    await userEvent.keyboard('{Escape}');
    expect(heard).toBe(0);
    await userEvent.keyboard('{Escape}');
    removeEventListener('keydown', listen);
    expect(heard).toBe(1);
  });
});

describe('each tool', () => {
  it('rectangle and circle are finished by their second click', async () => {
    await choose('矩形');
    await map.click(NW);
    await map.click(SE);
    await choose('圆');
    await map.click(SW);
    await map.move([105.07, 34.13]);
    await expect.poll(() => map.note).toContain('半径');
    await map.click([105.08, 34.13]);
    expect(map.drawn.map(({ shape }) => shape.type)).toEqual(['Polygon', 'Polygon']);
    expect(ringOf(0)).toHaveLength(5);
    expect(ringOf(1)).toHaveLength(65);
  });

  it('shows length and area beside the shape while it is drawn', async () => {
    await choose('线');
    await map.click(NW);
    await map.move(NE);
    await expect.poll(() => map.note).toMatch(/^图上量算 长 4\.6\d 公里$/u);
    await choose('范围');
    for (const at of [NW, NE, SE]) await map.click(at);
    await map.move(SW);
    await expect
      .poll(() => map.note)
      .toMatch(/^图上量算 约 \d+\.\d 公顷\d+ 亩 · \d+\.\d\d 平方公里周长 /u);
  });
});

describe('a drawing that is wrong', () => {
  it('is kept, and the message says what and what to do', async () => {
    await choose('范围');
    for (const at of [NW, SE, NE, SW]) await map.click(at);
    await userEvent.keyboard('{Enter}');
    await expect
      .element(page.getByRole('alert').first())
      .toHaveTextContent(/边线在 105\.085\d°E 34\.16\d\d°N 附近相交。请移动角点/u);
    expect(map.drawing.count).toBe(4);
    expect(map.drawn).toEqual([]);
    await userEvent.keyboard('{Backspace}{Enter}');
    expect(map.drawn).toHaveLength(1);
  });
});

describe('a finished shape', () => {
  const SHAPE: Polygon = {
    type: 'Polygon',
    coordinates: [[NW, SW, SE, NE, NW].map(([x, y]) => [x, y])],
  };
  beforeEach(async () => {
    await map.setShapes([{ id: 'note-7', geometry: SHAPE }]);
    await map.click([105.085, 34.16]);
  });

  it('is taken in hand by a click, without picking a feature', () => {
    expect(map.drawing.edited).toBe('note-7');
    expect(map.pickedFeatures).toEqual([]);
    expect(map.text).toContain('修改图形 4 点');
  });

  it('has its vertices dragged; the map stays', async () => {
    await map.drag(NW, [105.08, 34.2]);
    const [at] = map.drawing.sketch!.vertices;
    expect(at![0]).toBeCloseTo(105.08, 3);
    expect(at![1]).toBeCloseTo(34.2, 3);
    await userEvent.keyboard('{Enter}');
    expect(map.drawn[0]!.of).toBe('note-7');
    await map.click([105.16, 34.16]);
    expect(map.pickedFeatures).toEqual([null]);
  });

  it('gets a vertex in the middle of an edge', async () => {
    await map.click([105.06, 34.16]);
    expect(map.drawing.count).toBe(5);
    expect(map.drawing.sketch!.vertices[1]).toEqual([105.06, 34.16]);
    await userEvent.keyboard('{Delete}');
    expect(map.drawing.count).toBe(4);
  });

  it('is deleted as a whole by Delete with no vertex in hand', async () => {
    await userEvent.keyboard('{Delete}');
    expect(map.deleted).toEqual(['note-7']);
  });
});
