import type { Messages } from '../../i18n/messages.ts';
import { departmentsOfFeature } from '../../plan/queries.ts';
import { FEATURE_KINDS, POSITION_CLASSES } from '../../plan/kinds.ts';
import type { Plan, PlanFeature } from '../../plan/types.ts';

export const LIST_GROUPINGS = ['kind', 'clause', 'department', 'position'] as const;
export type ListGrouping = (typeof LIST_GROUPINGS)[number];

export interface ListGroup {
  readonly key: string;
  readonly title: string;
  /** True for the group of what is on no map. */
  readonly isUnplaced: boolean;
  readonly features: readonly PlanFeature[];
}

function group(
  key: string,
  title: string,
  features: readonly PlanFeature[],
  isUnplaced = false,
): ListGroup[] {
  return features.length === 0 ? [] : [{ key, title, features, isUnplaced }];
}

function byKind(features: readonly PlanFeature[], t: Messages): ListGroup[] {
  const items = features.filter((feature) => !feature.context);
  const context = features.filter((feature) => feature.context);
  return [
    ...FEATURE_KINDS.flatMap((kind) =>
      group(
        kind,
        t.kinds[kind],
        items.filter((feature) => feature.kind === kind),
      ),
    ),
    ...group('context', t.list.context, context),
  ];
}

function byClause(plan: Plan, features: readonly PlanFeature[], t: Messages): ListGroup[] {
  return [
    ...plan.clauses.flatMap((clause) =>
      group(
        clause.id,
        `${clause.ref} ${clause.title}`,
        features.filter((feature) => feature.clauses[0] === clause.id),
      ),
    ),
    ...group(
      'context',
      t.list.context,
      features.filter((feature) => feature.clauses.length === 0),
    ),
  ];
}

function byDepartment(plan: Plan, features: readonly PlanFeature[], t: Messages): ListGroup[] {
  const first = (feature: PlanFeature): string | undefined =>
    departmentsOfFeature(plan, feature.id)[0]?.id;
  return [
    ...plan.departments.flatMap((department) =>
      group(
        department.id,
        department.name,
        features.filter((feature) => first(feature) === department.id),
      ),
    ),
    ...group(
      'context',
      t.list.context,
      features.filter((feature) => first(feature) === undefined),
    ),
  ];
}

/**
 * Groups the list. Features without a place form the last group, whatever the grouping (but for grouping by clause
 * or department, where they stand with their own): each feature is in exactly one group.
 */
export function groupFeatures(
  plan: Plan,
  features: readonly PlanFeature[],
  by: ListGrouping,
  t: Messages,
): readonly ListGroup[] {
  switch (by) {
    case 'kind': {
      const placed = features.filter((feature) => feature.geometry !== null);
      const unplaced = features.filter((feature) => feature.geometry === null);
      return [...byKind(placed, t), ...group('none', t.list.noPlace, unplaced, true)];
    }
    case 'clause':
      return byClause(plan, features, t);
    case 'department':
      return byDepartment(plan, features, t);
    case 'position':
      return POSITION_CLASSES.flatMap((cls) =>
        group(
          cls,
          t.positions[cls],
          features.filter((feature) => feature.position.class === cls),
          cls === 'none',
        ),
      );
  }
}
