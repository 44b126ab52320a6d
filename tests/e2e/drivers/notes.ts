import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expect } from '../support/test.ts';

/** The notes: tool, list, threads, form, files. */
export class NotesDriver {
  readonly panel: Locator;
  readonly rows: Locator;
  readonly form: Locator;
  readonly text: Locator;
  readonly author: Locator;
  readonly replies: Locator;
  readonly reply: Locator;
  readonly report: Locator;
  readonly faults: Locator;
  readonly drawing: Locator;
  readonly #items: Locator;

  constructor(readonly page: Page) {
    this.panel = page.getByRole('complementary', { name: '批注' });
    this.rows = this.panel.locator('[data-note]');
    this.form = this.panel.getByRole('form');
    this.text = this.form.getByLabel('文字');
    this.author = this.form.getByLabel('署名');
    this.replies = this.panel.getByRole('list', { name: '回复' }).getByRole('listitem');
    this.reply = this.panel.getByRole('textbox', { name: '回复' });
    this.report = this.panel.getByRole('status', { name: /^导入 / });
    this.faults = this.form.getByRole('alert');
    this.drawing = page.getByRole('toolbar', { name: '绘图工具' });
    this.#items = this.panel.getByRole('list', { name: '批注列表' }).locator('> li');
  }

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: '批注', exact: true }).first().click();
  }

  /** The same button closes them; the card is there again. */
  async close(): Promise<void> {
    await this.open();
    await this.panel.waitFor({ state: 'hidden' });
  }

  /** Begins a note: on what is in hand, from its card or from the panel. */
  async begin(): Promise<void> {
    await this.page.getByRole('button', { name: /^写批注/ }).click();
  }

  async chooseType(type: '意见' | '更正建议' | '进展'): Promise<void> {
    await this.form.getByRole('radio', { name: type }).check();
  }

  async save(): Promise<void> {
    await this.form.getByRole('button', { name: '记下' }).click();
  }

  /** Writes a note on what is in hand, under a name. */
  async write(text: string, author = '规划科'): Promise<void> {
    await this.begin();
    await this.text.fill(text);
    await this.author.fill(author);
    await this.save();
  }

  /** The button of a note with these words, open or not. */
  row(text: string | RegExp): Locator {
    return this.#items.filter({ hasText: text }).locator('[data-note]');
  }

  /** The note that is open, with its thread. */
  get thread(): Locator {
    return this.#items.filter({ has: this.page.locator('[aria-expanded="true"]') });
  }

  async answer(text: string): Promise<void> {
    await this.reply.fill(text);
    await this.panel.getByRole('button', { name: '回复', exact: true }).click();
  }

  async setStatus(word: string): Promise<void> {
    await this.panel
      .getByRole('group', { name: '状态' })
      .getByRole('button', { name: word })
      .click();
  }

  async removeOpen(): Promise<void> {
    await this.thread.getByRole('button', { name: '删除' }).click();
    await this.thread.getByRole('alertdialog').getByRole('button', { name: '删除' }).click();
  }

  /** Status chips as a person reads them: `全部 3`. */
  async chips(): Promise<string[]> {
    const texts = await this.panel
      .getByRole('group', { name: '筛选' })
      .locator('[aria-pressed]')
      .allInnerTexts();
    return texts.map((text) => text.replace(/\s+/g, ' ').trim());
  }

  /** Name and content of the file that a button hands over. */
  async exported(
    button: '导出批注文件' | '导出清单' | '导出更正',
  ): Promise<{ name: string; bytes: Buffer }> {
    const download = this.page.waitForEvent('download');
    await this.panel.getByRole('button', { name: button }).click();
    const file = await download;
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
  }

  async importFile(name: string, content: Buffer | string): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.panel.getByRole('button', { name: '导入' }).click();
    await (
      await chooser
    ).setFiles({ name, mimeType: 'application/geo+json', buffer: Buffer.from(content) });
  }

  /** Waits until what was written is on the disk. */
  async areKept(): Promise<void> {
    await expect(this.page.getByText('刚刚已存')).toBeVisible();
  }

  /** Begins another review and opens it. */
  async beginSession(name: string): Promise<void> {
    await this.panel.getByRole('button', { name: /^会审/ }).click();
    await this.panel.getByRole('button', { name: '新建会审' }).click();
    await this.panel.getByLabel('会审名称').fill(name);
    await this.panel.getByRole('button', { name: '保存' }).click();
    await expect(this.panel.getByRole('button', { name })).toBeVisible();
  }

  /** Waits until the drawing can be used. */
  async drawingIsReady(): Promise<void> {
    await this.page.locator('[data-drawing="ready"]').waitFor();
  }

  async chooseTool(name: string): Promise<void> {
    await this.drawing.getByRole('button', { name }).click();
  }

  /** How many open notes a row of the clause tree counts; empty for none. */
  countOfClause(ref: string): Locator {
    return this.page
      .getByRole('treeitem')
      .filter({ has: this.page.getByText(ref, { exact: true }) })
      .locator('.open > [aria-hidden]');
  }
}
