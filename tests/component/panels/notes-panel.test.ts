import '../../../src/app/tokens.css';
import '../../../src/app/global.css';
import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { exportNotes, importNotes } from '../../../src/notes/hand-round.ts';
import { NoteDocument } from '../../../src/notes/note-document.ts';
import type { NewNote } from '../../../src/notes/types.ts';
import NotesPanel from '../../../src/panels/notes/NotesPanel.svelte';
import { clauseId, departmentId, featureId } from '../support/id.ts';
import { textOf } from '../support/markup.ts';
import { openNotes, type NotesPage } from '../support/notes.ts';

const comment = (text: string, more: Partial<NewNote> = {}): NewNote => ({
  type: 'comment',
  text,
  anchors: [],
  ...more,
});

async function show(hash = ''): Promise<NotesPage> {
  const opened = await openNotes(hash);
  await render(NotesPanel, { session: opened.session, book: opened.book });
  return opened;
}

const rows = (): string[] => [...document.querySelectorAll('[data-note]')].map(textOf);
const row = (text: string) => page.getByRole('button', { name: new RegExp(text) });
const button = (name: string) => page.getByRole('button', { name, exact: true });

describe('the panel of notes', () => {
  it('says what to do while there is none', async () => {
    await show();
    await expect.element(page.getByText(/还没有批注/)).toBeVisible();
  });

  it('has a row for each note: number, type, status, clause, department, words, author, replies', async () => {
    const { book } = await show();
    book.author = '规划科';
    const id = book.add(
      comment('请给出**四至**。', {
        anchors: [{ on: 'clause', id: clauseId('3.2') }],
        department: departmentId('fgj'),
      }),
    );
    book.reply(id, '已附。');
    await expect.element(row('第 1 号 意见')).toBeVisible();
    expect(rows()[0]).toMatch(/待处理 三\(二\) .*发.* 请给出四至。 规划科 · .*9月12日 1 条回复/);
  });

  it('filters by status, with counts, and by words', async () => {
    const { book } = await show();
    book.add(comment('甲'));
    const done = book.add(comment('乙'));
    book.change(done, { status: 'done' });
    await userEvent.click(button('已办结 1'));
    await expect.poll(rows).toHaveLength(1);
    expect(rows()[0]).toContain('乙');
    await userEvent.click(button('全部 2'));
    await userEvent.click(button('筛选'));
    await userEvent.fill(page.getByLabelText('搜批注文字'), '甲');
    await expect.poll(() => rows().map((text) => text.includes('甲'))).toEqual([true]);
    await userEvent.click(button('清除筛选'));
    await expect.poll(rows).toHaveLength(2);
  });

  it('keeps a note whose feature has gone, and says so', async () => {
    const { book } = await show();
    book.add(comment('还在', { anchors: [{ on: 'feature', id: featureId('gone-park') }] }));
    await userEvent.click(row('还在'));
    await expect.element(page.getByText('对象已不存在')).toBeVisible();
    expect(textOf(document.querySelector('[aria-label="批注对象"]'))).toContain('gone-park');
  });

  it('leads from a thread to what the note stands on', async () => {
    const { session, book } = await show();
    book.add(comment('茶镇', { anchors: [{ on: 'feature', id: featureId('tea-town') }] }));
    await userEvent.click(row('茶镇'));
    await userEvent.click(page.getByRole('list', { name: '批注对象' }).getByRole('button'));
    expect(session.view.selected).toEqual(['tea-town']);
    await expect.element(page.getByText(/^已选：/)).toBeVisible();
  });

  it('shows both values of a conflict and takes the one that is chosen', async () => {
    const { session, book } = await show();
    const id = book.add(comment('原来'));
    const file = book.exportGeoJson();
    // Somebody else changes the note, then this page does, too.
    const other = new NoteDocument();
    const theirs = { author: '乙', at: '2025-09-13T00:00:00.000Z' };
    importNotes(other, session.plan, { text: file, fileName: 'a' }, theirs);
    other.change(id, { text: '他们的' }, '2025-09-13T00:00:01.000Z');
    book.change(id, { text: '我们的' });
    const changed = exportNotes(other, session.plan, {
      session: '',
      author: '乙',
      edition: 'public',
    });
    await session.desk.importFile(new File([changed], '乙.geojson'));
    await expect.element(page.getByText(/分歧 1 处/)).toBeVisible();
    await userEvent.click(row('有分歧'));
    const conflict = page.getByRole('region', { name: /^文字/ });
    await expect.element(conflict.getByText('我们的', { exact: true })).toBeVisible();
    await userEvent.click(conflict.getByRole('button', { name: /他们的/ }));
    await expect.poll(() => book.notes[0]).toMatchObject({ text: '他们的', conflicts: [] });
  });

  it('writes a progress report, and never a zero for what was left empty', async () => {
    const { book, session } = await show('#select=tea-town');
    await session.desk.write([{ on: 'feature', id: featureId('tea-town') }]);
    await userEvent.click(page.getByRole('radio', { name: '进展' }));
    await userEvent.fill(page.getByLabelText('计划到此（%）'), '一半');
    await userEvent.selectOptions(page.getByLabelText('状态'), '在建');
    await userEvent.fill(page.getByLabelText('依据或来源'), '现场');
    await userEvent.click(button('记下'));
    await expect.element(page.getByRole('alert')).toHaveTextContent('计划到此要填 0 到 100 的数');
    await expect.element(page.getByLabelText('计划到此（%）')).toHaveValue('一半');
    await userEvent.fill(page.getByLabelText('计划到此（%）'), '50');
    await userEvent.click(button('记下'));
    await expect
      .poll(() => book.notes[0]?.progress)
      .toMatchObject({ percent: null, planPercent: 50, status: 'under-construction' });
    expect(textOf(document.querySelector('dl'))).toContain('未填报，计划 50%');
  });

  it('goes on with a form that was left, and keeps it while a reply is wanted', async () => {
    const { book, session } = await show();
    book.add(comment('甲'));
    await session.desk.write([]);
    await userEvent.fill(page.getByLabelText('文字'), '写到一半');
    session.desk.stepBack();
    await userEvent.click(row('甲'));
    // Nowhere to type a reply over it.
    expect(page.getByRole('textbox', { name: '回复' }).elements()).toEqual([]);
    await userEvent.click(button('接着写'));
    await expect.element(page.getByLabelText('文字')).toHaveValue('写到一半');
    await userEvent.click(button('放弃'));
    expect(book.draft?.text).toBe('写到一半');
    await userEvent.click(page.getByRole('alertdialog').getByRole('button', { name: '放弃' }));
    expect(book.draft).toBeNull();
  });

  it('asks before it deletes, and takes back', async () => {
    const { book } = await show();
    book.add(comment('甲'));
    await userEvent.click(row('甲'));
    await userEvent.click(button('删除'));
    expect(book.notes).toHaveLength(1);
    await userEvent.click(page.getByRole('alertdialog').getByRole('button', { name: '删除' }));
    expect(book.notes).toHaveLength(0);
    await userEvent.click(button('撤销'));
    expect(book.notes).toHaveLength(1);
  });

  it('makes, renames and deletes sessions; a deleted one can be taken back', async () => {
    const { book } = await show();
    const choose = page.getByRole('button', { name: /^会审：/ });
    await userEvent.click(choose);
    await userEvent.click(button('新建会审'));
    await userEvent.click(button('保存'));
    await expect.element(page.getByText(/没有填名称/)).toBeVisible();
    await userEvent.fill(page.getByLabelText('会审名称'), '三季度会审');
    await userEvent.click(button('保存'));
    await expect.element(choose).toHaveTextContent('三季度会审');
    await userEvent.click(choose);
    await userEvent.click(button('删除'));
    await userEvent.click(button('删除会审'));
    await expect.poll(() => book.sessions.map(({ name }) => name)).toEqual(['我的批注']);
    await userEvent.click(button('撤回删除'));
    await expect.element(choose).toHaveTextContent('三季度会审');
  });

  it('tells that nothing is kept, and offers the file', async () => {
    const { fail, files } = await show();
    fail('quota');
    const alert = page.getByRole('alert');
    await expect.element(alert).toHaveTextContent('存储空间满了');
    await userEvent.click(alert.getByRole('button', { name: '导出批注文件' }));
    await expect.poll(() => files.map(({ name }) => name)).toEqual(['批注-我的批注.geojson']);
  });

  it('lays out some of two thousand notes, and brings the one in hand into sight', async () => {
    const { book, session } = await show();
    const notes = Array.from({ length: 2000 }, (_, i) => book.add(comment(`第${i}条`)));
    await expect.poll(() => rows().length).toBe(15);
    await userEvent.click(button('再显示 50 条'));
    await expect.poll(() => rows().length).toBe(65);
    session.desk.pick([notes[150]!]);
    await expect.poll(() => rows().length).toBe(151);
    const open = document.querySelector('[aria-expanded="true"][data-note]')!;
    await expect.poll(() => open.getBoundingClientRect().top).toBeLessThan(innerHeight);
  });

  it('shows the notes of a stack only, until that is taken back', async () => {
    const { book, session } = await show();
    const [a, b] = [book.add(comment('甲')), book.add(comment('乙'))];
    book.add(comment('丙'));
    session.desk.pick([a, b]);
    await expect.poll(() => rows().length).toBe(2);
    await userEvent.click(button('去掉筛选：图上此处 2 条'));
    await expect.poll(() => rows().length).toBe(3);
  });

  it('lights a row and its flag together', async () => {
    const { book, session } = await show();
    const id = book.add(comment('甲'));
    await userEvent.hover(row('甲'));
    expect(session.desk.hovered).toBe(id);
  });

  it('speaks English', async () => {
    const { book, session } = await show('#lang=en');
    const id = book.add(comment('甲'));
    await userEvent.click(row('No. 1 Comment'));
    await expect.element(button('Reply')).toBeVisible();
    expect(session.desk.stepBack()).toBe(true);
    expect(book.selected).toBeNull();
    expect(book.numberOf(id)).toBe(1);
  });
});
