/**
 * Svelte action: when the card closes while the focus was in it, the focus goes back to where it came from
 * instead of being lost on the page's body.
 */
export function returnFocus(
  node: HTMLElement,
  state: { isCardOpen: boolean },
): { update: (next: { isCardOpen: boolean }) => void; destroy: () => void } {
  let wasOpen = state.isCardOpen;
  let origin: HTMLElement | null = null;

  function remember(event: FocusEvent): void {
    const target = event.target;
    if (target instanceof HTMLElement && target.closest('#card') === null) origin = target;
  }
  node.addEventListener('focusin', remember);

  return {
    update: ({ isCardOpen }) => {
      if (wasOpen && !isCardOpen) {
        queueMicrotask(() => {
          if (document.activeElement === document.body) origin?.focus();
        });
      }
      wasOpen = isCardOpen;
    },
    destroy: () => {
      node.removeEventListener('focusin', remember);
    },
  };
}
