/** `npm run shots`: pictures of the built app's main states into `shots/`, for people to look at. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { buildApp, isBuildStale } from './build-app.ts';
import { editionFromEnv } from './edition.ts';
import { CHROMIUM_FLAGS, requireBrowser } from './find-browser.ts';
import { DIST, serve } from './serve.ts';

const ROOT = join(import.meta.dirname, '..');
const OUT = join(ROOT, 'shots');

interface Shot {
  readonly name: string;
  readonly hash: string;
  readonly width: number;
  readonly height: number;
  /** Whether nobody has opened the page before: it asks which lens to begin with. */
  readonly isFirstVisit?: boolean;
  /** What a person does before the picture is taken. */
  readonly act?: (page: Page) => Promise<void>;
}

const DESKTOP = { width: 1440, height: 900 };
const WALL = { width: 1920, height: 1080 };
const PHONE = { width: 390, height: 844 };

async function type(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(text);
  await page.waitForSelector('[role=option], .none', { state: 'visible' });
}

async function darken(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^深色/ }).first().click();
  await page.waitForSelector('[data-map-state="idle"]');
}

/** The count at 王场, found by the camera that the link states: the sheet is kept on the ground that there is. */
async function openGroup(page: Page): Promise<void> {
  const box = await page.locator('.maplibregl-canvas').boundingBox();
  const hash = await page.evaluate(() => location.hash);
  const [zoom = NaN, lat = NaN, lon = NaN] = (/map=([^&]*)/.exec(hash)?.[1] ?? '')
    .split('/')
    .map(Number);
  if (box === null) throw new Error('no map');
  const perDegree = (512 * 2 ** zoom) / 360;
  const x = box.x + box.width / 2 + (112.7686 - lon) * perDegree;
  const y =
    box.y + box.height / 2 - ((30.5074 - lat) * perDegree) / Math.cos((lat / 180) * Math.PI);
  await page.mouse.click(x, y);
  await page.waitForSelector('[role=dialog]');
}

async function openBaseMaps(page: Page): Promise<void> {
  await page.getByRole('button', { name: /更换/ }).first().click();
  await page.waitForSelector('[role=dialog], dialog[open]');
}

/** Presses a button of the masthead. */
const press =
  (name: string) =>
  (page: Page): Promise<void> =>
    page.getByRole('button', { name, exact: true }).first().click();

