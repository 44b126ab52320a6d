import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AttributeTable, TableCell } from '../../../src/output/attribute-table.ts';
import { toCsv } from '../../../src/output/csv.ts';
import type { PlanFeature } from '../../../src/plan/types.ts';

function tableOf(
  titles: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): AttributeTable {
  return {
    columns: titles.map((title) => ({ key: title, title })),
    rows: rows.map((cells) => ({
      feature: {} as PlanFeature,
      cells: cells.map((value): TableCell => ({ value, isKnown: true })),
    })),
  };
}

/** A reader of RFC 4180 by its grammar, written for this test. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let [row, field, at] = [[] as string[], '', 0];
  while (at < text.length) {
    if (text[at] === '"') {
      at += 1;
      while (at < text.length && !(text[at] === '"' && text[at + 1] !== '"')) {
        if (text[at] === '"') at += 1;
        field += text[at] ?? '';
        at += 1;
      }
      at += 1;
    } else if (text[at] === ',') {
      row.push(field);
      field = '';
      at += 1;
    } else if (text.startsWith('\r\n', at)) {
      rows.push([...row, field]);
      row = [];
      field = '';
      at += 2;
    } else {
      field += text[at] ?? '';
      at += 1;
    }
  }
  return rows;
}

describe('a table as CSV', () => {
  it('begins with a byte order mark and ends its lines with CRLF', () => {
    expect(toCsv(tableOf(['名称', '误差'], [['潜江站', 200]]))).toBe(
      '\uFEFF名称,误差\r\n潜江站,200\r\n',
    );
  });

  it('quotes what needs it, and doubles quotation marks', () => {
    expect(toCsv(tableOf(['a'], [['甲,"乙"\n丙']]))).toBe('\uFEFFa\r\n"甲,""乙""\n丙"\r\n');
  });

  it.each(['=1+1', '+86', '-2', '@SUM(A1)', '\tx', '\rx', '＝1', '＋1', '－1', '＠x'])(
    'lets no spreadsheet take %j for a formula',
    (text) => {
      const [, row] = readCsv(toCsv(tableOf(['a'], [[text]])).slice(1));
      expect(row).toEqual([`'${text}`]);
    },
  );

  it('leaves numbers numbers, negative ones too', () => {
    expect(toCsv(tableOf(['a', 'b'], [[-2.5, 1e3]]))).toContain('\r\n-2.5,1000\r\n');
  });

  it('gives every text back, formulas but for their apostrophe', () => {
    const value = fc.oneof(fc.string({ unit: 'binary' }), fc.integer());
    fc.assert(
      fc.property(fc.array(fc.array(value, { minLength: 3, maxLength: 3 })), (rows) => {
        const text = toCsv(tableOf(['一', '二', '三'], rows));
        const [head, ...read] = readCsv(text.slice(1));
        expect(head).toEqual(['一', '二', '三']);
        expect(read).toEqual(
          rows.map((row) =>
            row.map((one) =>
              typeof one === 'string' && /^[=+\-@\t\r＝＋－＠]/.test(one) ? `'${one}` : String(one),
            ),
          ),
        );
      }),
    );
  });
});
