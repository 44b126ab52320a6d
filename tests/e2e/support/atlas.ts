import type { BrowserContext, Page } from '@playwright/test';
import { Atlas } from '../drivers/atlas.ts';
import { test as guarded } from './test.ts';

interface Fixtures {
  /** The page of the test, part by part; not opened yet. */
  readonly atlas: Atlas;
}

/** A window for tests of the panels alone: the less map it shows, the sooner software has drawn it. */
export const LOW_WINDOW = { width: 1280, height: 420 };

/** Has answered for the visitor which lens comes first: the page asks a new one, and a test of that opens a page of its own. */
export async function answerLens(where: BrowserContext | Page): Promise<void> {
  await where.addInitScript(() => {
    // A blank page has no storage.
    if (location.protocol !== 'about:') localStorage.setItem('plan-atlas:lens', 'planning');
  });
}

/** The guarded test of `test.ts` with the page's driver. */
export const test = guarded.extend<Fixtures>({
  atlas: async ({ page }, use) => {
    await answerLens(page);
    await use(new Atlas(page));
  },
});
