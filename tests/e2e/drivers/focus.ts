import type { Page } from '@playwright/test';

/** One stop of the Tab key: the part of the page it belongs to, its name, whether it can be seen to have the focus. */
export interface TabStop {
  readonly group: string;
  readonly name: string;
  readonly isOutlined: boolean;
}

/** Presses Tab from where the focus is until it leaves the page; the stop it starts on comes first. */
export async function tabStops(page: Page, limit = 60): Promise<TabStop[]> {
  const stops: TabStop[] = [];
  for (let press = 0; press < limit; press += 1) {
    const stop = await currentStop(page);
    if (stop === null) return stops;
    stops.push(stop);
    await page.keyboard.press('Tab');
  }
  throw new Error(`the focus is still on the page after ${String(limit)} presses of Tab`);
}

/** What has the focus; null when nothing has. */
export function currentStop(page: Page): Promise<TabStop | null> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return null;
    const within = (selector: string): boolean => element.closest(selector) !== null;
    const heading = element.closest('section')?.querySelector('h2')?.textContent.trim() ?? '';
    const groups: readonly (readonly [name: string, isIn: boolean])[] = [
      ['search', within('search')],
      ['coverage counts', element.textContent.includes('条有位置')],
      ['coverage strip', within('[role="toolbar"]')],
      ['clause tree', within('[role="tree"]')],
      ['departments', heading.startsWith('责任单位')],
      ['list', heading.startsWith('图面要素列表')],
      ['position classes', within('[aria-labelledby="classes-title"]')],
      ['theme', within('[aria-labelledby="theme-title"]')],
      ['layers', heading.startsWith('图层与图例')],
      ['base map', within('section[aria-label="底图"]')],
      ['map', within('main')],
      ['card', within('aside')],
      ['status line', within('footer')],
    ];
    // The search field's ring is drawn by the box around it.
    const isOutlined = [element, element.parentElement].some((bearer) => {
      if (bearer === null) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(bearer);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    });
    return {
      group: groups.find(([, isIn]) => isIn)?.[0] ?? 'elsewhere',
      name: (element.ariaLabel ?? element.textContent).trim().slice(0, 30),
      isOutlined,
    };
  });
}
