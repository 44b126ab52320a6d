/** Review notes as people use them: written, answered, found again, handed round, and never lost. */
import { Atlas } from './drivers/atlas.ts';
import { LOW_WINDOW, test } from './support/atlas.ts';
import { expect } from './support/test.ts';

test.use({ viewport: LOW_WINDOW });

const FEATURE = '#select=fibre-town';
/** 金澳科技, as the package has it. */
const JINAO = { lon: 112.8775, lat: 30.463 };

/** The records of a file, without who handed it round. */
const featuresOf = (bytes: Buffer): unknown =>
  (JSON.parse(bytes.toString()) as { readonly features: unknown }).features;

test('a note on a feature is there after the page was loaded again @desktop', async ({
  atlas,
  page,
}) => {
  await atlas.open(FEATURE);
  await atlas.notes.write('请给出四至。');
  await expect(atlas.notes.thread).toContainText('请给出四至。');
  await page.reload();
  await atlas.isReady();
  await atlas.notes.open();
  await expect(atlas.notes.row('请给出四至。')).toContainText('规划科');
  await expect(atlas.notes.row('请给出四至。')).toContainText('光纤小镇');
});

test('a reply, a status and a deletion are kept; what was deleted comes back @desktop', async ({
  atlas,
  page,
}) => {
  await atlas.open(FEATURE);
  await atlas.notes.write('请给出四至。');
  await atlas.notes.answer('已附说明。');
  await atlas.notes.setStatus('已答复');
  await expect(atlas.notes.replies).toContainText(['已附说明。']);
  expect(await atlas.notes.chips()).toEqual(['全部 1', '已答复 1']);
  await atlas.notes.removeOpen();
  await expect(atlas.notes.rows).toHaveCount(0);
  await atlas.notes.panel.getByRole('button', { name: '撤销' }).click();
  await atlas.notes.row('请给出四至。').click();
  await expect(atlas.notes.replies).toContainText(['已附说明。']);
  await page.reload();
  await atlas.isReady();
  await atlas.notes.open();
  await expect(atlas.notes.rows).toHaveCount(1);
});

test('what was being typed is back after the page was killed @desktop', async ({
  atlas,
  page,
  context,
}) => {
  await atlas.open(FEATURE);
  await atlas.notes.begin();
  await atlas.notes.chooseType('进展');
  await atlas.notes.form.getByLabel('完成（%）').fill('45');
  await atlas.notes.text.pressSequentially('已完成土地平');
  // No handler of the page runs: the process is gone.
  const session = await context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  session.send('Page.crash').catch(() => undefined);
  await crashed;
  const next = new Atlas(await context.newPage());
  await next.openWithMap();
  await expect(next.notes.text).toHaveValue('已完成土地平');
  await expect(next.notes.form.getByLabel('完成（%）')).toHaveValue('45');
  await expect(next.notes.form.getByRole('radio', { name: '进展' })).toBeChecked();
  await expect(next.notes.form.getByRole('list', { name: '批注对象' })).toContainText('光纤小镇');
});

test('two pages see the edits of both @desktop', async ({ atlas, context }) => {
  await atlas.open(FEATURE);
  await atlas.notes.write('第一页写的。', '甲');
  const other = new Atlas(await context.newPage());
  await other.open('#select=jinao');
  await other.notes.write('第二页写的。', '乙');
  await expect(atlas.notes.rows).toHaveCount(2);
  await expect(other.notes.rows).toHaveCount(2);
  await atlas.notes.row('第二页写的。').click();
  await atlas.notes.answer('看到了。');
  await expect(other.notes.replies).toContainText(['看到了。']);
});

test('Ctrl Z and Ctrl Shift Z take back and bring back @desktop', async ({ atlas }) => {
  await atlas.open(FEATURE);
  await atlas.notes.write('一');
  await atlas.press('Escape');
  await atlas.press('Control+z');
  await expect(atlas.notes.rows).toHaveCount(0);
  await atlas.press('Control+Shift+z');
  await expect(atlas.notes.row('一')).toHaveCount(1);
});

test('Esc leaves the form, the thread and the panel, one after the other @desktop', async ({
  atlas,
}) => {
  await atlas.open(FEATURE);
  await atlas.notes.write('一');
  await atlas.notes.begin();
  await atlas.notes.text.fill('写到一半');
  await atlas.press('Escape');
  await expect(atlas.notes.form).toBeHidden();
  await expect(atlas.notes.panel.getByRole('group', { name: '有一条没写完的批注' })).toContainText(
    '写到一半',
  );
  await atlas.press('Escape');
  await expect(atlas.notes.thread).toHaveCount(0);
  await atlas.press('Escape');
  await expect(atlas.notes.panel).toBeHidden();
  await expect(atlas.card.title).toHaveText('光纤小镇');
});

