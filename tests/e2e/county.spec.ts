/** The same build with the package of an invented county: nothing of the first city may be in the code. */
import { InvestmentDriver } from './drivers/investment.ts';
import { serveText } from './helpers/changed-package.ts';
import { COUNTY_FOLDER, PlanPackage } from './helpers/plan-package.ts';
import { LOW_WINDOW, test } from './support/atlas.ts';
import { COUNTY_URL, expect } from './support/test.ts';

test.use({ viewport: LOW_WINDOW });

const county = new PlanPackage(COUNTY_FOLDER);

test('title, tree, departments and list are the county’s @desktop', async ({ atlas }) => {
  await atlas.open('', COUNTY_URL);
  expect(await atlas.title()).toContain(county.document.title);
  expect((await atlas.rail.counts()).map(([ref]) => ref)).toEqual([
    '二',
    '三(一)',
    '三(一)一',
    '三(一)二',
    '三(二)',
    '三(三)',
    '四(一)',
  ]);
  await atlas.rail.departmentsHeading.click();
  await expect(atlas.rail.department('县农业农村局')).toBeVisible();
  const names = await atlas.list.names();
  expect([...names].sort()).toEqual(county.items.map((item) => item.name).sort());
});

test('layers start as the package says @desktop', async ({ atlas }) => {
  await atlas.open('', COUNTY_URL);
  const visible = county.layers.filter((layer) => layer.defaultVisible);
  expect(await atlas.rail.layersOn()).toEqual(visible.map((layer) => layer.title.zh));
});

test('search knows the county’s names @desktop', async ({ atlas }) => {
  await atlas.open('', COUNTY_URL);
  await atlas.search.find('cxxz');
  await expect(atlas.search.names('要素').first()).toHaveText('茶香小镇');
  await atlas.press('Enter');
  await expect(atlas.card.title).toHaveText('茶香小镇');
});

test('a clause with the document’s own words is quoted, with the feature’s name marked @desktop', async ({
  atlas,
}) => {
  await atlas.open('#select=songtao-park', COUNTY_URL);
  await expect(atlas.card.quote).toHaveText(`“${county.clause('3.1.1').text ?? ''}”`);
  await expect(atlas.card.quoteMarks).toHaveText(['松涛新材料园区']);
});

test('a clause without its own words is summed up without quotation marks @desktop', async ({
  atlas,
}) => {
  await atlas.open('#select=tea-town', COUNTY_URL);
  await expect(atlas.card.title).toHaveText('茶香小镇');
  await expect(atlas.card.quote).toHaveCount(0);
});

test('an internal feature is not in the public edition: not in the list, the search or behind a link @desktop', async ({
  atlas,
  request,
}) => {
  expect(county.hidden.map(({ id }) => id)).toContain('spare-source');
  await atlas.open('#select=spare-source', COUNTY_URL);
  await expect(atlas.notices.lines).toContainText('spare-source');
  await atlas.search.find('石泉备用水源');
  await expect(atlas.search.names('要素')).toHaveCount(0);
  await expect(atlas.statusLine).toContainText('公开版');
  const layer = await request.get(`${COUNTY_URL}data/layers/water.geojson`);
  expect(await layer.text()).toContain('云溪水库加固');
  expect(await layer.text()).not.toContain('石泉备用水源');
});

test('an item without a place is listed under its clause and says why @desktop', async ({
  atlas,
}) => {
  await atlas.open('#clause=3.1.2', COUNTY_URL);
  await expect(atlas.card.title).toHaveText('交通对外联通');
  expect((await atlas.look()).unplaced).toEqual(['松涛互通']);
  await atlas.card.item('松涛互通').click();
  await expect(atlas.card.position).toContainText('文件未载明位置，也未见选址公示。');
});

test('a feature of two clauses names both, and the departments of both once @desktop', async ({
  atlas,
}) => {
  await atlas.open('#select=park-road', COUNTY_URL);
  await expect(atlas.card.title).toHaveText('园城大道');
  const { clauseLinks, departments } = await atlas.look();
  expect(clauseLinks).toEqual(['#clause=3.1.1', '#clause=3.1.2']);
  expect(departments).toEqual(['县发展和改革局', '县自然资源局']);
});

test('its names on the map come from fonts of the app’s own host @desktop', async ({
  atlas,
  page,
}) => {
  const fonts: string[] = [];
  page.on('response', (response) => {
    if (response.url().includes('.woff2')) fonts.push(response.url());
  });
  await atlas.openWithMap('#map=11.00/34.15000/105.25000', COUNTY_URL);
  expect(fonts.length).toBeGreaterThan(0);
  expect(fonts.filter((url) => !url.startsWith(COUNTY_URL))).toEqual([]);
});

test('areas are selected where they lie @desktop', async ({ atlas }) => {
  await atlas.openWithMap('#map=11.00/34.15000/105.25000', COUNTY_URL);
  await atlas.map.clickAt({ lon: 105.31, lat: 34.155 });
  await expect(atlas.card.title).toHaveText('松涛新材料园区');
});

test('a stop of the tour, a link of a chain and what a lens shows first come with the data alone @desktop', async ({
  atlas,
  page,
}) => {
  const served = async (file: string): Promise<unknown> =>
    (await page.request.get(`${COUNTY_URL}data/${file}`)).json();
  const plan = (await served('plan.json')) as Record<'tour' | 'lenses', object[]>;
  plan.tour.push({ ...plan.tour[0], id: 'added', title: { zh: '新加一站', en: 'Added stop' } });
  plan.lenses.push({ id: 'overview', panels: ['tour', 'figures'] });
  const investment = (await served('investment.json')) as {
    chains: { nodes: { id: string; label: object }[] }[];
  };
  const nodes = investment.chains[0]!.nodes;
  nodes.push({
    ...nodes.find(({ id }) => id === 'fibre'),
    id: 'added',
    label: { zh: '新加环节', en: 'Added link' },
  });
  await serveText(page, 'plan.json', JSON.stringify(plan));
  await serveText(page, 'investment.json', JSON.stringify(investment));

  await atlas.open('#lens=overview', COUNTY_URL);
  const tour = page.getByRole('region', { name: '导览' });
  const stop = tour.getByRole('button', { name: /新加一站/ });
  await expect(stop).toBeVisible();
  // The lens begins with the tour, as the data now has it.
  const figures = page.getByRole('region', { name: '方案里有多少' });
  expect((await tour.boundingBox())?.y).toBeLessThan((await figures.boundingBox())?.y ?? 0);
  await stop.click();
  await expect(page.getByRole('region', { name: '汇报模式' })).toContainText('新加一站');

  await atlas.followLink('#lens=investment');
  const lens = new InvestmentDriver(page);
  await lens.openChains();
  await lens.node('新加环节').click();
  await expect(atlas.card.title).toHaveText(county.item('songtao-park').name);
  await expect(atlas.notices.lines).toHaveCount(0);
});
