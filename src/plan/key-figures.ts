import type { ClauseId, FeatureId } from './ids.ts';
import { isPlanItem } from './queries.ts';
import type { BilingualText, Plan } from './types.ts';

/** A number of the overview, and what it counts: nothing is counted that cannot be opened. */
export interface KeyFigure {
  readonly id: string;
  readonly label: BilingualText;
  readonly unit: BilingualText;
  /** Plan items, in the order of the plan. */
  readonly features: readonly FeatureId[];
  /** Clauses that name them, in document order. */
  readonly clauses: readonly ClauseId[];
}

const PIECES: BilingualText = { zh: '项', en: 'items' };

/** Counts of plan items, as the package groups them; one a layer where it says nothing. */
export function keyFigures(plan: Plan): readonly KeyFigure[] {
  const items = plan.features.filter(isPlanItem);
  const rules =
    plan.figures.length > 0
      ? plan.figures.map((rule) => ({
          ...rule,
          found: items.filter(({ kind }) => rule.kinds.includes(kind)),
        }))
      : plan.layers.map(({ id, title }) => ({
          id,
          label: title,
          unit: PIECES,
          found: items.filter(({ layer }) => layer === id),
        }));
  return rules.map(({ id, label, unit, found }) => {
    const named = new Set(found.flatMap(({ clauses }) => clauses));
    return {
      id,
      label,
      unit,
      features: found.map((feature) => feature.id),
      clauses: plan.clauses.flatMap((clause) => (named.has(clause.id) ? [clause.id] : [])),
    };
  });
}
