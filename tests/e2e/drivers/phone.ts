import type { Locator, Page } from '@playwright/test';

export type Tab = '地图' | '列表' | '条款' | '图层';

/** A control and its size in CSS pixels. */
export interface Target {
  readonly name: string;
  readonly width: number;
  readonly height: number;
}

/** The phone's own parts: tab bar and sheet. */
export class PhoneDriver {
  readonly sheet: Locator;
  readonly handle: Locator;
  readonly currentTab: Locator;

  constructor(readonly page: Page) {
    const tabs = page.getByRole('navigation');
    this.currentTab = tabs.locator('[aria-current="page"]');
    this.sheet = page.getByRole('group', { name: '要素' });
    this.handle = this.sheet.getByRole('button', { name: /^(?:拉高|放低)面板$/ });
  }

  async openTab(tab: Tab): Promise<void> {
    await this.page.getByRole('navigation').getByRole('button', { name: tab, exact: true }).tap();
  }

  async sheetHeight(): Promise<number> {
    return Math.round((await this.sheet.boundingBox())?.height ?? 0);
  }

  /** Drags the sheet's handle with a finger; up is negative. */
  async dragHandle(dy: number): Promise<void> {
    const box = await this.handle.boundingBox();
    if (box === null) throw new Error('there is no sheet');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const touch = await this.page.context().newCDPSession(this.page);
    const send = (
      type: 'touchStart' | 'touchMove' | 'touchEnd',
      at: number | null,
    ): Promise<unknown> =>
      touch.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: at === null ? [] : [{ x, y: at }],
      });
    await send('touchStart', y);
    await send('touchMove', y + dy / 2);
    await send('touchMove', y + dy);
    await send('touchEnd', null);
    await touch.detach();
  }

  /**
   * Everything that can be tapped now, with its size; what cannot be seen is left out. The cells of the coverage
   * strip are left out too: the rows of the tree below do the same (WCAG 2.5.8, equivalent control), and so are
   * links inside sentences.
   */
  targets(): Promise<Target[]> {
    return this.page
      .locator('button, input, summary, [role="treeitem"], [role="option"]')
      .evaluateAll((controls) =>
        controls
          .filter((control) => control.closest('[role="toolbar"]') === null)
          .map((control) => {
            const { width, height } = control.getBoundingClientRect();
            const name = (control.ariaLabel ?? control.textContent ?? '').trim().slice(0, 20);
            return { name, width: Math.round(width), height: Math.round(height) };
          })
          .filter(({ width }) => width > 0),
      );
  }
}
