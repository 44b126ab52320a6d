/** The pages that are compared: the app as it is shipped, and yardsticks with the same data. */
import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import { buildDefines } from '../build-info.ts';
import { planData } from '../plan-data.ts';

export const ROOT = join(import.meta.dirname, '../..');
export const OUT = join(ROOT, '.bench');
export const VIEWPORT = { width: 1440, height: 900 };

export const YARDSTICKS = ['bare', 'leaflet', 'openlayers'] as const;
export type PageName = 'app' | (typeof YARDSTICKS)[number];

export interface BenchPage {
  readonly name: PageName;
  readonly url: string;
  /** The same page without the plan's own features. */
  readonly emptyUrl: string;
}

export function pagesAt(app: string, bench: string): readonly BenchPage[] {
  return [
    { name: 'app', url: app, emptyUrl: `${app}#layers=` },
    ...YARDSTICKS.map((name) => ({
      name,
      url: `${bench}${name}.html`,
      emptyUrl: `${bench}${name}.html?plan=none`,
    })),
  ];
}

export async function buildPages(): Promise<void> {
  const input = Object.fromEntries(
    [...YARDSTICKS, 'selection'].map((name) => [name, join(ROOT, `tests/bench/${name}.html`)]),
  );
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
      rolldownOptions: { input },
    },
  });
}
