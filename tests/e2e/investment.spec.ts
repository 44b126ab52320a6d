/** The 招商 lens: which parks, how far, what is not known, which fit and why not the others; and what can be carried away. */
import { readFileSync } from 'node:fs';
import { decodeQr } from './helpers/qr.ts';
import { PNG_SIZE_AT, pngSize } from './helpers/png-size.ts';
import { InvestmentDriver } from './drivers/investment.ts';
import { readPrinted } from './helpers/pdf-text.ts';
import { PLAN_FOLDER, PlanPackage } from './helpers/plan-package.ts';
import { test } from './support/atlas.ts';
import { expectNoBarriers } from './support/axe.ts';
import { COUNTY_URL, expect, waitForMap } from './support/test.ts';

const plan = new PlanPackage(PLAN_FOLDER);

test('the first screen says which parks there are, and of one the nearest exit and station @desktop', async ({
  atlas,
}) => {
  await atlas.open('#lens=investment');
  const lens = new InvestmentDriver(atlas.page);
  await expect(lens.fits).toHaveCount(16);
  expect(await lens.hiddenBelow(lens.fits)).toEqual([]);
  await lens.choose('潜江高新区');
  await expect(atlas.card.title).toHaveText('潜江高新区');
  expect(await lens.row('distance:station')).toContain('潜江站 地名定位 10.1 km ± 2.2 km');
  expect(await lens.row('distance:expressway')).toContain('潜江出口 地名定位 9.4 km ± 6 km');
  expect(await lens.hiddenBelow(lens.cardRows('distance:'))).toEqual([]);
});

test('what is unknown says 暂缺 and whom to ask @desktop', async ({ atlas }) => {
  await atlas.open('#lens=investment&select=agri-tech-park');
  const lens = new InvestmentDriver(atlas.page);
  expect(await lens.row('availableLand')).toBe('可供用地 暂缺 问 市招商服务中心');
  expect(await lens.row('distance:station')).toBe(
    '火车站 暂缺 问 市交通运输局 园区无空间位置，算不出',
  );
  await lens.ask('availableLand');
  await expect(atlas.card.title).toHaveText('市招商服务中心');
});

test('a need lists what fits and says why the others do not, and the map follows @desktop', async ({
  atlas,
}) => {
  await atlas.openWithMap('#lens=investment');
  const lens = new InvestmentDriver(atlas.page);
  await lens.industry('微电子材料');
  expect(await lens.measuredTo()).toBe('火车站');
  await lens.distance('19');
  await expect(lens.fits).toHaveText([/临空经济产业园/]);
  expect(await lens.whyNot('盐化工业园')).toBe('距离：20.4 km');
  expect(await lens.whyNot('纺织服装园')).toBe('产业：户外与休闲服装');
  await lens.distance('25');
  await expect(lens.fits).toHaveText([/微电子材料园/, /盐化工业园/, /临空经济产业园/]);
  await lens.measureTo('机场');
  await expect(lens.fits).toHaveText([/临空经济产业园/]);
  await lens.measureTo('火车站');
  await lens.withoutUnknown();
  expect(await lens.whyNot('临空经济产业园')).toBe('产业暂缺');
  await expect(lens.fits).toHaveText([/微电子材料园/, /盐化工业园/]);
  await lens.clear();
  await expect(lens.fits).toHaveCount(16);
});

test('a field that holds no number says so and asks for nothing @desktop', async ({ atlas }) => {
  await atlas.open('#lens=investment');
  const lens = new InvestmentDriver(atlas.page);
  await lens.area('很大');
  await expect(atlas.page.getByText('请填大于 0 的数字')).toBeVisible();
  await expect(lens.fits).toHaveCount(16);
});

