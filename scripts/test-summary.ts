import * as v from 'valibot';

/** What one step of `npm test` found. A static check counts as one. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const PASSED: Counts = { passed: 1, failed: 0, skipped: 0 };
export const FAILED: Counts = { passed: 0, failed: 1, skipped: 0 };

const VitestReport = v.object({
  numPassedTests: v.number(),
  numFailedTests: v.number(),
  numPendingTests: v.number(),
  numTodoTests: v.number(),
  testResults: v.array(
    v.object({
      status: v.string(),
      assertionResults: v.array(v.object({ status: v.string() })),
    }),
  ),
});

const PlaywrightReport = v.object({
  stats: v.object({
    expected: v.number(),
    unexpected: v.number(),
    flaky: v.number(),
    skipped: v.number(),
  }),
  errors: v.array(v.unknown()),
});

const VitestFailures = v.object({
  testResults: v.array(
    v.object({
      name: v.string(),
      message: v.optional(v.string(), ''),
      status: v.string(),
      assertionResults: v.array(
        v.object({
          fullName: v.string(),
          status: v.string(),
          failureMessages: v.optional(v.array(v.string()), []),
        }),
      ),
    }),
  ),
});

const PlaywrightErrors = v.object({ message: v.optional(v.string(), '') });
const PlaywrightSpec = v.object({
  title: v.string(),
  file: v.string(),
  line: v.number(),
  ok: v.boolean(),
  tests: v.array(
    v.object({ results: v.array(v.object({ errors: v.optional(v.array(PlaywrightErrors), []) })) }),
  ),
});
interface PlaywrightSuite {
  readonly specs: readonly v.InferOutput<typeof PlaywrightSpec>[];
  readonly suites?: readonly PlaywrightSuite[] | undefined;
}
const PlaywrightSuiteSchema: v.GenericSchema<unknown, PlaywrightSuite> = v.object({
  specs: v.array(PlaywrightSpec),
  suites: v.optional(v.lazy(() => v.array(PlaywrightSuiteSchema))),
});
const PlaywrightFailures = v.object({
  suites: v.array(PlaywrightSuiteSchema),
  errors: v.array(PlaywrightErrors),
});

const MESSAGE_LINES = 12;
// eslint-disable-next-line no-control-regex -- the colours of a terminal
const TERMINAL_COLOUR = /\u001b\[[0-9;]*m/gu;

/** A test that failed, for the end of the output: where, which, and the first lines of why. */
function failure(place: string, name: string, messages: readonly string[]): string {
  const why = messages.join('\n').replace(TERMINAL_COLOUR, '').split('\n').slice(0, MESSAGE_LINES);
  return [`${place} › ${name}`, ...why.map((line) => `  ${line}`)].join('\n');
}

/** What failed in Vitest's JSON report, a text each. */
export function vitestFailures(report: unknown): readonly string[] {
  return v.parse(VitestFailures, report).testResults.flatMap((file) => {
    const failed = file.assertionResults.filter(({ status }) => status === 'failed');
    if (failed.length === 0 && file.status === 'failed')
      return [failure(file.name, '(the file)', [file.message])];
    return failed.map((one) => failure(file.name, one.fullName, one.failureMessages));
  });
}

/** What failed in Playwright's JSON report, a text each. */
export function playwrightFailures(report: unknown): readonly string[] {
  const { suites, errors } = v.parse(PlaywrightFailures, report);
  const specsOf = (suite: PlaywrightSuite): PlaywrightSuite['specs'] => [
    ...suite.specs,
    ...(suite.suites ?? []).flatMap(specsOf),
  ];
  const ofSpecs = suites
    .flatMap(specsOf)
    .filter(({ ok }) => !ok)
    .map(({ file, line, title, tests }) => {
      const thrown = tests.flatMap(({ results }) => results.flatMap((result) => result.errors));
      return failure(
        `${file}:${line}`,
        title,
        thrown.map(({ message }) => message),
      );
    });
  return [...ofSpecs, ...errors.map(({ message }) => failure('(no test)', '', [message]))];
}

/** Counts of Vitest's JSON report. A file that failed before its first test counts as one failure. */
export function vitestCounts(report: unknown): Counts {
  const parsed = v.parse(VitestReport, report);
  const brokenFiles = parsed.testResults.filter(
    (file) =>
      file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  );
  return {
    passed: parsed.numPassedTests,
    failed: parsed.numFailedTests + brokenFiles.length,
    skipped: parsed.numPendingTests + parsed.numTodoTests,
  };
}

/** Counts of Playwright's JSON report. An error outside any test counts as one failure. */
export function playwrightCounts(report: unknown): Counts {
  const { stats, errors } = v.parse(PlaywrightReport, report);
  return {
    passed: stats.expected,
    // A test that passes only now and then has not passed.
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}

/** A runner that exits non-zero has failed, whatever its report says; so has one that ran nothing. */
export function withExitCode(counts: Counts, exitCode: number): Counts {
  const isSound = exitCode === 0 && counts.passed > 0;
  return isSound || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

export function sumCounts(all: readonly Counts[]): Counts {
  return all.reduce(
    (sum, counts) => ({
      passed: sum.passed + counts.passed,
      failed: sum.failed + counts.failed,
      skipped: sum.skipped + counts.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/** The last line of `npm test`: read by people and by CI, alone on its line. */
export function summaryLine({ passed, failed }: Counts): string {
  return `${passed} passed, ${failed} failed`;
}

/** 1 if anything failed, or if nothing ran: no result is not a good one. */
export function exitCodeOf({ passed, failed }: Counts): 0 | 1 {
  return failed > 0 || passed === 0 ? 1 : 0;
}
