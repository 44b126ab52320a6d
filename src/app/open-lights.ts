import { reportsOf } from '../notes/reports.ts';
import { browserPreferences } from '../platform/preferences.ts';
import type { Session } from '../state/session.svelte.ts';

/**
 * Fetches the lights and works them out. A package without a rule has none. What people reported in
 * their notes counts, too, and is told apart by its author.
 */
export async function openLights(session: Session): Promise<void> {
  const { plan, view } = session;
  if (plan.lightRule === undefined) return;
  const { LightState } = await import('./light-kit.ts');
  const reports = () =>
    reportsOf(session.notes?.notes ?? [], {
      now: new Date().toISOString(),
      dataDate: plan.dataDate,
    });
  session.lights = new LightState(plan, plan.lightRule, view, browserPreferences(), reports);
}
