import type { ClauseId, DepartmentId, FeatureId, TargetId } from '../ids.ts';
import type { Status } from '../kinds.ts';
import { featuresOfClause, isPlanItem, targetsOfClause } from '../queries.ts';
import type { Clause, Plan, ProgressRecord } from '../types.ts';
import { dayOf } from './days.ts';
import { lightOf, severity, type LightReading, type LightRecord } from './light.ts';
import { LIGHTS, type Light, type LightRule } from './rule.ts';

/** What a person reported, as a light needs it. A note of progress with its author fits it. */
export interface OwnReport {
  readonly author: string;
  readonly on:
    | { readonly kind: 'feature'; readonly id: FeatureId }
    | { readonly kind: 'clause'; readonly id: ClauseId }
    | { readonly kind: 'target'; readonly id: TargetId };
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly status: Status | null;
  readonly percent: number | null;
  readonly planPercent: number | null;
  readonly plannedStart?: string;
  readonly plannedRegistration?: string;
  readonly registered?: boolean;
  /** Of a day that had not come when it was written: neither lights anything nor moves the data date. */
  readonly isFuture?: boolean;
  readonly source: string;
}

/** What a panel explains the light of. */
export type LightSubject =
  | { readonly kind: 'feature'; readonly id: FeatureId }
  | { readonly kind: 'clause'; readonly id: ClauseId }
  | { readonly kind: 'department'; readonly id: DepartmentId };

/** One of the things that a clause's light is made of. */
export interface ClausePart {
  readonly kind: 'clause' | 'target' | 'feature';
  readonly id: ClauseId | TargetId | FeatureId;
  readonly reading: LightReading;
}

/**
 * The light of a clause. Red or yellow: the most serious of its parts. Green: records about the clause itself say so, or
 * all of its items are green. Everything else is `none`: an item without data never becomes green through the others.
 */
export interface ClauseReading {
  readonly light: Light;
  readonly dataDate: string;
  /** Records about the clause as a whole. */
  readonly own: LightReading;
  /** The plan items of the clause, in the order of the plan. */
  readonly items: readonly ClausePart[];
  /** Targets of the clause that have a light. */
  readonly targets: readonly ClausePart[];
}

/** The lights of a plan on one day. */
export interface PlanLights {
  readonly dataDate: string;
  /** Plan items only: a context place or a block has no light of its own. */
  readonly features: ReadonlyMap<FeatureId, LightReading>;
  readonly clauses: ReadonlyMap<ClauseId, ClauseReading>;
}

/** How many things show each light; `none` stands apart and is never part of another. */
export interface LightSum extends Readonly<Record<Light, number>> {
  readonly total: number;
  /** Of `none`: those whose last record has expired. */
  readonly stale: number;
}

/** The day that lights speak of: that of the package, or of the newest report when that is later and has come. */
export function lightDate(
  plan: Plan,
  reports: readonly Pick<OwnReport, 'date' | 'isFuture'>[],
): string {
  return reports
    .filter(({ isFuture }) => isFuture !== true)
    .map(({ date }) => dayOf(date))
    .reduce((a, b) => (b > a ? b : a), plan.dataDate);
}

/** Works out every light of the plan from its public records and from what people reported. */
export function planLights(
  plan: Plan,
  rule: LightRule,
  reports: readonly OwnReport[] = [],
): PlanLights {
  const dataDate = lightDate(plan, reports);
  const read = (
    kind: OwnReport['on']['kind'],
    id: string,
    published: readonly ProgressRecord[],
  ): LightReading => {
    const own = reports.filter(({ on }) => on.kind === kind && on.id === id);
    return lightOf([...published.map(ofProgress), ...own.map(ofReport)], rule, dataDate);
  };
  const features = new Map(
    plan.features
      .filter(isPlanItem)
      .map(({ id }) => [id, read('feature', id, plan.progressByFeature.get(id) ?? [])]),
  );
  const ofClause = ({ id }: Clause): ClauseReading => {
    const items = featuresOfClause(plan, id).flatMap((feature): ClausePart[] => {
      const reading = features.get(feature.id);
      return reading === undefined ? [] : [{ kind: 'feature', id: feature.id, reading }];
    });
    const targets = targetsOfClause(plan, id)
      .map((target): ClausePart => {
        const published = plan.progressByTarget.get(target.id) ?? [];
        return { kind: 'target', id: target.id, reading: read('target', target.id, published) };
      })
      .filter(({ reading }) => reading.light !== 'none');
    const own = read('clause', id, []);
    return { light: clauseLight(own, items, targets), dataDate, own, items, targets };
  };
  return {
    dataDate,
    features,
    clauses: new Map(plan.clauses.map((clause) => [clause.id, ofClause(clause)])),
  };
}

function clauseLight(
  own: LightReading,
  items: readonly ClausePart[],
  targets: readonly ClausePart[],
): Light {
  const all = [own, ...[...items, ...targets].map(({ reading }) => reading)];
  const [worst = 'none'] = all.map(({ light }) => light).sort((a, b) => severity(a) - severity(b));
  if (worst === 'red' || worst === 'yellow') return worst;
  const isEachGreen = items.length > 0 && items.every(({ reading }) => reading.light === 'green');
  return own.light === 'green' || isEachGreen ? 'green' : 'none';
}

/** Counts lights. The four counts add up to the total. */
export function sumLights(readings: Iterable<Pick<LightReading, 'light' | 'used'>>): LightSum {
  const counts = { red: 0, yellow: 0, green: 0, none: 0 };
  let stale = 0;
  for (const { light, used } of readings) {
    counts[light] += 1;
    if (used?.finding.code === 'stale') stale += 1;
  }
  const total = LIGHTS.reduce((sum, light) => sum + counts[light], 0);
  return { ...counts, total, stale };
}

/** The sum of the items of each department that has any, in document order. An item of several counts for each. */
export function lightsByDepartment(
  plan: Plan,
  lights: PlanLights,
): readonly { readonly department: DepartmentId; readonly sum: LightSum }[] {
  return plan.departments.flatMap(({ id }) => {
    const clauses = plan.clausesByDepartment.get(id) ?? [];
    const items = new Set(clauses.flatMap((clause) => plan.featuresByClause.get(clause) ?? []));
    const readings = [...items].flatMap((item) => lights.features.get(item) ?? []);
    return readings.length === 0 ? [] : [{ department: id, sum: sumLights(readings) }];
  });
}

function ofProgress(record: ProgressRecord): LightRecord {
  return {
    by: { kind: 'public', confidence: record.confidence },
    date: record.date,
    status: record.status ?? null,
    percent: record.percent ?? null,
    planPercent: record.planPercent ?? null,
    plannedStart: record.plannedStart ?? null,
    plannedRegistration: record.plannedRegistration ?? null,
    isRegistered: record.registered ?? null,
    note: record.note,
    source: record.source,
  };
}

function ofReport(report: OwnReport): LightRecord {
  return {
    by: { kind: 'own', author: report.author },
    date: report.date,
    status: report.status,
    percent: report.percent,
    planPercent: report.planPercent,
    plannedStart: report.plannedStart ?? null,
    plannedRegistration: report.plannedRegistration ?? null,
    isRegistered: report.registered ?? null,
    isFuture: report.isFuture ?? false,
    note: '',
    source: report.source,
  };
}
