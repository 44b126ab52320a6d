import type { PlanningTool, Session } from '../state/session.svelte.ts';

/**
 * Opens a planning tool, or with null closes the one that is open. It takes room from the map, or gives it back: what
 * was in view comes into view again, and what a person moved to stays.
 */
export function openTool(session: Session, tool: PlanningTool | null): void {
  const isChange = (session.tool === null) !== (tool === null);
  session.tool = tool;
  if (!isChange) return;
  const { view, extent, plan } = session;
  if (view.selected.length > 0) view.fitRequest = { features: view.selected, force: false };
  else if (view.clause === null && view.department === null && extent !== null) {
    const [west, south, east, north] = plan.place.bounds;
    const isWhole =
      extent.west <= west && extent.south <= south && extent.east >= east && extent.north >= north;
    if (isWhole) view.fitRequest = { features: 'home', force: true };
  }
}

/** Opens the coverage table; `onChosen` brings a phone back to its map, over which the table lies. */
export function openCoverage(session: Session, onChosen?: () => void): void {
  openTool(session, 'coverage');
  onChosen?.();
}

/** Closes the open tool and gives the focus back to its button. */
export function closeTool(session: Session): void {
  const opener = document.querySelector<HTMLElement>('.planning [aria-pressed="true"]');
  openTool(session, null);
  opener?.focus();
}
