import type { LensPart } from './lens-part.ts';
import { lensPart } from './lens-parts.ts';
import type { Session } from '../state/session.svelte.ts';

/** The part of the lens that is looked through, for a component that shows some of it. */
export class LensFollower {
  part = $state.raw<LensPart>({ panels: {} });

  constructor(session: () => Session) {
    $effect(() => {
      const of = session();
      const { lens } = of.view;
      lensPart(of).then(
        (part) => {
          if (of.view.lens === lens) this.part = part;
        },
        // Its panels say so.
        () => undefined,
      );
    });
  }
}
