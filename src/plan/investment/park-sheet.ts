import type { FeatureId } from '../ids.ts';
import { clausesOfFeature, departmentsOfFeature, zoneOfFeature } from '../queries.ts';
import type { BilingualText, Clause, Department, Fact, Plan, PlanFeature } from '../types.ts';
import { distanceTo, type SiteDistance } from './distances.ts';
import { factOf, wordsOf } from './sites.ts';
import type { Investment, SheetRemark } from './types.ts';

/** Rows that show facts, and the keys of their facts: fixed, the same for every site and in the tray of comparison. */
const FACT_ROWS = {
  level: ['level'],
  industries: ['leadingIndustries'],
  area: ['area'],
  availableLand: ['availableLand'],
  standardLand: ['standardLand'],
  utilities: ['water', 'power', 'gas', 'heat', 'sewage'],
  tenants: ['tenants'],
  contact: ['contact'],
} as const;
export type FactRow = keyof typeof FACT_ROWS;
export type SheetSection = 'land' | 'distances' | 'firms';

/** One cell: what is known, or that it is 暂缺 and who may know. Never empty, never 0 for what is unknown. */
export type SheetCell =
  | { readonly kind: 'fact'; readonly key: string; readonly fact: Fact }
  | {
      readonly kind: 'distance';
      readonly key: string;
      readonly distance: SiteDistance & { ok: true };
    }
  | {
      readonly kind: 'missing';
      /** Keys of the facts that are unknown. */
      readonly keys: readonly string[];
      /** For a distance: whether the site or the end has no place. */
      readonly why?: 'site' | 'end';
      readonly ask: Department | null;
    }
  /** Firms of the site that the document names, with the clause that does. */
  | {
      readonly kind: 'firms';
      readonly firms: readonly { readonly feature: PlanFeature; readonly clause: Clause | null }[];
    }
  | { readonly kind: 'clauses'; readonly clauses: readonly Clause[] }
  | { readonly kind: 'date'; readonly date: string };

export interface SheetRow {
  /** `FactRow`, `distance:<end>`, `named`, `policy` or `dataDate`. */
  readonly key: string;
  readonly section: SheetSection;
  /** The name of an end, from the data; the other rows have words of the app. */
  readonly name?: BilingualText;
  readonly cells: readonly SheetCell[];
  /** What clauses say about this row for the whole place. */
  readonly remarks: readonly SheetRemark[];
}

/** The rows of a park sheet (园区资料), always the same and in the same order. */
export function parkSheet(
  plan: Plan,
  investment: Investment,
  site: PlanFeature,
): readonly SheetRow[] {
  const ask = (key: string): Department | null => unitToAsk(plan, investment, site, key);
  const clauses = clausesOfSite(plan, site).map(({ id }) => id);
  const row = (key: string, section: SheetSection, cells: readonly SheetCell[]): SheetRow => ({
    key,
    section,
    cells,
    remarks: investment.remarks.filter(
      (remark) => remark.key === key && (remark.everywhere || clauses.includes(remark.clause)),
    ),
  });
  const facts = (key: FactRow, section: SheetSection): SheetRow =>
    row(key, section, factCells(site, FACT_ROWS[key], ask));
  const distances = investment.ends.map((end): SheetRow => {
    const key = `distance:${end.id}`;
    const distance = distanceTo(plan, site, end);
    const cell: SheetCell = distance.ok
      ? { kind: 'distance', key, distance }
      : { kind: 'missing', keys: [key], why: distance.why, ask: ask(key) };
    return { ...row(key, 'distances', [cell]), name: end.name };
  });
  return [
    facts('industries', 'land'),
    facts('level', 'land'),
    facts('area', 'land'),
    facts('availableLand', 'land'),
    facts('standardLand', 'land'),
    facts('utilities', 'land'),
    ...distances,
    facts('tenants', 'firms'),
    row('named', 'firms', [namedFirms(plan, site, ask)]),
    row('policy', 'firms', [{ kind: 'clauses', clauses: clausesOfSite(plan, site) }]),
    facts('contact', 'firms'),
    row('dataDate', 'firms', [{ kind: 'date', date: latestDate(plan, site) }]),
  ];
}

/** Keys of what a sheet has no answer to, in its order. */
export function missingKeys(rows: readonly SheetRow[]): readonly string[] {
  return rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => (cell.kind === 'missing' ? cell.keys : [])),
  );
}

/** Known facts one by one; what is missing of a row together, by the unit to ask. */
function factCells(
  site: PlanFeature,
  keys: readonly string[],
  ask: (key: string) => Department | null,
): readonly SheetCell[] {
  const cells: SheetCell[] = [];
  const missing = new Map<Department | null, string[]>();
  for (const key of keys) {
    const fact = factOf(site, key);
    if (fact !== undefined) cells.push({ kind: 'fact', key, fact });
    else missing.set(ask(key), [...(missing.get(ask(key)) ?? []), key]);
  }
  for (const [unit, unknown] of missing) cells.push({ kind: 'missing', keys: unknown, ask: unit });
  return cells;
}

/** A block answers to the clauses of its zone. */
function bearerOf(plan: Plan, site: PlanFeature): FeatureId {
  return (zoneOfFeature(plan, site.id) ?? site).id;
}

function clausesOfSite(plan: Plan, site: PlanFeature): readonly Clause[] {
  return clausesOfFeature(plan, bearerOf(plan, site));
}

/**
 * Who may know a missing fact: the unit that the data names for its key, for all distances (`distance`) or for
 * everything else (`*`), or the first unit of the site's clauses in the order of the document.
 */
function unitToAsk(
  plan: Plan,
  { askUnits }: Investment,
  site: PlanFeature,
  key: string,
): Department | null {
  const [group = key] = key.split(':');
  const own = askUnits.get(key) ?? askUnits.get(group);
  const first = departmentsOfFeature(plan, bearerOf(plan, site))[0];
  const id = own ?? first?.id ?? askUnits.get('*');
  return id === undefined ? null : (plan.departmentById.get(id) ?? null);
}

/** Firms and projects whose name or alias stands in the list of the site's firms. */
function namedFirms(
  plan: Plan,
  site: PlanFeature,
  ask: (key: string) => Department | null,
): SheetCell {
  const words = wordsOf(site, 'tenants');
  if (words.length === 0) return { kind: 'missing', keys: ['named'], ask: ask('tenants') };
  const firms = plan.features
    .filter(
      ({ kind, name, shortName, aliases }) =>
        (kind === 'company' || kind === 'project') &&
        [name, shortName, ...aliases].some((word) => word !== undefined && words.includes(word)),
    )
    .map((feature) => ({ feature, clause: clausesOfFeature(plan, feature.id)[0] ?? null }));
  return { kind: 'firms', firms };
}

/** The latest day that a fact of the site is true on; of the whole package when none is dated. */
function latestDate(plan: Plan, { facts }: PlanFeature): string {
  const dates = facts.flatMap(({ date }) => date ?? []).sort();
  return dates.at(-1) ?? plan.dataDate;
}
