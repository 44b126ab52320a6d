/** The one file, as somebody carries it: alone in a folder, opened from the disk, in a fresh profile, with no network. */
import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, test as base, expect, type Page } from '@playwright/test';
import { CHROMIUM_FLAGS, requireBrowser } from '../../scripts/find-browser.ts';
import { DIST } from '../../scripts/serve.ts';
import { Atlas } from './drivers/atlas.ts';
import { PrintDriver } from './drivers/print.ts';
import { ThemesDriver } from './drivers/themes.ts';
import { readPrinted } from './helpers/pdf-text.ts';
import { coloursOf } from './helpers/pixels.ts';
import { answerLens } from './support/atlas.ts';
import { waitForMap } from './support/test.ts';

const BUILT = join(DIST, 'plan-atlas.html');
/** As in golden.spec.ts: what another build of the browser does to the edges of text. */
const TOLERANCE = { threshold: 0.25, maxDiffPixelRatio: 0.012 } as const;

interface Single {
  readonly page: Page;
  readonly address: string;
  /** Refused or failed requests, requests that leave the file, errors. */
  readonly faults: readonly string[];
}

const test = base.extend<{ single: Single; isNewVisitor: boolean }>({
  isNewVisitor: [false, { option: true }],
  single: async ({ viewport, isNewVisitor }, use) => {
    expect(existsSync(BUILT), `${BUILT} is missing, first run: npm run build:single`).toBe(true);
    const folder = mkdtempSync(join(tmpdir(), '规划 一张图-'));
    const file = join(folder, 'plan-atlas.html');
    copyFileSync(BUILT, file);
    const profile = mkdtempSync(join(tmpdir(), 'plan-atlas-profile-'));
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: await requireBrowser(),
      args: [...CHROMIUM_FLAGS],
      offline: true,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      viewport,
    });
    if (!isNewVisitor) await answerLens(context);
    const address = pathToFileURL(file).href;
    const faults: string[] = [];
    context.on('request', (request) => {
      const url = request.url();
      const isOwn = url.split('#', 1)[0] === address || /^(?:blob|data):/.test(url);
      if (!isOwn) faults.push(`request: ${url}`);
    });
    context.on('requestfailed', (request) => faults.push(`failed: ${request.url()}`));
    context.on('weberror', (error) => faults.push(`page error: ${error.error().message}`));
    context.on('console', (message) => {
      // A violation of the content policy is an error on the console, too.
      if (message.type() === 'error') faults.push(`console error: ${message.text()}`);
    });
    const page = context.pages()[0] ?? (await context.newPage());
    await use({ page, address, faults });
    await context.close();
    for (const path of [folder, profile]) rmSync(path, { recursive: true, force: true });
    expect(faults, 'no failed request, no request beside the file, no error').toEqual([]);
  },
});

// A page of 3 MB, and software that draws it.

test('is at most 5 MB @desktop', () => {
  expect(statSync(BUILT).size).toBeLessThanOrEqual(5_000_000);
});

test('draws the same sheet as the app on a server @desktop', async ({ single }) => {
  const atlas = new Atlas(single.page);
  await atlas.openWithMap('', single.address);
  await atlas.map.settled();
  await expect(atlas.map.sheet).toHaveScreenshot('overview.png', TOLERANCE);
  await atlas.followLink('#clause=3.6');
  await expect(atlas.card.title).toHaveText('重大项目建设');
  await atlas.map.settled();
  await expect(atlas.map.sheet).toHaveScreenshot('clause.png', TOLERANCE);
});

test('is drawn in its own fonts, the words around the map too @desktop', async ({ single }) => {
  const atlas = new Atlas(single.page);
  await atlas.openWithMap('', single.address);
  const used = await single.page.evaluate(() =>
    [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family),
  );
  const names = used.map((name) => name.replaceAll('"', ''));
  for (const family of ['Noto Sans SC', 'Noto Serif SC']) expect(names).toContain(family);
  // Labels, titles and waters: the map gives each of its files a name of its own.
  expect(names.filter((name) => name.startsWith('maplibre-gl-font-face-')).length).toBeGreaterThan(
    2,
  );
});

test('finds, selects, and keeps its link; a link into the file opens the same view @desktop', async ({
  single,
}) => {
  const atlas = new Atlas(single.page);
  await atlas.openWithMap('', single.address);
  await atlas.search.find('lxxz');
  await expect(atlas.search.names('要素').first()).toHaveText('龙虾小镇');
  await atlas.press('Enter');
  await expect(atlas.card.title).toHaveText('龙虾小镇');
  const hash = await single.page.evaluate(() => location.hash);
  expect(hash).toContain('select=');
  await single.page.goto('about:blank');
  await atlas.openWithMap(hash, single.address);
  await expect(atlas.card.title).toHaveText('龙虾小镇');
});

