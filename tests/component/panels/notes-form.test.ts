import '../../../src/app/tokens.css';
import '../../../src/app/global.css';
import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import NotesPanel from '../../../src/panels/notes/NotesPanel.svelte';
import { featureId } from '../support/id.ts';
import { textOf } from '../support/markup.ts';
import { openNotes, type NotesPage } from '../support/notes.ts';

/** The form on a feature, as the card's button opens it. */
async function write(hash = ''): Promise<NotesPage> {
  const opened = await openNotes(hash);
  await render(NotesPanel, { session: opened.session, book: opened.book });
  await opened.session.desk.write([{ on: 'feature', id: featureId('tea-town') }]);
  return opened;
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const attachment = (n: number) => page.getByRole('group', { name: `第 ${String(n)} 个附件` });
const alert = () => page.getByRole('alert');

describe('the attachments of a note', () => {
  it('are written by keyboard alone, kept in the draft, and stand in the thread', async () => {
    const { book } = await write();
    await userEvent.fill(page.getByLabelText('文字'), '看附件');
    button('加附件').element().focus();
    await userEvent.keyboard('{Enter}');
    // The focus is in the new row.
    await userEvent.keyboard('四至说明{Tab}https://example.com/a');
    await expect
      .poll(() => book.draft?.attachments)
      .toEqual([{ name: '四至说明', where: 'https://example.com/a' }]);
    button('加附件').element().focus();
    await userEvent.keyboard('{Enter}');
    await userEvent.keyboard(' 批复 {Tab}潜政发〔2022〕1号');
    // A third row in which nothing stands is left out.
    await userEvent.click(button('加附件'));
    await userEvent.click(button('记下'));
    await expect
      .poll(() => book.notes[0]?.attachments)
      .toEqual([
        { name: '四至说明', where: 'https://example.com/a' },
        { name: '批复', where: '潜政发〔2022〕1号' },
      ]);
    const link = page.getByRole('link', { name: '四至说明' });
    await expect.element(link).toHaveAttribute('href', 'https://example.com/a');
    await expect.element(link).toHaveAttribute('rel', expect.stringContaining('noopener'));
    await expect.element(page.getByText('批复（潜政发〔2022〕1号）')).toBeVisible();
  });

  it('say at the field what is wrong, and hold no content', async () => {
    const { book } = await write();
    await userEvent.fill(page.getByLabelText('文字'), '看附件');
    await userEvent.click(button('加附件'));
    const where = attachment(1).getByLabelText('网址、路径或文号');
    await userEvent.fill(where, 'data:text/plain;base64,5paH');
    await userEvent.click(button('记下'));
    await expect.element(alert()).toHaveTextContent('附件没有名称');
    await expect.element(attachment(1).getByText(/网址要写成 https/)).toBeVisible();
    await expect.element(where).toHaveAttribute('aria-invalid', 'true');
    await expect.element(attachment(1).getByLabelText('附件名称')).toHaveFocus();
    expect(book.notes).toEqual([]);
    await userEvent.fill(where, '文号不详');
    await userEvent.fill(attachment(1).getByLabelText('附件名称'), '批复');
    await expect.element(where).not.toHaveAttribute('aria-invalid', 'true');
    await userEvent.click(button('记下'));
    await expect.poll(() => book.notes).toHaveLength(1);
  });

  it('are taken off by keyboard, and the focus goes to the next row, then to the button', async () => {
    const { book } = await write();
    for (const name of ['甲', '乙']) {
      await userEvent.click(button('加附件'));
      await userEvent.keyboard(name);
    }
    button('去掉第 1 个附件').element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => book.draft?.attachments).toEqual([{ name: '乙', where: '' }]);
    await expect.element(attachment(1).getByLabelText('附件名称')).toHaveFocus();
    await expect.element(attachment(1).getByLabelText('附件名称')).toHaveValue('乙');
    await userEvent.click(button('去掉第 1 个附件'));
    await expect.element(button('加附件')).toHaveFocus();
  });

  it('in two versions are told apart by where they are', async () => {
    const { book, session } = await openNotes();
    await render(NotesPanel, { session, book });
    const files = (where: string) => [{ name: '批复', where }];
    const id = book.add({ type: 'comment', text: '甲', anchors: [], attachments: files('') });
    const file = book.exportGeoJson();
    const theirs = file
      .replace('"where":""', '"where":"二号"')
      .replace(/"history":\{.*?\}/, '"x":0');
    book.change(id, { attachments: files('一号') });
    await session.desk.importFile(new File([theirs], '乙.geojson'));
    book.selected = id;
    const conflict = page.getByRole('region', { name: /^附件/ });
    await expect.element(conflict.getByText('批复（一号）', { exact: true })).toBeVisible();
    await userEvent.click(conflict.getByRole('button', { name: /二号/ }));
    await expect.poll(() => book.notes[0]?.attachments).toEqual(files('二号'));
  });

  it('speak English', async () => {
    await write('#lang=en');
    await userEvent.click(button('Add an attachment'));
    const row = page.getByRole('group', { name: 'Attachment 1' });
    await userEvent.fill(row.getByLabelText('Address, path or number'), 'No. 1');
    await userEvent.click(button('Add the note'));
    await expect.element(alert()).toHaveTextContent('The attachment has no name');
  });
});

