import type { Locator, Page } from '@playwright/test';

/** Clause tree, departments and layers: what chooses, beside search, map and list. */
export class RailDriver {
  readonly tree: Locator;
  readonly departmentsHeading: Locator;
  readonly departments: Locator;
  readonly layers: Locator;

  constructor(readonly page: Page) {
    this.tree = page.getByRole('tree', { name: '条款' });
    this.departmentsHeading = page.getByRole('button', { name: /^责任单位/ });
    this.departments = page.getByRole('list', { name: '责任单位' });
    this.layers = page.getByRole('region', { name: /^(?:图层与图例|Layers & legend)$/ });
  }

  /** A row of the tree by the number of its clause or section. */
  row(ref: string): Locator {
    return this.tree
      .getByRole('treeitem')
      .filter({ has: this.page.getByText(ref, { exact: true }) });
  }

  /** Count at the end of each row: `[ref, count]`, in document order. */
  counts(): Promise<[ref: string, count: string][]> {
    return this.tree.getByRole('treeitem').evaluateAll((rows) =>
      rows.map((row): [string, string] => {
        const text = (selector: string): string =>
          (row.querySelector(selector)?.textContent ?? '').trim();
        return [text('.clause-ref'), text('.count')];
      }),
    );
  }

  department(name: string): Locator {
    return this.departments.getByRole('button', { name });
  }

  layer(name: string): Locator {
    return this.layers.getByRole('button', { name: `显示${name}`, exact: true });
  }

  /** The eye of a position class in the legend. */
  positionClass(name: string): Locator {
    return this.page
      .getByRole('region', { name: '位置有多准' })
      .getByRole('button', { name: `显示${name}`, exact: true });
  }

  /** Titles of the layers that are on, in their order. */
  layersOn(): Promise<string[]> {
    return this.layers
      .getByRole('listitem')
      .filter({ has: this.page.getByRole('button', { pressed: true }) })
      .locator('.name')
      .allTextContents();
  }
}
