const LATEST_MS = 1000;

const idle = (): Promise<void> =>
  new Promise((done) => {
    // Safari has no such moments yet.
    if (typeof requestIdleCallback === 'undefined') setTimeout(done);
    else requestIdleCallback(() => done(), { timeout: LATEST_MS });
  });

/** Runs each step in a task of its own, in moments in which the browser has nothing to draw; none is left out because another one failed. */
export async function oneByOne(steps: readonly (() => unknown)[]): Promise<void> {
  for (const step of steps) {
    await idle();
    try {
      step();
    } catch (cause) {
      reportError(cause);
    }
  }
}
