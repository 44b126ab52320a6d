import type { Component } from 'svelte';
import type { PlanFeature } from '../../plan/types.ts';
import type { Session } from '../../state/session.svelte.ts';

interface CardProps {
  readonly session: Session;
  readonly feature: PlanFeature;
}

/** How a lens shows the features that matter to it: instead of the card of every feature. */
export interface LensCard {
  readonly isFor: (feature: PlanFeature) => boolean;
  readonly Body: Component<CardProps>;
  /** Further buttons at the foot of the card. */
  readonly Actions: Component<CardProps>;
}
