/** How a step's result is counted: the exit code alone, or a runner's JSON report. */
export type StepReport = 'exit-code' | 'vitest' | 'playwright';

export interface Step {
  /** The word for `npm test -- --only`. */
  readonly name: string;
  /** Program in `node_modules/.bin`, or `node`, and its arguments. */
  readonly command: readonly [program: string, ...args: string[]];
  readonly report: StepReport;
  readonly needsBrowser?: boolean;
  /** A step without which this one would judge something else: not run if that one failed. */
  readonly after?: string;
}

const tool = (name: string, ...command: Step['command']): Step => ({
  name,
  command,
  report: 'exit-code',
});

/** Static checks: independent of each other, run two at a time. */
export const CHECKS: readonly Step[] = [
  tool('format', 'prettier', '--check', '--log-level', 'warn', '.'),
  tool('imports', 'depcruise', '--config', '.dependency-cruiser.cjs', 'src', 'scripts', 'tests'),
  tool('lint', 'eslint', '--max-warnings', '0', '.'),
  tool('svelte', 'svelte-check', '--fail-on-warnings', '--output', 'human'),
  tool('types', 'tsc', '--noEmit', '-p', 'tsconfig.json'),
  tool('knip', 'knip', '--no-progress'),
  tool('data', 'node', '--import', 'tsx', 'scripts/check-data.ts'),
];

/** Runners: one at a time, each uses both cores. */
export const RUNNERS: readonly Step[] = [
  { name: 'unit', command: ['vitest', 'run', '--project', 'unit'], report: 'vitest' },
  {
    name: 'component',
    command: ['vitest', 'run', '--project', 'component'],
    report: 'vitest',
    needsBrowser: true,
  },
  { name: 'builds', command: ['vitest', 'run', '--project', 'builds'], report: 'vitest' },
  tool('build', 'vite', 'build', '--logLevel', 'warn'),
  { ...tool('single', 'node', '--import', 'tsx', 'scripts/build-single.ts'), after: 'build' },
  { ...tool('edition', 'node', '--import', 'tsx', 'scripts/scan-edition.ts'), after: 'single' },
  { ...tool('size', 'size-limit'), after: 'single' },
  {
    name: 'e2e',
    command: ['playwright', 'test'],
    report: 'playwright',
    needsBrowser: true,
    after: 'single',
  },
];

/** The steps named in `only` (comma-separated; all if `undefined`), or the words nobody knows. */
export function chooseSteps(
  only: string | undefined,
): { readonly ok: true; readonly names: ReadonlySet<string> } | { ok: false; unknown: string[] } {
  const known = [...CHECKS, ...RUNNERS].map(({ name }) => name);
  const wanted = only === undefined ? known : only.split(',').filter((name) => name !== '');
  const unknown = wanted.filter((name) => !known.includes(name));
  return unknown.length > 0 ? { ok: false, unknown } : { ok: true, names: new Set(wanted) };
}
