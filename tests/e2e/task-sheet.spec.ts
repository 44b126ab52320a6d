/** 责任单位任务单: what a department has to do, on two printed pages at most. */
import { HAS_POPPLER, readByPoppler } from './helpers/poppler.ts';
import { PLAN_FOLDER, PlanPackage } from './helpers/plan-package.ts';
import { InvestmentDriver } from './drivers/investment.ts';
import { TaskSheetDriver } from './drivers/task-sheet.ts';
import { LOW_WINDOW, test } from './support/atlas.ts';
import { expectNoBarriers } from './support/axe.ts';
import { expect } from './support/test.ts';

const plan = new PlanPackage(PLAN_FOLDER);

test('the sheet of a department prints as A4 with its clauses, items, records, a sharp map and its marks @desktop', async ({
  atlas,
}) => {
  await atlas.openWithMap('#lens=overview&dept=jtysj');
  const sheet = new TaskSheetDriver(atlas.page);
  await sheet.open();
  const { pages, images } = await sheet.print();
  expect(pages.length).toBeLessThanOrEqual(2);
  for (const { widthMm, heightMm } of pages) {
    expect(widthMm).toBeCloseTo(210, 0);
    expect(heightMm).toBeCloseTo(297, 0);
  }
  const text = pages.map((page) => page.text).join('');
  expect(text).toContain('市交通运输局');
  for (const ref of ['三(三)一', '三(三)二', '三(六)']) expect(text).toContain(ref);
  expect(text).toContain('文件未写明牵头单位，次序照文件');
  expect(text).toMatch(/列第\d位，共\d家/);
  expect(text).toMatch(/无数据：\d+项没有进展记录，不等于正常/);
  expect(text).toContain('没有待处理批注');
  for (const page of pages) {
    expect(page.text).toContain('数据截至2026年2月13日·依据：潜政发〔2022〕1号·公开版');
    expect(page.text).toContain('未经审核不得公开');
  }
  // The map is 182 mm wide.
  expect((images[0]?.width ?? 0) / (182 / 25.4)).toBeGreaterThanOrEqual(200);
});

test('another reader finds the same Chinese text and a map of 200 dpi, in sheet and brochure @desktop', async ({
  atlas,
}) => {
  test.skip(!HAS_POPPLER, 'pdftotext and pdfimages are not installed');
  const paper = { preferCSSPageSize: true, printBackground: true };
  await atlas.openWithMap('#lens=investment&dept=jtysj');
  const sheet = new TaskSheetDriver(atlas.page);
  await sheet.open();
  const task = readByPoppler(await atlas.page.pdf(paper));
  await atlas.press('Escape');
  await atlas.followLink('#lens=investment&select=hightech-zone');
  await new InvestmentDriver(atlas.page).openBrochure();
  const brochure = readByPoppler(await atlas.page.pdf(paper));
  for (const [printed, title] of [
    [task, '市交通运输局'],
    [brochure, '潜江高新区'],
  ] as const) {
    expect(printed.pages.length).toBeLessThanOrEqual(2);
    expect(printed.pages.length).toBeGreaterThan(0);
    expect(printed.pages[0]).toContain(title);
    for (const page of printed.pages) {
      expect(page).toContain('数据截至2026年2月13日');
      expect(page).toContain('潜政发〔2022〕1号');
      expect(page).toContain('公开版');
      expect(page).toContain('未经审核不得公开');
    }
    expect(printed.dpi.length).toBeGreaterThan(0);
    expect(Math.max(...printed.dpi)).toBeGreaterThanOrEqual(200);
  }
});

test('every department of the plan has room on two pages, all of its clauses on them @desktop', async ({
  atlas,
}) => {
  test.setTimeout(300_000);
  // The less map the page shows, the sooner software has drawn it; the leaves are as wide as paper.
  await atlas.page.setViewportSize(LOW_WINDOW);
  await atlas.open('#lens=overview&dept=fgw');
  const sheet = new TaskSheetDriver(atlas.page);
  expect(plan.departments.length).toBeGreaterThan(20);
  for (const { id, name } of plan.departments) {
    await atlas.followLink(`#lens=overview&dept=${id}`);
    await expect(atlas.card.title).toHaveText(name);
    await sheet.open(false);
    const own = plan.clauses.filter(({ departments }) => departments.includes(id));
    await expect.soft(sheet.rows('clauses'), name).toHaveCount(own.length);
    const { pages } = await sheet.print();
    expect.soft(pages.length, name).toBeLessThanOrEqual(2);
    const text = pages.map((page) => page.text).join('');
    expect.soft(text, name).toContain(name);
    for (const { ref } of own) expect.soft(text, `${name} ${ref}`).toContain(ref);
    await atlas.press('Escape');
    await expect(sheet.view).toBeHidden();
  }
});

test('what does not fit is cut, and how much is said @desktop', async ({ atlas }) => {
  await atlas.open('#lens=overview&dept=fgw');
  const sheet = new TaskSheetDriver(atlas.page);
  await sheet.open(false);
  const items = plan.items.filter(
    ({ counts, clauses }) =>
      counts && clauses.some((id) => plan.clause(id).departments.includes('fgw')),
  );
  const features = await sheet.countsOf('features');
  expect(features.all).toBe(items.length);
  expect((await sheet.rows('features').count()) + features.cut).toBe(features.all);
  const records = await sheet.countsOf('records');
  expect((await sheet.rows('records').count()) + records.cut).toBe(records.all);
  // It has more records than any page could hold beside the rest.
  expect(records.cut).toBeGreaterThan(0);
});

test('a department without placed items says so instead of a map @desktop', async ({ atlas }) => {
  await atlas.open('#lens=overview&dept=ybj');
  const sheet = new TaskSheetDriver(atlas.page);
  await sheet.open();
  await expect(sheet.view).toContainText('市医保局');
  const hasMap = (await sheet.map.count()) > 0;
  if (!hasMap) await expect(sheet.view).toContainText('有关事项都没有空间位置，不附图');
});

test('an open note on one of its clauses is on the sheet, an answered one is not @desktop', async ({
  atlas,
}) => {
  await atlas.open('#dept=jtysj');
  await atlas.notes.write('路基范围请复核');
  await expect(atlas.notes.thread).toContainText('路基范围请复核');
  // Thread, list, panel: the card stands under them.
  await atlas.notes.close();
  const sheet = new TaskSheetDriver(atlas.page);
  await sheet.open(false);
  await expect(sheet.rows('notes')).toHaveText([/路基范围请复核/]);
  await atlas.press('Escape');
  await atlas.notes.open();
  await atlas.notes.setStatus('已答复');
  await atlas.notes.close();
  await sheet.open(false);
  await expect(sheet.rows('notes')).toHaveCount(0);
  await expect(sheet.view).toContainText('没有待处理批注');
});

test('the preview has no barrier, Esc closes it and the focus goes back @desktop', async ({
  atlas,
}) => {
  await atlas.openWithMap('#dept=fgw');
  const sheet = new TaskSheetDriver(atlas.page);
  await sheet.open();
  await expectNoBarriers(atlas.page);
  await atlas.press('Escape');
  await expect(sheet.view).toBeHidden();
  await expect(sheet.button).toBeFocused();
  await expect(atlas.card.title).toHaveText('市发改委');
});
