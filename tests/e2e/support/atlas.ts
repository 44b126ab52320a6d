import { Atlas } from '../drivers/atlas.ts';
import { test as guarded } from './test.ts';

interface Fixtures {
  /** The page of the test, part by part; not opened yet. */
  readonly atlas: Atlas;
}

/** A window for tests of the panels alone: the less map it shows, the sooner software has drawn it. */
export const LOW_WINDOW = { width: 1280, height: 420 };

/** The guarded test of `test.ts` with the page's driver. */
export const test = guarded.extend<Fixtures>({
  atlas: async ({ page }, use) => {
    // The page asks a new visitor for a lens; a test of that opens a page of its own.
    await page.addInitScript(() => {
      localStorage.setItem('plan-atlas:lens', 'planning');
    });
    await use(new Atlas(page));
  },
});
