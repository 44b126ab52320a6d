import { progressOfTarget } from './queries.ts';
import type { Plan, ProgressRecord, Target } from './types.ts';

/** A target of the document beside what became known of it. */
export interface TargetStanding {
  readonly target: Target;
  /** Dated records with a figure in the target's own unit, oldest first: a series that can be drawn. */
  readonly series: readonly ProgressRecord[];
  /** The last of them; null when nothing is known. Never worked out between two records. */
  readonly latest: ProgressRecord | null;
}

/**
 * Targets with a year, in document order. A record in another unit is no figure of the target: 位 (a rank) under 前移20位 is a
 * state and stays in the series only when the target gives no unit itself.
 */
export function targetStandings(plan: Plan): readonly TargetStanding[] {
  return plan.targets
    .filter(({ year }) => year !== undefined)
    .map((target) => {
      const series = progressOfTarget(plan, target.id)
        .filter(
          ({ date, value, unit }) =>
            date !== null &&
            value !== undefined &&
            (target.unit === undefined || unit === target.unit),
        )
        .sort((a, b) => (a.date ?? '').localeCompare(b.date ?? ''));
      return { target, series, latest: series.at(-1) ?? null };
    });
}
