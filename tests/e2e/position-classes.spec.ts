/** The legend's position classes: what is hidden leaves map and count, and the link takes it along. */
import { Atlas } from './drivers/atlas.ts';
import { LOW_WINDOW, test } from './support/atlas.ts';
import { expect } from './support/test.ts';

test.use({ viewport: LOW_WINDOW });

const HOME = '#map=9.50/30.4000/112.8000';

test('a hidden position class leaves the count of what is in view and comes back @desktop', async ({
  atlas,
}) => {
  await atlas.openWithMap(HOME);
  const all = await atlas.statusLine.textContent();
  await atlas.rail.positionClass('地名定位').click();
  await expect(atlas.statusLine).toContainText(/视野内 [1-9] 项/);
  await atlas.rail.positionClass('地名定位').click();
  await expect(atlas.statusLine).toHaveText(all ?? '');
});

test('a link keeps which position classes are visible @desktop', async ({ atlas, openFresh }) => {
  await atlas.openWithMap(HOME);
  await atlas.rail.positionClass('地名定位').click();
  expect(await atlas.linkValue('pos')).toBe('surveyed,digitised,schematic');
  const fresh = new Atlas(await openFresh(atlas.page.url()));
  await expect(fresh.rail.positionClass('地名定位')).toHaveAttribute('aria-pressed', 'false');
  await expect(fresh.rail.positionClass('示意')).toHaveAttribute('aria-pressed', 'true');
});

test('a position class that does not exist in a link is named in a notice @desktop', async ({
  atlas,
}) => {
  await atlas.open('#pos=exact');
  await expect(atlas.notices.lines).toHaveText([/位置类别“exact”写法不对/]);
  await expect(atlas.rail.positionClass('示意')).toHaveAttribute('aria-pressed', 'true');
});
