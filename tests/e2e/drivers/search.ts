import type { Locator, Page } from '@playwright/test';
import { expect } from '../support/test.ts';

/** Headings of the groups of results. */
export type ResultGroup = '要素' | '条款' | '单位' | '目标' | '地名';

export class SearchDriver {
  readonly field: Locator;
  /** The option that Enter would open. */
  readonly active: Locator;
  readonly nearMisses: Locator;
  /** The matching characters of all results. */
  readonly marks: Locator;
  /** Says that the search is getting ready. */
  readonly progress: Locator;
  readonly problem: Locator;
  readonly #results: Locator;
  readonly #spoken: Locator;

  constructor(readonly page: Page) {
    const search = page.getByRole('search');
    this.field = search.getByRole('combobox', { name: '搜索' });
    this.#results = search.getByRole('listbox');
    this.progress = search.getByText('正在准备查找').first();
    this.problem = search.getByRole('alert');
    this.#spoken = search.getByRole('status');
    this.active = this.#results.getByRole('option', { selected: true });
    this.marks = this.#results.locator('mark');
    this.nearMisses = search.locator('.near button');
  }

  /** Whether the field is too narrow for the words that say what can be typed. */
  isPlaceholderCut(): Promise<boolean> {
    return this.page
      .getByRole('search')
      .getByRole('combobox')
      .evaluate((field) => {
        const { fontSize, fontFamily, fontWeight } = getComputedStyle(field);
        const pen = new OffscreenCanvas(1, 1).getContext('2d')!;
        pen.font = `${fontWeight} ${fontSize} ${fontFamily}`;
        return pen.measureText((field as HTMLInputElement).placeholder).width > field.clientWidth;
      });
  }

  /** Types into the field and waits for an answer: the number of results is spoken. */
  async find(text: string): Promise<void> {
    await this.field.fill(text);
    await this.isAnswered();
  }

  async isAnswered(): Promise<void> {
    await expect(this.#spoken).toHaveText(/条结果/);
  }

  /** Names of the results of a group, in their order. */
  names(group: ResultGroup): Locator {
    return this.#results.getByRole('group', { name: group }).locator('.title');
  }

  get isOpen(): Locator {
    return this.#results;
  }

  /** A key as a browser sends it while an input method is composing. */
  async pressWhileComposing(key: string): Promise<void> {
    await this.field.evaluate((field, pressed) => {
      const init = { key: pressed, isComposing: true, bubbles: true, cancelable: true };
      field.dispatchEvent(new KeyboardEvent('keydown', init));
    }, key);
  }
}
