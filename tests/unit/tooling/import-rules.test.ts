import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import type { ICruiseResult } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import { describe, expect, test } from 'vitest';
import { plantTree, ROOT } from './temp-tree.ts';

const ROOMS = 'app carto geo i18n intake map notes output panels plan platform state ui'.split(' ');
const PACKAGES = [
  'svelte',
  '@lucide/icons',
  'maplibre-gl',
  '@deck.gl/core',
  '@maplibre/maplibre-gl-style-spec',
  '@turf/turf',
];
const DEV_PACKAGES = ['fast-check', '@maplibre/maplibre-gl-style-spec'];

/** A small app: one file for each room and each package, so that every planted import resolves. */
function appWith(planted: Readonly<Record<string, string>>): string {
  const named = (names: readonly string[]): Record<string, string> =>
    Object.fromEntries(names.map((name) => [name, '1.0.0']));
  const files: Record<string, string> = {
    'package.json': JSON.stringify({
      type: 'module',
      dependencies: named(PACKAGES.filter((name) => !DEV_PACKAGES.includes(name))),
      devDependencies: named(DEV_PACKAGES),
    }),
    'tsconfig.json': JSON.stringify({ compilerOptions: { moduleResolution: 'bundler' } }),
    'scripts/tool.ts': 'export const it = 1;',
    'src/panels/first/it.ts': 'export const it = 1; export type It = string;',
    'src/panels/second/it.ts': 'export const it = 1; export type It = string;',
  };
  for (const room of ROOMS) files[`src/${room}/it.ts`] = 'export const it = 1; export type It = 1;';
  for (const name of [...PACKAGES, 'fast-check']) {
    files[`node_modules/${name}/package.json`] = JSON.stringify({ name, main: 'index.js' });
    files[`node_modules/${name}/index.js`] = 'export const it = 1;';
  }
  // What a compiled component imports.
  for (const part of ['client', 'disclose-version', 'flags/legacy']) {
    files[`node_modules/svelte/internal/${part}.js`] = 'export const it = 1;';
  }
  return plantTree({ ...files, ...planted });
}

