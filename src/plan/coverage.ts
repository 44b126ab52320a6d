import type { ClauseId, FeatureId } from './ids.ts';
import { isPlanItem } from './queries.ts';
import type { Clause, Plan, PlanFeature } from './types.ts';

/**
 * How much of a clause is on the map: all of its items, some, none of them, or the clause names no item at all
 * (`non-spatial`).
 */
export type CoverageState = 'full' | 'partial' | 'missing' | 'non-spatial';

export interface ClauseCoverage {
  readonly clause: ClauseId;
  /** Plan items with a position, in the order of the plan. */
  readonly placed: readonly FeatureId[];
  readonly unplaced: readonly FeatureId[];
  /** Items that the document names and no layer has: lost, to be put back. */
  readonly absent: number;
  readonly state: CoverageState;
}

/** Counts over a set of clauses. An item of several of them counts once. */
export interface CoverageCount {
  /** Tasks (`Clause.task`) among the clauses. */
  readonly tasks: number;
  /** Tasks with at least one item that has a position. */
  readonly tasksPlaced: number;
  readonly items: number;
  readonly itemsPlaced: number;
}

/** A section of the document, in document order. */
export interface SectionCoverage extends CoverageCount {
  readonly section: string;
  readonly sectionRef: string;
  readonly clauses: readonly ClauseCoverage[];
}

export interface Coverage {
  readonly clauses: readonly ClauseCoverage[];
  readonly sections: readonly SectionCoverage[];
  /** Over the whole plan; items without a clause are counted here and in no section. */
  readonly totals: CoverageCount;
  /** Plan items that carry no clause. */
  readonly withoutClause: readonly FeatureId[];
}

/**
 * Counts which plan items (`context` false, not a block of another feature) have a position, per clause, per section
 * and in all. A block or a context place never counts: it would make the plan look more located than it is.
 */
export function coverage(plan: Plan): Coverage {
  const items = plan.features.filter(isPlanItem);
  const clauses = plan.clauses.map((clause) => coverClause(clause, items));
  return {
    clauses,
    sections: coverSections(plan, clauses, items),
    totals: count(plan.clauses, clauses, items),
    withoutClause: items.filter((item) => item.clauses.length === 0).map(({ id }) => id),
  };
}

function coverClause(
  { id, itemsNamed = 0 }: Clause,
  items: readonly PlanFeature[],
): ClauseCoverage {
  const own = items.filter((item) => item.clauses.includes(id));
  const placed = own.filter(({ geometry }) => geometry !== null);
  const absent = Math.max(0, itemsNamed - own.length);
  return {
    clause: id,
    placed: placed.map((item) => item.id),
    unplaced: own.filter(({ geometry }) => geometry === null).map((item) => item.id),
    absent,
    // A lost item is worse than one without a place: the clause goes red whatever else it has.
    state: absent > 0 ? 'missing' : stateOf(own.length, placed.length),
  };
}

function stateOf(items: number, placed: number): CoverageState {
  if (items === 0) return 'non-spatial';
  if (placed === 0) return 'missing';
  return placed === items ? 'full' : 'partial';
}

/** Clauses of one section are grouped even where the document comes back to it. */
function coverSections(
  plan: Plan,
  covered: readonly ClauseCoverage[],
  items: readonly PlanFeature[],
): readonly SectionCoverage[] {
  const sections = new Map<string, Clause[]>();
  for (const clause of plan.clauses) {
    const key = `${clause.sectionRef} ${clause.section}`;
    sections.set(key, [...(sections.get(key) ?? []), clause]);
  }
  return [...sections.values()].flatMap((clauses): SectionCoverage[] => {
    const [first] = clauses;
    if (first === undefined) return [];
    const ids = new Set(clauses.map(({ id }) => id));
    const own = covered.filter(({ clause }) => ids.has(clause));
    const named = items.filter((item) => item.clauses.some((id) => ids.has(id)));
    const { section, sectionRef } = first;
    return [{ section, sectionRef, clauses: own, ...count(clauses, own, named) }];
  });
}

function count(
  clauses: readonly Clause[],
  covered: readonly ClauseCoverage[],
  items: readonly PlanFeature[],
): CoverageCount {
  const tasks = new Set(clauses.filter(({ task }) => task).map(({ id }) => id));
  return {
    tasks: tasks.size,
    tasksPlaced: covered.filter(({ clause, placed }) => tasks.has(clause) && placed.length > 0)
      .length,
    items: items.length,
    itemsPlaced: items.filter(({ geometry }) => geometry !== null).length,
  };
}
