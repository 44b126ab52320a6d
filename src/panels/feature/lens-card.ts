import type { Component, Snippet } from 'svelte';
import type { LightSubject } from '../../plan/lights/plan-lights.ts';
import type { PlanFeature } from '../../plan/types.ts';
import type { Session } from '../../state/session.svelte.ts';

interface CardProps {
  readonly session: Session;
  readonly feature: PlanFeature;
}

interface BodyProps extends CardProps {
  /** Explains the light of what the card is about. */
  readonly light?: Snippet<[subject: LightSubject]> | undefined;
}

/** How a lens shows the features that matter to it: instead of the card of every feature. */
export interface LensCard {
  readonly isFor: (feature: PlanFeature) => boolean;
  readonly Body: Component<BodyProps>;
  /** Further buttons at the foot of the card. */
  readonly Actions: Component<CardProps>;
}
