import type { ClauseId, DepartmentId, FeatureId, LayerId } from '../plan/ids.ts';
import type { Plan } from '../plan/types.ts';
import { parseLink, type LinkState, type ParsedLink } from './link.ts';
import type { LinkNotice } from './view-types.ts';

/** A link held against a plan: only ids that the plan has. */
export interface LinkOfPlan {
  /** What the link says of things that are not ids of the plan. */
  readonly state: LinkState;
  readonly selected: readonly FeatureId[];
  readonly clause: ClauseId | null;
  readonly department: DepartmentId | null;
  /** Null where the package's defaults are to be shown. */
  readonly layers: ReadonlySet<LayerId> | null;
  readonly tour: string | null;
  readonly unknown: ParsedLink['unknown'];
  /** What could not be read or found: notices, not errors. */
  readonly notices: readonly LinkNotice[];
}

/** Reads a URL hash. Never throws. */
export function readLink(plan: Plan, hash: string): LinkOfPlan {
  const { state, unknown, problems } = parseLink(hash);
  const notices: LinkNotice[] = problems.map(({ key, value }) => ({
    key,
    value,
    reason: 'invalid',
  }));
  const known = <Id extends string>(
    key: string,
    values: readonly Id[],
    has: (id: Id) => boolean,
  ): Id[] =>
    values.filter((value) => {
      const found = has(value);
      if (!found) notices.push({ key, value, reason: 'unknown-id' });
      return found;
    });
  const one = <Id extends string>(
    key: string,
    value: Id | undefined,
    has: (id: Id) => boolean,
  ): Id | null => known(key, value === undefined ? [] : [value], has)[0] ?? null;

  const { select = [], clause, dept, layers, tour } = state;
  const selected = known('select', select, (id) => plan.featureById.has(id));
  const inClause = one('clause', clause, (id) => plan.clauseById.has(id));
  const department = one('dept', dept, (id) => plan.departmentById.has(id));
  const named = known('layers', layers ?? [], (id) => plan.layerById.has(id));
  // An old link whose layers are all gone shows the default, not an empty sheet.
  const isOutdated = named.length === 0 && (layers ?? []).length > 0;
  return {
    state,
    selected,
    clause: inClause,
    department,
    layers: layers === undefined || isOutdated ? null : new Set(named),
    tour: one('tour', tour, (id) => plan.tour.some((stop) => stop.id === id)),
    unknown,
    notices,
  };
}
