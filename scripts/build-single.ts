/**
 * `npm run build:single`: the app, its data and its fonts as one file, `dist/plan-atlas.html`, that opens by double
 * click with no network. `PLAN_DATA` and `EDITION` as for the build of the folder. It prints what takes the room.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { valid } from 'geojson-validation';
import { build, type Plugin } from 'vite';
import { buildPlan } from '../src/plan/build-plan.ts';
import { packageOfEdition } from '../src/plan/edition.ts';
import { INLINED } from '../src/platform/inlined.ts';
import { buildDefines } from './build-info.ts';
import { readPackage } from './check-data/read-package.ts';
import { checkEditionMarks, editionFromEnv } from './edition.ts';
import { EXCEPTIONS, licenceDocument, licenceFaults, licencesOf, modulesIn } from './licences.ts';
import { firstPicture, firstPicturePage } from './first-picture.ts';
import { maplibreStyle } from './maplibre-style.ts';
import { assembleSingleFile, pack } from './single-file.ts';
import { chooseFonts } from './single-fonts.ts';

const ROOT = join(import.meta.dirname, '..');
/** R51, and what a mailbox lets through. */
const LIMIT_BYTES = 5_000_000;
const WORKER = 'maplibre-gl/dist/maplibre-gl-worker.mjs';

/**
 * A module script from a disk cannot fetch its workers. MapLibre's is made of the text that the page carries; one of our
 * own stands in the script, and starts as `data:`, which is what the policy allows.
 */
function inlineWorkers(): Plugin {
  const id = '\0inline-worker';
  const own = '\0own-worker:';
  return {
    name: 'inline-workers',
    enforce: 'pre',
    resolveId: (source, importer) => {
      if (source.startsWith(WORKER)) return id;
      if (!source.endsWith('?worker') || importer === undefined) return undefined;
      return own + join(dirname(importer), source.replace(/\?worker$/, ''));
    },
    load: async (wanted) => {
      if (wanted === id)
        return `const source = document.getElementById('${INLINED.worker}').textContent;
           export default URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));`;
      if (!wanted.startsWith(own)) return undefined;
      const code = JSON.stringify(await workerCode(wanted.slice(own.length)));
      return `const address = 'data:text/javascript;charset=utf-8,' + encodeURIComponent(${code});
           export default class extends Worker {
             constructor() { super(address, { type: 'module' }); }
           }`;
    },
  };
}

/** A worker of our own as one text. What it takes from packages the page has, too, so that its licences are listed. */
async function workerCode(input: string): Promise<string> {
  const result = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      target: 'es2022',
      write: false,
      modulePreload: false,
      rolldownOptions: { input, output: { format: 'es', codeSplitting: false } },
    },
  });
  const files = [result].flat().flatMap((one) => ('output' in one ? one.output : []));
  const [file] = files;
  if (files.length !== 1 || file?.type !== 'chunk')
    throw new Error(`one script wanted of ${input}`);
  return file.code;
}

async function buildCode(
  folder: string,
): Promise<{ script: string; style: string; licences: unknown }> {
  const result = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [
      inlineWorkers(),
      svelte(),
      maplibreStyle(),
      firstPicturePage(folder, editionFromEnv(process.env)),
    ],
    define: buildDefines(ROOT),
    build: {
      target: 'es2022',
      write: false,
      cssCodeSplit: false,
      modulePreload: false,
      chunkSizeWarningLimit: 5000,
      rolldownOptions: {
        input: join(ROOT, 'src/app/main-single.ts'),
        output: { format: 'es', codeSplitting: false },
      },
    },
  });
  const files = [result].flat().flatMap((one) => ('output' in one ? one.output : []));
  const scripts = files.flatMap((file) => (file.type === 'chunk' ? [file.code] : []));
  const styles = files.flatMap((file) =>
    file.type === 'asset' && file.fileName.endsWith('.css') ? [String(file.source)] : [],
  );
  if (scripts.length !== 1 || styles.length !== 1 || files.length !== 2) {
    throw new Error(
      `one script and one style wanted, got ${files.map((one) => one.fileName).join(', ')}`,
    );
  }
  const modules = files.flatMap((file) => (file.type === 'chunk' ? modulesIn(file.modules) : []));
  // The worker is taken as its package has it.
  const licences = licencesOf([...modules, join(ROOT, 'node_modules', WORKER)], ROOT);
  const faults = licenceFaults(licences);
  const named = licences.map(({ name }) => name).filter((name) => name in EXCEPTIONS);
  if (faults.length > 0 || named.length > 0) throw new Error([...faults, ...named].join('\n'));
  return { script: scripts[0] ?? '', style: styles[0] ?? '', licences: licenceDocument(licences) };
}

