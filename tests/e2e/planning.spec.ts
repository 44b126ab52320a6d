import { PLAN_FOLDER, PlanPackage } from './helpers/plan-package.ts';
import { expectNoBarriers } from './support/axe.ts';
import { test } from './support/atlas.ts';
import { COUNTY_URL, expect } from './support/test.ts';

const plan = new PlanPackage(PLAN_FOLDER);

test('the first screen says how many items have no position, and which clauses they are of @desktop', async ({
  atlas,
}) => {
  await atlas.page.setViewportSize({ width: 1440, height: 900 });
  await atlas.open();
  const { placed, total } = plan.count(() => true);
  const missing = plan.clauses.filter(({ id }) =>
    plan.itemsOf(id).some(({ counts, isPlaced }) => counts && !isPlaced),
  );
  await expect(atlas.coverage.summary).toContainText(`${String(placed)}/${String(total)} 项上图`);
  await expect(atlas.coverage.summary).toBeInViewport({ ratio: 1 });
  // Every clause that misses some is a cell of the strip, and its cell says so.
  for (const { ref } of missing) {
    const cell = atlas.coverage.cell(ref);
    await expect.soft(cell, ref).toBeInViewport({ ratio: 1 });
    await expect.soft(cell, ref).toHaveAccessibleName(/：(?:部分|有事项无位置)，/);
  }
  // One click gives the number and the names.
  await atlas.planning.open('覆盖');
  const said = atlas.planning.text(
    `${String(total)} 项中 ${String(total - placed)} 项没有位置，涉及 ${String(missing.length)} 条`,
  );
  await expect(said).toBeInViewport({ ratio: 1 });
});

test('the coverage table counts as the files do, and leads to the clause @desktop', async ({
  atlas,
}) => {
  await atlas.open();
  await atlas.planning.open('覆盖');
  const { placed, total } = plan.count(() => true);
  await expect(
    atlas.planning.text(new RegExp(`^${String(total)} 项中 ${String(total - placed)} 项没有位置`)),
  ).toBeVisible();

  const rows = await atlas.planning.cells();
  expect(rows).toHaveLength(plan.clauses.length);
  for (const [at, clause] of plan.clauses.entries()) {
    const own = plan.itemsOf(clause.id).filter(({ counts }) => counts);
    const [name = '', , ...counts] = rows[at] ?? [];
    expect.soft(name.startsWith(clause.ref), clause.ref).toBe(true);
    if (own.length === 0) continue;
    const ofClass = (cls: string): number =>
      own.filter(({ positionClass }) => positionClass === cls).length;
    expect
      .soft(counts.map(Number), clause.ref)
      .toEqual([
        own.filter(({ isPlaced }) => isPlaced).length,
        own.filter(({ isPlaced }) => !isPlaced).length,
        0,
        ...['surveyed', 'digitised', 'gazetteer', 'schematic'].map(ofClass),
      ]);
  }

  const clause = plan.clause('3.6');
  await atlas.planning.press(new RegExp(`^${clause.ref.replace(/[()]/g, '\\$&')} `));
  await expect(atlas.card.title).toHaveText(clause.title);
  expect(await atlas.linkValue('clause')).toBe('3.6');
});

