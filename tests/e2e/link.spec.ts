import { Atlas } from './drivers/atlas.ts';
import { PLAN_FOLDER, PlanPackage } from './helpers/plan-package.ts';
import { LOW_WINDOW, test } from './support/atlas.ts';
import { expect } from './support/test.ts';

test.use({ viewport: LOW_WINDOW });

const plan = new PlanPackage(PLAN_FOLDER);
const APP_TITLE = '规划一张图';

test('a link opens with its card, clause, layers, scale and language in a fresh browser @desktop', async ({
  openFresh,
}) => {
  const link =
    '#map=11.50/30.48000/112.80000&select=fibre-town&clause=3.1.3&layers=towns,water&lang=en';
  const fresh = new Atlas(await openFresh(`/${link}`));
  await expect(fresh.card.title).toHaveText('光纤小镇');
  await expect(fresh.statusLine).toContainText('1 : 88 000');
  expect(await fresh.language()).toBe('en');
  expect(await fresh.rail.layersOn()).toEqual(['Characteristic towns', 'Water and ecology']);
  await fresh.map.settled();
  expect(await fresh.map.camera()).toEqual({ zoom: 11.5, lat: 30.48, lon: 112.8 });
});

test('a link made by working with the page opens the same view elsewhere @desktop', async ({
  atlas,
  openFresh,
}) => {
  await atlas.openWithMap('#map=10.00/30.4000/112.8000');
  await atlas.rail.layer('交通').click();
  await atlas.rail.row('三(六)').click();
  await atlas.list.row('晶瑞').click();
  await atlas.map.drag(-120, 60);
  const seen = await atlas.look();
  const fresh = new Atlas(await openFresh(atlas.page.url()));
  await expect(fresh.card.title).toHaveText('晶瑞');
  await fresh.list.isShown();
  expect(await fresh.look()).toEqual(seen);
  expect(await fresh.rail.layersOn()).toEqual(await atlas.rail.layersOn());
  await expect(fresh.statusLine).toContainText(await atlas.scale());
});

test('back and forward walk through what was selected @desktop', async ({ atlas }) => {
  await atlas.open('#map=10.00/30.4000/112.8000');
  await atlas.rail.row('三(一)三').click();
  await atlas.list.row('虾谷小镇').click();
  await expect(atlas.card.title).toHaveText('虾谷小镇');
  await atlas.page.goBack();
  await expect(atlas.card.title).toHaveText('特色小镇和美丽乡村');
  await atlas.page.goBack();
  await expect(atlas.card.root).toHaveCount(0);
  await atlas.page.goForward();
  await expect(atlas.card.title).toHaveText('特色小镇和美丽乡村');
});

test('an id that the plan does not have opens the app and is named in a notice @desktop', async ({
  atlas,
}) => {
  await atlas.open('#select=nowhere&clause=9.9.9');
  await expect(atlas.notices.lines).toHaveText([/要素“nowhere”.*不存在/, /条款“9\.9\.9”.*不存在/]);
  await expect(atlas.list.row('金澳科技')).toBeVisible();
});

test('a notice can be closed while a card is open @desktop', async ({ atlas }) => {
  await atlas.open('#select=jinao,nowhere');
  await expect(atlas.card.title).toHaveText('金澳科技');
  await atlas.notices.close();
  await expect(atlas.notices.lines).toHaveCount(0);
  await expect(atlas.card.title).toHaveText('金澳科技');
});

test('a value written wrongly is named in a notice and the rest of the link counts @desktop', async ({
  atlas,
}) => {
  await atlas.open('#map=99/1/2&select=jinao');
  await expect(atlas.notices.lines).toHaveText([/地图位置“99\/1\/2”写法不对/]);
  await expect(atlas.card.title).toHaveText('金澳科技');
});

test('keys of a link that the app does not know are kept @desktop', async ({ atlas }) => {
  await atlas.open('#select=jinao&from=wechat');
  await atlas.list.row('虾谷小镇').click();
  await expect.poll(() => atlas.linkValue('select')).toBe('shrimp-valley-town');
  expect(await atlas.linkValue('from')).toBe('wechat');
});

test('the title of the page names what is selected @desktop', async ({ atlas }) => {
  await atlas.open();
  await expect.poll(() => atlas.title()).toBe(`${plan.document.title} · ${APP_TITLE}`);
  await atlas.followLink('#select=jinao');
  await expect.poll(() => atlas.title()).toBe(`金澳科技 · ${APP_TITLE}`);
  await atlas.followLink('#clause=3.6');
  await expect.poll(() => atlas.title()).toBe(`三(六) 重大项目建设 · ${APP_TITLE}`);
  await atlas.followLink('#dept=fgw');
  await expect.poll(() => atlas.title()).toBe(`市发改委 · ${APP_TITLE}`);
});

test('moving the map changes the link without an entry in the history @desktop', async ({
  atlas,
}) => {
  await atlas.openWithMap('#map=10.00/30.4000/112.8000');
  const before = await atlas.historyLength();
  await atlas.map.drag(-150, 80);
  await atlas.map.drag(60, 90);
  expect(await atlas.linkValue('map')).toMatch(/^10\.00\//);
  expect(await atlas.historyLength()).toBe(before);
});

test('the language switch changes the words and the link @desktop', async ({ atlas }) => {
  await atlas.open('#select=jinao');
  await atlas.switchLanguage();
  await expect.poll(() => atlas.language()).toBe('en');
  expect(await atlas.linkValue('lang')).toBe('en');
  expect(await atlas.linkValue('select')).toBe('jinao');
});
