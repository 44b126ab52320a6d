import type { Component } from 'svelte';
import type { LensPanel } from '../plan/kinds.ts';
import type { Session } from '../state/session.svelte.ts';

/** What every panel of a lens is given. */
export interface LensPanelProps {
  readonly session: Session;
  /** Something was chosen that the map shows: on a phone the panel makes room. */
  readonly onChosen?: () => void;
}

export type LensPanels = Readonly<Partial<Record<LensPanel, Component<LensPanelProps>>>>;
