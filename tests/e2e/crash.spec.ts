/** A part of the page that throws while it is drawn must not cost anybody what they have written. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { Atlas } from './drivers/atlas.ts';
import { breakPart, PROVOKED } from './helpers/broken-part.ts';
import { LOW_WINDOW, test } from './support/atlas.ts';
import { expect } from './support/test.ts';

test.use({ viewport: LOW_WINDOW });

const NOTE = '请给出四至。';

/** What the page hands over when the button is pressed. */
async function saved(page: Page, button: string | RegExp): Promise<{ name: string; text: string }> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const file = await download;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

test('notes in memory are offered as the file that the export writes, and can be read back @desktop', async ({
  atlas,
  page,
  openFresh,
}) => {
  await breakPart(page, 'planning-kit', 'CoveragePanel');
  await atlas.open('#select=fibre-town');
  await atlas.notes.write(NOTE);
  await expect(atlas.notes.rows).toHaveCount(1);
  const exported = await atlas.notes.exported('导出批注文件');
  await atlas.planning.button('覆盖').click();
  await expect(atlas.errorPage).toContainText(PROVOKED);
  const file = await saved(page, '把批注存为文件');
  expect(file).toEqual({ name: exported.name, text: exported.bytes.toString() });

  const other = new Atlas(await openFresh(page.url()));
  await other.isReady();
  await other.notes.open();
  await other.notes.importFile(file.name, file.text);
  await expect(other.notes.row(NOTE)).toBeVisible();
});

test('notes of an earlier visit are offered before the page has fetched the notes at all @desktop', async ({
  atlas,
  page,
  context,
}) => {
  await atlas.open('#select=fibre-town');
  await atlas.notes.write(NOTE);
  await atlas.notes.areKept();
  await page.close();

  const broken = await context.newPage();
  await breakPart(broken, 'page-parts', 'Masthead');
  await broken.goto('/');
  await expect(broken.getByRole('alert')).toContainText('有 1 条批注');
  expect((await saved(broken, '把批注存为文件')).text).toContain(NOTE);
});

test('each review session is offered by its name @desktop', async ({ atlas, page }) => {
  await breakPart(page, 'planning-kit', 'CoveragePanel');
  await atlas.open('#select=fibre-town');
  await atlas.notes.write(NOTE);
  await atlas.notes.beginSession('初审会');
  await atlas.notes.write('第二条');
  await atlas.planning.button('覆盖').click();
  expect((await saved(page, /“初审会”/)).text).toContain('第二条');
  expect((await saved(page, /“我的批注”/)).text).toContain(NOTE);
});

test('without notes the page offers to be opened again, and that is all @desktop', async ({
  atlas,
  page,
}) => {
  await breakPart(page, 'planning-kit', 'CoveragePanel');
  await atlas.open();
  await atlas.planning.button('覆盖').click();
  await expect(atlas.errorPage).toContainText(PROVOKED);
  await expect(atlas.errorPage).not.toContainText('正在读出批注');
  await expect(atlas.errorPage.getByRole('button')).toHaveText(['重新打开']);
});
