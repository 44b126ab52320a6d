import type { AttributeTable } from './attribute-table.ts';

/** Tells spreadsheet programs that the bytes are UTF-8. */
const BOM = '\uFEFF';

/** What a spreadsheet program takes for the beginning of a formula, full-width forms too. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/**
 * One field after RFC 4180. Text that a spreadsheet program would run as a formula gets an apostrophe in front; numbers
 * are written as they are, also negative ones.
 */
function toField(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A table as CSV: UTF-8 with byte order mark, comma, CRLF, one head row. */
export function toCsv({ columns, rows }: AttributeTable): string {
  const lines = [
    columns.map(({ title }) => toField(title)),
    ...rows.map(({ cells }) => cells.map(({ value }) => toField(value))),
  ];
  return BOM + lines.map((line) => `${line.join(',')}\r\n`).join('');
}
