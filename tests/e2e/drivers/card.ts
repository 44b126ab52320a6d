import type { Locator, Page } from '@playwright/test';

/** What a card says, read in one go. A part that this kind of card does not have is empty. */
export interface CardContent {
  readonly title: string;
  /** Clause number above the title of a clause's card. */
  readonly ref: string;
  /** Position class in words. */
  readonly position: string;
  /** Addresses of the clause chips, in their order. */
  readonly clauseLinks: readonly string[];
  readonly departments: readonly string[];
  readonly targets: readonly string[];
  /** Names under 已上图. */
  readonly placed: readonly string[];
  /** Names under 无空间位置. */
  readonly unplaced: readonly string[];
}

export class CardDriver {
  readonly root: Locator;
  readonly title: Locator;
  readonly position: Locator;
  readonly quote: Locator;
  readonly quoteMarks: Locator;
  readonly internalMark: Locator;
  readonly close: Locator;

  constructor(readonly page: Page) {
    this.root = page.getByRole('complementary');
    this.title = this.root.getByRole('heading', { level: 2 });
    this.position = this.root.getByRole('group', { name: '位置' });
    this.quote = this.root.getByRole('blockquote');
    this.quoteMarks = this.quote.locator('mark');
    this.internalMark = this.root.getByText('内部', { exact: true });
    this.close = this.root.getByRole('button', { name: '关闭' });
  }

  read(): Promise<CardContent> {
    return this.root.evaluate((card) => {
      const text = (element: Element | null): string => (element?.textContent ?? '').trim();
      const texts = (selector: string): string[] => [...card.querySelectorAll(selector)].map(text);
      const named = (label: string): string[] => texts(`ul[aria-label="${label}"] button`);
      return {
        title: text(card.querySelector('h2')),
        ref: text(card.querySelector('header .clause-ref')),
        position: text(card.querySelector('[role="group"][aria-label="位置"] strong')),
        clauseLinks: [...card.querySelectorAll('a.clause-ref')].map(
          (link) => link.getAttribute('href') ?? '',
        ),
        departments: texts('ol[aria-label="责任单位"] .name'),
        targets: [...card.querySelectorAll<HTMLElement>('[data-target]')].map(
          (target) => target.dataset['target'] ?? '',
        ),
        placed: named('已上图'),
        unplaced: named('无空间位置'),
      };
    });
  }

  chip(ref: string): Locator {
    return this.root.getByRole('link', { name: ref, exact: true });
  }

  /** A button that leads to another feature. */
  item(name: string): Locator {
    return this.root.getByRole('listitem').getByRole('button', { name, exact: true });
  }

  department(name: string): Locator {
    return this.root.getByRole('list', { name: '责任单位' }).getByRole('button', { name });
  }

  /** Left edge of the card on the page. */
  async left(): Promise<number> {
    return (await this.root.boundingBox())?.x ?? Number.NaN;
  }
}
