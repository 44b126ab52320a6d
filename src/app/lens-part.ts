import type { Component } from 'svelte';
import type { LensCard } from '../panels/feature/lens-card.ts';
import type { MapController } from '../map/map-controller.ts';
import type { Session } from '../state/session.svelte.ts';
import type { LensPanels } from './lens-panels.ts';

/** What a lens brings with it. */
export interface LensPart {
  readonly panels: LensPanels;
  /** Reads what its panels need beside the plan, once. */
  readonly prepare?: (session: Session) => Promise<void>;
  readonly card?: LensCard;
  /** Below the map; on a phone below the panels. */
  readonly Tray?: Component<{ readonly session: Session }>;
  /** Over the map, inside its frame; on a phone there is none. */
  readonly Over?: Component<OverProps>;
  /** Over the page. */
  readonly Dialogs?: Component<{ readonly session: Session }>;
}

export interface OverProps {
  readonly session: Session;
  readonly controller: MapController;
  readonly hasFrame: boolean;
}
