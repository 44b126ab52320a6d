import { browserPreferences } from '../platform/preferences.ts';
import type { Session } from '../state/session.svelte.ts';

/**
 * Fetches the lights and works them out. A package without a rule has none. What people reported in the app goes in as
 * the last argument of `LightState`: a function that gives the present reports.
 */
export async function openLights(session: Session): Promise<void> {
  const { plan, view } = session;
  if (plan.lightRule === undefined) return;
  const { LightState } = await import('./light-kit.ts');
  session.lights = new LightState(plan, plan.lightRule, view, browserPreferences());
}
