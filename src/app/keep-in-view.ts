import type { Session } from '../state/session.svelte.ts';

/** The map has less room now: what was in view comes into view again. What a person moved to stays. */
export function keepInView({ view, extent, plan }: Session): void {
  if (view.selected.length > 0) view.fitRequest = { features: view.selected, force: false };
  else if (view.clause === null && view.department === null && extent !== null) {
    const [west, south, east, north] = plan.place.bounds;
    const isWhole =
      extent.west <= west && extent.south <= south && extent.east >= east && extent.north >= north;
    if (isWhole) view.fitRequest = { features: 'home', force: true };
  }
}
