import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect } from '../support/test.ts';

export type Tool = '覆盖' | '表格' | '量算' | '周边';

const TITLES: Readonly<Record<Tool, string>> = {
  覆盖: '覆盖表：哪些条款落了图',
  表格: '属性表',
  量算: '图上量算',
  周边: '周边与重叠',
};

/** The planning tools in the drawer below the map. */
export class PlanningDriver {
  readonly drawer: Locator;
  readonly rows: Locator;
  readonly close: Locator;
  /** The buttons that open a tool. */
  readonly tools: Locator;

  constructor(readonly page: Page) {
    this.drawer = page.locator('#tool');
    this.tools = page.getByRole('group', { name: '规划工具' }).getByRole('button');
    this.rows = this.drawer.locator('tbody tr');
    this.close = this.drawer.getByRole('button', { name: '关闭' });
  }

  button(tool: Tool): Locator {
    return this.page
      .getByRole('group', { name: '规划工具' })
      .getByRole('button', { name: tool, exact: true });
  }

  async open(tool: Tool): Promise<void> {
    await this.button(tool).click();
    await this.isOpen(tool);
  }

  async isOpen(tool: Tool): Promise<void> {
    await expect(this.page.getByRole('region', { name: TITLES[tool], exact: true })).toBeVisible();
  }

  row(name: string | RegExp): Locator {
    return this.rows.filter({ has: this.page.getByRole('button', { name, exact: true }) });
  }

  name(name: string): Locator {
    return this.rows.getByRole('button', { name, exact: true });
  }

  /** Cells of each row, the first one included. */
  cells(): Promise<string[][]> {
    return this.rows.evaluateAll((rows) =>
      rows.map((row) =>
        [...row.children].map((cell) => cell.textContent.replace(/\s+/g, ' ').trim()),
      ),
    );
  }

  /** Ids of the features in the rows. */
  ids(): Promise<string[]> {
    return this.rows.evaluateAll((rows) =>
      rows.map((row) => (row as HTMLElement).dataset['feature'] ?? ''),
    );
  }

  field(label: string): Locator {
    return this.drawer.getByLabel(label, { exact: true });
  }

  press(name: string | RegExp): Promise<void> {
    return this.drawer.getByRole('button', { name }).click();
  }

  text(text: string | RegExp): Locator {
    return this.drawer.getByText(text);
  }

  /** The file that the browser was given for a button. */
  async export(format: 'CSV' | 'XLSX' | 'GeoJSON'): Promise<{ name: string; content: Buffer }> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.press(new RegExp(`^导出 ${format}`)),
    ]);
    return { name: download.suggestedFilename(), content: readFileSync(await download.path()) };
  }
}
