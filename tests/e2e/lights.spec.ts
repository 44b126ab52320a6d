/** Lights by the rule of the package: what a panel shows is enough to work each of them out again. */
import type { Page } from '@playwright/test';
import { LightsDriver, type LightWord, type ShownLight } from './drivers/lights.ts';
import { coloursOf } from './helpers/pixels.ts';
import { expectNoBarriers } from './support/axe.ts';
import { LOW_WINDOW, test } from './support/atlas.ts';
import { COUNTY_URL, expect } from './support/test.ts';

/** Points of the county whose lights stand alone at this camera. */
const CAMERA = '#map=10.50/34.15000/105.20000&theme=lights';
const TEA_TOWN = { lon: 105.0917, lat: 34.2131 };

/** The whole package of the county: its green light is of the internal edition. */
async function serveWhole(page: Page): Promise<void> {
  await page.route(`${COUNTY_URL}data/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    return route.fulfill({ path: `tests/fixtures/county/${pathname.replace('/data/', '')}` });
  });
}

/** The light that a person works out from the numbers of a panel, by the words of the rule. */
function workedOut({ percents, start, yellow, red }: ShownLight): LightWord {
  if (percents !== null) {
    const behind = Math.round((percents.plan - percents.actual) * 100) / 100;
    return behind > red ? '严重滞后' : behind >= yellow ? '滞后' : '正常';
  }
  if (start !== null) {
    const [from, to] = [start.planned, start.on].map((day) => day.split('-').map(Number));
    const [y0 = 0, m0 = 0, d0 = 0] = from ?? [];
    const [y1 = 0, m1 = 0, d1 = 0] = to ?? [];
    const months = (y1 - y0) * 12 + (m1 - m0) - (d1 < d0 ? 1 : 0);
    return months >= red ? '严重滞后' : months >= yellow ? '滞后' : '正常';
  }
  return '无数据';
}

test('every light of the county can be worked out again from what its panel shows @desktop', async ({
  atlas,
  page,
}) => {
  // The map is not looked at: the less of it, the sooner software has drawn it.
  await page.setViewportSize(LOW_WINDOW);
  const lights = new LightsDriver(page);
  await serveWhole(page);
  await atlas.open('#theme=lights', COUNTY_URL);
  const met: string[] = [];
  for (const [id, name] of [
    ['park-road', '园城大道'],
    ['qinglan-branch', '青岚铁路支线'],
    ['quartz-project', '石英砂精选项目'],
    ['tea-town', '茶香小镇'],
    ['yunxi-reservoir', '云溪水库加固'],
    ['songtao-park', '松涛新材料园区'],
    ['east-interchange', '松涛互通'],
  ] as const) {
    await atlas.followLink(`#theme=lights&select=${id}`);
    await expect(atlas.card.title).toHaveText(name);
    const shown = await lights.shown();
    met.push(shown.word);
    expect(shown.dataDate).toBe('2031-06-30');
    // An expired record shows its numbers, and the words say that they light nothing any more.
    if (id === 'east-interchange') {
      expect(shown.word).toBe('无数据');
      await expect(lights.section).toContainText(
        '2030年12月20日的，到数据日期已 192 天，超过 100 天',
      );
      const days = (Date.UTC(2031, 5, 30) - Date.UTC(2030, 11, 20)) / 86_400_000;
      expect(days).toBe(192);
      continue;
    }
    expect(shown.word, id).toBe(workedOut(shown));
    if (shown.percents !== null) {
      expect(shown.percents.plan - shown.percents.actual).toBeCloseTo(shown.percents.stated, 9);
    }
    if (shown.word !== '无数据')
      await expect(lights.section).toContainText(/据 (公开记录|本人上报) · /);
    await expect(lights.rule).toContainText('超过 20 个为严重滞后');
  }
  expect(new Set(met)).toEqual(new Set(['严重滞后', '滞后', '正常', '无数据']));
});

test('the map of lights has a legend that counts, and 无数据 stands apart from 正常 @desktop', async ({
  atlas,
  page,
}) => {
  const lights = new LightsDriver(page);
  await serveWhole(page);
  await atlas.openWithMap('', COUNTY_URL);
  await lights.toggle.click();
  await expect(lights.legend).toBeVisible();
  expect(await atlas.linkValue('theme')).toBe('lights');
  const counts = await Promise.all(
    (['严重滞后', '滞后', '正常', '无数据'] as const).map((word) => lights.count(word)),
  );
  expect(counts).toEqual([1, 1, 1, 8]);
  await expect(lights.legend).toContainText('数据日期 2031年6月30日');
  await atlas.map.settled();
  await page.goBack();
  await expect(lights.legend).toHaveCount(0);
});

test('a light stands on the map in the place of the symbol, and can be clicked @desktop', async ({
  atlas,
  page,
}) => {
  await atlas.openWithMap(CAMERA.replace('&theme=lights', ''), COUNTY_URL);
  const { x, y } = await atlas.map.pixel(TEA_TOWN);
  const box = { x: Math.round(x) - 12, y: Math.round(y) - 12, width: 24, height: 24 };
  const symbol = await coloursOf(page, box);
  await new LightsDriver(page).toggle.click();
  await atlas.map.settled();
  const light = await coloursOf(page, box);
  expect(light).not.toEqual(symbol);
  await atlas.map.clickAt(TEA_TOWN);
  await expect(atlas.card.title).toHaveText('茶香小镇');
});

test('the filter by light takes features off map and list, and is in the link @desktop', async ({
  atlas,
  page,
}) => {
  const lights = new LightsDriver(page);
  await serveWhole(page);
  await atlas.openWithMap(CAMERA, COUNTY_URL);
  await atlas.list.isShown();
  await lights.row('无数据').click();
  expect(await atlas.linkValue('light')).toBe('red,yellow,green');
  await atlas.map.settled();
  expect([...(await atlas.list.names())].sort()).toEqual(
    ['园城大道', '石英砂精选项目', '青岚铁路支线'].sort(),
  );
  await atlas.map.clickAt(TEA_TOWN);
  await expect(atlas.card.root).toHaveCount(0);
});

