import type { Locator, Page } from '@playwright/test';

export type Tab = '地图' | '列表' | '条款' | '图层' | '批注';

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
    this.handle = page.getByRole('button', { name: /^(?:拉高|放低)面板$/ });
    this.sheet = page.locator('[aria-label="要素"]').filter({ has: this.handle });
  }

  async openTab(tab: Tab): Promise<void> {
    await this.page.getByRole('navigation').getByRole('button', { name: tab, exact: true }).tap();
  }

  /** The tab of the lens, named as the lens is. */
  async openLens(name: '规划' | '招商' | '领导'): Promise<void> {
    await this.page
      .getByRole('navigation', { name: '条款、单位、要素与图层' })
      .getByRole('button', { name, exact: true })
      .tap();
  }

  /**
   * Every control that is drawn now and smaller than this, over the page and in what lies over it: `name width×height`.
   * The cells of the coverage strip and the tools for drawing are left out, see {@link targets}.
   */
  async smallerThan(px: number, within = 'body'): Promise<string[]> {
    const controls = this.page
      .locator(within)
      .locator('button, input, select, summary, [role="treeitem"], [role="option"]')
      .and(this.page.locator(':not([role="toolbar"] *)'))
      .and(this.page.locator(':not([inert] *)'));
    const sizes = await sizesOf(controls);
    return sizes
      .filter(({ width, height }) => Math.min(width, height) < px)
      .map(({ name, width, height }) => `${name} ${String(width)}×${String(height)}`);
  }

  /** Of these, the ones that a thumb would miss: lower than 44 px. They have to be drawn. */
  async lowerThanThumb(controls: Locator): Promise<string[]> {
    // The part may still be on its way; what never comes fails here.
    await controls.first().waitFor();
    const sizes = await sizesOf(controls);
    if (sizes.length === 0) return ['nothing is there'];
    return sizes
      .filter(({ height }) => height < 44)
      .map(({ name, height }) => `${name} ${String(height)}`);
  }

  /** Pairs of texts of a part that lie over each other. */
  overlaps(part: Locator): Promise<string[]> {
    return part.evaluate((root) => {
      const leaves = [...root.querySelectorAll('*')].filter(
        (one) =>
          one.children.length === 0 && one.textContent.trim() !== '' && one.checkVisibility(),
      );
      return leaves.flatMap((a, i) =>
        leaves.slice(i + 1).flatMap((b) => {
          const [p, q] = [a.getBoundingClientRect(), b.getBoundingClientRect()];
          const isOver =
            Math.min(p.right, q.right) - Math.max(p.left, q.left) > 2 &&
            Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top) > 2;
          return isOver ? [`${a.textContent.trim()} / ${b.textContent.trim()}`] : [];
        }),
      );
    });
  }

  async sheetHeight(): Promise<number> {
    return Math.round((await this.sheet.boundingBox())?.height ?? 0);
  }

  /** Upper edge of the sheet on the page. */
  async sheetTop(): Promise<number> {
    return (await this.sheet.boundingBox())?.y ?? Number.NaN;
  }

  /** Drags the sheet's handle with a finger, once the sheet stands still; up is negative. */
  async dragHandle(dy: number): Promise<void> {
    await this.sheet.evaluate((sheet) =>
      Promise.all(sheet.getAnimations().map((animation) => animation.finished)),
    );
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
    return sizesOf(
      this.page
        .locator('button, input, summary, [role="treeitem"], [role="option"]')
        .and(this.page.locator(':not([role="toolbar"] *)')),
    );
  }

  /** The controls that a thumb uses most: tabs, rows, buttons of map and card, the search field. */
  mainTargets(): Promise<Target[]> {
    return sizesOf(
      this.page.locator(
        [
          'nav button',
          'main button',
          'aside header button',
          'aside .actions button',
          '[role="combobox"]',
          '[role="treeitem"]',
          '[role="listitem"] [data-feature]',
        ].join(),
      ),
    );
  }
}

function sizesOf(controls: Locator): Promise<Target[]> {
  return controls.evaluateAll((elements) =>
    elements
      .map((element) => {
        const { width, height } = element.getBoundingClientRect();
        const name = (element.ariaLabel ?? element.textContent).trim().slice(0, 20);
        return { name, width: Math.round(width), height: Math.round(height) };
      })
      .filter(({ width }) => width > 0),
  );
}
