import { LENSES, type Lens } from '../plan/kinds.ts';
import type { Session } from '../state/session.svelte.ts';
import type { ThemePort } from '../state/theme-state.svelte.ts';

/** Which lens a person looked through last, for the next visit. Without an answer the page asks, once. */
export class FirstLens {
  readonly #port: ThemePort;
  isAsked = $state(false);

  constructor(port: ThemePort) {
    this.#port = port;
  }

  /** An address that says what to show is followed as it is. */
  start({ view }: Session): void {
    if (!view.isFreshStart) return;
    const stored = this.#port.get('lens');
    const lens = LENSES.find((one) => one === stored);
    this.isAsked = lens === undefined;
    // The first lens needs no word in the link.
    if (lens !== undefined && lens !== LENSES[0]) view.chosenLens = lens;
  }

  keep(lens: Lens): void {
    this.#port.set('lens', lens);
  }

  close(session: Session): void {
    this.isAsked = false;
    this.keep(session.view.lens);
  }
}
