/** The leaders' lens: numbers that open their source, and the tour on a wall screen. */
import AxeBuilder from '@axe-core/playwright';
import { PLAN_FOLDER, PlanPackage } from './helpers/plan-package.ts';
import { test } from './support/atlas.ts';
import { expect } from './support/test.ts';

const WALL = { width: 1920, height: 1080 };

test('a number opens what it counts, a target its clause @desktop', async ({ atlas }) => {
  await atlas.open('#lens=overview');
  const { page } = atlas;
  await page.getByRole('button', { name: /^产业园区 8/ }).click();
  expect((await atlas.linkValue('select'))?.split(',')).toHaveLength(8);
  await page.getByRole('button', { name: /≥ 1200 亿元/ }).click();
  await expect(atlas.card.title).toHaveText('工作目标');
  expect(await atlas.linkValue('clause')).toBe('2');
});

test('every count opens as many items as it says, every target the clause that states it @desktop', async ({
  atlas,
}) => {
  await atlas.open('#lens=overview');
  const plan = new PlanPackage(PLAN_FOLDER);
  const counts = atlas.page.getByRole('region', { name: '方案里有多少' });
  const figures = counts.getByRole('button', { name: /打开所含事项$/ });
  await expect(figures).toHaveCount(4);
  for (const figure of await figures.all()) {
    const said = Number(/ (\d+)，/.exec((await figure.getAttribute('aria-label')) ?? '')?.[1]);
    await figure.click();
    await expect.poll(async () => (await atlas.linkValue('select'))?.split(',').length).toBe(said);
  }
  const targets = atlas.page.getByRole('region', { name: '目标与现状' });
  const buttons = targets.getByRole('button');
  await expect(buttons.first()).toBeVisible();
  for (const button of await buttons.all()) {
    await atlas.followLink('#lens=overview');
    await expect.poll(() => atlas.linkValue('clause')).toBeUndefined();
    await button.click();
    const clause = (await atlas.linkValue('clause')) ?? '';
    await expect(atlas.card.title).toHaveText(plan.clause(clause).title);
  }
});

test('the first screen says the counts, the data date, and GDP beside its target @desktop', async ({
  atlas,
}) => {
  await atlas.page.setViewportSize({ width: 1440, height: 900 });
  await atlas.open('#lens=overview');
  const rail = atlas.page.getByRole('navigation', { name: /条款/ });
  for (const text of [
    '产业园区',
    '特色小镇',
    '交通联系',
    '重大与招商项目',
    '951.97 亿元',
    '≥ 1200 亿元',
  ])
    await expect(rail.getByText(text, { exact: false }).first()).toBeInViewport({ ratio: 1 });
  await expect(rail.getByText('数据截至 2026年2月13日')).toBeInViewport({ ratio: 1 });
});

test('projects are counted by light and by status, and a status lights its items @desktop', async ({
  atlas,
}) => {
  await atlas.open('#lens=overview');
  const plan = new PlanPackage(PLAN_FOLDER);
  const items = plan.items.filter(({ counts }) => counts);
  const panel = atlas.page.getByRole('region', { name: '项目进展与亮灯' });
  // The public records have no pair of percentages: no light, and none of them green.
  await expect(panel.getByRole('listitem').filter({ hasText: '无数据' }).first()).toHaveText(
    new RegExp(`${String(items.length)}$`),
  );
  await expect(panel.getByRole('listitem').filter({ hasText: '正常' }).first()).toHaveText(/0$/);
  await panel.getByRole('button', { name: /^无数据 \d+ 项/ }).click();
  expect((await atlas.linkValue('select'))?.split(',')).toHaveLength(items.length);
  const building = items.filter(({ status }) => status === 'under-construction');
  await panel.getByRole('button', { name: `在建 ${String(building.length)} 项` }).click();
  expect((await atlas.linkValue('select'))?.split(',').sort()).toEqual(
    building.map(({ id }) => id).sort(),
  );
  await panel.getByRole('button', { name: /汉宜高速/ }).click();
  expect(await atlas.linkValue('select')).toBe('hanyi-widening');
});

test('a department opens its sheet @desktop', async ({ atlas }) => {
  await atlas.open('#lens=overview');
  await atlas.page
    .getByRole('button', { name: /^市发改委|^市发展和改革委员会/ })
    .first()
    .click();
  expect(await atlas.linkValue('dept')).toBe('fgw');
});

test('the tour plays by keyboard without scroll bars, in letters for the back of the room @desktop', async ({
  atlas,
}) => {
  const { page } = atlas;
  await page.setViewportSize(WALL);
  await atlas.openWithMap('#lens=overview');
  await page.keyboard.press('p');
  const stage = page.getByRole('region', { name: '汇报模式' });
  const title = stage.getByRole('heading', { level: 2 });
  await expect(title).toHaveText('一城三区');
  const seen = ['一城三区'];
  for (let i = 1; i < 8; i += 1) {
    await page.keyboard.press('ArrowRight');
    await expect(stage.getByText(`${String(i + 1)} / 8`)).toBeVisible();
    seen.push((await title.textContent()) ?? '');
    const scrolls = await page.evaluate(() =>
      [...document.querySelectorAll('*')].some(
        (one) =>
          one.scrollHeight > one.clientHeight + 1 &&
          ['auto', 'scroll'].includes(getComputedStyle(one).overflowY) &&
          one.clientHeight > 0,
      ),
    );
    expect(scrolls).toBe(false);
    const cut = await stage.evaluate((panel) => panel.scrollHeight - panel.clientHeight);
    expect(cut).toBeLessThanOrEqual(0);
  }
  expect(new Set(seen).size).toBe(8);
  const smallest = await page.evaluate(() => {
    const sizes = [...document.querySelectorAll('.panel *, .stops *')]
      .filter((one) => one.children.length === 0 && one.textContent.trim() !== '')
      .map((one) => parseFloat(getComputedStyle(one).fontSize));
    return Math.min(...sizes);
  });
  expect(smallest).toBeGreaterThanOrEqual(0.022 * WALL.height - 0.01);
  await page.keyboard.press('Home');
  await expect(title).toHaveText('一城三区');
  await page.keyboard.press('ArrowRight');
  await expect(title).toHaveText('园区');
  await page.keyboard.press('Escape');
  await expect(stage).toBeHidden();
  await page.keyboard.press('p');
  await expect(title).toHaveText('园区');
});

test('a link to a stop opens the presentation, and one to no stop says so @desktop', async ({
  atlas,
}) => {
  await atlas.page.goto('/#tour=ecology');
  await expect(atlas.page.getByRole('region', { name: '汇报模式' })).toContainText('生态');
  await atlas.followLink('#tour=nowhere');
  await expect(atlas.page.getByText('链接里的导览“nowhere”在本方案中不存在，已忽略')).toBeVisible();
});

test('the board and the presentation have no serious barrier @desktop', async ({ atlas }) => {
  await atlas.open('#lens=overview');
  const board = await new AxeBuilder({ page: atlas.page }).exclude('.maplibregl-map').analyze();
  const serious = (found: typeof board): string[] =>
    found.violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  expect(serious(board)).toEqual([]);
  await atlas.followLink('#tour=parks');
  await expect(atlas.page.getByRole('region', { name: '汇报模式' })).toContainText('园区');
  const stage = await new AxeBuilder({ page: atlas.page }).exclude('.maplibregl-map').analyze();
  expect(serious(stage)).toEqual([]);
});
