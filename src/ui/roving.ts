/** Keyboard movement inside a group: one stop for Tab, arrows between the members (WAI-ARIA practices). */

interface RovingOptions {
  /** Which elements are members, in document order. */
  readonly selector: string;
  /** Arrow keys that move: up/down for lists, left/right too for strips. */
  readonly axis?: 'vertical' | 'both';
}

const FORWARD = new Set(['ArrowDown']);
const BACK = new Set(['ArrowUp']);

/** Svelte action. Members get tabindex −1 but the current one; the group keeps its place when members change. */
export function roving(
  node: HTMLElement,
  options: RovingOptions,
): { update: (next: RovingOptions) => void; destroy: () => void } {
  let current = options;
  let index = 0;

  const members = (): HTMLElement[] => [...node.querySelectorAll<HTMLElement>(current.selector)];

  function refresh(): void {
    const list = members();
    index = Math.min(index, Math.max(0, list.length - 1));
    list.forEach((member, at) => {
      const wanted = at === index ? 0 : -1;
      if (member.tabIndex !== wanted) member.tabIndex = wanted;
    });
  }

  function move(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const list = members();
    const at = list.findIndex((member) => member === event.target);
    if (at < 0) return;
    const both = current.axis === 'both';
    let next: number;
    if (FORWARD.has(event.key) || (both && event.key === 'ArrowRight')) next = at + 1;
    else if (BACK.has(event.key) || (both && event.key === 'ArrowLeft')) next = at - 1;
    else if (event.key === 'Home') next = 0;
    else if (event.key === 'End') next = list.length - 1;
    else return;
    event.preventDefault();
    index = Math.max(0, Math.min(list.length - 1, next));
    refresh();
    list[index]?.focus();
  }

  function follow(event: FocusEvent): void {
    const at = members().findIndex((member) => member === event.target);
    if (at >= 0 && at !== index) {
      index = at;
      refresh();
    }
  }

  node.addEventListener('keydown', move);
  node.addEventListener('focusin', follow);
  const observer = new MutationObserver(refresh);
  observer.observe(node, { childList: true, subtree: true });
  refresh();

  return {
    update: (next) => {
      current = next;
      refresh();
    },
    destroy: () => {
      node.removeEventListener('keydown', move);
      node.removeEventListener('focusin', follow);
      observer.disconnect();
    },
  };
}