/** The values of the package, checked: the page has no gate of its own. */
function packageValues(folder: string): Record<string, unknown> {
  const whole = readPackage(folder);
  const edition = editionFromEnv(process.env);
  if (edition === 'public') checkEditionMarks(whole);
  const files = packageOfEdition(whole, edition);
  const { issues } = buildPlan(files, { validateGeoJson: (value) => valid(value, true) });
  const errors = issues.filter(({ level }) => level === 'error');
  if (errors.length > 0) {
    const lines = errors.slice(0, 5).map(({ file, path, message }) => `${file} ${path} ${message}`);
    throw new Error(
      `资料包有错误，先改正 / the package has errors, first run: npm run check:data\n${lines.join('\n')}`,
    );
  }
  return Object.fromEntries(
    Object.entries(files).flatMap(([path, file]) => (file.ok ? [[path, file.value]] : [])),
  );
}

/** Everything that the page may show: the package's texts and the app's words. */
function shownTexts(values: Record<string, unknown>): string {
  const folder = join(ROOT, 'src/i18n');
  const words = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  return [JSON.stringify(values), ...words].join('').replace(/\s/g, '');
}

function workerSource(): string {
  const source = readFileSync(join(ROOT, 'node_modules', WORKER), 'utf8');
  return source.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n');
}

const kb = (bytes: number): string => (bytes / 1000).toFixed(0).padStart(6);

function report(parts: Readonly<Record<string, string>>, total: string): void {
  for (const [name, text] of Object.entries(parts)) {
    const bytes = Buffer.byteLength(text);
    console.log(
      `${name.padEnd(44)}${kb(bytes)} kB${kb(brotliCompressSync(text).length)} kB brotli`,
    );
  }
  const bytes = Buffer.byteLength(total);
  console.log(
    `${'the file'.padEnd(44)}${kb(bytes)} kB${kb(brotliCompressSync(total).length)} kB brotli`,
  );
}

const { values: args } = parseArgs({
  options: { out: { type: 'string', default: join(ROOT, 'dist', 'plan-atlas.html') } },
});
const out = resolve(args.out);
const folder = resolve(ROOT, process.env['PLAN_DATA'] ?? 'data');
const plan = packageValues(folder);
const { script, style, licences } = await buildCode(folder);
const worker = workerSource();
const spent = [pack(script), style, pack(worker), JSON.stringify(plan), JSON.stringify(licences)];
const room = LIMIT_BYTES - 100_000 - spent.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
const { fonts, leftOut } = chooseFonts(shownTexts(plan), join(ROOT, 'public'), room);
const picture = firstPicture(readPackage(folder), editionFromEnv(process.env))?.html ?? '';
const page = assembleSingleFile({
  page: readFileSync(join(ROOT, 'index.html'), 'utf8').replace(
    '<div id="app">',
    (app) => picture + app,
  ),
  script,
  style,
  icon: readFileSync(join(ROOT, 'public/favicon.svg'), 'utf8'),
  edition: editionFromEnv(process.env),
  worker: { id: INLINED.worker, source: worker },
  json: { [INLINED.plan]: plan, [INLINED.fonts]: fonts, [INLINED.licences]: licences },
});
mkdirSync(dirname(out), { recursive: true });
writeFileSync(out, page);
report(
  {
    'script (app, MapLibre, deck.gl …), packed': pack(script),
    'map worker (MapLibre), packed': pack(worker),
    style,
    'fonts (WOFF2 in Base64)': JSON.stringify(fonts),
    'plan package': JSON.stringify(plan),
    licences: JSON.stringify(licences),
    'first picture': picture,
  },
  page,
);
if (leftOut.length > 0) {
  console.log(`系统字体代画 / drawn by the system's fonts, no room for: ${leftOut.join(', ')}`);
}
console.log(out);
if (Buffer.byteLength(page) > LIMIT_BYTES) {
  console.error(`超过 / more than ${LIMIT_BYTES} bytes`);
  process.exitCode = 1;
}
