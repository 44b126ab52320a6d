/** Regional links and township counts: fetched when asked for, said in words as well as drawn. */
import { NetworkDriver } from './drivers/network.ts';
import { ThemesDriver } from './drivers/themes.ts';
import { test } from './support/atlas.ts';
import { expect } from './support/test.ts';

/** Point of 王场镇, which stands for five items of the plan. */
const WANGCHANG = { lon: 112.76857, lat: 30.50741 };

test('deck.gl comes with the first clause that has links, not before @desktop', async ({
  atlas,
  page,
}) => {
  const themes = new ThemesDriver(page);
  const network = new NetworkDriver(page);
  await atlas.openWithMap();
  await network.isAtRest();
  expect(themes.fetched).toEqual([]);

  await atlas.rail.row('三(九)').click();
  await expect(atlas.card.title).toHaveText('优化发展环境');
  await atlas.map.settled();
  expect(themes.fetched).toEqual([]);

  await atlas.rail.row('三(三)一').click();
  await atlas.map.settled();
  expect(themes.fetched).toEqual([expect.stringMatching(/\/deck-overlay-[\w-]+\.js$/)]);
});

test('a clause with links lists them in its card and names their source on the map; back takes both off @desktop', async ({
  atlas,
  page,
}) => {
  const themes = new ThemesDriver(page);
  await atlas.openWithMap();
  await expect(themes.credits).not.toContainText('GeoNames');

  await atlas.rail.row('三(三)二').click();
  await expect(themes.links).toHaveCount(4);
  await expect(themes.links.first()).toContainText('荆州');
  await expect(themes.links.first()).toContainText('直线 68 km');
  await expect(themes.links.last()).toContainText('仅以城市群之名');
  await atlas.map.settled();
  await expect(themes.credits).toContainText('GeoNames');

  await page.goBack();
  await expect(themes.links).toHaveCount(0);
  await atlas.map.settled();
  await expect(themes.credits).not.toContainText('GeoNames');
});

test('the structure diagram shows no links @desktop', async ({ atlas, page }) => {
  const themes = new ThemesDriver(page);
  await atlas.openWithMap('#clause=3.3.1&mode=diagram');
  await expect(themes.links).toHaveCount(2);
  expect(themes.fetched).toEqual([]);
  await expect(themes.credits).not.toContainText('GeoNames');
});

test('without deck.gl the card says the links, and a notice says what is missing @desktop', async ({
  atlas,
  page,
  faults,
}) => {
  const themes = new ThemesDriver(page);
  await themes.refuseDeck();
  await atlas.openWithMap('#clause=3.3.1');
  await expect(atlas.notices.lines).toHaveText([/图形画不出来/]);
  await expect(themes.links).toHaveCount(2);
  await atlas.notices.close();
  await expect(atlas.notices.lines).toHaveCount(0);
  // The refused request is an error on the console.
  faults.length = 0;
});

test('counts by township are in the link, and a circle lists its items @desktop', async ({
  atlas,
  page,
}) => {
  const themes = new ThemesDriver(page);
  await atlas.openWithMap();
  await themes.toggle.click();
  await expect(themes.township('王场')).toHaveText('王场 5 项');
  expect(await atlas.linkValue('theme')).toBe('township');
  await atlas.map.settled();

  await atlas.map.drag(20, 0);
  await atlas.map.settled();
  await atlas.map.clickAt({ ...WANGCHANG, lat: WANGCHANG.lat - 0.01 });
  await expect(atlas.card.title).toHaveText('已选 5 项');

  await page.goBack();
  await page.goBack();
  await expect(themes.townships).toHaveCount(0);
  expect(await atlas.linkValue('theme')).toBeUndefined();
});
