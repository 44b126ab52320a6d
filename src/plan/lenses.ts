import type { Lens } from './kinds.ts';
import type { LensDefaults, Plan } from './types.ts';

/** For packages that arrange nothing themselves. */
const STANDARD: Readonly<Record<Lens, LensDefaults>> = {
  planning: { id: 'planning', panels: ['coverage', 'clauses', 'departments', 'list'] },
  investment: { id: 'investment', panels: ['list', 'departments'] },
  overview: { id: 'overview', panels: ['figures', 'targets', 'projects', 'tasks', 'tour'] },
};

/** What a lens shows at first: as the package says, else the standard arrangement. */
export function lensOf(plan: Plan, lens: Lens): LensDefaults {
  return plan.lenses.find(({ id }) => id === lens) ?? STANDARD[lens];
}
