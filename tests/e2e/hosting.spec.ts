import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIST, serve } from '../../scripts/serve.ts';
import { COUNTY_URL, expect, test, waitForMap } from './support/test.ts';

test('the same build works below a sub-path @desktop', async ({ page }) => {
  const server = await serve({ root: DIST, host: '127.0.0.1', port: 0, base: '/gov/atlas/' });
  try {
    await page.goto(server.url);
    await waitForMap(page);
  } finally {
    await server.close();
  }
});

test("the same build shows another county's plan by configuration alone @desktop", async ({
  page,
}) => {
  await page.goto(COUNTY_URL);
  await waitForMap(page);
  await expect(page.getByText('青岚县').first()).toBeVisible();
  await expect(page.getByText('潜江')).toHaveCount(0);
});

test('an address without a file is answered as missing, not with the app @desktop', async ({
  request,
}) => {
  expect((await request.get('/data/nowhere.json')).status()).toBe(404);
});

test('the page names the map in its head, so that it loads beside the first script @desktop', () => {
  const head = readFileSync(join(DIST, 'index.html'), 'utf8');
  expect(head).toMatch(/<link rel="modulepreload"[^>]+assets\/maplibre-gl-[^>]+\.js"/);
});
