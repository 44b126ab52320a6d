import type { Locator, Page } from '@playwright/test';

/** What the page says about a link or a plan package that is not in order. */
export class NoticesDriver {
  readonly root: Locator;
  readonly lines: Locator;
  /** Findings about the data, after {@link openFindings}. */
  readonly findings: Locator;
  readonly how: Locator;

  constructor(readonly page: Page) {
    this.root = page.getByRole('region', { name: '提示' });
    this.lines = this.root.getByRole('status').getByRole('paragraph');
    this.findings = this.root.getByRole('listitem');
    this.how = this.root.getByText('npm run check:data');
  }

  /** Closes the first notice, as a mouse does. */
  async close(): Promise<void> {
    await this.root.getByRole('button', { name: '关闭' }).first().click();
  }

  async openFindings(): Promise<void> {
    await this.root.getByRole('button', { name: '看清单' }).click();
  }
}
