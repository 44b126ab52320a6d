import { expectNoBarriers } from './support/axe.ts';
import { test } from './support/atlas.ts';
import { expect, waitForMap } from './support/test.ts';

test('the first page has no barrier that axe can find', async ({ page }) => {
  await page.goto('/');
  await waitForMap(page);
  await expectNoBarriers(page);
});

for (const [what, link] of [
  ['feature', '#select=yunlianghu'],
  ['feature without a place', '#select=lobster-town'],
  ['clause', '#clause=3.6'],
  ['department', '#dept=fgw'],
] as const) {
  test(`the card of a ${what} has no barrier that axe can find @desktop`, async ({
    atlas,
    page,
  }) => {
    await atlas.open(link);
    await expect(atlas.card.title).toBeVisible();
    await expectNoBarriers(page);
  });
}

test('open search results have no barrier that axe can find @desktop', async ({ atlas, page }) => {
  await atlas.open();
  await atlas.search.find('小镇');
  await expectNoBarriers(page);
});

test('the table of keys has no barrier that axe can find @desktop', async ({ atlas, page }) => {
  await atlas.open();
  await atlas.press('?');
  await expect(atlas.help).toBeVisible();
  await expectNoBarriers(page);
});

test('the dark sheet has no barrier that axe can find @desktop', async ({ atlas, page }) => {
  await atlas.open('#select=yunlianghu');
  await atlas.switchTheme();
  await expect(atlas.card.title).toBeVisible();
  await expectNoBarriers(page);
});

test('the list of the phone has no barrier that axe can find @phone', async ({ atlas, page }) => {
  await atlas.open();
  await atlas.phone.openTab('列表');
  await expect(atlas.list.row('金澳科技')).toBeVisible();
  await expectNoBarriers(page);
});

test('the sheet of the phone has no barrier that axe can find @phone', async ({ atlas, page }) => {
  await atlas.open('#select=jinao');
  await expect(atlas.card.title).toBeVisible();
  await expectNoBarriers(page);
});
