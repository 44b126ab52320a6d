import { boundsOf } from '../geo/geometry-bounds.ts';
import type { DepartmentId } from './ids.ts';
import {
  clausesOfDepartment,
  featuresOfDepartment,
  isPlanItem,
  progressOfFeature,
  progressOfTarget,
  targetsOfClause,
} from './queries.ts';
import type { Clause, Plan, PlanFeature, ProgressRecord, Target } from './types.ts';

/** What a department has to do by a clause: lead and assisting only where the document says who leads. */
export type TaskRole = 'lead' | 'assisting' | 'listed';

export interface TaskClause {
  readonly clause: Clause;
  readonly role: TaskRole;
  /** Its place among the departments of the clause, from 1, and how many there are. */
  readonly place: number;
  readonly of: number;
}

export interface TaskRecord {
  /** What it is about: the name of an item, or what a target measures. */
  readonly subject: PlanFeature | Target;
  readonly record: ProgressRecord;
}

/** All that a plan has for one department, in the order of the document. */
export interface TaskSheet {
  readonly clauses: readonly TaskClause[];
  readonly targets: readonly Target[];
  /** Plan items of its clauses: neither context places nor blocks. */
  readonly features: readonly PlanFeature[];
  /** The newest first; undated ones last. */
  readonly records: readonly TaskRecord[];
  /** Items on which there is no record: 无数据, which is not the same as on track. */
  readonly withoutRecord: readonly PlanFeature[];
}

export function taskSheet(plan: Plan, department: DepartmentId): TaskSheet {
  const clauses = clausesOfDepartment(plan, department).map((clause): TaskClause => {
    const place = clause.departments.indexOf(department) + 1;
    const role = !clause.leadStated ? 'listed' : place === 1 ? 'lead' : 'assisting';
    return { clause, role, place, of: clause.departments.length };
  });
  const targets = clauses.flatMap(({ clause }) => targetsOfClause(plan, clause.id));
  const features = featuresOfDepartment(plan, department).filter(isPlanItem);
  const records = [
    ...targets.flatMap((subject) => told(subject, progressOfTarget(plan, subject.id))),
    ...features.flatMap((subject) => told(subject, progressOfFeature(plan, subject.id))),
  ].sort((a, b) => (b.record.date ?? '').localeCompare(a.record.date ?? ''));
  return {
    clauses,
    targets,
    features,
    records,
    withoutRecord: features.filter(({ id }) => progressOfFeature(plan, id).length === 0),
  };
}

const told = (subject: TaskRecord['subject'], records: readonly ProgressRecord[]): TaskRecord[] =>
  records.map((record) => ({ subject, record }));

/**
 * What holds all places of some features, in degrees; null when none of them has one. A line that leaves the home extent
 * of the plan is followed to its edge: the sheet is about what is inside.
 */
export function extentOfFeatures(
  features: readonly PlanFeature[],
  home: Plan['place']['bounds'],
): {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
} | null {
  const bounds = boundsOf(features.map(({ geometry }) => geometry));
  if (bounds === null) return null;
  const west = Math.max(bounds[0], home[0]);
  const south = Math.max(bounds[1], home[1]);
  const east = Math.min(bounds[2], home[2]);
  const north = Math.min(bounds[3], home[3]);
  if (west > east || south > north) {
    const [w, s, e, n] = bounds;
    return { west: w, south: s, east: e, north: n };
  }
  return { west, south, east, north };
}
