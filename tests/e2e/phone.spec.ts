import { test } from './support/atlas.ts';
import { expect } from './support/test.ts';

// A quarter of the pixels: the layout is the same, and software draws it sooner.
test.use({ deviceScaleFactor: 1 });

/** Smallest target of WCAG 2.2, and of our main controls, in CSS pixels. */
const SMALLEST = 24;
const COMFORTABLE = 44;

/** Where the panels are; the map has its own. */
const TABS = ['列表', '条款', '图层'] as const;

test('the tab bar changes between map, list, clauses and layers @phone', async ({ atlas }) => {
  await atlas.open();
  await expect(atlas.phone.currentTab).toHaveText('地图');
  await atlas.phone.openTab('列表');
  await expect(atlas.list.row('金澳科技')).toBeVisible();
  await atlas.phone.openTab('条款');
  await expect(atlas.rail.tree).toBeVisible();
  await atlas.phone.openTab('图层');
  await expect(atlas.rail.layers).toBeVisible();
  await expect(atlas.phone.currentTab).toHaveText('图层');
});

test('choosing from the list shows the map and the sheet @phone', async ({ atlas }) => {
  await atlas.open();
  await atlas.phone.openTab('列表');
  await atlas.list.row('金澳科技').tap();
  await expect(atlas.phone.currentTab).toHaveText('地图');
  await expect(atlas.phone.sheet).toBeVisible();
  await expect(atlas.card.title).toHaveText('金澳科技');
});

test('choosing a clause shows the map, also the second time @phone', async ({ atlas }) => {
  await atlas.open();
  for (let time = 0; time < 2; time += 1) {
    await atlas.phone.openTab('条款');
    await atlas.rail.row('三(六)').tap();
    await expect(atlas.phone.currentTab).toHaveText('地图');
    await expect(atlas.card.title).toHaveText('重大项目建设');
  }
});

test('what the sheet would cover moves above it @phone', async ({ atlas }) => {
  const jinao = { lon: 112.8775, lat: 30.463 };
  await atlas.openWithMap('#map=10.00/30.6000/112.8500');
  await atlas.phone.openTab('列表');
  await atlas.list.row('金澳科技').tap();
  await expect
    .poll(async () => (await atlas.map.pixel(jinao)).y + SMALLEST)
    .toBeLessThan(await atlas.phone.sheetTop());
});

test('the handle of the sheet works by keyboard @phone', async ({ atlas }) => {
  await atlas.open('#select=jinao');
  await expect(atlas.card.title).toHaveText('金澳科技');
  const half = await atlas.phone.sheetHeight();
  await atlas.phone.handle.press('ArrowUp');
  await expect.poll(() => atlas.phone.sheetHeight()).toBeGreaterThan(half + 100);
  await atlas.phone.handle.press('ArrowDown');
  await atlas.phone.handle.press('ArrowDown');
  await expect.poll(() => atlas.phone.sheetHeight()).toBe(96);
});

test('the handle of the sheet follows a finger @phone', async ({ atlas }) => {
  await atlas.open('#select=jinao');
  await expect(atlas.card.title).toHaveText('金澳科技');
  const half = await atlas.phone.sheetHeight();
  await atlas.phone.dragHandle(-200);
  await expect.poll(() => atlas.phone.sheetHeight()).toBeGreaterThan(half + 100);
  await atlas.phone.dragHandle(200);
  await expect.poll(() => atlas.phone.sheetHeight()).toBe(half);
});

test('the stamp of the structure diagram is seen whole, over the tabs and over the sheet @phone', async ({
  atlas,
}) => {
  const stamp = atlas.page.getByText(/^示意不作为边界依据/);
  const credits = atlas.page.getByText(/Vonng/).first();
  await atlas.openWithMap('#mode=diagram');
  for (const below of [atlas.page.getByRole('navigation'), atlas.phone.sheet]) {
    await expect(stamp).toBeVisible();
    await expect
      .poll(async () => {
        const { y, height } = (await stamp.boundingBox())!;
        return y + height;
      })
      .toBeLessThanOrEqual((await below.boundingBox())!.y);
    const { x, width } = (await stamp.boundingBox())!;
    expect(x + width).toBeLessThanOrEqual((await credits.boundingBox())!.x);
    await atlas.followLink('#mode=diagram&select=core-city');
    await expect(atlas.card.title).toHaveText(/^中心城区/);
  }
});

test('search finds and shows on the map @phone', async ({ atlas }) => {
  await atlas.open();
  await atlas.search.find('longxia');
  await atlas.search.names('要素').first().tap();
  await expect(atlas.card.title).toHaveText('龙虾小镇');
});

test('no target is smaller than 24 px @phone', async ({ atlas }) => {
  await atlas.open('#select=yunlianghu');
  await expect(atlas.card.title).toHaveText('运粮湖管理区口子镇');
  const targets = await atlas.phone.targets();
  for (const tab of TABS) {
    await atlas.phone.openTab(tab);
    targets.push(...(await atlas.phone.targets()));
  }
  expect(targets.length).toBeGreaterThan(100);
  expect(targets.filter(({ width, height }) => Math.min(width, height) < SMALLEST)).toEqual([]);
});

test('tabs, rows, map buttons and the search field are 44 px high @phone', async ({ atlas }) => {
  await atlas.open('#select=jinao');
  await expect(atlas.card.title).toHaveText('金澳科技');
  const main = await atlas.phone.mainTargets();
  for (const tab of TABS) {
    await atlas.phone.openTab(tab);
    main.push(...(await atlas.phone.mainTargets()));
  }
  expect(main.length).toBeGreaterThan(100);
  expect(main.filter(({ height }) => height < COMFORTABLE)).toEqual([]);
});

test('the phone page does not scroll sideways @phone', async ({ atlas }) => {
  await atlas.open('#select=yunlianghu');
  await expect(atlas.card.title).toBeVisible();
  expect(await atlas.sidewaysOverflow()).toBe(0);
});
