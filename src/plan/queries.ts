import type { ClauseId, DepartmentId, FeatureId, TargetId } from './ids.ts';
import type { Edition } from './kinds.ts';
import type { Light } from './lights/rule.ts';
import type { Clause, Department, Plan, PlanFeature, ProgressRecord, Target } from './types.ts';

/*
 * Questions to a plan, both ways along its links. Each list is in document order (features: in the order of layers and
 * files), names a thing once, and is empty for an unknown id.
 */

/** Features of a clause, context and blocks included. */
export function featuresOfClause(plan: Plan, clause: ClauseId): readonly PlanFeature[] {
  return pick(plan.featuresByClause.get(clause), plan.featureById);
}

/** Clauses that name a feature, in the order of the document. */
export function clausesOfFeature(plan: Plan, feature: FeatureId): readonly Clause[] {
  const named = new Set(plan.featureById.get(feature)?.clauses);
  return plan.clauses.filter(({ id }) => named.has(id));
}

/** Departments of one clause, numbered from 1 as the document lists them ("按文件顺序"; the first is no lead unit). */
export interface ClauseDepartments {
  readonly clause: Clause;
  readonly departments: readonly { readonly number: number; readonly department: Department }[];
}

/** Departments of a feature, clause by clause, each clause numbered by itself. */
export function departmentsByClause(plan: Plan, feature: FeatureId): readonly ClauseDepartments[] {
  return clausesOfFeature(plan, feature).map((clause) => ({
    clause,
    departments: departmentsOfClause(plan, clause.id).map((department, i) => ({
      number: i + 1,
      department,
    })),
  }));
}

/** Departments of all clauses of a feature, in the order of the clauses, each once. */
export function departmentsOfFeature(plan: Plan, feature: FeatureId): readonly Department[] {
  const ids = clausesOfFeature(plan, feature).flatMap(({ departments }) => departments);
  return pick([...new Set(ids)], plan.departmentById);
}

/** Departments of a clause in the order of the document. */
export function departmentsOfClause(plan: Plan, clause: ClauseId): readonly Department[] {
  return pick(plan.clauseById.get(clause)?.departments, plan.departmentById);
}

/** Clauses that name a department. */
export function clausesOfDepartment(plan: Plan, department: DepartmentId): readonly Clause[] {
  return pick(plan.clausesByDepartment.get(department), plan.clauseById);
}

/** Features of all clauses of a department, each once, in the order of the plan. */
export function featuresOfDepartment(plan: Plan, department: DepartmentId): readonly PlanFeature[] {
  const clauses = plan.clausesByDepartment.get(department) ?? [];
  return plan.features.filter((feature) => feature.clauses.some((id) => clauses.includes(id)));
}

/** Targets that a clause states. */
export function targetsOfClause(plan: Plan, clause: ClauseId): readonly Target[] {
  return pick(plan.targetsByClause.get(clause), plan.targetById);
}

/** Targets of the clauses of a feature. */
export function targetsOfFeature(plan: Plan, feature: FeatureId): readonly Target[] {
  return clausesOfFeature(plan, feature).flatMap(({ id }) => targetsOfClause(plan, id));
}

/** Features of the clause that states a target. */
export function featuresOfTarget(plan: Plan, target: TargetId): readonly PlanFeature[] {
  const clause = plan.targetById.get(target)?.clause;
  return clause === undefined ? [] : featuresOfClause(plan, clause);
}

/** Progress records of a feature, in the order of the file. */
export function progressOfFeature(plan: Plan, feature: FeatureId): readonly ProgressRecord[] {
  return plan.progressByFeature.get(feature) ?? [];
}

/** Progress records of a target, in the order of the file. */
export function progressOfTarget(plan: Plan, target: TargetId): readonly ProgressRecord[] {
  return plan.progressByTarget.get(target) ?? [];
}

