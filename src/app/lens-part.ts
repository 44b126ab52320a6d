import type { Component } from 'svelte';
import type { LensCard } from '../panels/feature/lens-card.ts';
import type { LensPanel } from '../plan/kinds.ts';
import type { Session } from '../state/session.svelte.ts';

/** What every panel of a lens is given. */
export interface LensPanelProps {
  readonly session: Session;
  /** Something was chosen that the map shows: on a phone the panel makes room. */
  readonly onChosen?: () => void;
}

export type LensPanels = Readonly<Partial<Record<LensPanel, Component<LensPanelProps>>>>;

interface LensPartProps {
  readonly session: Session;
  readonly margin: number;
  readonly covered: { readonly right: number; readonly bottom: number };
}

/** What a lens brings with it. */
export interface LensPart {
  readonly panels: LensPanels;
  /** Reads what its panels need beside the plan, once. */
  readonly prepare?: (session: Session) => Promise<void>;
  readonly card?: LensCard;
  /** Below the map; on a phone below the panels. */
  readonly Tray?: Component<LensPartProps>;
  /** Over the map, which lies `margin` pixels inside its sheet and what is not covered. */
  readonly Over?: Component<LensPartProps>;
  /** Over the page. */
  readonly Dialogs?: Component<LensPartProps>;
}
