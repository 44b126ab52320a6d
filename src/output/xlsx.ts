import writeExcelFile, { type Row, type Sheet } from 'write-excel-file/universal';
import type { AttributeTable } from './attribute-table.ts';

/** What a workbook says of itself on its second sheet, line by line. */
export type AboutRows = readonly (readonly [label: string, value: string])[];

/** Excel refuses longer names, and these characters in them. */
const sheetName = (name: string): string => name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31);

/**
 * A table as a workbook: the table, and a sheet that says where it comes from. Texts are texts: none is a formula. The
 * library's `universal` entry makes no worker, which the content policy would refuse.
 */
export function toXlsx(
  { columns, rows }: AttributeTable,
  about: AboutRows,
  names: { readonly sheet: string; readonly about: string },
): Promise<Blob> {
  const head: Row = columns.map(({ title }) => ({ value: title, fontWeight: 'bold' }));
  const sheets: Sheet<Blob>[] = [
    {
      sheet: sheetName(names.sheet),
      stickyRowsCount: 1,
      columns: columns.map((_, at) => ({ width: widthOf(columns, rows, at) })),
      data: [
        head,
        ...rows.map(({ cells }): Row =>
          cells.map(({ value }) =>
            typeof value === 'number' ? { value, type: Number } : { value, type: String },
          ),
        ),
      ],
    },
    {
      sheet: sheetName(names.about),
      columns: [{ width: 18 }, { width: 80 }],
      data: about.map(([label, value]): Row => [
        { value: label, fontWeight: 'bold' },
        { value, type: String },
      ]),
    },
  ];
  return writeExcelFile(sheets).toBlob();
}

/** In figures: Chinese characters take two; long texts are cut off by the next cell, not the file. */
function widthOf(
  columns: AttributeTable['columns'],
  rows: AttributeTable['rows'],
  at: number,
): number {
  const texts = [columns[at]?.title ?? '', ...rows.map(({ cells }) => String(cells[at]?.value))];
  const width = (text: string): number =>
    [...text].reduce((sum, character) => sum + (character > '\u2E7F' ? 2 : 1), 0);
  return Math.min(48, Math.max(8, ...texts.map(width)) + 2);
}