test('table and page are in step, and the files hold what is filtered @desktop', async ({
  atlas,
}) => {
  await atlas.open();
  await atlas.planning.open('表格');
  await atlas.planning.field('图层').selectOption('parks');
  const parks = plan.items.filter(({ layer }) => layer === 'parks');
  expect(await atlas.planning.ids()).toEqual(parks.map(({ id }) => id));

  await atlas.planning.name('潜江高新区').click();
  await expect(atlas.card.title).toHaveText('潜江高新区');
  await atlas.list.row('长飞科技园').click();
  await expect(atlas.planning.name('长飞科技园')).toHaveAttribute('aria-pressed', 'true');

  await atlas.planning.field('位置').selectOption('none');
  const unplaced = parks.filter(({ isPlaced }) => !isPlaced);
  expect(await atlas.planning.ids()).toEqual(unplaced.map(({ id }) => id));

  const csv = await atlas.planning.export('CSV');
  expect(csv.name).toMatch(/^规划要素 .*\.csv$/);
  expect([...csv.content.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const lines = csv.content.toString('utf8').split('\r\n');
  expect(lines).toHaveLength(unplaced.length + 2);
  expect(lines[1]).toContain(unplaced[0]?.name ?? 'no park');

  const geojson = JSON.parse((await atlas.planning.export('GeoJSON')).content.toString('utf8')) as {
    features: { id: string; properties: { positionClass: string } }[];
  };
  expect(geojson.features.map(({ id }) => id)).toEqual(unplaced.map(({ id }) => id));
  expect(new Set(geojson.features.map(({ properties }) => properties.positionClass))).toEqual(
    new Set(['none']),
  );

  const xlsx = await atlas.planning.export('XLSX');
  expect(xlsx.content.subarray(0, 2).toString()).toBe('PK');
});

test('what lies near a feature is listed and lit @desktop', async ({ atlas }) => {
  await atlas.openWithMap('#select=hightech-zone');
  await atlas.planning.open('周边');
  await expect(atlas.planning.text(/^中心：潜江高新区/)).toBeVisible();
  await atlas.planning.press('10 km');
  await expect(atlas.planning.text(/^10 公里以内/)).toBeVisible();
  const distances = (await atlas.planning.cells()).map(([, distance = '']) =>
    distance.endsWith(' km') ? Number.parseFloat(distance) * 1000 : Number.parseFloat(distance),
  );
  expect(distances.length).toBeGreaterThan(5);
  expect(distances).toEqual(distances.toSorted((a, b) => a - b));
  expect(Math.max(...distances)).toBeLessThanOrEqual(10_000);
  // 永安 shares a point with the zone's township: not one of its clause, and lit only by the tool.
  await expect(atlas.planning.row('潜江站')).toHaveCount(0);
  await expect(atlas.planning.row('金澳科技')).toHaveCount(1);
});

test('the shipped plan has no areas that could overlap, and says so @desktop', async ({
  atlas,
}) => {
  await atlas.open();
  await atlas.planning.open('周边');
  await atlas.planning.press('重叠');
  await atlas.planning.field('甲').selectOption('parks');
  await atlas.planning.field('乙').selectOption('towns');
  await atlas.planning.press('查重叠');
  await expect(atlas.planning.text(/^不能查/)).toBeVisible();
});

test('areas of another county overlap in a table, and are measured @desktop', async ({ atlas }) => {
  await atlas.open('#select=songtao-park', COUNTY_URL);
  await atlas.planning.open('量算');
  // GeographicLib 2.1: 42 449 704 m².
  await expect(atlas.planning.text('4245.0 公顷 · 63675 亩 · 42.45 平方公里')).toBeVisible();
  await atlas.planning.open('周边');
  await atlas.planning.press('重叠');
  await atlas.planning.field('甲').selectOption('parks');
  await atlas.planning.field('乙').selectOption('land-use');
  await atlas.planning.press('查重叠');
  await expect(atlas.planning.rows).toHaveCount(4);
  await expect(atlas.planning.rows.first()).toContainText('2.08 平方公里');
});

test('a drawn line is measured, asked about, changed and cleared @desktop', async ({ atlas }) => {
  const { page, planning } = atlas;
  await atlas.open();
  await planning.open('量算');
  await atlas.notes.drawingIsReady();
  await atlas.notes.chooseTool('线');
  await page.getByRole('button', { name: '坐标', exact: true }).click();
  const field = page.getByRole('textbox', { name: '输入坐标' });
  for (const text of ['112.80, 30.40', '112.90, 30.45']) {
    await field.fill(text);
    await page.keyboard.press('Enter');
  }
  await page.getByRole('button', { name: '完成' }).click();
  // PROJ 9.1.1: geod -I +ellps=GRS80, 30.40 112.80 to 30.45 112.90: 11091.613 m, 59°59′.
  await expect(planning.drawer.locator('dl')).toContainText('11.09 km');
  await expect(planning.drawer.locator('dl')).toContainText('60.0°（东北）');

  await planning.open('周边');
  await expect(planning.text('中心：所绘图形')).toBeVisible();
  await planning.drawer.getByRole('button', { name: '清除所绘图形' }).click();
  await expect(planning.text(/或者在图上画一个/)).toBeVisible();
  await planning.close.click();
  await expect(page.getByRole('toolbar', { name: '绘图工具' })).toHaveCount(0);
});

test('the structure diagram refuses to be measured, and says why @desktop', async ({ atlas }) => {
  await atlas.open('#mode=diagram&select=core-city');
  await atlas.planning.open('量算');
  await expect(atlas.planning.text(/不可量算/)).toBeVisible();
});

test('tools open, work and close by keyboard, and give the focus back @desktop', async ({
  atlas,
  page,
}) => {
  await atlas.openWithMap();
  await atlas.planning.button('覆盖').focus();
  await atlas.press('Enter');
  await atlas.planning.isOpen('覆盖');
  await expect(page.getByRole('heading', { name: /^覆盖表/ })).toBeFocused();
  await expect(page.getByRole('button', { name: /^只看缺位置/ })).toBeVisible();
  // Heading, close, filter, the table's scroll area, its rows.
  await atlas.press('Tab', 'Tab', 'Tab', 'Tab', 'ArrowDown', 'ArrowDown', 'Enter');
  await expect.poll(() => atlas.linkValue('clause')).toBe(plan.clauses[2]?.id);
  // The first step puts the clause down, the next one closes the tool.
  await atlas.press('Escape');
  await atlas.planning.isOpen('覆盖');
  await atlas.press('Escape');
  await expect(atlas.planning.drawer).toHaveCount(0);
  await atlas.planning.button('表格').focus();
  await atlas.press('Enter');
  await atlas.planning.isOpen('表格');
  await atlas.press('Tab', 'Enter');
  await expect(atlas.planning.drawer).toHaveCount(0);
  await expect(page.locator(':focus')).toHaveAccessibleName('表格');
});

for (const [tool, link] of [
  ['覆盖', '#clause=3.6'],
  ['表格', '#select=yunlianghu'],
  ['量算', '#select=hightech-zone,station-qianjiang'],
  ['周边', '#select=hightech-zone'],
] as const) {
  test(`the tool ${tool} has no barrier that axe can find @desktop`, async ({ atlas, page }) => {
    await atlas.open(link);
    await atlas.planning.open(tool);
    await expectNoBarriers(page);
  });
}

test('dark, the tools have no barrier that axe can find @desktop', async ({ atlas, page }) => {
  await atlas.open('#select=hightech-zone');
  await atlas.switchTheme();
  await atlas.planning.open('周边');
  await expectNoBarriers(page);
});

test('on a phone the tools are in the tab of the layers, and lie over the map @phone', async ({
  atlas,
  page,
}) => {
  await atlas.open();
  await atlas.phone.openTab('图层');
  await atlas.planning.open('表格');
  await expect(atlas.planning.rows.first()).toBeVisible();
  expect(await atlas.sidewaysOverflow()).toBe(0);
  await expectNoBarriers(page);
  await atlas.planning.close.tap();
  await expect(atlas.planning.drawer).toHaveCount(0);
});
