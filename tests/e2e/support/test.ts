import { test as base, expect } from '@playwright/test';
import type { BrowserContext, Page } from '@playwright/test';

export { expect };

/** The second server of `playwright.config.ts`: the same build, with the plan package of another county. */
export const COUNTY_URL = 'http://127.0.0.1:4175/';

/** A request that leaves the machine is a broken promise, whoever made it. */
const OWN_HOST = '127.0.0.1';
const LOCAL_SCHEMES = new Set(['data:', 'blob:', 'about:']);

function isOwn(address: string): boolean {
  const url = new URL(address);
  return LOCAL_SCHEMES.has(url.protocol) || url.hostname === OWN_HOST;
}

/** Collects what went wrong in any page of the context, in words that say where to look. */
async function watch(context: BrowserContext, faults: string[]): Promise<void> {
  context.on('request', (request) => {
    if (!isOwn(request.url())) faults.push(`request to another host: ${request.url()}`);
  });
  // Seen by the listener above, and stopped here: no test may wait for a foreign host.
  await context.route(
    (url) => !isOwn(url.href),
    (route) => route.abort(),
  );
  context.on('weberror', (error) => {
    const thrown = error.error();
    faults.push(`page error: ${thrown.stack ?? thrown.message}`);
  });
  context.on('console', (message) => {
    // Chromium reports a refused script, style or connection as an error on the console, too.
    if (message.type() === 'error') {
      faults.push(`console error: ${message.text()} (${message.location().url})`);
    }
  });
}

interface Fixtures {
  /** Opens a page with nothing remembered, watched like the first: a link sent to somebody else. */
  readonly openFresh: (address: string) => Promise<Page>;
  /** What went wrong so far. A test that provokes a fault empties it: `faults.length = 0`. */
  readonly faults: string[];
}

/** Playwright's `test`, failing on every page error, refused resource or foreign request. */
export const test = base.extend<Fixtures>({
  faults: [
    async ({ context }, use) => {
      const faults: string[] = [];
      await watch(context, faults);
      await use(faults);
      expect(faults, 'no page error, no console error, no request to another host').toEqual([]);
    },
    { auto: true },
  ],
  openFresh: async ({ browser, faults }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (address) => {
      const context = await browser.newContext();
      contexts.push(context);
      await watch(context, faults);
      const page = await context.newPage();
      await page.goto(address);
      return page;
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
});

/** Waits until the map has drawn everything it was asked to draw. */
export async function waitForMap(page: Page, timeout = 30_000): Promise<void> {
  // An attribute selector: the content policy refuses scripts that arrive as strings.
  const map = page.locator('[data-map-state]');
  await expect(map).toHaveAttribute('data-map-state', /^(?:idle|error)$/, { timeout });
  await expect(map, 'the map reports an error').toHaveAttribute('data-map-state', 'idle');
}
