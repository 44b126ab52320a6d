/** What takes its time says what it is doing, and what does not come says what to do. */
import type { Page } from '@playwright/test';
import { BaseMapDriver } from './drivers/base-map.ts';
import { plainPng } from './helpers/tile-server.ts';
import { LOW_WINDOW, test } from './support/atlas.ts';
import { expect } from './support/test.ts';

/** Holds back what a page asks for until the test lets it go. */
async function holdBack(page: Page, address: RegExp): Promise<() => void> {
  let letGo = (): void => undefined;
  const released = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(address, async (route) => {
    await released;
    await route.fallback();
  });
  return letGo;
}

const refuse = (page: Page, address: RegExp): Promise<unknown> =>
  page.route(address, (route) => route.abort());

test.describe('in a low window', () => {
  test.use({ viewport: LOW_WINDOW });

  test('a search before its dictionary is there says so, and answers when it has come @desktop', async ({
    atlas,
    page,
  }) => {
    const letGo = await holdBack(page, /\/search-engine-/);
    await atlas.open();
    await atlas.search.field.fill('小镇');
    await expect(atlas.search.progress).toBeVisible();
    letGo();
    await atlas.search.isAnswered();
    await expect(atlas.search.progress).toHaveCount(0);
  });

  test('a search whose dictionary does not come says what to do @desktop', async ({
    atlas,
    page,
    faults,
  }) => {
    await refuse(page, /\/search-engine-/);
    await atlas.open();
    await atlas.search.field.fill('小镇');
    await expect(atlas.search.problem).toContainText('请检查网络');
    // The refused request is an error on the console.
    faults.length = 0;
  });

  test('a presentation that does not come says so and lets go of the screen @desktop', async ({
    page,
    faults,
  }) => {
    await refuse(page, /\/Presentation-/);
    await page.goto('/#tour=parks');
    const problem = page.getByRole('alert').filter({ hasText: '汇报没有打开' });
    await expect(problem).toBeVisible();
    await problem.getByRole('button', { name: '关闭' }).click();
    await expect(problem).toHaveCount(0);
    faults.length = 0;
  });
});

test('a map that does not come says so, and the list works on @desktop', async ({
  atlas,
  page,
  faults,
}) => {
  await refuse(page, /\/PlanMap-.*\.js$/);
  await atlas.open();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('地图没有取到');
  await atlas.list.row('光纤小镇').click();
  await expect(atlas.card.title).toHaveText('光纤小镇');
  faults.length = 0;
});

test.describe('a base map', () => {
  test.use({ namedHosts: /^tiles\.example$/ });

  test('is announced until its first tile is there @desktop', async ({ atlas, page }) => {
    const base = new BaseMapDriver(page);
    await page.route('https://tiles.example/**', (route) =>
      route.fulfill({ body: plainPng([60, 120, 60]), contentType: 'image/png' }),
    );
    const letGo = await holdBack(page, /tiles\.example/);
    await atlas.openWithMap('#map=9.60/30.4200/112.9000');
    await base.useAddress('XYZ 地址', 'https://tiles.example/{z}/{x}/{y}.png');
    await expect(base.progress).toBeVisible();
    letGo();
    await expect(base.progress).toHaveCount(0);
  });
});
