/** Lenses: one plan, three first screens; what is in hand survives the switch. */
import { test } from './support/atlas.ts';
import { expect } from './support/test.ts';

test('the tabs and Alt with a number switch the lens, and the selection stays @desktop', async ({
  atlas,
}) => {
  await atlas.open('#select=fibre-town');
  const tabs = atlas.page.getByRole('navigation', { name: '视角' });
  await expect(tabs.getByRole('button', { name: '规划' })).toHaveAttribute('aria-current', 'page');
  await tabs.getByRole('button', { name: '招商' }).click();
  await expect(atlas.card.title).toHaveText('光纤小镇');
  expect(await atlas.link()).toMatchObject({ lens: 'investment', select: 'fibre-town' });
  await atlas.page.keyboard.press('Alt+3');
  await expect(tabs.getByRole('button', { name: '领导' })).toHaveAttribute('aria-current', 'page');
  await expect(atlas.card.title).toHaveText('光纤小镇');
  await atlas.page.goBack();
  await expect(tabs.getByRole('button', { name: '招商' })).toHaveAttribute('aria-current', 'page');
});

test('a link opens its lens in a fresh browser @desktop', async ({ openFresh, baseURL }) => {
  const page = await openFresh(`${baseURL ?? ''}#lens=overview`);
  await expect(
    page.getByRole('navigation', { name: '视角' }).getByRole('button', { name: '领导' }),
  ).toHaveAttribute('aria-current', 'page');
});

test('a new visitor is asked once, and the answer is kept @desktop', async ({
  openFresh,
  baseURL,
}) => {
  const page = await openFresh(baseURL ?? '');
  const chooser = page.getByRole('region', { name: '先看哪一面？' });
  await chooser.getByRole('button', { name: /招商/ }).click();
  await expect(chooser).toBeHidden();
  await page.goto('about:blank');
  await page.goto(baseURL ?? '');
  await expect(
    page.getByRole('navigation', { name: '视角' }).getByRole('button', { name: '招商' }),
  ).toHaveAttribute('aria-current', 'page');
  await expect(page.locator('[data-map-state="idle"]')).toBeVisible();
  await expect(chooser).toBeHidden();
});
