import { describe, expect, test } from 'vitest';
import { CHECKS, chooseSteps, RUNNERS } from '../../../scripts/test-steps.ts';
import {
  exitCodeOf,
  FAILED,
  PASSED,
  playwrightCounts,
  playwrightFailures,
  sumCounts,
  summaryLine,
  vitestCounts,
  vitestFailures,
  withExitCode,
} from '../../../scripts/test-summary.ts';

const vitestReport = {
  numPassedTests: 5,
  numFailedTests: 1,
  numPendingTests: 2,
  numTodoTests: 1,
  testResults: [{ status: 'failed', assertionResults: [{ status: 'failed' }] }],
};
const playwrightReport = {
  stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 3 },
  errors: [],
};

describe('counting', () => {
  test("reads Vitest's report", () => {
    expect(vitestCounts(vitestReport)).toEqual({ passed: 5, failed: 1, skipped: 3 });
  });

  test('counts a file that broke before its first test', () => {
    const testResults = [{ status: 'failed', assertionResults: [] }, ...vitestReport.testResults];
    expect(vitestCounts({ ...vitestReport, testResults }).failed).toBe(2);
  });

  test("reads Playwright's report, a flaky test as a failure", () => {
    expect(playwrightCounts(playwrightReport)).toEqual({ passed: 4, failed: 2, skipped: 3 });
  });

  test('counts an error outside any Playwright test', () => {
    const report = { ...playwrightReport, errors: [{ message: 'the server did not start' }] };
    expect(playwrightCounts(report).failed).toBe(3);
  });

  test('refuses a report of another shape', () => {
    expect(() => vitestCounts({ passed: 3 })).toThrow();
    expect(() => playwrightCounts({ stats: {} })).toThrow();
  });

  test('believes the exit code over a report without failures', () => {
    expect(withExitCode({ passed: 3, failed: 0, skipped: 0 }, 1).failed).toBe(1);
    expect(withExitCode({ passed: 3, failed: 2, skipped: 0 }, 1).failed).toBe(2);
    expect(withExitCode({ passed: 3, failed: 0, skipped: 0 }, 0).failed).toBe(0);
  });

  test('takes a runner that ran nothing as failed', () => {
    expect(withExitCode({ passed: 0, failed: 0, skipped: 0 }, 0).failed).toBe(1);
  });

  test('sums checks and runners into the last line', () => {
    const total = sumCounts([PASSED, FAILED, { passed: 10, failed: 0, skipped: 2 }]);
    expect(summaryLine(total)).toBe('11 passed, 1 failed');
    expect(exitCodeOf(total)).toBe(1);
  });

  test('ends well only if something passed and nothing failed', () => {
    expect(exitCodeOf(PASSED)).toBe(0);
    expect(exitCodeOf(sumCounts([]))).toBe(1);
  });
});

describe('naming what failed', () => {
  test("takes file, name and reason from Vitest's report", () => {
    const passed = { fullName: 'a map draws', status: 'passed', failureMessages: [] };
    const failed = {
      fullName: 'a map rests',
      status: 'failed',
      failureMessages: ['\u001b[31mError: it moves\u001b[39m\n    at map.ts:1'],
    };
    const report = {
      testResults: [
        { name: 'map.test.ts', status: 'failed', message: '', assertionResults: [passed, failed] },
        { name: 'list.test.ts', status: 'failed', message: 'no such file', assertionResults: [] },
      ],
    };
    expect(vitestFailures(report)).toEqual([
      'map.test.ts › a map rests\n  Error: it moves\n      at map.ts:1',
      'list.test.ts › (the file)\n  no such file',
    ]);
  });

  test("takes place, title and reason from Playwright's report, also from suites in suites", () => {
    const spec = (ok: boolean, title: string) => ({
      title,
      ok,
      file: 'card.spec.ts',
      line: 7,
      tests: [{ results: [{ errors: ok ? [] : [{ message: 'not visible' }] }] }],
    });
    const report = {
      suites: [{ specs: [spec(true, 'opens')], suites: [{ specs: [spec(false, 'closes')] }] }],
      errors: [{ message: 'the server did not start' }],
    };
    expect(playwrightFailures(report)).toEqual([
      'card.spec.ts:7 › closes\n  not visible',
      '(no test) › \n  the server did not start',
    ]);
  });

  test('cuts a reason that would fill the log', () => {
    const failed = {
      fullName: 'all',
      status: 'failed',
      failureMessages: [Array.from({ length: 200 }, (_, i) => `line ${i}`).join('\n')],
    };
    const report = {
      testResults: [{ name: 'a.test.ts', status: 'failed', assertionResults: [failed] }],
    };
    const [text = ''] = vitestFailures(report);
    expect(text.split('\n')).toHaveLength(13);
  });
});

describe('choosing steps', () => {
  test('takes all without a filter and the named ones with it', () => {
    expect(chooseSteps(undefined)).toMatchObject({
      names: new Set([...CHECKS, ...RUNNERS].map(({ name }) => name)),
    });
    expect(chooseSteps('unit,e2e')).toMatchObject({ names: new Set(['unit', 'e2e']) });
  });

  test('names the words it does not know', () => {
    expect(chooseSteps('unit,speling')).toEqual({ ok: false, unknown: ['speling'] });
  });

  test('names no step twice', () => {
    const names = [...CHECKS, ...RUNNERS].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});
