import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import ts from 'typescript-eslint';
import { describe, expect, test } from 'vitest';
import { ROOT } from './temp-tree.ts';

// Planted files exist as text only; rules that ask the compiler cannot judge them and are off.
const eslint = new ESLint({
  cwd: ROOT,
  overrideConfig: [
    ts.configs.disableTypeChecked,
    { rules: { '@typescript-eslint/no-implied-eval': 'off' } },
  ],
});

async function findings(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message);
}

/** Written by `npm run build:fonts`: a table of faces. */
const GENERATED = /(?:^|\/)fonts(?:-\w+)?\.css$/;

const PURE_ROOMS = ['plan', 'geo', 'carto', 'notes', 'intake', 'output', 'i18n'];
const pure = 'src/plan/planted.ts';
const component = 'src/panels/layers/Planted.svelte';

const PLANTED: readonly (readonly [rule: string, file: string, code: string])[] = [
  ['no-restricted-globals', pure, 'export const title = (): string => document.title;'],
  ['no-restricted-globals', pure, 'export const width = (): number => window.innerWidth;'],
  ['no-restricted-globals', pure, "export const load = () => fetch('plan.json');"],
  ['no-restricted-globals', pure, "export const load = () => globalThis.fetch('plan.json');"],
  ['no-restricted-globals', pure, "export const lens = () => localStorage.getItem('lens');"],
  ['no-restricted-globals', pure, 'export const later = (f: () => void) => setTimeout(f, 1);'],
  ['no-restricted-globals', pure, 'export const parse = () => new DOMParser();'],
  ['no-restricted-properties', pure, 'export const now = (): number => Date.now();'],
  ['no-restricted-properties', pure, 'export const chance = (): number => Math.random();'],
  ['no-restricted-syntax', pure, 'export const today = (): Date => new Date();'],
  ['no-restricted-syntax', pure, 'export default 1;'],
  ['no-restricted-syntax', pure, 'export enum Kind { Park }'],
  ['no-restricted-globals', 'src/state/planted.svelte.ts', "export const a = () => fetch('x');"],
  ['no-console', 'src/map/planted.ts', "console.log('here');"],
  ['no-eval', 'src/map/planted.ts', "eval('1');"],
  ['no-new-func', 'src/map/planted.ts', "export const f = new Function('return 1');"],
  ['max-lines', 'src/map/planted.ts', '// a line\n'.repeat(301)],
  ['max-lines', component, `<script lang="ts">\n${'// a line\n'.repeat(300)}</script>\n`],
  ['svelte/no-at-html-tags', component, '<script lang="ts">let a = "";</script>{@html a}'],
  ['svelte/require-each-key', component, '{#each [1, 2] as n}<i>{n}</i>{/each}'],
  ['svelte/button-has-type', component, '<button>选</button>'],
  ['no-restricted-syntax', component, '<p style="color: red">红</p>'],
  [
    'no-restricted-imports',
    'src/ui/Planted.svelte',
    '<script lang="ts">import type { Plan } from "../plan/types.ts"; let p: Plan;</script>',
  ],
];

describe('the lint rules', () => {
  const cases = PLANTED.map(([rule, file, code]) => ({
    rule,
    file,
    code,
    opening: code.slice(0, 60).split('\n', 1)[0],
  }));
  test.each(cases)('report $rule in $file: $opening', async ({ rule, file, code }) => {
    expect(await findings(file, code)).toContain(rule);
  });

  test.each(PURE_ROOMS)('keep the browser out of src/%s', async (room) => {
    expect(await findings(`src/${room}/planted.ts`, 'export const a = window;')).toContain(
      'no-restricted-globals',
    );
  });

  test('let a pure function with everyday names pass', async () => {
    const code = `export const describe = (name: string, status: string): string =>
      \`\${name} \${status} \${new Date(0).toISOString()} \${new URL('http://a/b').pathname}\`;\n`;
    expect(await findings(pure, code)).toEqual([]);
  });

  test('let a table of messages be long', async () => {
    const code = `export const zh = {\n${Array.from({ length: 400 }, (_, i) => `  m${i}: '',\n`).join('')}};\n`;
    expect(await findings('src/i18n/zh.ts', code)).toEqual([]);
  });

  test('hold for style sheets, which ESLint does not read: none above 300 lines', () => {
    const sheets = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter(
      (path) => path.endsWith('.css') && !GENERATED.test(path),
    );
    const long = sheets.filter(
      (path) => readFileSync(join(ROOT, 'src', path), 'utf8').split('\n').length > 301,
    );
    expect(long).toEqual([]);
  });
});
