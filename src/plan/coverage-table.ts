import type { ClauseCoverage, Coverage } from './coverage.ts';
import type { FeatureId } from './ids.ts';
import { POSITION_CLASSES, type PositionClass } from './kinds.ts';
import { isPlanItem } from './queries.ts';
import type { Clause, Plan } from './types.ts';

/** Items by how their place is known. */
export type ClassCounts = Readonly<Record<PositionClass, number>>;

export interface CoverageRow extends ClauseCoverage {
  readonly of: Clause;
  readonly classes: ClassCounts;
}

export interface CoverageTable {
  /** In document order. */
  readonly rows: readonly CoverageRow[];
  /** Over the whole plan, an item of several clauses once. */
  readonly totals: {
    readonly placed: number;
    readonly unplaced: number;
    /** Items that the document names and no layer has. */
    readonly absent: number;
    readonly classes: ClassCounts;
  };
  /** Clauses with an item that has no place, or that is lost. */
  readonly withMissing: number;
  readonly nonSpatial: number;
}

/** Which clause has how many items on the map, how many without a place, and how well the places are known. */
export function coverageTable(plan: Plan, coverage: Coverage): CoverageTable {
  const countOf = (ids: readonly FeatureId[]): ClassCounts => {
    const counts = Object.fromEntries(POSITION_CLASSES.map((cls) => [cls, 0])) as Record<
      PositionClass,
      number
    >;
    for (const id of ids) {
      const cls = plan.featureById.get(id)?.position.class;
      if (cls !== undefined) counts[cls] += 1;
    }
    return counts;
  };
  const rows = coverage.clauses.flatMap((own): CoverageRow[] => {
    const of = plan.clauseById.get(own.clause);
    return of === undefined
      ? []
      : [{ ...own, of, classes: countOf([...own.placed, ...own.unplaced]) }];
  });
  const items = plan.features.filter(isPlanItem);
  return {
    rows,
    totals: {
      placed: coverage.totals.itemsPlaced,
      unplaced: coverage.totals.items - coverage.totals.itemsPlaced,
      absent: rows.reduce((sum, { absent }) => sum + absent, 0),
      classes: countOf(items.map(({ id }) => id)),
    },
    withMissing: rows.filter(({ unplaced, absent }) => unplaced.length > 0 || absent > 0).length,
    nonSpatial: rows.filter(({ state }) => state === 'non-spatial').length,
  };
}
