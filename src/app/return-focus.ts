/** Whether the card is there, and what it is about: equal texts mean the same subject. */
interface CardState {
  readonly isCardOpen: boolean;
  readonly subject: string;
}

/**
 * Svelte action: when the card closes while the focus was in it, the focus goes back to where it came from; when it
 * goes on to another subject, to its new heading. Else the focus would be lost on the page's body.
 */
export function returnFocus(
  node: HTMLElement,
  state: CardState,
): { update: (next: CardState) => void; destroy: () => void } {
  let was = state;
  let isInCard = false;
  let origin: HTMLElement | null = null;

  function remember(event: FocusEvent): void {
    const target = event.target;
    if (!(target instanceof HTMLElement)) return;
    isInCard = target.closest('#card') !== null;
    if (!isInCard) origin = target;
  }
  node.addEventListener('focusin', remember);

  return {
    update: (next) => {
      const hasChanged = next.subject !== was.subject;
      if (was.isCardOpen && hasChanged) {
        queueMicrotask(() => {
          if (document.activeElement !== document.body) return;
          if (!next.isCardOpen) origin?.focus();
          else if (isInCard) node.querySelector<HTMLElement>('#card h2')?.focus();
        });
      }
      was = next;
    },
    destroy: () => {
      node.removeEventListener('focusin', remember);
    },
  };
}
