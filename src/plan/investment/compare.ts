import type { Plan, PlanFeature } from '../types.ts';
import { parkSheet, type SheetCell, type SheetRow } from './park-sheet.ts';
import type { Investment } from './types.ts';

/** How many sites stand side by side. */
export const COMPARE_LIMIT = 4;

/** One row of a comparison: the same row of every site's sheet. */
export interface CompareRow {
  /** The row of the first site: key, section and name are those of all. */
  readonly head: SheetRow;
  /** In the order of the sites. */
  readonly rows: readonly SheetRow[];
  /** Whether the sites do not all say the same. What is unknown on every side is no difference. */
  readonly differs: boolean;
}

/** Rows that say something of the sheet, not of the site. */
const NOT_COMPARED: ReadonlySet<string> = new Set(['dataDate']);

/** The sheets of some sites side by side, row by row. */
export function compareSites(
  plan: Plan,
  investment: Investment,
  sites: readonly PlanFeature[],
): readonly CompareRow[] {
  const sheets = sites.map((site) => parkSheet(plan, investment, site));
  return (sheets[0] ?? []).map((head, i) => {
    const rows = sheets.flatMap((sheet) => sheet[i] ?? []);
    const said = new Set(rows.map(({ cells }) => JSON.stringify(cells.map(saying))));
    return { head, rows, differs: said.size > 1 && !NOT_COMPARED.has(head.key) };
  });
}

/** What a cell says, without who says it and who is to be asked. */
function saying(cell: SheetCell): unknown {
  switch (cell.kind) {
    case 'fact':
      return [cell.key, cell.fact.value, cell.fact.unit];
    case 'distance':
      return [cell.distance.to.id, cell.distance.distanceM];
    case 'missing':
      return cell.keys;
    case 'firms':
      return cell.firms.map(({ feature }) => feature.id);
    case 'clauses':
      return cell.clauses.map(({ id }) => id);
    case 'date':
      return cell.date;
  }
}
