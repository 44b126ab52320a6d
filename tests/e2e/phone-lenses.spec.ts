/** On a phone: every function of the three lenses but drawing, by thumb alone, and nothing too small for it. */
import { decodeQr } from './helpers/qr.ts';
import { InvestmentDriver } from './drivers/investment.ts';
import { TaskSheetDriver } from './drivers/task-sheet.ts';
import type { Atlas } from './drivers/atlas.ts';
import { test } from './support/atlas.ts';
import { expect } from './support/test.ts';

const SMALLEST = 24;

/** Nothing that is there now is smaller than WCAG 2.5.8 asks for, and the page does not scroll sideways. */
async function expectForThumbs(atlas: Atlas, where: string): Promise<void> {
  expect.soft(await atlas.phone.smallerThan(SMALLEST), where).toEqual([]);
  expect.soft(await atlas.sidewaysOverflow(), where).toBe(0);
}

test('investment: need, list, sheet, comparison and chains @phone', async ({ atlas }) => {
  const { page, phone } = atlas;
  const lens = new InvestmentDriver(page);
  await atlas.open('#lens=investment');
  await phone.openLens('招商');
  await lens.need.getByRole('button', { name: '光通信', exact: true }).tap();
  await expect(lens.fits.first()).toContainText('潜江高新区');
  expect(await phone.lowerThanThumb(lens.need.getByRole('button'))).toEqual([]);
  await expectForThumbs(atlas, 'need');

  await lens.fits.first().getByRole('button').tap();
  await expect(atlas.card.title).toHaveText('潜江高新区');
  expect(await lens.row('distance:station')).toContain('10.1 km');
  await lens.actions.getByRole('button', { name: '加入对比' }).tap();
  expect(await phone.lowerThanThumb(lens.actions.getByRole('button'))).toEqual([]);
  await expectForThumbs(atlas, 'sheet of a park');

  await phone.openLens('招商');
  await lens.need.getByRole('button', { name: '长飞科技园' }).tap();
  await lens.actions.getByRole('button', { name: '加入对比' }).tap();
  await phone.openLens('招商');
  // Side by side at the top of the tab, with the lists below it in reach.
  await expect(lens.tray).toBeInViewport();
  expect(await lens.compared('industries')).toContain('光纤预制棒');
  await expectForThumbs(atlas, 'comparison');
  await lens.tray.getByRole('button', { name: '打印对比' }).tap();
  await expect(lens.dialog).toBeVisible();
  await lens.dialog.getByRole('button', { name: '关闭' }).tap();
  await lens.tray.getByRole('button', { name: '移除潜江高新区' }).tap();
  await expect(lens.tray).toContainText('再加入一处即可对比');

  await page.getByRole('button', { name: /产业链图谱/ }).tap();
  await expectForThumbs(atlas, 'chains');
  expect(await phone.lowerThanThumb(page.locator('[data-node]'))).toEqual([]);
  await lens.node(/^\s*光器件\s*待招/).tap();
  await expect(atlas.card.title).toContainText('稳固制造业核心地位');
});

test('investment: brochure and share @phone', async ({ atlas }) => {
  const { phone } = atlas;
  const lens = new InvestmentDriver(atlas.page);
  await atlas.openWithMap('#lens=investment&select=yofc-park');
  await lens.actions.getByRole('button', { name: '两页册' }).tap();
  const print = lens.dialog.getByRole('button', { name: '打印或存为 PDF' });
  await expect(print).toBeVisible();
  await expect(lens.dialog.getByRole('figure', { name: '位置图' })).toBeInViewport({ ratio: 1 });
  expect(await phone.lowerThanThumb(lens.dialog.getByRole('button'))).toEqual([]);
  await expectForThumbs(atlas, 'brochure');
  await lens.dialog.getByRole('button', { name: '关闭' }).tap();

  await lens.actions.getByRole('button', { name: '分享' }).tap();
  await expect(lens.dialog.getByRole('img', { name: '二维码' })).toBeInViewport({ ratio: 1 });
  expect(decodeQr(await lens.codePixels())).toBe(await lens.shownLink());
  await expect(lens.dialog.getByRole('button', { name: /存为 PNG/ })).toBeInViewport({ ratio: 1 });
  expect(await phone.lowerThanThumb(lens.dialog.locator('.rest button'))).toEqual([]);
  await expectForThumbs(atlas, 'share');
  await lens.dialog.getByRole('button', { name: '关闭' }).tap();
  await expect(atlas.card.title).toHaveText('长飞科技园');
});

