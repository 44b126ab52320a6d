/** Notes on the whole page: with drawing, on a phone, and without barriers in either. */
import { Atlas } from './drivers/atlas.ts';
import { expectNoBarriers } from './support/axe.ts';
import { test } from './support/atlas.ts';
import { expect } from './support/test.ts';

const FEATURE = '#select=fibre-town';

test('a shape that was being drawn is back after the page was closed @desktop', async ({
  atlas,
  page,
  context,
}) => {
  await atlas.openWithMap();
  await atlas.notes.open();
  await atlas.notes.drawingIsReady();
  await atlas.notes.chooseTool('范围');
  const frame = await atlas.map.frame();
  const at = (x: number, y: number) => ({ x: frame.x + x, y: frame.y + y });
  for (const { x, y } of [at(200, 300), at(320, 300), at(320, 400)]) {
    await page.mouse.move(x, y);
    await page.mouse.click(x, y);
    await page.waitForTimeout(350);
  }
  await expect(page.getByText('已画 3 点')).toBeVisible();
  await page.close();
  const next = new Atlas(await context.newPage());
  await next.openWithMap();
  await expect(next.page.getByText('已画 3 点')).toBeVisible();
  await next.press('Enter');
  await expect(next.notes.form.getByRole('list', { name: '批注对象' })).toContainText('图上的范围');
});

test('a form with faults has no barrier that axe can find', async ({ atlas, page }) => {
  await atlas.open(FEATURE);
  await atlas.notes.begin();
  await atlas.notes.chooseType('进展');
  await atlas.notes.save();
  await expect(atlas.notes.faults).toBeVisible();
  await expectNoBarriers(page);
});

test('a thread has no barrier that axe can find', async ({ atlas, page }) => {
  await atlas.open(FEATURE);
  await atlas.notes.write('请给出**四至**：\n- 东\n- 西');
  await atlas.notes.answer('已附说明。');
  await expect(atlas.notes.replies).toHaveCount(1);
  await expectNoBarriers(page);
});

test('the list with its filters has no barrier that axe can find', async ({ atlas, page }) => {
  await atlas.open(FEATURE);
  await atlas.notes.write('请给出四至。');
  await atlas.notes.row('规划科').click();
  await atlas.notes.panel.getByRole('button', { name: '筛选' }).click();
  await expectNoBarriers(page);
});

test('drawing has no barrier that axe can find', async ({ atlas, page }) => {
  await atlas.open();
  await atlas.notes.open();
  await atlas.notes.drawingIsReady();
  await atlas.notes.chooseTool('线');
  await expectNoBarriers(page);
});

test('the dark sheet has no barrier in a thread @desktop', async ({ atlas, page }) => {
  await atlas.open(FEATURE);
  await atlas.switchTheme();
  await atlas.notes.write('请给出**四至**。 https://example.com/a');
  await atlas.notes.setStatus('不采纳');
  await expectNoBarriers(page);
});

test('the phone has a tab for notes, with targets for a thumb @phone', async ({ atlas }) => {
  await atlas.open();
  await atlas.phone.openTab('批注');
  await expect(atlas.notes.panel).toBeVisible();
  await expect(atlas.phone.currentTab).toHaveText('批注');
  await atlas.notes.begin();
  await atlas.notes.text.fill('手机上写的');
  await atlas.notes.save();
  await expect(atlas.notes.thread).toContainText('手机上写的');
  const small = (await atlas.phone.targets()).filter(({ height }) => height < 24);
  expect(small).toEqual([]);
  await atlas.phone.openTab('地图');
  await expect(atlas.notes.panel).toBeHidden();
});
