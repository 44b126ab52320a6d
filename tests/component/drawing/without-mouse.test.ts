import type { LineString, Polygon } from 'geojson';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { geodesicDistanceM } from '../../../src/geo/geodesic.ts';
import type { Vertex } from '../../../src/geo/sketch/sketch.ts';
import { DrawingMap } from '../support/drawing-map.ts';

const NW: Vertex = [105.06, 34.19];
const NE: Vertex = [105.11, 34.19];
const SE: Vertex = [105.11, 34.13];

/** Many steps on a real map, or two maps: more than the common limit allows on a busy machine. */

/** Types as a person does who has no mouse. */
async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await userEvent.keyboard(key);
}

/** Tab until the focus is on something of this name. */
async function tabTo(name: string): Promise<void> {
  for (let i = 0; i < 40; i += 1) {
    await userEvent.tab();
    const { activeElement: at } = document;
    if (
      (
        at?.getAttribute('aria-label') ??
        at?.closest('label')?.textContent ??
        at?.textContent
      )?.includes(name)
    )
      return;
  }
  throw new Error(`Tab does not reach ${name}`);
}

describe('drawing by keyboard alone', () => {
  const map = new DrawingMap();
  beforeAll(() => map.open());
  afterAll(() => map.close());
  beforeEach(() => {
    map.reset();
    (document.activeElement as HTMLElement | null)?.blur();
  });

  it('types, lists, moves and removes vertices, and finishes', async () => {
    await tabTo('选择');
    await press('3');
    expect(map.said).toContain('范围工具');
    await tabTo('坐标');
    await press('{Enter}');
    await tabTo('输入坐标');
    for (const text of ['105.06, 34.19', '东经105.11 北纬34.19', '105.2，34.13', '105.05, 34.12'])
      await press(text, '{Enter}');
    await expect.poll(() => map.said).toContain('第 4 点，105.0500°E 34.1200°N');
    expect(map.drawing.count).toBe(4);

    const third = page.getByRole('textbox', { name: '第 3 点坐标' });
    await expect.element(third).toHaveValue('105.200000, 34.130000');
    await userEvent.fill(third, '105.11, 34.13');
    await press('{Enter}');
    await expect.poll(() => map.said).toContain('第 3 点移到 105.1100°E 34.1300°N');

    page.getByRole('button', { name: '删除第 4 点' }).element().focus();
    await press('{Enter}');
    await expect.poll(() => map.drawing.count).toBe(3);
    expect(map.said).toBe('已删除一点，剩 3 点');

    // Focus is in the field for the next one: there Enter adds, so the button finishes.
    await userEvent.tab({ shift: true });
    page.getByRole('button', { name: '完成' }).element().focus();
    await press('{Enter}');
    const { coordinates } = map.drawn[0]!.shape as Polygon;
    expect(new Set(coordinates[0]!.map(String))).toEqual(new Set([NW, NE, SE].map(String)));
    expect(map.said).toMatch(/^图形已完成，图上量算 约 \d+\.\d 公顷/u);
  });

  it('takes survey coordinates, and says what is wrong with bad ones', async () => {
    map.drawing.choose('line');
    const field = page.getByRole('textbox', { name: '输入坐标' });
    await userEvent.fill(field, '34.19, 105.06');
    await press('{Enter}');
    await expect.element(page.getByText(/请先写经度，再写纬度/u)).toBeVisible();
    await expect.element(field).toHaveValue('34.19, 105.06');
    expect(map.drawing.count).toBe(0);
    await userEvent.fill(field, 'X 3780000, Y 412000');
    await press('{Enter}');
    await expect.element(page.getByText(/前面缺带号/u)).toBeVisible();
    await userEvent.fill(field, 'X 3784700.53, Y 35505524.51');
    await press('{Enter}');
    await expect.poll(() => map.drawing.count).toBe(1);
    // PROJ 9.1.1, `cs2cs` from zone 35 (105° E).
    const [at] = map.drawing.sketch!.vertices;
    expect(at![0]).toBeCloseTo(105.05993243, 6);
    expect(at![1]).toBeCloseTo(34.18965639, 6);

    await userEvent.selectOptions(page.getByRole('combobox', { name: '坐标写法' }), 'cgcs2000');
    // To a tenth of a metre, as it is kept.
    const first = page.getByRole('textbox', { name: '第 1 点坐标' });
    await expect
      .poll(() => (first.element() as HTMLInputElement).value)
      .toMatch(/^X 3784700\.[45]\d, Y 35505524\.[45]\d$/u);
  });

  it('types the radius of a circle', async () => {
    map.drawing.choose('circle');
    await userEvent.fill(page.getByRole('textbox', { name: '输入坐标' }), '105.1, 34.15');
    await press('{Enter}');
    const radius = page.getByRole('textbox', { name: '半径（米）' });
    await userEvent.fill(radius, '零');
    await press('{Enter}');
    await expect.element(page.getByText(/半径要是大于 0 的米数/u)).toBeVisible();
    await userEvent.fill(radius, '800');
    await press('{Enter}');
    await expect.poll(() => map.note).toContain('半径 800 米');
    map.drawing.finish();
    const [corner] = (map.drawn[0]!.shape as Polygon).coordinates[0]!;
    expect(geodesicDistanceM([105.1, 34.15], corner as [number, number])).toBeCloseTo(800, 0);
  });

  it('shows a vertex that was typed outside the picture', async () => {
    map.drawing.choose('line');
    await userEvent.fill(page.getByRole('textbox', { name: '输入坐标' }), '105.45, 34.03');
    await press('{Enter}');
    await expect.poll(() => map.note).toContain('105.4500°E 34.0300°N');
    const center = map.canvas.getBoundingClientRect();
    const note = document.querySelector('.note')!.getBoundingClientRect();
    expect(Math.abs(note.left - (center.left + center.width / 2))).toBeLessThan(40);
  });
});

