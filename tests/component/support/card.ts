import { page } from 'vitest/browser';
import { textOf } from './markup.ts';

/** The part of a card under a heading that begins with these words. */
export function section(title: string): HTMLElement {
  const heading = page
    .getByRole('heading', { level: 3 })
    .elements()
    .find((one) => textOf(one).startsWith(title));
  if (!heading) throw new Error(`the card has no part ${title}`);
  return heading.closest('section')!;
}

/** Headings of the parts, in their order. */
export const sections = (): string[] =>
  page.getByRole('heading', { level: 3 }).elements().map(textOf);

export const quotes = (): string[] => [...document.querySelectorAll('blockquote')].map(textOf);
export const marks = (): string[] => [...document.querySelectorAll('mark')].map(textOf);
/** Words of the buttons under an element. */
export const buttonsOf = (element: Element): string[] =>
  [...element.querySelectorAll('button')].map(textOf);
