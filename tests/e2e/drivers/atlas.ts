import type { Locator, Page } from '@playwright/test';
import { expect, waitForMap } from '../support/test.ts';
import { CardDriver } from './card.ts';
import { CoverageDriver } from './coverage.ts';
import { currentStop, tabStops, type TabStop } from './focus.ts';
import { ListDriver } from './list.ts';
import { look, type PageContent } from './look.ts';
import { MapDriver } from './map.ts';
import { NotesDriver } from './notes.ts';
import { NoticesDriver } from './notices.ts';
import { PhoneDriver } from './phone.ts';
import { PlanningDriver } from './planning.ts';
import { RailDriver } from './rail.ts';
import { SearchDriver } from './search.ts';

/** The page as a person meets it, part by part. Specs know these parts and no selector. */
export class Atlas {
  readonly search: SearchDriver;
  readonly coverage: CoverageDriver;
  readonly rail: RailDriver;
  readonly list: ListDriver;
  readonly map: MapDriver;
  readonly card: CardDriver;
  readonly notes: NotesDriver;
  readonly notices: NoticesDriver;
  readonly phone: PhoneDriver;
  readonly planning: PlanningDriver;
  readonly help: Locator;
  readonly statusLine: Locator;
  readonly errorPage: Locator;

  constructor(readonly page: Page) {
    this.search = new SearchDriver(page);
    this.coverage = new CoverageDriver(page);
    this.rail = new RailDriver(page);
    this.list = new ListDriver(page);
    this.map = new MapDriver(page);
    this.card = new CardDriver(page);
    this.notes = new NotesDriver(page);
    this.notices = new NoticesDriver(page);
    this.phone = new PhoneDriver(page);
    this.planning = new PlanningDriver(page);
    this.help = page.getByRole('dialog', { name: '快捷键' });
    this.statusLine = page.locator('footer');
    this.errorPage = page.getByRole('alert');
  }

  /** Opens the app and waits until the plan can be worked with; the map may still be drawing. */
  async open(link = '', address = '/'): Promise<void> {
    await this.page.goto(`${address}${link}`);
    await this.isReady();
  }

  /** Opens the app and waits for the finished map. */
  async openWithMap(link = '', address = '/'): Promise<void> {
    await this.open(link, address);
    await waitForMap(this.page);
  }

  async isReady(): Promise<void> {
    await expect(this.search.field).toBeVisible();
  }

  /** Puts a link into the address bar of the open page. */
  async followLink(link: string): Promise<void> {
    await this.page.evaluate((hash) => {
      location.hash = hash;
    }, link);
  }

  /** What card and list say now. */
  look(): Promise<PageContent> {
    return look(this.page, null);
  }

  /** Follows a link within the open page and says what card and list say then. */
  visit(link: string): Promise<PageContent> {
    return look(this.page, link);
  }

  /** What the address bar says after `#`, one entry a key. */
  async link(): Promise<Record<string, string>> {
    const hash = await this.page.evaluate(() => location.hash);
    return Object.fromEntries(new URLSearchParams(hash.slice(1)));
  }

  async linkValue(key: string): Promise<string | undefined> {
    return (await this.link())[key];
  }

  /** Entries that back can go to, this one included. */
  historyLength(): Promise<number> {
    return this.page.evaluate(() => history.length);
  }

  title(): Promise<string> {
    return this.page.title();
  }

  language(): Promise<string | null> {
    return this.page.locator('html').getAttribute('lang');
  }

  async switchLanguage(): Promise<void> {
    await this.page.getByRole('banner').getByRole('button', { name: '切换到英文' }).click();
  }

  async switchTheme(): Promise<void> {
    await this.page
      .getByRole('banner')
      .getByRole('button', { name: /^深色图面/ })
      .click();
  }

  /** Colour that the masthead is drawn in. */
  paperColour(): Promise<string> {
    return this.page
      .getByRole('banner')
      .evaluate((masthead) => getComputedStyle(masthead).backgroundColor);
  }

  /** The scale in the status line, `1 : 120 000`. */
  async scale(): Promise<string> {
    const text = (await this.statusLine.textContent()) ?? '';
    return /1 : [\d ]*\d/.exec(text)?.[0] ?? '';
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Where Tab leads from the field that is in focus, to the end of the page. */
  tabStops(): Promise<TabStop[]> {
    return tabStops(this.page);
  }

  /** The part of the page that has the focus; `nothing` when the next key would go nowhere. */
  async focusedPart(): Promise<string> {
    return (await currentStop(this.page))?.group ?? 'nothing';
  }

  /** Sideways overflow of the page in CSS pixels; 0 when nothing hangs over. */
  sidewaysOverflow(): Promise<number> {
    return this.page.evaluate(
      () => Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) - innerWidth,
    );
  }

  /** Texts of what stands in the masthead, the rail and the status line and hangs out of the window. */
  cutOff(): Promise<string[]> {
    return this.page.locator('header, nav, footer').evaluateAll((parts) =>
      parts.flatMap((part) =>
        [part, ...part.querySelectorAll('button, a, p, input, h1, h2, li, strong')]
          .filter((element) => {
            const { left, right, width, height } = element.getBoundingClientRect();
            return width > 1 && height > 1 && (left < -0.5 || right > innerWidth + 0.5);
          })
          .map((element) => `${element.tagName} ${element.textContent.trim().slice(0, 24)}`),
      ),
    );
  }

  /** Texts of the status line that do not have the room they need. */
  async cutShort(): Promise<string[]> {
    return this.statusLine
      .locator('p')
      .evaluateAll((parts) =>
        parts
          .filter((part) => part.clientWidth > 0 && part.scrollWidth > part.clientWidth)
          .map((part) => part.textContent.trim()),
      );
  }

  /** Whether the page has this element anywhere: for text that must not have become markup. */
  countOf(tag: string): Promise<number> {
    return this.page.locator(tag).count();
  }
}
