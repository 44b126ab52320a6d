/** The two readings of the layout, and the two colours of the sheet. */
import { test } from './support/atlas.ts';
import { expect } from './support/test.ts';

test('the structure diagram keeps the selection and says that it is no basis for boundaries @desktop', async ({
  atlas,
}) => {
  await atlas.openWithMap('#map=10.00/30.4000/112.8000&select=yunlianghu');
  await atlas.map.showDiagram();
  await atlas.map.settled();
  await expect(atlas.map.sheet).toContainText('不作为边界依据');
  await expect(atlas.card.title).toHaveText('运粮湖管理区口子镇');
});

test('the structure diagram gives neither scale nor coordinate @desktop', async ({ atlas }) => {
  await atlas.openWithMap('#mode=diagram');
  await atlas.map.hoverMiddle();
  await expect(atlas.statusLine).toContainText('不带坐标系');
  await expect(atlas.statusLine).not.toContainText('1 : ');
  await expect(atlas.statusLine).not.toContainText('°E');
});

test('a link opens the structure diagram, and the switch leads back @desktop', async ({
  atlas,
}) => {
  await atlas.openWithMap('#mode=diagram');
  await expect(atlas.map.sheet).toContainText('不作为边界依据');
  await atlas.map.showBoundaries();
  await atlas.map.settled();
  await expect(atlas.map.sheet).not.toContainText('不作为边界依据');
  await expect(atlas.statusLine).toContainText('1 : ');
});

test('the dark sheet stays dark when the page is opened again @desktop', async ({ atlas }) => {
  await atlas.open();
  const paper = await atlas.paperColour();
  await atlas.switchTheme();
  await expect.poll(() => atlas.paperColour()).not.toBe(paper);
  const dark = await atlas.paperColour();
  await atlas.page.reload();
  await atlas.isReady();
  expect(await atlas.paperColour()).toBe(dark);
});
