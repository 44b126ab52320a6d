import type { Action } from 'svelte/action';

/**
 * For something that stands alone over the page, where a `<dialog>` cannot (it prints no second page): what stands beside
 * it is inert meanwhile, and the focus goes there and back.
 */
export const alone: Action = (node) => {
  const before = document.activeElement;
  const others = [...(node.parentElement?.children ?? [])].filter(
    (other): other is HTMLElement => other instanceof HTMLElement && other !== node && !other.inert,
  );
  for (const other of others) other.inert = true;
  node.focus();
  return {
    destroy() {
      for (const other of others) other.inert = false;
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    },
  };
};
