/** A graphics driver that fails takes the map's WebGL context away: what a person sees then, and after it is back. */
import type { Page } from '@playwright/test';
import { GraphicsDriver, pictureOf, shareOfChange } from './drivers/graphics.ts';
import { test } from './support/atlas.ts';
import { expect } from './support/test.ts';

/** Share of the pixels: a single symbol that is missing is more. */
const SAME = 0.0002;

/** The switch of readings lies over the map, and comes after the first picture. */
const hasSwitch = (page: Page): Promise<void> =>
  expect(page.getByRole('button', { name: /^空间结构图/ })).toBeVisible();

test('a map that has lost its context comes back as it was: camera, selection, layers, symbols', async ({
  atlas,
  page,
}) => {
  const graphics = new GraphicsDriver(page);
  await atlas.openWithMap(
    '#map=10.90/30.42000/112.80000&select=fibre-town&layers=parks,towns,transport',
  );
  await hasSwitch(page);
  const link = await atlas.link();
  const before = await pictureOf(atlas.map);

  await graphics.lose();
  await expect(graphics.note).toBeVisible();
  await graphics.restore();

  await expect(graphics.note).toHaveCount(0);
  expect(await shareOfChange(page, before, await pictureOf(atlas.map))).toBeLessThan(SAME);
  expect(await atlas.link()).toEqual(link);
  await expect(atlas.card.title).toHaveText('光纤小镇');
});

test('counts by township and flags of notes are drawn again @desktop', async ({ atlas, page }) => {
  const graphics = new GraphicsDriver(page);
  await atlas.openWithMap('#select=fibre-town&theme=township');
  await atlas.notes.write('请给出四至。');
  const before = await pictureOf(atlas.map);

  await graphics.lose();
  await expect(graphics.note).toBeVisible();
  await graphics.restore();

  await expect
    .poll(async () => shareOfChange(page, before, await pictureOf(atlas.map)))
    .toBeLessThan(SAME);
  await expect(atlas.notes.row('规划科')).toBeVisible();
});

test('what is chosen in the list while there is no map is on the map when it is back @desktop', async ({
  atlas,
  page,
}) => {
  const graphics = new GraphicsDriver(page);
  await atlas.openWithMap('#map=12.50/30.24000/112.71000');
  await graphics.lose();
  await expect(graphics.note).toBeVisible();
  await atlas.list.row('光纤小镇').click();
  await expect(atlas.card.title).toHaveText('光纤小镇');
  await graphics.restore();
  await expect.poll(async () => (await atlas.map.camera()).lat).toBeGreaterThan(30.3);
  await expect(atlas.map.focusNote).toContainText('已选 1');
});

test('a context that stays away: the page says what to do, and draws anew when asked @desktop', async ({
  atlas,
  page,
}) => {
  const graphics = new GraphicsDriver(page);
  await atlas.openWithMap('#select=fibre-town');
  await hasSwitch(page);
  const before = await pictureOf(atlas.map);
  await graphics.lose();
  await expect(graphics.advice).toBeVisible();
  await expect(atlas.card.title).toHaveText('光纤小镇');
  await graphics.again.click();
  const after = await pictureOf(atlas.map);
  expect(await shareOfChange(page, before, after)).toBeLessThan(SAME);
});
