/** The map that stands in the page before any script has run, and gives way to the live one. */
import { test } from './support/atlas.ts';
import type { Page } from '@playwright/test';
import { coloursOf, type Area } from './helpers/pixels.ts';
import { COUNTY_URL, expect } from './support/test.ts';

const PICTURE = '#first-picture';
/** Zones, which are symbols of the first sheet on a desk and on a phone. */
const SYMBOLS = ['core-city', 'west-oilfield'];

test.describe('before any script has run', () => {
  // What is refused here is not a fault of the page.
  test.use({ javaScriptEnabled: false });

  test('the page shows the plan, with names and waters', async ({ page }) => {
    await page.goto('./');
    const names = page.locator(`${PICTURE} text:visible`);
    await expect(names.filter({ hasText: '中心城区' })).toHaveCount(1);
    await expect(names.filter({ hasText: '汉江' })).toHaveCount(1);
    const box = await page.locator(`${PICTURE} svg`).first().boundingBox();
    expect(box?.width).toBeGreaterThan(300);
  });
});

/** Middle of what is red or brown in an area: the symbol of a zone on land, CSS pixels from the area's corner. */
async function middleOfSymbol(page: Page, area: Area): Promise<{ x: number; y: number }> {
  const colours = await coloursOf(page, area);
  const across = Math.round(Math.sqrt(colours.length * (area.width / area.height)));
  const found = colours.flatMap(([r, , b], at) =>
    r - b > 35 ? [{ x: at % across, y: Math.floor(at / across) }] : [],
  );
  expect(found.length, 'pixels of the symbol').toBeGreaterThan(40);
  const ratio = across / area.width;
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length / ratio;
  return { x: mean(found.map(({ x }) => x)), y: mean(found.map(({ y }) => y)) };
}

test('it stands where the live map draws the same, and is gone with it', async ({
  page,
  atlas,
}) => {
  let letGo = (): void => undefined;
  const held = new Promise<void>((done) => (letGo = done));
  await page.route(/maplibre-gl-[\w-]+\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('./');
  // While the plan is read, a note of it may lie over the picture.
  await atlas.isReady();
  const areas = await page.locator(PICTURE).evaluate((picture, ids) => {
    return ids.map((id) => {
      const shown = [...picture.querySelectorAll(`[data-feature="${id}"] use`)].find(
        (use) => use.getBoundingClientRect().width > 0,
      );
      const { x, y, width, height } = shown?.getBoundingClientRect() ?? new DOMRect();
      return { x: x + width / 2 - 20, y: y + height / 2 - 20, width: 40, height: 40 };
    });
  }, SYMBOLS);
  const before = [];
  for (const area of areas) before.push(await middleOfSymbol(page, area));
  letGo();
  await atlas.map.settled();
  await expect(page.locator(PICTURE)).toHaveCount(0);
  for (const [at, area] of areas.entries()) {
    const live = await middleOfSymbol(page, area);
    expect(Math.abs(live.x - (before[at]?.x ?? 0)), SYMBOLS[at]).toBeLessThan(2);
    expect(Math.abs(live.y - (before[at]?.y ?? 0)), SYMBOLS[at]).toBeLessThan(2);
  }
});

test('a link that asks for something else does not keep it', async ({ page, faults }) => {
  await page.route(/maplibre-gl-[\w-]+\.js$/, (route) => route.abort('aborted'));
  await page.goto('./#map=12/30.42/112.9');
  await expect(page.locator(PICTURE)).toHaveCount(0);
  // The refused script.
  faults.length = 0;
});

test('a page that shows another county does not begin with this one', async ({ request }) => {
  expect(await (await request.get('./')).text()).toContain('id="first-picture"');
  expect(await (await request.get(COUNTY_URL)).text()).not.toContain('id="first-picture"');
});
