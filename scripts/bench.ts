/**
 * `npm run bench [-- ROUNDS]`: how the app compares with bare MapLibre, Leaflet and OpenLayers on the same data and the same
 * machine. Runs are interleaved and medians compared, so that only ratios count; milliseconds are of this machine alone.
 *
 * `--only first,selection,gestures,notes` runs some of it. `npm run bench memory [MINUTES]` is ten minutes of use by themselves.
 */
import { parseArgs } from 'node:util';
import { chromium, type Browser } from 'playwright';
import { measureNotes } from './bench-notes.ts';
import { measureFirstLoad, type FirstLoads } from './bench/first-load.ts';
import { measureGestures } from './bench/gestures.ts';
import { measureMemory } from './bench/memory.ts';
import { buildPages, OUT, pagesAt, ROOT, VIEWPORT } from './bench/pages.ts';
import { quantile, table, type Measured } from './bench/report.ts';
import { measureSelection } from './bench/selection.ts';
import { buildApp } from './build-app.ts';
import { CHROMIUM_FLAGS, requireBrowser } from './find-browser.ts';
import { DIST, serve } from './serve.ts';

const PARTS = ['first', 'selection', 'gestures', 'notes'] as const;
type Part = (typeof PARTS)[number];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string', default: PARTS.join() } },
});
const isMemory = positionals[0] === 'memory';
const minutes = Number(positionals[1] ?? 10);
const rounds = Number(isMemory ? 1 : (positionals[0] ?? 9));
const wanted = new Set(values.only.split(','));
const unknown = [...wanted].filter((part) => !PARTS.includes(part as Part));
if (unknown.length > 0 || !(rounds >= 1) || !(minutes > 0)) {
  console.error(`npm run bench [-- ROUNDS] [-- --only ${PARTS.join()}] | memory [MINUTES]`);
  process.exit(1);
}

function firstRows({ app, bare, leaflet, openlayers }: FirstLoads): Measured[] {
  const ms = { unit: 'ms' } as const;
  return [
    { ...ms, name: 'first picture: app / bare MapLibre', ours: app.picture, theirs: bare.picture, limit: 0.3 }, // prettier-ignore
    { ...ms, name: 'first picture: app / Leaflet', ours: app.picture, theirs: leaflet.picture, limit: 1 }, // prettier-ignore
    { ...ms, name: 'first picture: app / OpenLayers', ours: app.picture, theirs: openlayers.picture, limit: null }, // prettier-ignore
    { ...ms, name: 'complete live map: app / bare MapLibre', ours: app.live, theirs: bare.live, limit: 1.15 }, // prettier-ignore
    { ...ms, name: 'complete live map: app / Leaflet', ours: app.live, theirs: leaflet.live, limit: null }, // prettier-ignore
    { ...ms, name: 'complete live map: app / OpenLayers', ours: app.live, theirs: openlayers.live, limit: null }, // prettier-ignore
    { ...ms, name: 'total blocking time: app / bare MapLibre', ours: app.blocked, theirs: bare.blocked, limit: 1.15 }, // prettier-ignore
    { unit: 'kB', name: 'script and style of the first load, brotli: app / bare MapLibre', ours: [app.kB], theirs: [bare.kB], limit: 1.2 }, // prettier-ignore
  ];
}

async function compare(browser: Browser, app: string, bench: string): Promise<Measured[]> {
  const pages = pagesAt(app, bench);
  const rows: Measured[] = [];
  if (wanted.has('first')) {
    rows.push(...firstRows(await measureFirstLoad(browser, pages, rounds)));
  }
  if (wanted.has('gestures')) {
    const times = await measureGestures(browser, pages.slice(0, 2), rounds);
    const [ours, theirs] = [times.get('app') ?? [], times.get('bare') ?? []];
    const of = (values: readonly number[]): number[] => [quantile(values, 0.95)];
    rows.push(
      { name: 'frame of a gesture: app / bare MapLibre', unit: 'ms', ours, theirs, limit: 1.1 },
      { name: 'the same, 95 of 100 frames', unit: 'ms', ours: of(ours), theirs: of(theirs), limit: 1.1 }, // prettier-ignore
    );
  }
  if (wanted.has('selection')) {
    const page = await browser.newPage({ viewport: VIEWPORT });
    const { state, expression } = await measureSelection(
      page,
      `${bench}selection.html`,
      rounds * 2,
    );
    await page.close();
    rows.push({ name: 'select + dim: feature-state / expressions', unit: 'ms', ours: state, theirs: expression, limit: 0.5 }); // prettier-ignore
  }
  if (wanted.has('notes')) {
    const { open, filter } = await measureNotes(browser, app, ROOT, Math.ceil(rounds / 2));
    rows.push(
      { name: 'notes open: 2,000 / none', unit: 'ms', ours: open.many, theirs: open.none, limit: 1.5 }, // prettier-ignore
      // Of the main thread, beyond the map's redraw.
      { name: 'filter among 2,000 notes', unit: 'ms', ours: filter, theirs: null, limit: 50 },
    );
  }
  return rows;
}

async function remember(browser: Browser, app: string): Promise<Measured[]> {
  const heaps = await measureMemory(browser, app, minutes);
  const name = `heap after ${String(minutes)} min (${String(heaps.rounds)} rounds) / after 1 min`;
  return [{ name, unit: 'MB', ours: [heaps.late], theirs: [heaps.early], limit: 1.2 }];
}

await buildApp(ROOT);
if (!isMemory) await buildPages();
const app = await serve({ root: DIST, port: 0, host: '127.0.0.1' });
const bench = await serve({ root: OUT, port: 0, host: '127.0.0.1' });
const browser = await chromium.launch({
  executablePath: await requireBrowser(),
  args: [...CHROMIUM_FLAGS],
});
try {
  const rows = isMemory
    ? await remember(browser, app.url)
    : await compare(browser, app.url, bench.url);
  process.stdout.write(table(rows));
} finally {
  await browser.close();
  await app.close();
  await bench.close();
}
