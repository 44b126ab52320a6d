/** The system's own colours (Windows contrast themes): nothing may be said by our colours alone. */
import type { Locator } from '@playwright/test';
import { test } from './support/atlas.ts';
import { expect } from './support/test.ts';

test.use({ forcedColors: 'active' });

const groundOf = (element: Locator): Promise<string> =>
  element.evaluate((one) => getComputedStyle(one).backgroundColor);

const outlineOf = (element: Locator): Promise<string> =>
  element.evaluate((one) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    return `${outlineStyle} ${outlineWidth}`;
  });

test('a selected row, a chosen reading and an open lens stand out from the others @desktop', async ({
  atlas,
  page,
}) => {
  await atlas.open('#clause=3.1.3');
  const row = (ref: string): Locator => page.getByRole('treeitem').filter({ hasText: ref });
  expect(await groundOf(row('三(一)三'))).not.toBe(await groundOf(row('三(一)二')));
  const mode = (name: RegExp): Locator => page.getByRole('main').getByRole('button', { name });
  await expect(mode(/^边界图/)).toBeVisible();
  expect(await groundOf(mode(/^边界图/))).not.toBe(await groundOf(mode(/^空间结构图/)));
  const lens = (name: string): Locator => page.getByRole('banner').getByRole('button', { name });
  expect(await groundOf(lens('规划'))).not.toBe(await groundOf(lens('招商')));
});

test('a button has an outline, and the one with the focus another @desktop', async ({
  atlas,
  page,
}) => {
  await atlas.open();
  const notes = page.getByRole('banner').getByRole('button', { name: '批注', exact: true });
  expect(await outlineOf(notes)).toBe('solid 1px');
  await atlas.search.field.focus();
  await atlas.press('Shift+Tab');
  const inFocus = page.locator(':focus-visible');
  expect(await outlineOf(inFocus)).toBe('solid 3px');
});

test('the squares of coverage and the swatch of the selection keep their colours, which are data @desktop', async ({
  atlas,
  page,
}) => {
  await atlas.open('#select=fibre-town');
  const squares = page.locator('.legend .box.full, .legend .box.missing, main i.selected');
  await expect(squares).toHaveCount(3);
  const adjusts = await squares.evaluateAll((all) =>
    all.map((one) => getComputedStyle(one).forcedColorAdjust),
  );
  expect(adjusts).toEqual(['none', 'none', 'none']);
});