test('keeps a note that was written in it; it is there when the file is opened again @desktop', async ({
  single,
}) => {
  const atlas = new Atlas(single.page);
  await atlas.open('#select=fibre-town', single.address);
  await atlas.notes.write('请给出四至。');
  await expect(atlas.notes.thread).toContainText('请给出四至。');
  await single.page.goto('about:blank');
  await atlas.open('', single.address);
  await atlas.notes.open();
  await expect(atlas.notes.row('请给出四至。')).toContainText('光纤小镇');
});

test('prints a sheet with its words and a sharp map @desktop', async ({ single }) => {
  const atlas = new Atlas(single.page);
  await atlas.openWithMap('', single.address);
  const sheet = new PrintDriver(single.page);
  await sheet.open();
  await sheet.choose('纸张', 'A4');
  await sheet.scale('1:200 000');
  const { pages, images } = readPrinted(await sheet.pdf());
  expect(pages).toHaveLength(1);
  expect(pages[0]?.widthMm).toBeCloseTo(297, 0);
  for (const words of ['潜江市空间布局图', '1:200000', '未经审核不得公开', '图签', '产业园区'])
    expect(pages[0]?.text).toContain(words);
  // 300 dots an inch over two thirds of the width.
  expect(Math.max(...images.map(({ width }) => width))).toBeGreaterThan(2200);
});

test.describe('for somebody who has never seen it', () => {
  test.use({ isNewVisitor: true });

  test('asks for a lens, and has all of them and their tools @desktop', async ({ single }) => {
    const { page, address } = single;
    const atlas = new Atlas(page);
    await atlas.openWithMap('', address);
    const chooser = page.getByRole('region', { name: '先看哪一面？' });
    await chooser.getByRole('button', { name: /领导/ }).click();
    await expect(chooser).toBeHidden();
    await expect(page.getByRole('button', { name: /^产业园区 8/ })).toBeVisible();
    await page.keyboard.press('Alt+2');
    const tabs = page.getByRole('navigation', { name: '视角' });
    await expect(tabs.getByRole('button', { name: '招商' })).toHaveAttribute(
      'aria-current',
      'page',
    );
    await page.keyboard.press('Alt+1');
    for (const tool of ['覆盖', '表格', '量算', '周边'] as const) await atlas.planning.open(tool);
    await atlas.planning.open('表格');
    const { content } = await atlas.planning.export('XLSX');
    expect(content.subarray(0, 2).toString()).toBe('PK');
  });
});

test('draws the arcs of a clause as the app on a server does @desktop', async ({
  single,
  page,
}) => {
  const link = '#clause=3.3.1';
  const served = new Atlas(page);
  await served.openWithMap(link);
  const atlas = new Atlas(single.page);
  await atlas.openWithMap(link, single.address);
  await expect(new ThemesDriver(single.page).links.first()).toBeVisible();
  await served.map.settled();
  await atlas.map.settled();
  // Around the core city: two arcs, their heads and names.
  const area = { x: 830, y: 370, width: 200, height: 120 };
  const [wanted, drawn] = [await coloursOf(page, area), await coloursOf(single.page, area)];
  const differs = drawn.filter((colour, at) =>
    colour.some((value, channel) => Math.abs(value - (wanted[at]?.[channel] ?? 0)) > 64),
  );
  expect(differs.length / drawn.length).toBeLessThan(0.01);
});

test('shows the base map dialog and the licences @desktop', async ({ single }) => {
  const atlas = new Atlas(single.page);
  await atlas.openWithMap('', single.address);
  await atlas.statusLine.getByRole('button', { name: '内置轮廓' }).click();
  const dialog = single.page.getByRole('dialog', { name: '底图设置' });
  await expect(dialog).toBeVisible();
  await atlas.press('Escape');
  await expect(dialog).toBeHidden();
  await atlas.press('?');
  await atlas.help.getByRole('button', { name: '第三方许可清单' }).click();
  const list = atlas.help.getByRole('list');
  await expect(list.getByText(/^maplibre-gl/)).toBeVisible();
  await expect(list.getByText('geojson-validation')).toHaveCount(0);
});

test('has a policy without eval, inline code beyond its own, or other hosts for code @desktop', async ({
  single,
}) => {
  await single.page.goto(single.address);
  await waitForMap(single.page);
  const policy = await single.page
    .locator('meta[http-equiv="Content-Security-Policy"]')
    .getAttribute('content');
  expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[\w+/=]+' 'sha256-[\w+/=]+'; /);
  expect(policy).not.toMatch(/unsafe|\*/);
  const refused = await single.page.evaluate(async () => {
    const violations: string[] = [];
    addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      violations.push(effectiveDirective),
    );
    document.body.insertAdjacentHTML('beforeend', '<img src="data:," onerror="throw 1">');
    const script = document.createElement('script');
    script.textContent = 'throw 1';
    document.body.append(script);
    await new Promise((resolve) => setTimeout(resolve, 200));
    return violations;
  });
  expect(refused.sort()).toEqual(['script-src-attr', 'script-src-elem']);
  // The two that were provoked.
  expect(single.faults.every((fault) => fault.includes('Content Security Policy'))).toBe(true);
  (single.faults as string[]).length = 0;
});