/** Other features that share a clause with this one, in the order of the plan. */
export function siblingFeatures(plan: Plan, feature: FeatureId): readonly PlanFeature[] {
  const clauses = plan.featureById.get(feature)?.clauses ?? [];
  return plan.features.filter(
    (other) => other.id !== feature && other.clauses.some((id) => clauses.includes(id)),
  );
}

/** Blocks of a zone: the features that are `partOf` it. */
export function blocksOfFeature(plan: Plan, zone: FeatureId): readonly PlanFeature[] {
  return plan.features.filter(({ partOf }) => partOf === zone);
}

/** The zone that a block is part of, or null. */
export function zoneOfFeature(plan: Plan, block: FeatureId): PlanFeature | null {
  const zone = plan.featureById.get(block)?.partOf;
  return zone === undefined ? null : (plan.featureById.get(zone) ?? null);
}

/** Whether a feature is an item of the plan: neither a context place nor a block of another feature. */
export function isPlanItem({ context, partOf }: PlanFeature): boolean {
  return !context && partOf === undefined;
}

export interface PlaceSplit {
  readonly placed: readonly PlanFeature[];
  /** To be listed as 无空间位置, never lost. */
  readonly unplaced: readonly PlanFeature[];
}

/** Features with a position, and those without; each part keeps the order given. */
export function splitByPlace(features: readonly PlanFeature[]): PlaceSplit {
  return {
    placed: features.filter(({ geometry }) => geometry !== null),
    unplaced: features.filter(({ geometry }) => geometry === null),
  };
}

/** The feature whose id is this text (from a link or a form), or null. */
export function findFeature(plan: Plan, text: string): PlanFeature | null {
  return plan.featureById.get(text as FeatureId) ?? null;
}

/** The clause whose id is this text, or null. */
export function findClause(plan: Plan, text: string): Clause | null {
  return plan.clauseById.get(text as ClauseId) ?? null;
}

/** The department whose id is this text, or null. */
export function findDepartment(plan: Plan, text: string): Department | null {
  return plan.departmentById.get(text as DepartmentId) ?? null;
}

function pick<K, T>(ids: readonly K[] | undefined, things: ReadonlyMap<K, T>): readonly T[] {
  return (ids ?? []).flatMap((id) => things.get(id) ?? []);
}

/** Targets of the plan as a whole: stated outside the tasks, in document order. */
export function generalTargets(plan: Plan): readonly Target[] {
  return plan.targets.filter((target) => plan.clauseById.get(target.clause)?.task !== true);
}

/**
 * The mark on every sheet: internal when the build is, and as soon as one layer or feature is, since somebody may have
 * laid such a package beside a public build.
 * @param built edition of the build, `__EDITION__`
 */
export function editionOf(plan: Plan, built: Edition): Edition {
  if (built === 'internal') return built;
  const isInternal = [...plan.layers, ...plan.features].some(
    ({ edition }) => edition === 'internal',
  );
  return isInternal ? 'internal' : 'public';
}

/** What a person has chosen to see of a plan. */
export interface Visibility {
  readonly visibleLayers: ReadonlySet<string>;
  readonly hiddenClasses: ReadonlySet<string>;
  /** Lights by feature id while they are what the map shows; null while they are not. */
  readonly lights?: ReadonlyMap<string, Light> | null;
  readonly hiddenLights?: ReadonlySet<Light>;
}

/** Whether the map draws a feature: it has a place, was not dropped, and neither layer, position class nor light is hidden. */
export function isOnMap(feature: PlanFeature, seen: Visibility): boolean {
  return (
    feature.geometry !== null &&
    feature.status !== 'dropped' &&
    seen.visibleLayers.has(feature.layer) &&
    !seen.hiddenClasses.has(feature.position.class) &&
    !isLightHidden(feature, seen)
  );
}

/** Whether the light of a feature is one of those that are hidden; what has no light is not. */
export function isLightHidden(
  { id }: Pick<PlanFeature, 'id'>,
  { lights, hiddenLights }: Pick<Visibility, 'lights' | 'hiddenLights'>,
): boolean {
  const light = lights?.get(id);
  return light !== undefined && hiddenLights?.has(light) === true;
}
