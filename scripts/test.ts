/**
 * `npm test [-- --only unit,e2e]`: every check, fast ones first. A failure does not stop the rest.
 * The last line is `N passed, N failed`.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser } from './find-browser.ts';
import { CHECKS, chooseSteps, RUNNERS } from './test-steps.ts';
import type { Step } from './test-steps.ts';
import * as summary from './test-summary.ts';
import type { Counts } from './test-summary.ts';

const root = resolve(import.meta.dirname, '..');
const reports = mkdtempSync(join(tmpdir(), 'plan-atlas-test-'));
const results = new Map<string, Counts>();
const failures: string[] = [];

interface Outcome {
  readonly exitCode: number;
  readonly output: string;
}

/** Runs a command; a runner's output is shown as it comes, a check's is kept until it is done. */
function run(step: Step, isLive: boolean): Promise<Outcome> {
  const [program, ...args] = step.command;
  const isVitest = step.report === 'vitest';
  const report = join(reports, `${step.name}.json`);
  const child = spawn(
    program === 'node' ? process.execPath : program,
    isVitest ? [...args, '--reporter=default', '--reporter=json', `--outputFile=${report}`] : args,
    {
      cwd: root,
      env: {
        ...process.env,
        PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`,
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      },
      stdio: ['ignore', isLive ? 'inherit' : 'pipe', isLive ? 'inherit' : 'pipe'],
    },
  );
  let output = '';
  const keep = (chunk: Buffer): void => void (output += chunk.toString());
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  return new Promise((done) => {
    child.once('error', (error) => done({ exitCode: 127, output: `${output}${error.message}\n` }));
    child.once('close', (code) => done({ exitCode: code ?? 1, output }));
  });
}

function readReport(step: Step): unknown {
  try {
    return JSON.parse(readFileSync(join(reports, `${step.name}.json`), 'utf8'));
  } catch {
    // The runner ended before it could write one; its exit code speaks for it.
    return undefined;
  }
}

function countsOf(step: Step, exitCode: number): Counts {
  if (step.report === 'exit-code') return exitCode === 0 ? summary.PASSED : summary.FAILED;
  const report = readReport(step);
  if (report === undefined) return summary.FAILED;
  const isVitest = step.report === 'vitest';
  failures.push(...(isVitest ? summary.vitestFailures : summary.playwrightFailures)(report));
  const read = isVitest ? summary.vitestCounts : summary.playwrightCounts;
  return summary.withExitCode(read(report), exitCode);
}

function close(step: Step, counts: Counts, startedAt: number): void {
  results.set(step.name, counts);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1).padStart(6);
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
  const mark = counts.failed > 0 ? '✗' : '✓';
  console.log(
    `${mark} ${step.name.padEnd(10)}${seconds} s  ${summary.summaryLine(counts)}${skipped}`,
  );
}

async function check(step: Step): Promise<void> {
  const startedAt = performance.now();
  const { exitCode, output } = await run(step, false);
  if (exitCode !== 0) console.log(`\n── ${step.name} ──\n${output.trimEnd()}`);
  close(step, countsOf(step, exitCode), startedAt);
}

/** Why a step cannot run now, or `undefined`. */
async function obstacle(step: Step): Promise<string | undefined> {
  if (step.after !== undefined && (results.get(step.after)?.failed ?? 0) > 0) {
    return `not run: ${step.after} failed`;
  }
  if (step.needsBrowser !== true) return undefined;
  const browser = await findBrowser();
  if (!browser.ok) return browser.message;
  // The runners and their workers take this one; nobody searches again.
  process.env.CHROME_PATH = browser.path;
  return undefined;
}

async function runRunner(step: Step): Promise<void> {
  const startedAt = performance.now();
  console.log(`\n── ${step.name} ──`);
  const reason = await obstacle(step);
  if (reason !== undefined) {
    console.log(reason);
    close(step, summary.FAILED, startedAt);
    return;
  }
  const { exitCode, output } = await run(step, true);
  if (output !== '') console.log(output);
  close(step, countsOf(step, exitCode), startedAt);
}

async function twoAtATime(steps: readonly Step[]): Promise<void> {
  const queue = [...steps];
  const lane = async (): Promise<void> => {
    for (let step = queue.shift(); step !== undefined; step = queue.shift()) await check(step);
  };
  await Promise.all([lane(), lane()]);
}

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const chosen = chooseSteps(values.only);
if (!chosen.ok) {
  const known = [...CHECKS, ...RUNNERS].map(({ name }) => name).join(',');
  console.error(`--only: unknown step ${chosen.unknown.join(', ')}; known: ${known}`);
  process.exit(2);
}
const isChosen = ({ name }: Step): boolean => chosen.names.has(name);

await twoAtATime(CHECKS.filter(isChosen));
for (const step of RUNNERS.filter(isChosen)) await runRunner(step);
rmSync(reports, { recursive: true });

const total = summary.sumCounts([...results.values()]);
const broken = [...results].filter(([, { failed }]) => failed > 0).map(([name]) => name);
console.log(`\n${'─'.repeat(40)}`);
// Once more at the end: what only the end of a log shows is enough to mend it.
for (const text of failures) console.log(`${text}\n`);
if (total.skipped > 0) console.log(`${total.skipped} skipped`);
if (broken.length > 0) console.log(`failed: ${broken.join(', ')}`);
console.log(summary.summaryLine(total));
process.exitCode = summary.exitCodeOf(total);
