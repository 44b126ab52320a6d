import { afterEach, describe, expect, it, vi } from 'vitest';
import { oneByOne } from '../../../src/platform/one-by-one.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('one by one', () => {
  it('keeps the order and leaves the others a task between two steps', async () => {
    const seen: string[] = [];
    const between = setInterval(() => seen.push('other'), 0);
    await oneByOne([() => seen.push('first'), () => seen.push('second'), () => seen.push('third')]);
    clearInterval(between);
    expect(seen.filter((word) => word !== 'other')).toEqual(['first', 'second', 'third']);
    expect(seen.slice(seen.indexOf('first'), seen.indexOf('third'))).toContain('other');
  });

  it('goes on when a step fails, and reports the failure', async () => {
    const report = vi.fn();
    vi.stubGlobal('reportError', report);
    const cause = new Error('no such part');
    const last = vi.fn();
    await oneByOne([
      () => {
        throw cause;
      },
      last,
    ]);
    expect(report).toHaveBeenCalledExactlyOnceWith(cause);
    expect(last).toHaveBeenCalledOnce();
  });

  it('waits for an idle moment where the browser has them', async () => {
    const asked: unknown[] = [];
    vi.stubGlobal('requestIdleCallback', (run: () => void, options: unknown) => {
      asked.push(options);
      run();
    });
    await oneByOne([() => undefined, () => undefined]);
    expect(asked).toEqual([{ timeout: 1000 }, { timeout: 1000 }]);
  });
});
