import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { messagesFor } from '../../../src/i18n/messages.ts';
import { noteSheetWords } from '../../../src/i18n/note-sheet-words.ts';
import { noteSheet, type Sheet } from '../../../src/output/note-sheet.ts';
import { writeSheet } from '../../../src/platform/write-sheet.ts';
import { comment, feature, plan, Reviewer } from '../notes/people.ts';

const park = plan.features[0]!;
const clause = plan.clauses[1]!;
const department = plan.departments[0]!;

function sheetOf(reviewer: Reviewer, language: 'zh' | 'en' = 'zh'): Sheet {
  const words = noteSheetWords(language);
  return noteSheet(reviewer.notes, {
    plan,
    words,
    t: messagesFor(language),
    edition: 'internal',
    offsetMinutes: () => 480,
  });
}

/** Cells of a row by their headers. */
function row(sheet: Sheet, index: number): Record<string, unknown> {
  return Object.fromEntries(sheet.columns.map(({ header }, i) => [header, sheet.rows[index]![i]]));
}

function meeting(): Reviewer {
  const a = new Reviewer('李工');
  const id = a.add({
    ...comment('=HYPERLINK("x")'),
    department: department.id,
    anchors: [
      { on: 'feature', id: park.id },
      { on: 'feature', id: feature('gone') },
      { on: 'clause', id: clause.id },
      { on: 'shape', geometry: { type: 'Point', coordinates: [105.1, 34.2] } },
    ],
    attachments: [
      { name: '四至说明', where: '' },
      { name: '批复', where: 'https://example.com/a' },
    ],
  });
  a.document.reply(id, 'r' as never, '已核实', { author: '', at: '2025-09-01T16:30:00.000Z' });
  a.add({
    ...comment('三季度'),
    type: 'progress',
    progress: {
      on: { kind: 'feature', id: park.id },
      date: '2025-09-30',
      status: 'under-construction',
      percent: null,
      planPercent: 60,
      value: 1.5,
      unit: '亿元',
      plannedRegistration: '2025-06-30',
      registered: false,
      source: '现场',
    },
  });
  a.add({
    ...comment('名'),
    type: 'correction',
    correction: { of: 'name', feature: park.id, name: '新名' },
  });
  return a;
}

describe('the table of notes', () => {
  it('has one row a note, in words that a meeting reads', () => {
    const sheet = sheetOf(meeting());
    expect(sheet.rows).toHaveLength(3);
    expect(row(sheet, 0)).toMatchObject({
      编号: 1,
      类型: '意见',
      办理状态: '待处理',
      对象: `${park.name}\n对象已不存在（gone）`,
      条款: `${clause.ref} ${clause.title}`,
      请办单位: department.name,
      内容: '=HYPERLINK("x")',
      提出人: '李工',
      // Beijing time.
      提出时间: '2025-09-01 08:01',
      回复: '未署名（2025-09-02 00:30）：已核实',
      附件: '四至说明\n批复（https://example.com/a）',
      入库: null,
      图上标绘: '点 105.100000, 34.200000',
    });
    expect(row(sheet, 1)).toMatchObject({
      进展日期: '2025-09-30',
      进展状态: '在建',
      '完成（%）': null,
      '计划到此（%）': 60,
      计划入库日期: '2025-06-30',
      入库: '未入库',
      数值: 1.5,
      单位: '亿元',
    });
    expect(row(sheet, 2)['更正建议']).toBe(`${park.name}：名称改为“新名”`);
  });

  it('has a word for every column in both languages', () => {
    const [zh, en] = [sheetOf(meeting(), 'zh'), sheetOf(meeting(), 'en')];
    expect(new Set(zh.columns.map(({ header }) => header)).size).toBe(zh.columns.length);
    expect(en.columns.map(({ header }) => header).join()).toMatch(/^[\x20-\x7e]+$/);
  });

  it('has no character and no length that a spreadsheet refuses', () => {
    const a = new Reviewer('甲');
    a.add(comment('a\u0000b\u001fc\nd'));
    a.add(comment('长'.repeat(40_000)));
    const sheet = sheetOf(a);
    expect(row(sheet, 0)['内容']).toBe('a\ufffdb\ufffdc\nd');
    const long = String(row(sheet, 1)['内容']);
    expect(long.length).toBeLessThan(32_767);
    expect(long).toMatch(/全文见批注文件/);
  });
});

/** Oracle: openpyxl (Debian's python3-openpyxl). Without it this test is skipped. */
const PYTHON = '/usr/bin/python3';
const hasOpenpyxl = spawnSync(PYTHON, ['-c', 'import openpyxl']).status === 0;

describe.skipIf(!hasOpenpyxl)('the .xlsx file in openpyxl (Debian python3-openpyxl)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'plan-atlas-xlsx-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('has the cells of the table, texts as texts', async () => {
    const sheet = sheetOf(meeting());
    const path = join(folder, 'notes.xlsx');
    writeFileSync(path, new Uint8Array(await (await writeSheet(sheet)).arrayBuffer()));
    const script = `
import json, openpyxl, sys
book = openpyxl.load_workbook(sys.argv[1])
page = book.active
print(json.dumps([page.title, page.freeze_panes, [[c.value for c in r] for r in page.iter_rows()], page.cell(2, 7).data_type]))`;
    const { stdout, status } = spawnSync(PYTHON, ['-c', script, path], { encoding: 'utf8' });
    expect(status).toBe(0);
    const headers = sheet.columns.map(({ header }) => header);
    expect(JSON.parse(stdout)).toEqual(['批注清单 内部版', 'A2', [headers, ...sheet.rows], 's']);
  });
});
