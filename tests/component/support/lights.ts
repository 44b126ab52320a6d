import type { OwnReport } from '../../../src/plan/lights/plan-lights.ts';
import { LightState, type LightPreferences } from '../../../src/state/light-state.svelte.ts';
import type { Session } from '../../../src/state/session.svelte.ts';
import { CountyPackage, open } from './county.ts';

/** Browser storage of a test. */
export function memory(kept: Record<string, string> = {}): LightPreferences {
  return {
    get: (key) => kept[key] ?? null,
    set: (key, value) => {
      kept[key] = value;
    },
  };
}

/** The county with its lights worked out, as the app does after the first picture. */
export function openLit(
  hash = '',
  reports: readonly OwnReport[] = [],
  county = new CountyPackage(),
  preferences = memory(),
): { session: Session; lights: LightState } {
  const session = open(county, hash);
  const { plan, view } = session;
  if (plan.lightRule === undefined) throw new Error('the package has no rule');
  const lights = new LightState(plan, plan.lightRule, view, preferences, () => reports);
  session.lights = lights;
  return { session, lights };
}