test('a file handed round brings the same notes, and twice changes nothing @desktop', async ({
  atlas,
  openFresh,
}) => {
  await atlas.open(FEATURE);
  await atlas.notes.write('请给出四至。');
  await atlas.notes.answer('已附说明。');
  const file = await atlas.notes.exported('导出批注文件');
  expect(file.name).toMatch(/^批注-.+\.geojson$/);
  const other = new Atlas(await openFresh(new URL('/', atlas.page.url()).href));
  await other.isReady();
  await other.notes.open();
  await other.notes.importFile(file.name, file.bytes);
  await expect(other.notes.report).toContainText('新增 1 条');
  await other.notes.row('请给出四至。').click();
  await expect(other.notes.replies).toContainText(['已附说明。']);
  await other.notes.importFile(file.name, file.bytes);
  await expect(other.notes.report).toContainText('新增 0 条 · 相同 1 条');
  const again = await other.notes.exported('导出批注文件');
  expect(featuresOf(again.bytes)).toEqual(featuresOf(file.bytes));
});

test('the list for a meeting is a spreadsheet @desktop', async ({ atlas }) => {
  await atlas.open(FEATURE);
  await atlas.notes.write('请给出四至。');
  const { name, bytes } = await atlas.notes.exported('导出清单');
  expect(name).toMatch(/\.xlsx$/);
  expect(bytes.subarray(0, 2).toString()).toBe('PK');
});

test('markup in a note stays text @desktop', async ({ atlas }) => {
  await atlas.open(FEATURE);
  const before = await atlas.countOf('img');
  await atlas.notes.write(
    '<img src=x onerror="document.title=1"> **重点** [点我](javascript:alert(1))',
  );
  await expect(atlas.notes.thread).toContainText('<img src=x onerror="document.title=1">');
  await expect(atlas.notes.thread).toContainText('[点我](javascript:alert(1))');
  await expect(atlas.notes.thread.locator('strong')).toHaveText('重点');
  expect(await atlas.countOf('img')).toBe(before);
});

test('a broken file is refused in words, and what can be kept is kept @desktop', async ({
  atlas,
}) => {
  await atlas.open();
  await atlas.notes.open();
  await atlas.notes.importFile('坏.geojson', '{"type": "FeatureColl');
  await expect(atlas.notes.report).toContainText('不是 GeoJSON，一条也没有收');
  const half = JSON.stringify({
    type: 'FeatureCollection',
    features: [
      7,
      {
        type: 'Feature',
        id: 'a3e5c7d9-0000-4000-8000-000000000001',
        geometry: null,
        properties: { type: 'comment', text: '留下的', status: '没这个状态', author: '外单位' },
      },
    ],
  });
  await atlas.notes.importFile('半好.geojson', half);
  await expect(atlas.notes.report).toContainText('新增 1 条');
  await expect(atlas.notes.report).toContainText('第 1 条');
  await expect(atlas.notes.report).toContainText('第 2 条');
  await expect(atlas.notes.report).toContainText('没这个状态');
  await expect(atlas.notes.row('留下的')).toHaveCount(1);
});

test('what a form lacks is said at the field @desktop', async ({ atlas }) => {
  await atlas.open(FEATURE);
  await atlas.notes.begin();
  await atlas.notes.chooseType('更正建议');
  await atlas.notes.save();
  await expect(atlas.notes.faults).toContainText('没有填名称');
  const name = atlas.notes.form.getByLabel('改成的名称');
  await expect(name).toBeFocused();
  await expect(name).toHaveAttribute('aria-invalid', 'true');
  await name.fill('光纤特色小镇');
  await atlas.notes.save();
  await expect(atlas.notes.thread.locator('del')).toHaveText('光纤小镇');
  await expect(atlas.notes.thread.locator('ins')).toHaveText('光纤特色小镇');
});

test('clause tree and department list count open notes @desktop', async ({ atlas }) => {
  await atlas.open('#clause=3.6');
  await atlas.notes.write('一');
  await expect(atlas.notes.countOfClause('三(六)')).toHaveText('1');
  await atlas.notes.setStatus('已办结');
  await expect(atlas.notes.countOfClause('三(六)')).toHaveCount(0);
});

test('a flag on the map opens its thread @desktop', async ({ atlas }) => {
  await atlas.openWithMap('#map=11.00/30.4500/112.9510&select=jinao');
  await atlas.notes.write('一');
  await atlas.press('Escape');
  await expect(atlas.notes.thread).toHaveCount(0);
  await atlas.map.settled();
  const { x, y } = await atlas.map.pixel(JINAO);
  // The flag stands above its tip.
  await atlas.page.mouse.click(x, y - 16);
  await expect(atlas.notes.thread).toContainText('一');
});

test('nothing of notes is in the link @desktop', async ({ atlas }) => {
  await atlas.open(FEATURE);
  await atlas.notes.write('内部意见');
  expect(Object.keys(await atlas.link())).not.toContain('note');
  expect(decodeURIComponent(atlas.page.url())).not.toContain('内部意见');
});

test('a note is written and answered without a mouse @desktop', async ({ atlas, page }) => {
  await atlas.open(FEATURE);
  await page.getByRole('button', { name: /^写批注/ }).press('Enter');
  await expect(atlas.notes.text).toBeFocused();
  await page.keyboard.type('键盘写的');
  await atlas.press('Control+Enter');
  await expect(atlas.notes.thread).toContainText('键盘写的');
  await atlas.notes.reply.focus();
  await page.keyboard.type('键盘回的');
  await atlas.press('Control+Enter');
  await expect(atlas.notes.replies).toContainText(['键盘回的']);
  await atlas.press('Escape');
  await expect(atlas.notes.rows.first()).toBeFocused();
});
