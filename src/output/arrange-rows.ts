import type { PlanFeature } from '../plan/types.ts';
import type { AttributeTable, TableCell, TableRow } from './attribute-table.ts';

export interface RowOrder {
  /** Key of a column. */
  readonly by: string;
  readonly isDescending: boolean;
}

/** Chinese by pinyin, figures inside words by their value; the same in every browser language. */
const collator = new Intl.Collator('zh-CN-u-co-pinyin', { numeric: true });

/** The rows whose cells hold every word of a text (in any cell, whatever the case), and that pass a test. */
export function filterRows(
  rows: readonly TableRow[],
  text: string,
  isWanted: (feature: PlanFeature) => boolean = () => true,
): readonly TableRow[] {
  const words = text.toLocaleLowerCase('zh').split(/\s+/).filter(Boolean);
  return rows.filter(({ feature, cells }) => {
    if (!isWanted(feature)) return false;
    const all = cells.map(({ value }) => String(value).toLocaleLowerCase('zh')).join('\n');
    return words.every((word) => all.includes(word));
  });
}

/** The rows in the order of a column; equal ones keep their order, and what is not known comes last either way. */
export function sortRows(
  { columns }: Pick<AttributeTable, 'columns'>,
  rows: readonly TableRow[],
  order: RowOrder | null,
): readonly TableRow[] {
  const at = order === null ? -1 : columns.findIndex(({ key }) => key === order.by);
  if (order === null || at < 0) return rows;
  const sign = order.isDescending ? -1 : 1;
  return [...rows].sort((p, q) => {
    const [a, b] = [p.cells[at], q.cells[at]];
    if (a === undefined || b === undefined) return 0;
    if (a.isKnown !== b.isKnown) return a.isKnown ? -1 : 1;
    return a.isKnown ? sign * compare(a, b) : 0;
  });
}

function compare({ value: a }: TableCell, { value: b }: TableCell): number {
  return typeof a === 'number' && typeof b === 'number'
    ? a - b
    : collator.compare(String(a), String(b));
}
