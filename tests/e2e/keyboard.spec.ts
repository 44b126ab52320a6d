/** Every function without a mouse. The order of the groups is that of the page: search, clauses, list, layers, map, card. */
import { LOW_WINDOW, test } from './support/atlas.ts';
import { expect } from './support/test.ts';

test.use({ viewport: LOW_WINDOW });

test('Tab walks through the groups in the order of the page @desktop', async ({ atlas }) => {
  await atlas.openWithMap('#map=10.00/30.4000/112.8000&select=jinao');
  await atlas.search.field.focus();
  const groups = (await atlas.tabStops()).map(({ group }) => group);
  expect(groups.filter((group, at) => group !== groups[at - 1])).toEqual([
    'search',
    'coverage counts',
    'coverage strip',
    'clause tree',
    'departments',
    'list',
    'layers',
    'position classes',
    'theme',
    'base map',
    'map',
    'card',
    'status line',
  ]);
});

test('a group is one stop for Tab, arrows move inside it @desktop', async ({ atlas }) => {
  await atlas.open();
  await atlas.rail.row('一').focus();
  await atlas.press('ArrowDown', 'ArrowDown');
  await expect(atlas.rail.row('三(一)')).toBeFocused();
  await atlas.press('End');
  await expect(atlas.rail.tree.getByRole('treeitem').last()).toBeFocused();
  await atlas.press('Home');
  await expect(atlas.rail.row('一')).toBeFocused();
  await atlas.press('Tab');
  await expect(atlas.rail.departmentsHeading).toBeFocused();
});

test('left and right close and open a heading of the tree @desktop', async ({ atlas }) => {
  await atlas.open();
  await atlas.rail.row('三(一)').focus();
  await atlas.press('ArrowLeft');
  await expect(atlas.rail.row('三(一)一')).toHaveCount(0);
  await atlas.press('ArrowRight');
  await expect(atlas.rail.row('三(一)一')).toBeVisible();
});

test('Enter on a clause of the tree opens it @desktop', async ({ atlas }) => {
  await atlas.open();
  await atlas.rail.row('三(一)').focus();
  await atlas.press('ArrowDown', 'Enter');
  await expect(atlas.card.title).toHaveText('“一城三区”城市发展布局');
  await expect(atlas.rail.row('三(一)一')).toBeFocused();
});

test('Esc steps back from the feature to its clause, then to nothing @desktop', async ({
  atlas,
}) => {
  await atlas.open();
  await atlas.rail.row('三(一)三').press('Enter');
  await atlas.card.item('虾谷小镇').press('Enter');
  await expect(atlas.card.title).toHaveText('虾谷小镇');
  await atlas.press('Escape');
  await expect(atlas.card.title).toHaveText('特色小镇和美丽乡村');
  await atlas.press('Escape');
  await expect(atlas.card.root).toHaveCount(0);
});

test('the focus goes back to where the card was opened from @desktop', async ({ atlas }) => {
  await atlas.open();
  await atlas.rail.row('三(一)三').press('Enter');
  await atlas.card.close.focus();
  await atlas.press('Enter');
  await expect(atlas.card.root).toHaveCount(0);
  await expect(atlas.rail.row('三(一)三')).toBeFocused();
});

test('following an item inside the card keeps the focus in the card @desktop', async ({
  atlas,
}) => {
  await atlas.open('#clause=3.1.3');
  await atlas.card.item('虾谷小镇').press('Enter');
  await expect(atlas.card.title).toHaveText('虾谷小镇');
  expect(await atlas.focusedPart()).toBe('card');
});

test('stepping back inside the card keeps the focus in the card @desktop', async ({ atlas }) => {
  await atlas.open('#clause=3.1.3&select=shrimp-valley-town');
  await atlas.card.close.press('Enter');
  await expect(atlas.card.title).toHaveText('特色小镇和美丽乡村');
  expect(await atlas.focusedPart()).toBe('card');
});

test('what has the focus is outlined @desktop', async ({ atlas }) => {
  await atlas.openWithMap('#map=10.00/30.4000/112.8000&select=jinao');
  await atlas.search.field.focus();
  const stops = await atlas.tabStops();
  expect(stops.length).toBeGreaterThan(20);
  expect(stops.filter(({ isOutlined }) => !isOutlined)).toEqual([]);
});

test('the map takes the focus and arrow keys move it @desktop', async ({ atlas }) => {
  await atlas.openWithMap('#map=10.00/30.4000/112.8000');
  await atlas.map.canvas.focus();
  await atlas.press('ArrowRight');
  await expect.poll(async () => (await atlas.map.camera()).lon).toBeGreaterThan(112.81);
});

test('+ and − zoom the map that has the focus @desktop', async ({ atlas }) => {
  await atlas.openWithMap('#map=10.00/30.4000/112.8000');
  await atlas.map.canvas.focus();
  await atlas.press('+');
  await expect.poll(async () => (await atlas.map.camera()).zoom).toBe(11);
  await atlas.press('-');
  await expect.poll(async () => (await atlas.map.camera()).zoom).toBe(10);
});

test('F shows the whole plan again @desktop', async ({ atlas }) => {
  await atlas.openWithMap('#map=13.00/30.4000/112.8000');
  await atlas.press('f');
  await expect.poll(async () => (await atlas.map.camera()).zoom).toBeLessThan(10);
});

test('letters typed into the search field are no commands @desktop', async ({ atlas }) => {
  await atlas.openWithMap('#map=13.00/30.4000/112.8000');
  await atlas.search.field.press('f');
  await atlas.search.field.press('?');
  await expect(atlas.search.field).toHaveValue('f?');
  await expect(atlas.help).toBeHidden();
  expect((await atlas.map.camera()).zoom).toBe(13);
});

test('? opens the table of keys, and Esc closes only that @desktop', async ({ atlas }) => {
  await atlas.open('#select=jinao');
  await atlas.press('?');
  await expect(atlas.help).toBeVisible();
  await atlas.press('Escape');
  await expect(atlas.help).toBeHidden();
  await expect(atlas.card.title).toHaveText('金澳科技');
});

test('Shift Enter in the list adds to the selection @desktop', async ({ atlas }) => {
  await atlas.open();
  await atlas.list.row('光纤小镇').press('Enter');
  await atlas.list.row('虾谷小镇').press('Shift+Enter');
  await expect(atlas.card.title).toHaveText('已选 2 项');
  expect((await atlas.look()).selected).toEqual(['fibre-town', 'shrimp-valley-town']);
});