describe('drawing by touch', () => {
  const map = new DrawingMap();
  beforeAll(() => map.open());
  afterAll(() => map.close());
  beforeEach(() => map.reset());

  it('adds a vertex by a tap, finishes on the first, moves one by a swipe', async () => {
    map.drawing.choose('polygon');
    for (const at of [NW, NE, SE]) await map.tap(at);
    await expect.poll(() => map.drawing.count).toBe(3);
    await map.swipe(SE, [105.13, 34.12]);
    await expect.poll(() => map.drawing.sketch!.vertices[2]![0]).toBeCloseTo(105.13, 3);
    await map.tap(NW);
    await expect.poll(() => map.drawn.length).toBe(1);
    expect(map.pickedFeatures).toEqual([]);
  });

  it('pans the map when the swipe begins on free ground', async () => {
    map.drawing.choose('line');
    await map.tap(NW);
    await map.swipe([105.2, 34.2], [105.25, 34.2]);
    await map.tap(NW);
    const [first, second] = map.drawing.sketch!.vertices;
    expect(second![0]).toBeLessThan(first![0] - 0.02);
  });
});

describe('a page that was closed in the middle', () => {
  it('goes on with the drawing that was kept', async () => {
    const before = new DrawingMap();
    await before.open();
    before.drawing.choose('line');
    await before.click(NW);
    await before.click(NE);
    const kept: unknown = JSON.parse(JSON.stringify(before.kept.at(-1)));
    before.close();

    const after = new DrawingMap();
    await after.open();
    expect(after.drawing.resume(kept)).toBe(true);
    await expect.poll(() => after.said).toContain('已恢复上次未画完的图形，2 点');
    await after.click(SE);
    await userEvent.keyboard('{Enter}');
    const { coordinates } = after.drawn[0]!.shape as LineString;
    expect(coordinates).toHaveLength(3);
    expect(coordinates.slice(0, 2)).toEqual((kept as { vertices: unknown }).vertices);
    after.close();
  });
});
