import { LOW_WINDOW, test } from './support/atlas.ts';
import { expect } from './support/test.ts';

test.use({ viewport: LOW_WINDOW });

for (const text of ['lxxz', '龙虾小镇', 'longxia']) {
  test(`“${text}” finds 龙虾小镇 first and Enter opens its card @desktop`, async ({ atlas }) => {
    await atlas.open();
    await atlas.search.find(text);
    await expect(atlas.search.names('要素').first()).toHaveText('龙虾小镇');
    await atlas.press('Enter');
    await expect(atlas.card.title).toHaveText('龙虾小镇');
  });
}

test('a clause number lists the clause and all of its items @desktop', async ({ atlas }) => {
  await atlas.open();
  await atlas.search.find('三(六)');
  await expect(atlas.search.names('条款').first()).toHaveText('重大项目建设');
  expect(await atlas.search.names('要素').count()).toBeGreaterThanOrEqual(15);
});

test('a department opens with the clauses that name it @desktop', async ({ atlas }) => {
  await atlas.open();
  await atlas.search.find('市水利湖泊局');
  await expect(atlas.search.names('单位')).toHaveText(['市水利湖泊局']);
  await atlas.press('Enter');
  await expect(atlas.card.title).toHaveText('市水利湖泊局');
  expect((await atlas.look()).clauseLinks).toEqual(['#clause=3.3.2', '#clause=3.6']);
});

test('initials that only look alike find nothing: ah is not 广华 @desktop', async ({ atlas }) => {
  await atlas.open();
  await atlas.search.find('ghs');
  await expect(atlas.search.names('地名').filter({ hasText: '广华寺' })).toHaveCount(1);
  await atlas.search.find('ah');
  await expect(atlas.search.names('地名').filter({ hasText: '广华' })).toHaveCount(0);
});

test('mistyped initials offer names that are near @desktop', async ({ atlas }) => {
  await atlas.open();
  await atlas.search.find('zhkqq');
  await expect(atlas.search.isOpen).toHaveCount(0);
  expect(await atlas.search.nearMisses.count()).toBeGreaterThan(0);
});

test('the characters that match are marked, also those meant by pinyin @desktop', async ({
  atlas,
}) => {
  await atlas.open();
  await atlas.search.find('龙虾小');
  await expect(atlas.search.marks.first()).toHaveText('龙虾小');
  await atlas.search.find('lxxz');
  await expect(atlas.search.marks.first()).toHaveText('龙虾小镇');
});

test('search works by keyboard alone, from Ctrl K to the card @desktop', async ({ atlas }) => {
  await atlas.open();
  await atlas.press('Control+k');
  await expect(atlas.search.field).toBeFocused();
  await atlas.page.keyboard.type('小镇');
  await atlas.search.isAnswered();
  const first = await atlas.search.active.textContent();
  await atlas.press('ArrowDown');
  await expect(atlas.search.active).not.toHaveText(first ?? '');
  await atlas.press('ArrowUp');
  await expect(atlas.search.active).toHaveText(first ?? '');
  await atlas.press('Enter');
  await expect(atlas.card.root).toBeVisible();
});

test('Esc closes the results, then empties the field, then leaves the selection @desktop', async ({
  atlas,
}) => {
  await atlas.open('#select=jinao');
  await atlas.search.find('小镇');
  await atlas.press('Escape');
  await expect(atlas.search.isOpen).toHaveCount(0);
  await expect(atlas.search.field).toHaveValue('小镇');
  await atlas.press('Escape');
  await expect(atlas.search.field).toHaveValue('');
  await expect(atlas.card.title).toHaveText('金澳科技');
  await atlas.press('Escape');
  await expect(atlas.card.root).toHaveCount(0);
});

test('Enter chooses nothing while an input method is composing @desktop', async ({ atlas }) => {
  await atlas.open();
  await atlas.search.find('龙虾');
  await atlas.search.pressWhileComposing('Enter');
  await expect(atlas.search.isOpen).toBeVisible();
  await expect(atlas.card.root).toHaveCount(0);
});

test('Esc takes nothing back while an input method is composing @desktop', async ({ atlas }) => {
  await atlas.open('#select=jinao');
  await atlas.search.find('龙虾');
  await atlas.search.pressWhileComposing('Escape');
  await expect(atlas.search.isOpen).toBeVisible();
  await expect(atlas.card.title).toHaveText('金澳科技');
});
