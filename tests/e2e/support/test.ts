import { test as base, expect } from '@playwright/test';
import { FIRST_PORT } from './ports.ts';
import type { BrowserContext, Page } from '@playwright/test';

export { expect };

/** The second server of `playwright.config.ts`: the same build, with the plan package of another county. */
export const COUNTY_URL = `http://127.0.0.1:${FIRST_PORT + 1}/`;

/**
 * A request that leaves the machine is a broken promise, whoever made it. A test of a service that a person has named
 * says so by `test.use({ namedHosts: /…/ })` and answers for it by `page.route`: what it does not answer is stopped.
 */
const OWN_HOST = '127.0.0.1';
const LOCAL_SCHEMES = new Set(['data:', 'blob:', 'about:']);

function isOwn(address: string): boolean {
  const url = new URL(address);
  return LOCAL_SCHEMES.has(url.protocol) || url.hostname === OWN_HOST;
}

/** Stops what {@link watch} has seen: no test may wait for a foreign host. Switches the browser's cache off. */
async function stopForeign(context: BrowserContext): Promise<void> {
  await context.route(
    (url) => !isOwn(url.href),
    (route) => route.abort(),
  );
}

/** Collects what went wrong in any page of the context, in words that say where to look. */
function watch(context: BrowserContext, faults: string[], namedHosts: RegExp | null = null): void {
  context.on('request', (request) => {
    if (namedHosts?.test(new URL(request.url()).hostname) === true) return;
    if (!isOwn(request.url())) faults.push(`request to another host: ${request.url()}`);
  });
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

interface Options {
  /** Hosts that the person of this test has named as base map; nobody has, unless a test says so. */
  readonly namedHosts: RegExp | null;
}

interface Fixtures {
  /** Opens a page with nothing remembered, watched like the first: a link sent to somebody else. */
  readonly openFresh: (address: string) => Promise<Page>;
  /** A page whose browser keeps what it has fetched, as outside of tests; watched like the first. */
  readonly cachingPage: Page;
  /** What went wrong so far. A test that provokes a fault empties it: `faults.length = 0`. */
  readonly faults: string[];
}

/** Playwright's `test`, failing on every page error, refused resource or foreign request. */
export const test = base.extend<Fixtures & Options>({
  namedHosts: [null, { option: true }],
  faults: [
    async ({ context, namedHosts }, use) => {
      const faults: string[] = [];
      watch(context, faults, namedHosts);
      await stopForeign(context);
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
      watch(context, faults);
      await stopForeign(context);
      const page = await context.newPage();
      await page.goto(address);
      return page;
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
  cachingPage: async ({ browser, faults }, use) => {
    const context = await browser.newContext();
    watch(context, faults);
    await use(await context.newPage());
    await context.close();
  },
});

/** Waits until the map has drawn everything it was asked to draw. */
export async function waitForMap(page: Page): Promise<void> {
  // An attribute selector: the content policy refuses scripts that arrive as strings.
  const map = page.locator('[data-map-state]');
  await expect(map).toHaveAttribute('data-map-state', /^(?:idle|error)$/);
  await expect(map, 'the map reports an error').toHaveAttribute('data-map-state', 'idle');
}