describe('a progress report', () => {
  async function report(): Promise<NotesPage> {
    const opened = await write();
    await userEvent.click(page.getByRole('radio', { name: '进展' }));
    await userEvent.fill(page.getByLabelText('依据或来源'), '现场');
    return opened;
  }

  it('says whether the project is registered, by when it was to be, and nothing that was left empty', async () => {
    const { book } = await report();
    await userEvent.selectOptions(page.getByLabelText('入库（进统计库）'), '未入库');
    await userEvent.fill(page.getByLabelText('计划入库日期'), '去年');
    await userEvent.click(button('记下'));
    await expect.element(alert()).toHaveTextContent('计划入库日期要写成 2025-09-30 的样子');
    await userEvent.fill(page.getByLabelText('计划入库日期'), '2025-06-30');
    expect(book.draft?.progress).toMatchObject({ registered: false });
    await userEvent.click(button('记下'));
    await expect
      .poll(() => book.notes[0]?.progress)
      .toMatchObject({ plannedRegistration: '2025-06-30', registered: false });
    expect(book.notes[0]?.progress).not.toHaveProperty('plannedStart');
    const said = [...document.querySelectorAll('dt, dd')].map(textOf);
    expect(said.slice(6, 10)).toEqual(['计划入库', '2025年6月30日', '入库', '未入库']);
  });

  it('takes back what was said of the registration: it is unknown again, not false', async () => {
    const { book } = await report();
    const registered = page.getByLabelText('入库（进统计库）');
    await userEvent.selectOptions(registered, '已入库');
    expect(book.draft?.progress?.registered).toBe(true);
    await userEvent.selectOptions(registered, '不填');
    expect(book.draft?.progress).not.toHaveProperty('registered');
    await userEvent.click(button('记下'));
    await expect.element(alert()).toHaveTextContent('状态、完成、数值、入库至少填一项');
  });

  it('of a day that has not come is refused at the date', async () => {
    const { book } = await report();
    await userEvent.fill(page.getByLabelText('完成（%）'), '40');
    const date = page.getByLabelText('日期', { exact: true });
    await userEvent.fill(date, '2099-01-01');
    await userEvent.click(button('记下'));
    await expect.element(alert()).toHaveTextContent('日期还没有到');
    await expect.element(date).toHaveFocus();
    expect(book.notes).toEqual([]);
    await userEvent.fill(date, '2025-09-12');
    await userEvent.click(button('记下'));
    await expect.poll(() => book.notes).toHaveLength(1);
  });

  it('of a day that had not come when it was written is named in the import and in its thread', async () => {
    const { book, session } = await openNotes();
    await render(NotesPanel, { session, book });
    const on = { kind: 'feature', id: featureId('tea-town') } as const;
    const said = { on, date: '2099-01-01', status: null, percent: 40, planPercent: null };
    book.add({ type: 'progress', text: '', anchors: [], progress: { ...said, source: '现场' } });
    await session.desk.importFile(new File([book.exportGeoJson()], '乙.geojson'));
    await expect.element(page.getByText(/进展 1 条的日期还没有到/)).toBeVisible();
    book.selected = book.notes[0]!.id;
    await expect.element(page.getByText('这一天还没有到，不计入亮灯')).toBeVisible();
  });
});
