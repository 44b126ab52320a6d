import { createRawSnippet, type Snippet } from 'svelte';

/** Content for a component that wraps some: one element. */
export const markup = (html: string): Snippet => createRawSnippet(() => ({ render: () => html }));

/** Element of the page that a component does not draw itself; gone with the test's container. */
export function place(html: string): HTMLElement {
  const element = document.createRange().createContextualFragment(html).firstElementChild;
  if (!(element instanceof HTMLElement)) throw new Error('one element is wanted');
  document.body.append(element);
  return element;
}

/** Text as a person reads it: runs of white space are one. */
export const textOf = (node: Node | null): string =>
  (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
