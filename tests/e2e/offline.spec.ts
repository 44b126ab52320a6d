/** After the start the app needs no network: a meeting room's wall, a train, a closed intranet. */
import type { Page } from '@playwright/test';
import { Atlas } from './drivers/atlas.ts';
import { NetworkDriver } from './drivers/network.ts';
import { test } from './support/atlas.ts';
import { expect } from './support/test.ts';

/** The app as somebody has opened it before the network went. */
async function openThenDisconnect(page: Page): Promise<Atlas> {
  const network = new NetworkDriver(page);
  const atlas = new Atlas(page);
  await atlas.openWithMap('#map=9.60/30.3700/112.8000');
  await atlas.list.isShown();
  await network.isAtRest();
  await network.disconnect();
  return atlas;
}

test('the map can be moved and zoomed to names not seen before @desktop', async ({
  cachingPage,
}) => {
  const atlas = await openThenDisconnect(cachingPage);
  await atlas.followLink('#map=12.50/30.4750/112.8750');
  await expect(atlas.statusLine).toContainText('1 : 44 000');
  await atlas.map.settled();
  await atlas.map.drag(-200, 100);
  await atlas.map.settled();
});

test('search works, also on its first use @desktop', async ({ cachingPage }) => {
  const atlas = await openThenDisconnect(cachingPage);
  await atlas.search.find('lxxz');
  await expect(atlas.search.names('要素').first()).toHaveText('龙虾小镇');
});

test('selecting, clauses and links work @desktop', async ({ cachingPage }) => {
  const atlas = await openThenDisconnect(cachingPage);
  await atlas.list.row('运粮湖管理区口子镇').click();
  await atlas.card.chip('三(一)三').click();
  await expect(atlas.card.title).toHaveText('特色小镇和美丽乡村');
  await atlas.followLink('#select=jinao');
  await expect(atlas.card.title).toHaveText('金澳科技');
  await atlas.map.settled();
});
