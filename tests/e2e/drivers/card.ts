import type { Locator, Page } from '@playwright/test';

export class CardDriver {
  readonly root: Locator;
  readonly title: Locator;
  readonly position: Locator;
  readonly quote: Locator;
  readonly quoteMarks: Locator;
  readonly close: Locator;

  constructor(readonly page: Page) {
    this.root = page.getByRole('complementary');
    this.title = this.root.getByRole('heading', { level: 2 });
    this.position = this.root.getByRole('group', { name: '位置' });
    this.quote = this.root.getByRole('blockquote');
    this.quoteMarks = this.quote.locator('mark');
    this.close = this.root.getByRole('button', { name: '关闭' });
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
