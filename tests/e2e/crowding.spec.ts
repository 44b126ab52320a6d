/** Symbols that crowd: a count far out, a list of names close up; every one can be reached. */
import { test } from './support/atlas.ts';
import { expect } from './support/test.ts';

/** Place name of four items at this scale. */
const WANGCHANG = { lon: 112.7686, lat: 30.5074 };
const FAR_OUT = '#map=8.50/30.4000/112.8000';

test('a count lists its items, and one of them opens its card @desktop', async ({ atlas }) => {
  await atlas.openWithMap(FAR_OUT);
  await atlas.map.clickAt(WANGCHANG);
  await expect(atlas.map.group).toHaveAccessibleName('此处 4 项');
  await expect(atlas.map.groupItems).toHaveText([
    '长飞科技园',
    '微电子材料产业园',
    '光纤小镇',
    '江汉盐化工业园',
  ]);
  await atlas.map.groupItems.nth(2).click();
  await expect(atlas.card.title).toHaveText('光纤小镇');
  await expect(atlas.map.group).toBeHidden();
});

test('the list of a count works by keyboard, and Esc closes it alone @desktop', async ({
  atlas,
}) => {
  await atlas.openWithMap(`${FAR_OUT}&clause=3.1.3`);
  await atlas.map.clickAt(WANGCHANG);
  await expect(atlas.map.group).toBeVisible();
  await atlas.page.keyboard.press('Escape');
  await expect(atlas.map.group).toBeHidden();
  await expect(atlas.card.title).toBeVisible();
  await atlas.map.clickAt(WANGCHANG);
  await expect(atlas.map.group.getByRole('button').first()).toBeFocused();
  await atlas.page.keyboard.press('Tab');
  await atlas.page.keyboard.press('ArrowDown');
  await atlas.page.keyboard.press('Enter');
  await expect(atlas.card.title).toHaveText('微电子材料产业园');
});

test('a count can be zoomed into until its items part @desktop', async ({ atlas }) => {
  await atlas.openWithMap(FAR_OUT);
  await atlas.map.clickAt(WANGCHANG);
  await atlas.map.group.getByRole('button', { name: '放大到能分开' }).click();
  await atlas.map.settled();
  expect((await atlas.map.camera()).zoom).toBeGreaterThan(10);
});

test('a count is a target for a finger @phone', async ({ atlas }) => {
  await atlas.openWithMap(FAR_OUT);
  await atlas.map.clickAt(WANGCHANG);
  await atlas.map.groupItems.first().click();
  await expect(atlas.card.title).toHaveText('长飞科技园');
});
