import CompareTray from '../panels/compare/CompareTray.svelte';
import ChainPanel from '../panels/chains/ChainPanel.svelte';
import type { LensCard } from '../panels/feature/lens-card.ts';
import ParkActions from '../panels/feature/park/ParkActions.svelte';
import ParkSheet from '../panels/feature/park/ParkSheet.svelte';
import NeedPanel from '../panels/need/NeedPanel.svelte';
import { readInvestment } from '../plan/investment/read-investment.ts';
import { hasParkSheet } from '../plan/investment/sites.ts';
import { INVESTMENT_FILE } from '../plan/plan-files.ts';
import { InvestmentState } from '../state/investment-state.svelte.ts';
import type { Session } from '../state/session.svelte.ts';
import type { LensPanels } from './lens-panels.ts';

/** The 招商 lens: one chunk, fetched when it is first looked through. */
export const panels: LensPanels = { need: NeedPanel, chains: ChainPanel };

export const card: LensCard = { isFor: hasParkSheet, Body: ParkSheet, Actions: ParkActions };

export { CompareTray as Tray };
export { default as Dialogs } from './InvestmentDialogs.svelte';
export { default as Over } from './InvestmentOver.svelte';

/** Reads investment.json; what is wrong with it joins the findings about the package. */
export async function prepare(session: Session): Promise<void> {
  if (session.investment !== null) return;
  const file = await session.readFile(INVESTMENT_FILE);
  if (isThere(session)) return;
  const { investment, issues } = readInvestment({ [INVESTMENT_FILE]: file }, session.plan);
  session.investment = new InvestmentState(session.plan, investment);
  if (issues.length > 0) session.issues = [...session.issues, ...issues];
}

/** Asked again after waiting: another panel of the lens may have been faster. */
function isThere({ investment }: Session): boolean {
  return investment !== null;
}
