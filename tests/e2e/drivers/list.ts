import type { Locator, Page } from '@playwright/test';
import { expect } from '../support/test.ts';

/** The list that says what the map shows. */
export class ListDriver {
  readonly root: Locator;
  readonly rows: Locator;
  readonly inViewOnly: Locator;

  constructor(readonly page: Page) {
    this.root = page.getByRole('list', { name: '图面要素列表' });
    this.rows = this.root.getByRole('listitem');
    this.inViewOnly = page.getByRole('button', { name: /^视野内/ });
  }

  row(name: string): Locator {
    return this.root.getByRole('button', { name, exact: true });
  }

  /** The list follows the first picture of the map. */
  async isShown(): Promise<void> {
    await expect(this.rows.first()).toBeVisible();
  }

  async names(): Promise<string[]> {
    await this.isShown();
    return this.rows
      .getByRole('button')
      .evaluateAll((rows) => rows.map((row) => row.ariaLabel ?? ''));
  }
}
