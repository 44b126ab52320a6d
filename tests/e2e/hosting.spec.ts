import { DIST, serve } from '../../scripts/serve.ts';
import { expect, test, waitForMap } from './support/test.ts';

test('the same build works below a sub-path @desktop', async ({ page }) => {
  const server = await serve({ root: DIST, host: '127.0.0.1', port: 0, base: '/gov/atlas/' });
  try {
    await page.goto(server.url);
    await waitForMap(page);
  } finally {
    await server.close();
  }
});

test('an address without a file is answered as missing, not with the app @desktop', async ({
  request,
}) => {
  expect((await request.get('/data/nowhere.json')).status()).toBe(404);
});
