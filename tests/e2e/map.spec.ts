import { test } from './support/atlas.ts';
import { expect } from './support/test.ts';

/** Where some things of the plan stand, by its files. */
const HUASHAN_AND_OTHERS = { lon: 112.77557, lat: 30.30858 };
const OILFIELD = { lon: 112.69047, lat: 30.45096 };
const YANGSHI = { lon: 112.89819, lat: 30.37266 };
const CORE_CITY = { lon: 112.8919, lat: 30.421 };
const LONGWAN = { lon: 112.7111, lat: 30.2321 };
const EMPTY = { lon: 112.7, lat: 30.35 };

test.beforeEach(async ({ atlas }) => {
  await atlas.openWithMap('#map=10.40/30.38000/112.73000');
});

test('a click on a symbol selects what stands there @desktop', async ({ atlas }) => {
  await atlas.map.clickAt(OILFIELD);
  await expect(atlas.card.title).toHaveText('西部江汉油田片区');
});

test('a click on empty ground steps back @desktop', async ({ atlas }) => {
  await atlas.map.clickAt(OILFIELD);
  await expect(atlas.card.title).toHaveText('西部江汉油田片区');
  await atlas.map.settled();
  await atlas.map.clickAt(EMPTY);
  await expect(atlas.card.root).toHaveCount(0);
});

test('Shift and a click add to the selection @desktop', async ({ atlas }) => {
  await atlas.map.clickAt(OILFIELD);
  await expect(atlas.card.title).toHaveText('西部江汉油田片区');
  await atlas.map.settled();
  await atlas.map.clickAt(LONGWAN, 'Shift');
  await expect(atlas.card.title).toHaveText('已选 2 项');
});

test('selecting what is in view does not move the map @desktop', async ({ atlas }) => {
  const before = await atlas.map.camera();
  await atlas.map.clickAt(OILFIELD);
  await expect(atlas.card.title).toHaveText('西部江汉油田片区');
  await atlas.map.settled();
  expect(await atlas.map.camera()).toEqual(before);
});

test('what the card would cover moves into the free part @desktop', async ({ atlas }) => {
  await atlas.map.clickAt(CORE_CITY);
  await expect(atlas.card.title).toHaveText('中心城区(园林街道、泰丰街道)');
  await expect
    .poll(async () => (await atlas.map.pixel(CORE_CITY)).x)
    .toBeLessThan(await atlas.card.left());
});

test('pointing at a row of the list neither changes the link nor moves the map @desktop', async ({
  atlas,
}) => {
  const before = await atlas.link();
  await atlas.list.row('光纤小镇').hover();
  await atlas.list.row('运粮湖管理区口子镇').hover();
  await atlas.map.settled();
  expect(await atlas.link()).toEqual(before);
});

test('pointing at symbols after moving the map leaves the map where it is @desktop', async ({
  atlas,
}) => {
  await atlas.list.row('运粮湖管理区口子镇').click();
  await atlas.map.settled();
  await atlas.map.drag(300, -180);
  await atlas.map.settled();
  const before = await atlas.link();
  await atlas.map.hoverAt(HUASHAN_AND_OTHERS);
  await atlas.list.row('光纤小镇').hover();
  await atlas.map.settled();
  expect(await atlas.link()).toEqual(before);
  await expect(atlas.card.title).toHaveText('运粮湖管理区口子镇');
});

test('a layer switched off takes its features out of reach @desktop', async ({ atlas }) => {
  await atlas.map.clickAt(YANGSHI);
  await expect(atlas.card.title).toHaveText('杨市街道');
  await atlas.map.settled();
  await atlas.press('Escape');
  await atlas.rail.layer('镇级行政区').click();
  await expect(atlas.card.root).toHaveCount(0);
  await atlas.map.settled();
  await atlas.map.clickAt(YANGSHI);
  await expect(atlas.card.root).toHaveCount(0);
});

test('the list can be kept to what is in view @desktop', async ({ atlas }) => {
  await atlas.list.inViewOnly.click();
  await expect(atlas.list.row('运粮湖管理区口子镇')).toBeVisible();
  await atlas.followLink('#map=13.00/30.50000/112.76000');
  await expect(atlas.list.row('运粮湖管理区口子镇')).toHaveCount(0);
  await expect(atlas.list.row('光纤小镇')).toBeVisible();
});