/** The rules broken in a planted app, as `rule: from -> to`. */
async function violations(planted: Readonly<Record<string, string>>): Promise<string[]> {
  const options = await extractDepcruiseOptions(join(ROOT, '.dependency-cruiser.cjs'));
  const baseDir = appWith(planted);
  const { output } = await cruise(
    ['src', 'scripts'],
    { ...options, baseDir, validate: true },
    options.enhancedResolveOptions,
    { tsConfig: { options: {}, fileNames: [], errors: [] } },
  );
  return (output as ICruiseResult).summary.violations.map(
    ({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`,
  );
}

/** One import of the shape that breaks the rule, in the file that breaks it. */
const PLANTED: readonly (readonly [rule: string, file: string, code: string])[] = [
  ['room-geo', 'src/geo/bad.ts', "import { it } from '../plan/it.ts'; it;"],
  ['room-geo', 'src/geo/bad.ts', "import { it } from '../i18n/it.ts'; it;"],
  ['room-geo', 'src/geo/bad.ts', "import type { It } from '../plan/it.ts'; export type A = It;"],
  ['room-plan', 'src/plan/bad.ts', "import { it } from '../carto/it.ts'; it;"],
  ['room-carto', 'src/carto/bad.ts', "import { it } from '../notes/it.ts'; it;"],
  ['room-notes', 'src/notes/bad.ts', "import { it } from '../state/it.ts'; it;"],
  ['room-intake', 'src/intake/bad.ts', "import { it } from '../output/it.ts'; it;"],
  ['room-output', 'src/output/bad.ts', "import { it } from '../platform/it.ts'; it;"],
  ['room-i18n', 'src/i18n/bad.ts', "import { it } from '../state/it.ts'; it;"],
  ['room-i18n-takes-types-of-plan', 'src/i18n/bad.ts', "import { it } from '../plan/it.ts'; it;"],
  ['room-platform', 'src/platform/bad.ts', "import { it } from '../ui/it.ts'; it;"],
  [
    'room-platform-takes-types-of-state',
    'src/platform/bad.ts',
    "import { it } from '../state/it.ts'; it;",
  ],
  ['room-state', 'src/state/bad.ts', "import { it } from '../platform/it.ts'; it;"],
  ['room-map', 'src/map/bad.ts', "import { it } from '../state/it.ts'; it;"],
  ['room-ui', 'src/ui/bad.ts', "import { it } from '../i18n/it.ts'; it;"],
  ['room-ui', 'src/ui/bad.ts', "import type { It } from '../plan/it.ts'; export type A = It;"],
  ['room-panels', 'src/panels/first/bad.ts', "import { it } from '../../map/it.ts'; it;"],
  ['panels-are-islands', 'src/panels/first/bad.ts', "import { it } from '../second/it.ts'; it;"],
  [
    'panels-are-islands',
    'src/panels/first/Bad.svelte',
    '<script lang="ts">import { it } from \'../second/it.ts\'; const a = it;</script>{a}',
  ],
  ['no-cycles', 'src/plan/bad.ts', "import { b } from './worse.ts'; export const a = b;"],
  ['pure-rooms-reach-no-svelte', 'src/plan/bad.ts', "import { it } from 'svelte'; it;"],
  ['pure-rooms-have-no-runes', 'src/plan/bad.ts', "import { it } from './s.svelte.ts'; it;"],
  ['pure-rooms-reach-no-map-library', 'src/carto/bad.ts', "import { it } from 'maplibre-gl'; it;"],
  ['map-library-only-in-map', 'src/app/bad.ts', "import { it } from 'maplibre-gl'; it;"],
  ['map-library-only-in-map', 'src/state/bad.ts', "import { it } from '@deck.gl/core'; it;"],
  ['map-library-only-in-map', 'src/app/bad.ts', "void import('maplibre-gl');"],
  [
    'style-spec-as-types',
    'src/carto/bad.ts',
    "import { it } from '@maplibre/maplibre-gl-style-spec'; it;",
  ],
  [
    'style-spec-only-in-carto-and-map',
    'src/plan/bad.ts',
    "import type { It } from '@maplibre/maplibre-gl-style-spec'; export type A = It;",
  ],
  ['turf-only-in-geo', 'src/plan/bad.ts', "import { it } from '@turf/turf'; it;"],
  ['nobody-imports-app', 'src/panels/first/bad.ts', "import { it } from '../../app/it.ts'; it;"],
  ['src-stands-alone', 'src/app/bad.ts', "import { it } from '../../scripts/tool.ts'; it;"],
  ['no-node-in-src', 'src/platform/bad.ts', "import { readFile } from 'node:fs'; readFile;"],
  ['no-dev-dependency-in-src', 'src/app/bad.ts', "import { it } from 'fast-check'; it;"],
  ['resolvable', 'src/app/bad.ts', "import { it } from './nowhere.ts'; it;"],
];

/** Files that a planted import needs beside it. */
const COMPANIONS: Readonly<Record<string, string>> = {
  'src/plan/worse.ts': "import { a } from './bad.ts'; export const b = a;",
  'src/plan/s.svelte.ts': 'export const it = 1;',
};

describe('the import rules', () => {
  test.each(PLANTED)('report %s for %s: %s', async (rule, file, code) => {
    const needed = Object.entries(COMPANIONS).filter(([path]) =>
      code.includes(path.slice(path.lastIndexOf('/'))),
    );
    const found = await violations({ ...Object.fromEntries(needed), [file]: code });
    expect(found).toContainEqual(expect.stringMatching(`^${rule}: ${file} -> `));
  });

  test('have a planted violation each', async () => {
    const { ruleSet } = await extractDepcruiseOptions(join(ROOT, '.dependency-cruiser.cjs'));
    const planted = new Set(PLANTED.map(([rule]) => rule));
    const rules = ruleSet?.forbidden?.map(({ name }) => name) ?? [];
    expect(rules.length).toBeGreaterThan(20);
    expect(rules.filter((name) => name === undefined || !planted.has(name))).toEqual([]);
  });

  test('let the allowed directions pass', async () => {
    const style = "import type { It } from '@maplibre/maplibre-gl-style-spec'; export type S = It;";
    const from = (...rooms: string[]): string =>
      rooms.map((room, i) => `import { it as it${i} } from '../${room}/it.ts'; it${i};`).join('\n');
    expect(
      await violations({
        'src/plan/good.ts': from('geo', 'i18n'),
        'src/geo/good.ts': "import { it } from '@turf/turf'; it;",
        'src/i18n/good.ts': "import type { It } from '../plan/it.ts'; export type A = It;",
        'src/carto/good.ts': `${from('plan', 'geo', 'i18n')}\n${style}`,
        'src/output/good.ts': from('plan', 'notes'),
        'src/state/good.svelte.ts': `${from('plan', 'notes', 'carto', 'output', 'intake')}
          import { it } from 'svelte'; it;`,
        'src/platform/good.ts': `${from('plan')}
          import type { It } from '../state/it.ts'; export type P = It;`,
        'src/map/good.ts': `${from('carto', 'plan')}\n${style}
          import { it } from 'maplibre-gl'; import { it as deck } from '@deck.gl/core'; it; deck;`,
        'src/panels/first/Good.svelte': `<script lang="ts">
          import { it } from '../../ui/it.ts'; import { it as s } from '../../state/it.ts';
          import type { It } from '../../plan/it.ts'; const a: It = it; const b = s;
          </script>{a}{b}`,
        'src/app/good.ts': from('map', 'platform', 'state', 'ui', 'panels'),
      }),
    ).toEqual([]);
  });

  test('know every room in src', () => {
    const found = readdirSync(join(ROOT, 'src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
    expect(found.filter((name) => !ROOMS.includes(name))).toEqual([]);
  });
});
