import type { Status } from '../kinds.ts';
import { dayOf, daysBetween, fullMonths } from './days.ts';
import {
  LIGHTS,
  type Light,
  type LightBounds,
  type LightCriterion,
  type LightRule,
  type LightWitness,
} from './rule.ts';

/** Who reported: a public source that the package has gathered, or a person in this app. */
export type LightReporter =
  | { readonly kind: 'public'; readonly confidence: Exclude<LightWitness, 'own'> }
  | { readonly kind: 'own'; readonly author: string };

/** One record as a rule reads it. What nobody has stated is null, never 0. */
export interface LightRecord {
  readonly by: LightReporter;
  readonly date: string | null;
  readonly status: Status | null;
  /** 0 to 100. */
  readonly percent: number | null;
  /** What the plan asks for on that day, 0 to 100. */
  readonly planPercent: number | null;
  readonly plannedStart: string | null;
  readonly plannedRegistration: string | null;
  readonly isRegistered: boolean | null;
  /** Dated after the day on which it was written: it speaks of what nobody could know. */
  readonly isFuture?: boolean;
  readonly note: string;
  readonly source: string;
}

/** One criterion of the rule applied to one record: all numbers that a person needs to do it again. */
export type LightMeasure = {
  readonly light: Exclude<Light, 'none'>;
  readonly bounds: LightBounds;
} & (
  | {
      readonly criterion: 'behindPoints';
      readonly percent: number;
      readonly planPercent: number;
      /** Percentage points behind the plan; negative when ahead. */
      readonly behind: number;
    }
  | {
      readonly criterion: 'startLateMonths' | 'registrationLateMonths';
      readonly planned: string;
      /** The record says that by this day it had not happened. */
      readonly missingOn: string;
      /** Full months; 0 when it is not due yet, too. */
      readonly months: number;
    }
);

/** Why one record lights what it does. */
export type LightFinding =
  | { readonly code: 'measured'; readonly measures: readonly LightMeasure[] }
  /** Measured, but too old on the data date: it lights nothing any more. `was` is what it had lit. */
  | {
      readonly code: 'stale';
      readonly measures: readonly LightMeasure[];
      readonly was: Exclude<Light, 'none'>;
      readonly days: number;
    }
  | { readonly code: 'completed' }
  | { readonly code: 'dropped' }
  | { readonly code: 'no-measure' }
  | { readonly code: 'undated' }
  /** Of a day that had not come when it was written. */
  | { readonly code: 'future' }
  /** Dated after the data date. */
  | { readonly code: 'later' };

export interface JudgedRecord {
  readonly record: LightRecord;
  readonly light: Light;
  readonly finding: LightFinding;
}

/** The light of one thing: which record gave it, why, and what every other record would have given. */
export interface LightReading {
  readonly light: Light;
  /** Null when there is no record at all. */
  readonly used: JudgedRecord | null;
  /** All records, newest first. */
  readonly judged: readonly JudgedRecord[];
  /** The day that the light speaks of. */
  readonly dataDate: string;
}

/** Lower is more serious. */
export const severity = (light: Light): number => LIGHTS.indexOf(light);

/**
 * The light of one thing. Of the records that a rule can judge the newest one counts; of two of one day the more
 * serious. A record without figures or dates lights nothing, and no record at all does not, either: that is `none`,
 * never green.
 * @param dataDate `YYYY-MM-DD`: records after it are not used, older ones by more than the rule allows have expired
 */
export function lightOf(
  records: readonly LightRecord[],
  rule: LightRule,
  dataDate: string,
): LightReading {
  const judged = records.map((record) => judge(record, rule, dataDate)).sort(byImportance);
  const used = judged.find(({ finding }) => isDecisive(finding)) ?? judged[0] ?? null;
  return { light: used?.light ?? 'none', used, judged, dataDate };
}

const isDecisive = ({ code }: LightFinding): boolean =>
  code === 'measured' || code === 'stale' || code === 'completed' || code === 'dropped';

/** Newest first, undated last; then the more serious. */
function byImportance(a: JudgedRecord, b: JudgedRecord): number {
  const [dayA, dayB] = [a, b].map(({ record }) => (record.date === null ? '' : dayOf(record.date)));
  if (dayA !== dayB) return (dayA ?? '') < (dayB ?? '') ? 1 : -1;
  return severity(a.light) - severity(b.light);
}

function judge(record: LightRecord, rule: LightRule, dataDate: string): JudgedRecord {
  const finding = find(record, rule, dataDate);
  return { record, finding, light: lightOfFinding(finding) };
}

function lightOfFinding(finding: LightFinding): Light {
  if (finding.code === 'measured') return worst(finding.measures);
  return finding.code === 'completed' ? 'green' : 'none';
}

function find(record: LightRecord, rule: LightRule, dataDate: string): LightFinding {
  const { date, status, by } = record;
  if (date === null) return { code: 'undated' };
  if (record.isFuture === true) return { code: 'future' };
  if (daysBetween(date, dataDate) < 0) return { code: 'later' };
  if (status === 'dropped') return { code: 'dropped' };
  const witness = by.kind === 'own' ? 'own' : by.confidence;
  // What is finished stays finished: such a record does not expire.
  if (status === 'completed' && rule.completedGreen.includes(witness)) return { code: 'completed' };
  const measures = measure(record, date, rule);
  if (measures.length === 0) return { code: 'no-measure' };
  const days = daysBetween(date, dataDate);
  return days > rule.staleAfterDays
    ? { code: 'stale', measures, was: worst(measures), days }
    : { code: 'measured', measures };
}

function worst(measures: readonly LightMeasure[]): Exclude<Light, 'none'> {
  const [first] = measures.map(({ light }) => light).sort((a, b) => severity(a) - severity(b));
  return first ?? 'green';
}

/** Two decimals, as the panel shows them: what a person recomputes from it comes out the same. */
const round = (value: number): number => Math.round(value * 100) / 100;

function measure(record: LightRecord, date: string, rule: LightRule): readonly LightMeasure[] {
  const { behindPoints: bounds } = rule;
  const { percent, planPercent } = record;
  const measures: LightMeasure[] = [];
  if (bounds !== undefined && percent !== null && planPercent !== null) {
    const [actual, plan] = [round(percent), round(planPercent)];
    const behind = round(plan - actual);
    const light = behind > bounds.red ? 'red' : behind >= bounds.yellow ? 'yellow' : 'green';
    measures.push({
      criterion: 'behindPoints',
      light,
      bounds,
      percent: actual,
      planPercent: plan,
      behind,
    });
  }
  // Only what is said not to have happened can be late: silence is no delay.
  const late = (criterion: Exclude<LightCriterion, 'behindPoints'>, planned: string): void => {
    const limits = rule[criterion];
    if (limits === undefined) return;
    const months = fullMonths(planned, date);
    const light = months >= limits.red ? 'red' : months >= limits.yellow ? 'yellow' : 'green';
    measures.push({ criterion, light, bounds: limits, planned, missingOn: date, months });
  };
  const { plannedStart, plannedRegistration } = record;
  if (plannedStart !== null && record.status === 'planned') late('startLateMonths', plannedStart);
  if (plannedRegistration !== null && record.isRegistered === false) {
    late('registrationLateMonths', plannedRegistration);
  }
  return measures;
}
