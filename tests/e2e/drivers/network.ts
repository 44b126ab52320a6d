import type { Page, Request } from '@playwright/test';
import { expect } from '../support/test.ts';

/** Quiet for so long counts as rest, milliseconds: what follows a picture is asked for sooner. */
const QUIET_MS = 2000;

/** The network between a page and its server, watched from before the page is opened. */
export class NetworkDriver {
  readonly #pending = new Set<Request>();
  #lastChange = Date.now();

  constructor(readonly page: Page) {
    const end = (request: Request): void => {
      this.#pending.delete(request);
      this.#lastChange = Date.now();
    };
    page.on('request', (request) => {
      this.#pending.add(request);
      this.#lastChange = Date.now();
    });
    page.on('requestfinished', end);
    page.on('requestfailed', end);
  }

  /** Waits until the page has fetched all that it asks for by itself. */
  async isAtRest(): Promise<void> {
    await expect
      .poll(() => this.#pending.size === 0 && Date.now() - this.#lastChange > QUIET_MS)
      .toBe(true);
  }

  async disconnect(): Promise<void> {
    await this.page.context().setOffline(true);
  }
}
