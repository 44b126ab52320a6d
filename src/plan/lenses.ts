import type { LayerId } from './ids.ts';
import type { Lens } from './kinds.ts';
import type { LensDefaults, Plan } from './types.ts';

/** For packages that arrange nothing themselves. */
const STANDARD: Readonly<Record<Lens, LensDefaults>> = {
  planning: { id: 'planning', panels: ['coverage', 'clauses', 'departments', 'list'] },
  investment: { id: 'investment', panels: ['need', 'chains', 'list'] },
  overview: { id: 'overview', panels: ['figures', 'targets', 'projects', 'tasks', 'tour'] },
};

/** What a lens shows at first: as the package says, else the standard arrangement. */
export function lensOf(plan: Plan, lens: Lens): LensDefaults {
  return plan.lenses.find(({ id }) => id === lens) ?? STANDARD[lens];
}

/** The layers that a lens shows until somebody chooses: its own, else those that are on by default. */
export function defaultLayers(plan: Plan, lens: Lens): ReadonlySet<LayerId> {
  const { layers } = lensOf(plan, lens);
  if (layers !== undefined) return new Set(layers);
  return new Set(plan.layers.filter((layer) => layer.defaultVisible).map((layer) => layer.id));
}