const SHOTS: readonly Shot[] = [
  { name: 'a-first-visit', hash: '', ...DESKTOP, isFirstVisit: true },
  { name: 'a-first-visit-phone', hash: '', ...PHONE, isFirstVisit: true },
  { name: 'a-overview', hash: '', ...DESKTOP },
  { name: 'a-overview-wall', hash: '', ...WALL },
  { name: 'b-clause', hash: '#clause=3.3.1', ...DESKTOP },
  { name: 'b-clause-feature', hash: '#clause=3.3.1&select=hanyi-widening', ...DESKTOP },
  { name: 'b-clause-unplaced', hash: '#clause=3.6', ...DESKTOP },
  { name: 'b-feature', hash: '#select=hightech-zone', ...DESKTOP },
  { name: 'b-feature-unplaced', hash: '#select=lobster-town', ...DESKTOP },
  { name: 'b-department', hash: '#dept=slhpj', ...DESKTOP },
  { name: 'b-targets', hash: '#clause=2', ...DESKTOP },
  { name: 'c-close-up', hash: '#map=11.60/30.4700/112.8600', ...DESKTOP },
  { name: 'c-far-out', hash: '#map=8.20/30.4000/112.8000', ...DESKTOP },
  { name: 'c-group', hash: '#map=8.50/30.4000/112.8000', ...DESKTOP, act: openGroup },
  { name: 'c-diagram', hash: '#mode=diagram&clause=3.1.1', ...DESKTOP },
  { name: 'c-diagram-dark', hash: '#mode=diagram', ...WALL, act: darken },
  { name: 'c-dark', hash: '', ...WALL, act: darken },
  { name: 'c-dark-clause', hash: '#clause=3.3.1', ...DESKTOP, act: darken },
  { name: 'g-links', hash: '#clause=3.3.2', ...DESKTOP },
  { name: 'g-townships', hash: '#theme=township', ...DESKTOP },
  { name: 'g-classes', hash: '#pos=schematic', ...DESKTOP },
  { name: 'i-base-map', hash: '', ...DESKTOP, act: openBaseMaps },
  { name: 'd-english', hash: '#lang=en&select=yofc-park', ...DESKTOP },
  { name: 'e-search', hash: '', ...DESKTOP, act: (page) => type(page, 'lxxz') },
  { name: 'e-search-none', hash: '', ...DESKTOP, act: (page) => type(page, 'zhkqq') },
  { name: 'e-link-unknown', hash: '#select=not-there', ...DESKTOP },
  { name: 'f-strip', hash: '#clause=3.2.4', width: 1000, height: 800 },
  { name: 'f-side', hash: '', width: 720, height: 900 },
  { name: 'l-investment', hash: '#lens=investment', ...DESKTOP },
  { name: 'l-leader', hash: '#lens=overview', ...DESKTOP },
  { name: 'l-leader-wall', hash: '#lens=overview', ...WALL },
  { name: 'l-leader-phone', hash: '#lens=overview', ...PHONE, act: press('领导') },
  { name: 'l-tour', hash: '#lens=overview&tour=transport', ...WALL },
  { name: 'm-coverage', hash: '', ...DESKTOP, act: press('覆盖') },
  { name: 'm-table', hash: '', ...DESKTOP, act: press('表格') },
  { name: 'm-measure', hash: '', ...DESKTOP, act: press('量算') },
  { name: 'm-nearby', hash: '#select=hightech-zone', ...DESKTOP, act: press('周边') },
  { name: 'm-lights', hash: '#theme=lights', ...DESKTOP },
  { name: 'm-lights-phone', hash: '#theme=lights', ...PHONE },
  { name: 'h1-phone-feature', hash: '#select=hightech-zone', ...PHONE },
  { name: 'h1-phone', hash: '', ...PHONE },
  {
    name: 'h2-phone-list',
    hash: '',
    ...PHONE,
    act: (page) => page.getByRole('button', { name: '列表' }).click(),
  },
];

if (isBuildStale(ROOT, editionFromEnv(process.env))) await buildApp(ROOT);
mkdirSync(OUT, { recursive: true });
const server = await serve({ root: DIST, port: 0, host: '127.0.0.1' });
const browser = await chromium.launch({
  executablePath: await requireBrowser(),
  args: [...CHROMIUM_FLAGS],
});
const wanted = process.argv[2];
try {
  for (const { name, hash, width, height, isFirstVisit, act } of SHOTS) {
    if (wanted !== undefined && !name.startsWith(wanted)) continue;
    const isPhone = width < 600;
    const context = await browser.newContext({
      viewport: { width, height },
      deviceScaleFactor: isPhone ? 2 : 1,
      hasTouch: isPhone,
      isMobile: isPhone,
    });
    const page = await context.newPage();
    if (isFirstVisit !== true) {
      await page.addInitScript(() => localStorage.setItem('plan-atlas:lens', 'planning'));
    }
    await page.goto(server.url + hash);
    await page.waitForSelector('[data-map-state="idle"]');
    await act?.(page);
    // Fonts of the page arrive after the map.
    await page.evaluate(() => document.fonts.ready);
    // Arcs and circles are fetched after that.
    await page.waitForTimeout(1500);
    await page.screenshot({ path: join(OUT, `${name}.png`) });
    process.stdout.write(`shots/${name}.png\n`);
    await context.close();
  }
} finally {
  await browser.close();
  await server.close();
}
