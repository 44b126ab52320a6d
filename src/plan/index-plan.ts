import type { Plan } from './types.ts';

type Content = Omit<
  Plan,
  | 'featureById'
  | 'clauseById'
  | 'departmentById'
  | 'targetById'
  | 'layerById'
  | 'featuresByClause'
  | 'clausesByDepartment'
  | 'targetsByClause'
  | 'linksByClause'
  | 'progressByFeature'
  | 'progressByTarget'
>;

/** Adds the maps of a plan: things by id, and the inverse links (a list for every known id, in content order). */
export function indexPlan(content: Content): Plan {
  const { features, clauses, departments, targets, layers, links, progress } = content;
  const clauseIds = clauses.map(({ id }) => id);
  return {
    ...content,
    featureById: byId(features),
    clauseById: byId(clauses),
    departmentById: byId(departments),
    targetById: byId(targets),
    layerById: byId(layers),
    featuresByClause: group(
      clauseIds,
      features,
      (feature) => feature.clauses,
      ({ id }) => id,
    ),
    clausesByDepartment: group(
      departments.map(({ id }) => id),
      clauses,
      (clause) => clause.departments,
      ({ id }) => id,
    ),
    targetsByClause: group(
      clauseIds,
      targets,
      ({ clause }) => [clause],
      ({ id }) => id,
    ),
    linksByClause: group(
      clauseIds,
      links,
      ({ clause }) => [clause],
      (link) => link,
    ),
    progressByFeature: group(
      features.map(({ id }) => id),
      progress,
      ({ feature }) => (feature === undefined ? [] : [feature]),
      (record) => record,
    ),
    progressByTarget: group(
      targets.map(({ id }) => id),
      progress,
      ({ target }) => (target === undefined ? [] : [target]),
      (record) => record,
    ),
  };
}

function byId<T extends { readonly id: unknown }>(things: readonly T[]): ReadonlyMap<T['id'], T> {
  return new Map(things.map((thing) => [thing.id, thing]));
}

function group<K, T, R>(
  keys: readonly K[],
  things: readonly T[],
  keysOf: (thing: T) => readonly K[],
  pick: (thing: T) => R,
): ReadonlyMap<K, readonly R[]> {
  const groups = new Map<K, R[]>(keys.map((key) => [key, []]));
  for (const thing of things) for (const key of keysOf(thing)) groups.get(key)?.push(pick(thing));
  return groups;
}