test('planning: coverage table, attribute table and export @phone', async ({ atlas }) => {
  const { phone, planning } = atlas;
  await atlas.open();
  await phone.openTab('图层');
  expect(await phone.lowerThanThumb(planning.tools)).toEqual([]);
  await planning.button('覆盖').tap();
  await planning.isOpen('覆盖');
  await expectForThumbs(atlas, 'coverage table');
  await planning
    .row(/^三\(六\)/)
    .getByRole('button')
    .tap();
  expect(await atlas.linkValue('clause')).toBe('3.6');
  // The card of the clause does not lie over the table that it was chosen in.
  await planning.close.tap();
  await expect(atlas.card.title).toHaveText('重大项目建设');

  await phone.openTab('图层');
  await planning.button('表格').tap();
  await planning.isOpen('表格');
  await planning.field('图层').selectOption('parks');
  await expectForThumbs(atlas, 'attribute table');
  expect((await planning.export('CSV')).name).toMatch(/\.csv$/);
  await planning.name('潜江高新区').tap();
  await planning.close.tap();
  await expect(atlas.card.title).toHaveText('潜江高新区');
});

test('planning: measure, nearby and overlap, with a feature in hand @phone', async ({ atlas }) => {
  const { phone, planning } = atlas;
  await atlas.open('#select=hightech-zone,station-qianjiang');
  await phone.openTab('图层');
  await planning.button('量算').tap();
  await planning.isOpen('量算');
  await expect(planning.text(/10\.1\d? km|10[.\d]+ 公里/).first()).toBeInViewport();
  await expectForThumbs(atlas, 'measure');
  await planning.close.tap();

  await atlas.followLink('#select=hightech-zone');
  await phone.openTab('图层');
  await planning.button('周边').tap();
  await planning.isOpen('周边');
  await planning.drawer.getByRole('button', { name: '10 km' }).tap();
  await expect(planning.row('金澳科技')).toHaveCount(1);
  await expectForThumbs(atlas, 'nearby');
  await planning.drawer.getByRole('button', { name: '重叠', exact: true }).tap();
  await planning.field('甲').selectOption('parks');
  await planning.field('乙').selectOption('towns');
  await planning.drawer.getByRole('button', { name: '查重叠' }).tap();
  await expect(planning.text(/^不能查/)).toBeVisible();
  expect(await phone.lowerThanThumb(planning.drawer.getByRole('button'))).toEqual([]);
  await expectForThumbs(atlas, 'overlap');
});

test('leadership: figures, targets, lights, departments and a task sheet @phone', async ({
  atlas,
}) => {
  const { page, phone } = atlas;
  const sheet = new TaskSheetDriver(page);
  await atlas.open('#lens=overview');
  await phone.openLens('领导');
  await page.getByRole('button', { name: /^产业园区 8/ }).tap();
  expect((await atlas.linkValue('select'))?.split(',')).toHaveLength(8);
  await phone.openLens('领导');
  await expectForThumbs(atlas, 'board');
  await page.getByRole('button', { name: /≥ 1200 亿元/ }).tap();
  await expect(atlas.card.title).toHaveText('工作目标');
  await phone.openLens('领导');
  await page.getByRole('button', { name: /^无数据 \d+ 项/ }).tap();
  await expect
    .poll(async () => (await atlas.linkValue('select'))?.split(',').length)
    .toBeGreaterThan(50);

  await phone.openLens('领导');
  const departments = page.getByRole('region', { name: '责任单位任务数' });
  expect(await phone.lowerThanThumb(departments.getByRole('button'))).toEqual([]);
  await departments.getByRole('button', { name: /^市交通运输局/ }).tap();
  await expect(atlas.card.title).toHaveText('市交通运输局');
  await sheet.button.tap();
  await sheet.isLaidOut(false);
  await expect(sheet.view.getByRole('heading', { level: 1 })).toBeInViewport();
  expect(await phone.lowerThanThumb(sheet.view.getByRole('button'))).toEqual([]);
  await expectForThumbs(atlas, 'task sheet');
  await sheet.view.getByRole('button', { name: '关闭' }).tap();
  await expect(atlas.card.title).toHaveText('市交通运输局');
});

test('leadership: the tour, there and back @phone', async ({ atlas }) => {
  const { page, phone } = atlas;
  await atlas.open('#lens=overview');
  await phone.openLens('领导');
  const stops = page.getByRole('region', { name: '导览' });
  expect(await phone.lowerThanThumb(stops.getByRole('button'))).toEqual([]);
  await stops.getByRole('button', { name: /园区/ }).tap();
  const stage = page.getByRole('region', { name: '汇报模式' });
  await expect(stage.getByRole('heading', { level: 2 })).toHaveText('园区');
  expect(await phone.lowerThanThumb(stage.getByRole('button'))).toEqual([]);
  await expectForThumbs(atlas, 'tour');
  await stage.getByRole('button', { name: '下一站' }).tap();
  await expect(stage.getByRole('heading', { level: 2 })).toHaveText('小镇');
  await stage.getByRole('button', { name: '上一站' }).tap();
  await page.getByRole('navigation', { name: '各站' }).getByRole('button', { name: /目标/ }).tap();
  await expect(stage.getByRole('heading', { level: 2 })).toHaveText('目标');
  // Nothing of a stop lies over something else of it.
  expect(await phone.overlaps(stage)).toEqual([]);
  await stage.getByRole('button', { name: '退出汇报' }).tap();
  await expect(stage).toBeHidden();
});