test('up to four parks stand side by side, and what differs says so in words @desktop', async ({
  atlas,
}) => {
  await atlas.open('#lens=investment&select=hightech-zone');
  const lens = new InvestmentDriver(atlas.page);
  await lens.compare();
  await lens.choose('长飞科技园');
  await lens.compare();
  expect(await lens.compared('industries')).toBe(
    '主导产业 不同|绿色化工、光电子信息、智慧服装|光纤预制棒、光纤、四氯化硅、工业气体',
  );
  expect(await lens.compared('availableLand')).toBe('可供用地|暂缺|暂缺');
  await lens.removeFromTray('潜江高新区');
  await expect(lens.tray).toContainText('再加入一处即可对比');
});

test('a link of a chain lights its place, the place its link, and a missing one opens its clause @desktop', async ({
  atlas,
}) => {
  await atlas.open('#lens=investment');
  const lens = new InvestmentDriver(atlas.page);
  await lens.openChains();
  await lens.node('光纤预制棒').click();
  await expect(atlas.card.title).toHaveText('长飞科技园');
  await expect(lens.node('光纤预制棒')).toHaveAttribute('aria-pressed', 'true');
  await lens.choose('光纤小镇');
  await expect(lens.node('光纤预制棒')).toHaveAttribute('aria-pressed', 'false');
  await expect(lens.node(/^\s*光纤光缆\s*2 处/)).toHaveAttribute('aria-pressed', 'true');
  await lens.node(/^\s*光器件\s*待招/).click();
  await expect(atlas.card.title).toContainText('稳固制造业核心地位');
});

test('another county has its chain by its data alone @desktop', async ({ atlas }) => {
  await atlas.open('#lens=investment', COUNTY_URL);
  const lens = new InvestmentDriver(atlas.page);
  await expect(lens.fits).toHaveText([/松涛新材料园区/, /茶香小镇/]);
  await lens.openChains();
  await expect(lens.node(/^\s*叶片\s*待招/)).toBeVisible();
  await lens.node('玻璃纤维').click();
  await expect(atlas.card.title).toHaveText('松涛新材料园区');
});

test('the brochure prints two A4 pages with selectable text, a sharp map, sources and date @desktop', async ({
  atlas,
}) => {
  await atlas.openWithMap('#lens=investment&select=hightech-zone');
  const lens = new InvestmentDriver(atlas.page);
  await lens.openBrochure();
  const { pages, images } = readPrinted(
    await atlas.page.pdf({ preferCSSPageSize: true, printBackground: true }),
  );
  expect(pages).toHaveLength(2);
  for (const { widthMm, heightMm } of pages) {
    expect(widthMm).toBeCloseTo(210, 0);
    expect(heightMm).toBeCloseTo(297, 0);
  }
  const [front, back] = pages.map(({ text }) => text);
  expect(front).toContain('潜江高新区');
  expect(front).toContain('主导产业绿色化工、光电子信息、智慧服装');
  expect(front).toContain('可供用地暂缺（问市招商服务中心）');
  expect(front).toContain('火车站10.1km±2.2km·潜江站');
  // Date of the data, source and edition at the foot of both pages.
  for (const page of [front, back])
    expect(page).toContain('数据截至2026年2月13日·依据：潜政发〔2022〕1号·公开版');
  expect(back).toContain('国函〔2018〕42号（国务院2018-02-28）·官方');
  expect(back).toContain('未经审核不得公开');
  // The map is 182 mm wide.
  const dpi = (images[0]?.width ?? 0) / (182 / 25.4);
  expect(dpi).toBeGreaterThanOrEqual(200);
});

test('the brochures with the most to say have room on two pages @desktop', async ({ atlas }) => {
  test.slow();
  await atlas.open('#lens=investment');
  const lens = new InvestmentDriver(atlas.page);
  for (const id of ['shrimp-valley-town', 'yunlianghu', 'jianghan-salt-park']) {
    await atlas.followLink(`#lens=investment&select=${id}`);
    await lens.openBrochure(false);
    const pdf = await atlas.page.pdf({ preferCSSPageSize: true, printBackground: true });
    expect(readPrinted(pdf).pages, id).toHaveLength(2);
    await atlas.press('Escape');
  }
});

