/** The page at 200 %: a window of 1440 × 900 that is magnified so has room for 720 × 450. */
import { test } from './support/atlas.ts';
import { expect } from './support/test.ts';

test.use({ viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 });

const FIBRE_TOWN = '#select=fibre-town';

test('nothing of the page hangs over or scrolls sideways @desktop', async ({ atlas }) => {
  await atlas.openWithMap(FIBRE_TOWN);
  expect(await atlas.sidewaysOverflow()).toBe(0);
  expect(await atlas.cutOff()).toEqual([]);
});

test('what is lit is said beside the card, and not below it @desktop', async ({ atlas, page }) => {
  await atlas.openWithMap(FIBRE_TOWN);
  await page.getByRole('main').getByRole('button', { name: 'Esc' }).click();
  await expect(atlas.card.root).toHaveCount(0);
});

test('a tool opens over the card, stays in the window and can be closed @desktop', async ({
  atlas,
  page,
}) => {
  await atlas.openWithMap(FIBRE_TOWN);
  await page.getByRole('button', { name: '列表' }).click();
  await atlas.planning.open('表格');
  await expect(atlas.planning.drawer).toBeInViewport({ ratio: 1 });
  await expect(atlas.search.field).toBeInViewport();
  await atlas.planning.drawer.getByRole('button', { name: 'GeoJSON' }).scrollIntoViewIfNeeded();
  await expect(atlas.planning.drawer.getByRole('button', { name: 'GeoJSON' })).toBeInViewport();
  await atlas.planning.close.click();
  await expect(atlas.card.title).toBeInViewport();
});

test('a note is written and kept @desktop', async ({ atlas }) => {
  await atlas.openWithMap(FIBRE_TOWN);
  await atlas.notes.write('请给出四至。');
  await expect(atlas.notes.row('请给出四至。')).toBeInViewport();
});

test('the bar of drawing leaves the buttons of the map free @desktop', async ({ atlas, page }) => {
  await atlas.openWithMap(FIBRE_TOWN);
  await atlas.notes.open();
  await atlas.notes.drawingIsReady();
  await page.getByRole('main').getByRole('button', { name: '放大' }).click();
  await atlas.notes.chooseTool('圆');
});
