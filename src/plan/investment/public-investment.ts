import { isObject } from '../read-shape.ts';

type Json = Readonly<Record<string, unknown>>;

/** Ids that a public package does not have. */
interface Gone {
  readonly clauses: ReadonlySet<string>;
  readonly departments: ReadonlySet<string>;
  readonly features: ReadonlySet<string>;
}

/** What the public edition has of investment.json: no link to what is gone. Takes any value; what is marked is out of it. */
export function publicInvestment(value: unknown, gone: Gone): unknown {
  const kept = linked(value, gone);
  if (!isObject(kept) || !isObject(kept['askUnits'])) return kept;
  const units = Object.entries(kept['askUnits']);
  return {
    ...kept,
    askUnits: Object.fromEntries(units.filter(([, id]) => !isIn(gone.departments, id))),
  };
}

/**
 * At any depth. An entry whose clause, or all of whose features, are gone goes with them: a node of a chain without a
 * place would say that the place is still wanted.
 */
function linked(value: unknown, gone: Gone): unknown {
  if (Array.isArray(value))
    return value.filter((entry) => !isGone(entry, gone)).map((entry) => linked(entry, gone));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(withStagesLeft(value))
      .filter(([, one]) => !isGone(one, gone))
      .map(([key, one]) => [key, key === 'features' ? remaining(one, gone) : linked(one, gone)]),
  );
}

/** A chain has no node of a stage that it does not have. */
function withStagesLeft(chain: Json): Json {
  const { stages, nodes } = chain;
  if (!Array.isArray(stages) || !Array.isArray(nodes)) return chain;
  const left = new Set(stages.map((stage: unknown) => (isObject(stage) ? stage['id'] : undefined)));
  return {
    ...chain,
    nodes: nodes.filter((node: unknown) => !isObject(node) || left.has(node['stage'])),
  };
}

function isGone(entry: unknown, gone: Gone): boolean {
  if (!isObject(entry)) return false;
  const { clause, features } = entry;
  const isEmptied =
    Array.isArray(features) && features.length > 0 && sizeOf(remaining(features, gone)) === 0;
  return isEmptied || isIn(gone.clauses, clause);
}

const remaining = (ids: unknown, { features }: Gone): unknown =>
  Array.isArray(ids) ? ids.filter((id) => !isIn(features, id)) : ids;

const sizeOf = (list: unknown): number => (Array.isArray(list) ? list.length : 0);

const isIn = (ids: ReadonlySet<string>, id: unknown): boolean =>
  typeof id === 'string' && ids.has(id);