test('a link with lights opens with lights in a fresh browser @desktop', async ({ openFresh }) => {
  const page = await openFresh(`${COUNTY_URL}#theme=lights&light=red`);
  const lights = new LightsDriver(page);
  await expect(lights.row('严重滞后')).toHaveAttribute('aria-pressed', 'true');
  await expect(lights.row('正常')).toHaveAttribute('aria-pressed', 'false');
});

test('the rule can be changed, is said to be changed, survives a reload and can be put back @desktop', async ({
  atlas,
  page,
}) => {
  const lights = new LightsDriver(page);
  await atlas.openWithMap('#select=park-road', COUNTY_URL);
  expect((await lights.shown()).word).toBe('滞后');
  await lights.section.getByRole('button', { name: '改规则' }).click();
  await expect(lights.dialog).toBeVisible();
  await lights.field('进度落后（百分点）', '严重滞后，超过').fill('8');
  await page.keyboard.press('Enter');
  await expect(lights.dialog).toBeHidden();
  await expect(lights.edited).toBeVisible();
  const changed = await lights.shown();
  expect([changed.word, changed.red, workedOut(changed)]).toEqual(['严重滞后', 8, '严重滞后']);
  // Nothing of it is in the link.
  expect(Object.keys(await atlas.link())).not.toContain('light');

  await page.reload();
  await expect(lights.edited).toBeVisible();
  expect((await lights.shown()).word).toBe('严重滞后');

  await lights.section.getByRole('button', { name: '改规则' }).click();
  await lights.dialog.getByRole('button', { name: '恢复随附规则' }).click();
  await expect(lights.edited).toHaveCount(0);
  expect((await lights.shown()).word).toBe('滞后');
});

test('Escape in the dialog of the rule closes the dialog and leaves the selection @desktop', async ({
  atlas,
  page,
}) => {
  const lights = new LightsDriver(page);
  await atlas.openWithMap('#select=park-road', COUNTY_URL);
  await lights.section.getByRole('button', { name: '改规则' }).click();
  await expect(lights.dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(lights.dialog).toBeHidden();
  await expect(atlas.card.title).toHaveText('园城大道');
});

test('the plan that is shipped has no light and says so, with its own rule and its source @desktop', async ({
  atlas,
  page,
}) => {
  const lights = new LightsDriver(page);
  await atlas.openWithMap('#select=xinglong-irrigation');
  await expect(lights.section).toContainText('无数据');
  const shown = await lights.shown();
  expect([shown.word, shown.dataDate]).toEqual(['无数据', '2026-02-13']);
  await expect(lights.rule).toContainText('进度落后 10 到 30 个百分点（含）为滞后');
  await expect(lights.section).toContainText('银川');
  await lights.toggle.click();
  expect(
    await Promise.all(
      (['严重滞后', '滞后', '正常', '无数据'] as const).map((word) => lights.count(word)),
    ),
  ).toEqual([0, 0, 0, 59]);
});

test('what the first picture needs has nothing of the lights in it @desktop', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/');
  await expect(page.locator('[data-map-state]')).toHaveAttribute('data-map-state', 'idle');
  const first = asked.findIndex((path) => path.includes('light-kit'));
  const html = await (await page.request.get('/')).text();
  expect(html).not.toContain('light-kit');
  await expect(new LightsDriver(page).toggle).toBeVisible();
  expect(first === -1 || asked.slice(0, first).some((path) => path.includes('PlanMap'))).toBe(true);
});

for (const scheme of ['light', 'dark'] as const) {
  test(`card, legend and dialog of the lights have no barrier that axe can find, ${scheme} @desktop`, async ({
    atlas,
    page,
  }) => {
    const lights = new LightsDriver(page);
    await atlas.openWithMap('#theme=lights&select=park-road', COUNTY_URL);
    if (scheme === 'dark') await atlas.switchTheme();
    await lights.legend.getByText('按责任单位').click();
    await expectNoBarriers(page);
    await lights.section.getByRole('button', { name: '改规则' }).click();
    await lights.field('进度落后（百分点）', '滞后，从').fill('90');
    await page.keyboard.press('Enter');
    await expect(lights.dialog).toContainText('滞后的界限不能大于严重滞后的界限。');
    await expectNoBarriers(page);
  });
}

test('with the system’s colours the four shapes stay @desktop', async ({ atlas, page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const lights = new LightsDriver(page);
  await atlas.open('#theme=lights', COUNTY_URL);
  await expect(lights.row('无数据')).toBeVisible();
  const pictures = await Promise.all(
    (['严重滞后', '滞后', '正常', '无数据'] as const).map(async (word) =>
      (await lights.row(word).locator('svg').screenshot()).toString('base64'),
    ),
  );
  expect(new Set(pictures).size).toBe(4);
});

test('on the phone the card explains the light and the layers tab has the legend @phone', async ({
  atlas,
  page,
}) => {
  const lights = new LightsDriver(page);
  await atlas.openWithMap('#theme=lights&select=qinglan-branch', COUNTY_URL);
  await expect(lights.section).toContainText('严重滞后');
  expect(await atlas.sidewaysOverflow()).toBe(0);
  await atlas.phone.openTab('图层');
  await expect(lights.row('严重滞后')).toBeVisible();
  const { height = 0 } = (await lights.row('严重滞后').boundingBox()) ?? {};
  expect(height).toBeGreaterThanOrEqual(44);
  await expectNoBarriers(page);
});
