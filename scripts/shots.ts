/** `npm run shots`: pictures of the built app's main states into `shots/`, for people to look at. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { buildApp, isBuildStale } from './build-app.ts';
import { CHROMIUM_FLAGS, requireBrowser } from './find-browser.ts';
import { DIST, serve } from './serve.ts';

const ROOT = join(import.meta.dirname, '..');
const OUT = join(ROOT, 'shots');

interface Shot {
  readonly name: string;
  readonly hash: string;
  readonly width: number;
  readonly height: number;
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

const SHOTS: readonly Shot[] = [
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
  { name: 'd-english', hash: '#lang=en&select=yofc-park', ...DESKTOP },
  { name: 'e-search', hash: '', ...DESKTOP, act: (page) => type(page, 'lxxz') },
  { name: 'e-search-none', hash: '', ...DESKTOP, act: (page) => type(page, 'zhkqq') },
  { name: 'e-link-unknown', hash: '#select=not-there', ...DESKTOP },
  { name: 'f-strip', hash: '#clause=3.2.4', width: 1000, height: 800 },
  { name: 'f-side', hash: '', width: 720, height: 900 },
  { name: 'h1-phone-feature', hash: '#select=hightech-zone', ...PHONE },
  { name: 'h1-phone', hash: '', ...PHONE },
  {
    name: 'h2-phone-list',
    hash: '',
    ...PHONE,
    act: (page) => page.getByRole('button', { name: '列表' }).click(),
  },
];

if (isBuildStale(ROOT)) await buildApp(ROOT);
mkdirSync(OUT, { recursive: true });
const server = await serve({ root: DIST, port: 0, host: '127.0.0.1' });
const browser = await chromium.launch({
  executablePath: await requireBrowser(),
  args: [...CHROMIUM_FLAGS],
});
const wanted = process.argv[2];
try {
  for (const { name, hash, width, height, act } of SHOTS) {
    if (wanted !== undefined && !name.startsWith(wanted)) continue;
    const isPhone = width < 600;
    const context = await browser.newContext({
      viewport: { width, height },
      deviceScaleFactor: isPhone ? 2 : 1,
      hasTouch: isPhone,
      isMobile: isPhone,
    });
    const page = await context.newPage();
    await page.goto(server.url + hash);
    await page.waitForSelector('[data-map-state="idle"]');
    await act?.(page);
    // Fonts of the page arrive after the map.
    await page.evaluate(() => document.fonts.ready);
    await page.waitForTimeout(500);
    await page.screenshot({ path: join(OUT, `${name}.png`) });
    process.stdout.write(`shots/${name}.png\n`);
    await context.close();
  }
} finally {
  await browser.close();
  await server.close();
}
