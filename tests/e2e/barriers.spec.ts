import { expectNoBarriers } from './support/axe.ts';
import { test, waitForMap } from './support/test.ts';

test('the first page has no barrier that axe can find', async ({ page }) => {
  await page.goto('/');
  await waitForMap(page);
  await expectNoBarriers(page);
});
