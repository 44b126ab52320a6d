/**
 * `npm run bench`: how the app compares with bare MapLibre on the same data and the same machine. Runs are
 * interleaved and medians compared, so that only ratios count; milliseconds are of this machine alone.
 */
import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { chromium, type Browser, type Page } from 'playwright';
import { build } from 'vite';
import { measureNotes } from './bench-notes.ts';
import { buildApp } from './build-app.ts';
import { buildDefines } from './build-info.ts';
import { CHROMIUM_FLAGS, requireBrowser } from './find-browser.ts';
import { planData } from './plan-data.ts';
import { DIST, serve } from './serve.ts';

const ROOT = join(import.meta.dirname, '..');
const OUT = join(ROOT, '.bench');
const VIEWPORT = { width: 1440, height: 900 };
/** What the product promises (issue and docs/performance.md). */
const LIMITS = { firstMap: 1.3, selection: 0.6, notesOpen: 1.5 };
/** Milliseconds of the main thread that a change of the filter may take among 2,000 notes, beyond the map's redraw. */
const FILTER_LIMIT_MS = 50;

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};
const spread = (values: readonly number[]): string =>
  `${Math.min(...values).toFixed(0)}–${Math.max(...values).toFixed(0)}`;

async function buildPages(): Promise<void> {
  await build({
    root: join(ROOT, 'tests/bench'),
    configFile: false,
    base: './',
    logLevel: 'error',
    publicDir: join(ROOT, 'public'),
    plugins: [svelte(), planData(join(ROOT, process.env['PLAN_DATA'] ?? 'data'), 'public')],
    define: buildDefines(ROOT),
    worker: { format: 'es' },
    build: {
      target: 'es2022',
      outDir: OUT,
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: {
          bare: join(ROOT, 'tests/bench/bare.html'),
          selection: join(ROOT, 'tests/bench/selection.html'),
        },
      },
    },
  });
}

/**
 * Milliseconds from navigation to the first complete map, in a context with an empty cache. The frame that follows the last one of
 * the map begins when that is on the screen: what the GPU still has to do when the map says `idle` counts, too.
 */
async function firstMap(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({ viewport: VIEWPORT });
  const page = await context.newPage();
  // No named functions here: the script runs in the page, without this file's helpers.
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (document.querySelector('[data-map-state="idle"]') === null) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        Object.assign(globalThis, { firstSeen: performance.now() });
      });
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });
  await page.goto(url);
  await page.waitForSelector('[data-map-state="idle"]', { state: 'attached' });
  const seen = await page.waitForFunction(
    () => (globalThis as unknown as { firstSeen?: number }).firstSeen,
  );
  const at = (await seen.jsonValue()) ?? Number.NaN;
  await context.close();
  return at;
}

async function measureFirstMap(
  browser: Browser,
  app: string,
  bare: string,
  rounds: number,
): Promise<{ app: number[]; bare: number[] }> {
  const result = { app: [] as number[], bare: [] as number[] };
  await firstMap(browser, bare);
  await firstMap(browser, app);
  for (let round = 0; round < rounds; round += 1) {
    result.bare.push(await firstMap(browser, bare));
    result.app.push(await firstMap(browser, app));
  }
  return result;
}

interface SelectionTimes {
  readonly state: number[];
  readonly expression: number[];
}

async function measureSelection(page: Page, url: string, rounds: number): Promise<SelectionTimes> {
  await page.goto(url);
  await page.waitForSelector('[data-map-state="idle"]');
  return page.evaluate(
    (n) =>
      (
        globalThis as unknown as { measureSelection: (n: number) => Promise<SelectionTimes> }
      ).measureSelection(n),
    rounds,
  );
}

function row(
  name: string,
  ours: readonly number[],
  theirs: readonly number[],
  limit: number,
): string {
  const ratio = median(ours) / median(theirs);
  const verdict = ratio <= limit ? 'met' : 'MISSED';
  return (
    `| ${name} | ${median(ours).toFixed(0)} (${spread(ours)}) | ${median(theirs).toFixed(0)} ` +
    `(${spread(theirs)}) | ${ratio.toFixed(2)} × | ≤ ${limit.toFixed(2)} × ${verdict} |`
  );
}

const rounds = Number(process.argv[2] ?? 9);
await buildApp(ROOT);
await buildPages();
const app = await serve({ root: DIST, port: 0, host: '127.0.0.1' });
const bench = await serve({ root: OUT, port: 0, host: '127.0.0.1' });
const browser = await chromium.launch({
  executablePath: await requireBrowser(),
  args: [...CHROMIUM_FLAGS],
});
try {
  const first = await measureFirstMap(browser, app.url, `${bench.url}bare.html`, rounds);
  const page = await browser.newPage({ viewport: VIEWPORT });
  const selection = await measureSelection(page, `${bench.url}selection.html`, rounds * 2);
  const notes = await measureNotes(browser, app.url, ROOT, Math.ceil(rounds / 2));
  process.stdout.write(
    [
      '| measurement | ours, ms median (range) | yardstick, ms median (range) | ratio | limit |',
      '| --- | --- | --- | --- | --- |',
      row('first map, cold: app / bare MapLibre', first.app, first.bare, LIMITS.firstMap),
      row(
        'select + dim: feature-state / expressions',
        selection.state,
        selection.expression,
        LIMITS.selection,
      ),
      row('notes open: 2,000 / none', notes.open.many, notes.open.none, LIMITS.notesOpen),
      `| filter among 2,000 notes | ${median(notes.filter).toFixed(0)} (${spread(notes.filter)}) | – | – | ≤ ${String(FILTER_LIMIT_MS)} ms ${median(notes.filter) <= FILTER_LIMIT_MS ? 'met' : 'MISSED'} |`,
      '',
    ].join('\n'),
  );
} finally {
  await browser.close();
  await app.close();
  await bench.close();
}
