import type { Locator, Page } from '@playwright/test';

/** The coverage strip, its legend, and the counts of the clause tree. */
export class CoverageDriver {
  readonly summary: Locator;
  /** One button a task, named `ref title：state，placed/total`. */
  readonly cells: Locator;
  readonly legend: Locator;

  constructor(readonly page: Page) {
    const strip = page.getByRole('toolbar', { name: /^覆盖条/ });
    this.cells = strip.getByRole('button');
    this.summary = page.getByText(/条有位置/);
    this.legend = page
      .getByRole('listitem')
      .filter({ hasText: /^(?:全部上图|部分|有事项无位置|非空间)/ });
  }

  /** The cell of a task, by the number that the document gives it. */
  cell(ref: string): Locator {
    return this.cells.and(this.page.getByRole('button', { name: `${ref} ` }));
  }

  cellNames(): Promise<string[]> {
    return this.cells.evaluateAll((cells) => cells.map((cell) => cell.ariaLabel ?? ''));
  }
}
