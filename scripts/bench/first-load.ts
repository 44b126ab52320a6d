/**
 * Opening a page with an empty cache: when the plan's features are first seen, when the live map is complete, what the main thread
 * was blocked for, and what was fetched. Pages are opened in turn, so that a busy machine slows them all.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, Page } from 'playwright';
import { DIST } from '../serve.ts';
import { firstPicture, MaskMaker, type Mask } from './first-picture.ts';
import { OUT, VIEWPORT, type BenchPage, type PageName } from './pages.ts';

/** After the complete map: what it leaves for a moment later blocks a person, too. */
const AFTER_MS = 1000;
/** A task that is longer blocks (web.dev/tbt). */
const LONG_TASK_MS = 50;

export interface FirstLoad {
  /** Milliseconds from navigation until most pixels of the plan's features are seen. */
  readonly picture: number[];
  /** Milliseconds from navigation to the frame that follows the last one of the complete map. */
  readonly live: number[];
  /** Milliseconds beyond 50 of each task, until a second after the complete map. */
  readonly blocked: number[];
  /** Script and style of the first load, kB by brotli. */
  kB: number;
}

/**
 * The frame that follows the last one of the map begins when that is on the screen: what the GPU still has to do when
 * the map says `idle` counts, too.
 */
async function watch(page: Page): Promise<void> {
  // No named functions here: the script runs in the page, without this file's helpers.
  await page.addInitScript(() => {
    const found = { firstSeen: 0, tasks: [] as number[] };
    Object.assign(globalThis, { found });
    new PerformanceObserver((list) => {
      found.tasks.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'longtask', buffered: true });
    new MutationObserver((_, observer) => {
      if (document.querySelector('[data-map-state="idle"]') === null) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        found.firstSeen = performance.now();
      });
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });
}

interface Found {
  readonly firstSeen: number;
  readonly tasks: readonly number[];
}

const found = (page: Page): Promise<Found> =>
  page.evaluate(() => (globalThis as unknown as { found: Found }).found);

async function openOnce(browser: Browser, { url }: BenchPage, times: FirstLoad): Promise<void> {
  const context = await browser.newContext({ viewport: VIEWPORT, serviceWorkers: 'block' });
  const page = await context.newPage();
  await watch(page);
  await page.goto(url);
  await page.waitForFunction(() => (globalThis as unknown as { found: Found }).found.firstSeen > 0);
  await page.waitForTimeout(AFTER_MS);
  const { firstSeen, tasks } = await found(page);
  times.live.push(firstSeen);
  times.blocked.push(tasks.reduce((sum, task) => sum + Math.max(0, task - LONG_TASK_MS), 0));
  times.kB = url.includes('.html')
    ? kilobytes(new URL(url).pathname, OUT)
    : kilobytes('index.html', DIST);
  await context.close();
}

/** What the page itself names, and the map's worker: the measure of `.size-limit.js`. Brotli, kB. */
function kilobytes(file: string, folder: string): number {
  const html = readFileSync(join(folder, file), 'utf8');
  const linked = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.(?:js|css))"/g)];
  const paths = linked.map(([, path]) => path ?? '');
  const worker = readdirSync(join(folder, 'assets')).filter((name) =>
    /^maplibre-gl-worker.*\.js$/.test(name),
  );
  return (
    [...paths, ...worker.map((name) => `assets/${name}`)].reduce(
      (sum, path) => sum + brotliCompressSync(readFileSync(join(folder, path))).length,
      0,
    ) / 1000
  );
}

export type FirstLoads = Readonly<Record<PageName, FirstLoad>>;

const none = (): FirstLoad => ({ picture: [], live: [], blocked: [], kB: 0 });

export async function measureFirstLoad(
  browser: Browser,
  pages: readonly BenchPage[],
  rounds: number,
): Promise<FirstLoads> {
  const loads: FirstLoads = { app: none(), bare: none(), leaflet: none(), openlayers: none() };
  const makers = new MaskMaker(browser);
  const masks = new Map<PageName, Mask>();
  // Also warms the server and the disk.
  for (const page of pages) masks.set(page.name, await makers.of(page));
  for (let round = 0; round < rounds; round += 1) {
    for (const page of pages) {
      await openOnce(browser, page, loads[page.name]);
      const mask = masks.get(page.name);
      if (mask !== undefined) {
        loads[page.name].picture.push(await firstPicture(browser, page, mask));
      }
    }
  }
  return loads;
}
