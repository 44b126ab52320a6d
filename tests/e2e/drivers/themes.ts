import type { Locator, Page } from '@playwright/test';

/** The chunk of deck.gl, by its name in the build. */
const DECK = /\/deck-overlay-[\w-]+\.js$/;

/** Regional links and township counts: what the page says of them, and what it fetches to draw them. */
export class ThemesDriver {
  readonly links: Locator;
  readonly toggle: Locator;
  readonly townships: Locator;
  /** Who is named on the map for its data. */
  readonly credits: Locator;
  readonly #fetched: string[] = [];

  constructor(readonly page: Page) {
    this.links = page.getByRole('list', { name: '区域联系' }).getByRole('listitem');
    this.toggle = page.getByRole('button', { name: '按乡镇计数' });
    this.townships = page.getByRole('list', { name: '各乡镇事项数' });
    this.credits = page.getByRole('main').getByText('OpenStreetMap contributors');
    page.on('request', (request) => {
      if (/deck/i.test(new URL(request.url()).pathname)) this.#fetched.push(request.url());
    });
  }

  /** Addresses of what the page has fetched of deck.gl. */
  get fetched(): readonly string[] {
    return this.#fetched;
  }

  /** Keeps deck.gl from coming. */
  async refuseDeck(): Promise<void> {
    await this.page.route(
      (url) => DECK.test(url.pathname),
      (route) => route.abort(),
    );
  }

  township(name: string): Locator {
    return this.townships.getByRole('button', { name: new RegExp(`^${name} `) });
  }
}
