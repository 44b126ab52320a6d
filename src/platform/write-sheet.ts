import writeXlsxFile, { type Cell } from 'write-excel-file/universal';
import type { Sheet, SheetColumn, SheetValue } from '../output/note-sheet.ts';

/**
 * A table as an .xlsx file. This module is fetched when somebody first wants one. The library's `universal` entry makes no
 * worker, which the content policy would refuse.
 */
export function writeSheet({ title, columns, rows }: Sheet): Promise<Blob> {
  const head = columns.map(({ header }): Cell => ({
    value: header,
    fontWeight: 'bold',
    wrap: true,
  }));
  const body = rows.map((row) => row.map((value, i) => cellOf(value, columns[i])));
  return writeXlsxFile([head, ...body], {
    sheet: title,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape',
  }).toBlob();
}

/** A text is a text: one that begins with `=` is no formula. */
function cellOf(value: SheetValue, column: SheetColumn | undefined): Cell {
  if (value === null) return null;
  const look = { wrap: column?.isLong ?? false, alignVertical: 'top' as const };
  return typeof value === 'number'
    ? { value, type: Number, ...look }
    : { value, type: String, ...look };
}