test('the distances on the brochure agree with its scale bar, and their labels cover no name @desktop', async ({
  atlas,
}) => {
  await atlas.openWithMap('#lens=investment');
  const lens = new InvestmentDriver(atlas.page);
  for (const id of ['shrimp-valley-town', 'hightech-zone', 'yofc-park']) {
    await atlas.followLink(`#lens=investment&select=${id}`);
    await expect(atlas.card.title).toHaveText(plan.item(id).name);
    await lens.openBrochure();
    const { bar, lines } = await lens.brochureMap();
    expect(lines.length, id).toBeGreaterThan(1);
    for (const { px, km, ink } of lines) {
      // A label rounds to 0.1 km.
      expect((px / bar.px) * bar.km, `${id} ${String(km)} km`).toBeCloseTo(km, 0);
      // Strokes of a name are a tenth of its box and more.
      expect.soft(ink, `under ${String(km)} km of ${id}`).toBeLessThan(0.02);
    }
    await atlas.press('Escape');
  }
});

test('the code of a share is its link, which opens the same view elsewhere @desktop', async ({
  atlas,
  openFresh,
}) => {
  await atlas.openWithMap('#lens=investment&select=yofc-park&layers=parks,towns');
  const lens = new InvestmentDriver(atlas.page);
  await lens.share();
  const link = decodeQr(await lens.codePixels());
  expect(link).toBe(await lens.shownLink());
  const page = await openFresh(link);
  await expect(page.getByRole('complementary', { name: '长飞科技园' })).toBeVisible();
  await waitForMap(page);
  expect(page.url()).toBe(link);
});

test('the picture of a share is a PNG with the map, its legend and the date @desktop', async ({
  atlas,
}) => {
  await atlas.openWithMap('#lens=investment&select=yofc-park');
  const lens = new InvestmentDriver(atlas.page);
  await lens.share();
  const file = await lens.savePicture();
  const bytes = readFileSync(file);
  expect(bytes.subarray(0, PNG_SIZE_AT).toString('latin1')).toContain('PNG');
  const { width, height } = pngSize(bytes);
  // Head, map, legend, foot.
  expect(width).toBe(2512);
  expect(height).toBeGreaterThan(1900);
});

test('Esc closes the share and keeps the park @desktop', async ({ atlas }) => {
  await atlas.open('#lens=investment&select=yofc-park');
  const lens = new InvestmentDriver(atlas.page);
  await lens.share();
  await atlas.press('Escape');
  await expect(lens.dialog).toBeHidden();
  await expect(atlas.card.title).toHaveText('长飞科技园');
});

test('no barriers in the lens, its tray, the brochure and the share @desktop', async ({
  atlas,
}) => {
  await atlas.openWithMap('#lens=investment&select=hightech-zone');
  const lens = new InvestmentDriver(atlas.page);
  await lens.compare();
  await lens.openChains();
  await expectNoBarriers(atlas.page);
  await lens.openBrochure();
  await expectNoBarriers(atlas.page);
  await atlas.press('Escape');
  await expect(atlas.page.getByRole('button', { name: '两页册' })).toBeFocused();
  await lens.share();
  await expectNoBarriers(atlas.page);
});

test('on a phone the lens is a tab, and what is chosen opens its sheet @phone', async ({
  atlas,
}) => {
  await atlas.open('#lens=investment');
  await atlas.page.getByRole('button', { name: '招商' }).last().click();
  const lens = new InvestmentDriver(atlas.page);
  await lens.industry('光通信');
  await expect(lens.fits.first()).toContainText('潜江高新区');
  const box = await lens.fits.first().getByRole('button').boundingBox();
  expect(box?.height).toBeGreaterThanOrEqual(44);
  await lens.choose('长飞科技园');
  await expect(atlas.card.title).toHaveText('长飞科技园');
  await expect(atlas.page.getByRole('button', { name: '加入对比' })).toBeAttached();
  expect(await atlas.sidewaysOverflow()).toBe(0);
});
