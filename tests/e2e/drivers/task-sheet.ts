import type { Locator, Page } from '@playwright/test';
import { readPrinted, type Printed } from '../helpers/pdf-text.ts';
import { expect } from '../support/test.ts';

/** The task sheet of a department, from its card to the paper. */
export class TaskSheetDriver {
  readonly view: Locator;
  readonly map: Locator;
  readonly #button: Locator;

  constructor(readonly page: Page) {
    this.view = page.getByRole('dialog', { name: /责任单位任务单$/ });
    this.map = this.view.getByRole('figure', { name: '事项位置图' });
    this.#button = page.locator('#card').getByRole('button', { name: '任务单' });
  }

  get button(): Locator {
    return this.#button;
  }

  /** @param withMap also waits for the map's picture, if there is one */
  async open(withMap = true): Promise<void> {
    await this.#button.click();
    await this.isLaidOut(withMap);
  }

  async isLaidOut(withMap: boolean): Promise<void> {
    await expect(this.view.getByRole('heading', { level: 1 })).toBeVisible();
    const print = this.view.getByRole('button', {
      name: withMap ? '打印或存为 PDF' : /打印|正在画/,
    });
    await expect(print).toBeVisible();
  }

  async print(): Promise<Printed> {
    return readPrinted(await this.page.pdf({ preferCSSPageSize: true, printBackground: true }));
  }

  /** What the heading of a part says there is, and how many rows its foot says were cut. */
  async countsOf(part: 'features' | 'records'): Promise<{ all: number; cut: number }> {
    const section = this.view
      .locator('section')
      .filter({ has: this.page.locator(`[data-cut="${part}"]`) });
    const heading = (await section.getByRole('heading').textContent()) ?? '';
    const text = (await section.textContent()) ?? '';
    return {
      all: Number(/(\d+) [项条]/.exec(heading)?.[1]),
      cut: Number(/还有 (\d+) 项/.exec(text)?.[1] ?? 0),
    };
  }

  /** Rows of a part, as they stand on the paper. */
  rows(part: 'clauses' | 'targets' | 'features' | 'records' | 'notes'): Locator {
    return this.view.locator(`[data-cut="${part}"] > li`);
  }
}
