/** A browser that has no WebGL: a remote desktop, an old office PC. */
import { chromium, test as base, expect } from '@playwright/test';
import { requireBrowser } from '../../scripts/find-browser.ts';
import { Atlas } from './drivers/atlas.ts';
import { answerLens } from './support/atlas.ts';
import { expectNoBarriers } from './support/axe.ts';
import { readPrinted } from './helpers/pdf-text.ts';

/** Neither a GPU nor software that stands in for one. */
const NO_WEBGL = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-3d-apis',
  '--disable-software-rasterizer',
];

const test = base.extend<{ atlas: Atlas }>({
  atlas: async ({ baseURL, viewport, isMobile, hasTouch }, use) => {
    const browser = await chromium.launch({
      executablePath: await requireBrowser(),
      args: NO_WEBGL,
    });
    const context = await browser.newContext({
      ...(baseURL === undefined ? {} : { baseURL }),
      viewport,
      isMobile,
      hasTouch,
      locale: 'zh-CN',
      serviceWorkers: 'block',
    });
    await answerLens(context);
    const errors: string[] = [];
    context.on('weberror', (error) => errors.push(error.error().message));
    const page = await context.newPage();
    await use(new Atlas(page));
    await browser.close();
    expect(errors, 'no page error').toEqual([]);
  },
});

const picture = (atlas: Atlas) => atlas.page.getByRole('img', { name: '潜江市规划概略图' });

test('the plan is there as a still picture, with the reason', async ({ atlas }) => {
  await atlas.page.goto('./');
  await expect(picture(atlas)).toBeVisible();
  await expect(picture(atlas).locator('text', { hasText: '中心城区' })).toBeVisible();
  const note = atlas.page.getByRole('group').filter({ hasText: '缺少 WebGL2' });
  await expect(note).toBeVisible();
  await expect(atlas.page.locator('#first-picture')).toHaveCount(0);
});

test('a symbol of it opens its card, and is marked', async ({ atlas }) => {
  await atlas.page.goto('./');
  await picture(atlas).locator('[data-feature="core-city"] use').click();
  await expect(atlas.card.title).toHaveText(/^中心城区/);
  // On the highlighter's disc with an ink edge, which nothing has that is not selected.
  const marks = picture(atlas).locator('circle[fill="var(--c-mark)"][stroke]');
  await expect(marks).toHaveCount(1);
});

test('the structure diagram is drawn in its place, and a sign of it opens its card', async ({
  atlas,
}) => {
  await atlas.page.goto('./#mode=diagram');
  const diagram = atlas.page.getByRole('img', { name: '潜江市空间结构图' });
  await expect(diagram).toBeVisible();
  await expect(picture(atlas)).toHaveCount(0);
  await expect(diagram.locator('text', { hasText: '融入武汉城市圈' })).toBeVisible();
  // Signs and no places: a symbol of the boundary map is not there.
  await expect(diagram.locator('text', { hasText: '潜江出口' })).toHaveCount(0);
  await expect(atlas.page.getByText(/^示意不作为边界依据/)).toBeVisible();
  const disc = diagram.locator('circle[data-feature="core-city"]').last();
  const { x, y, width, height } = (await disc.boundingBox())!;
  // Below its name, which lies over it.
  await atlas.page.mouse.click(x + width / 2, y + height - 4);
  await expect(atlas.card.title).toHaveText(/^中心城区/);
  await expect(disc).toHaveAttribute('stroke', 'var(--c-mark)');
});

test('list, search, clauses and coverage work @desktop', async ({ atlas }) => {
  await atlas.page.goto('./');
  await expect(picture(atlas)).toBeVisible();
  await atlas.search.find('longxia');
  await atlas.search.names('要素').first().click();
  await expect(atlas.card.title).toHaveText('龙虾小镇');
  await atlas.page.getByRole('treeitem', { name: /特色小镇和美丽乡村/ }).click();
  await expect(atlas.card.title).toHaveText('特色小镇和美丽乡村');
  await atlas.page.getByRole('button', { name: '覆盖' }).click();
  await expect(atlas.page.getByRole('table').first()).toBeVisible();
});

test('what is hidden in the list of layers is gone from it @desktop', async ({ atlas }) => {
  await atlas.page.goto('./');
  const core = picture(atlas).locator('[data-feature="core-city"]');
  await expect(core.first()).toBeAttached();
  await atlas.page.getByRole('button', { name: '显示一城' }).click();
  await expect(core).toHaveCount(0);
});

test('it prints on one sheet with its title, date and mark @desktop', async ({ atlas }) => {
  await atlas.page.goto('./');
  await expect(picture(atlas)).toBeVisible();
  // The print dialog of a browser without a screen does nothing: the sheet is made while it would be open.
  await atlas.page.evaluate(() => (document.documentElement.dataset['print'] = 'overview'));
  const pdf = await atlas.page.pdf({ format: 'A4', landscape: true, printBackground: true });
  const { pages } = readPrinted(pdf);
  expect(pages).toHaveLength(1);
  for (const words of ['潜江市县域经济', '中心城区', '未经审核', '数据截止2026']) {
    expect(pages[0]?.text).toContain(words);
  }
  expect(pages[0]?.text).not.toContain('图层与图例');
});

test('there is no barrier that axe can find', async ({ atlas }) => {
  await atlas.page.goto('./');
  await expect(picture(atlas)).toBeVisible();
  await expectNoBarriers(atlas.page);
});
