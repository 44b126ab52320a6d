/** Leaves have a fixed size: what does not fit has to be cut, and to be said. */

/** Height of the part between the edges of a leaf by its width (268 mm by 182 mm), a hair less than all of it. */
const TALL = 267 / 182;

/** Whether all of a leaf's content stands on its page, at any zoom of the screen. */
export function fitsLeaf(content: HTMLElement | null): boolean {
  if (content === null) return true;
  const { width } = content.getBoundingClientRect();
  const last = content.lastElementChild;
  if (last === null || width === 0) return true;
  const height = last.getBoundingClientRect().bottom - content.getBoundingClientRect().top;
  return height <= width * TALL;
}

/** The tallest list on a leaf that can still be cut, by its `data-cut`; null when there is none. */
export function tallestCut(
  content: HTMLElement | null,
  canCut: (name: string) => boolean,
): string | null {
  const lists = [...(content?.querySelectorAll<HTMLElement>('[data-cut]') ?? [])]
    .map((list) => ({
      name: list.dataset['cut'] ?? '',
      height: list.getBoundingClientRect().height,
    }))
    .filter(({ name }) => canCut(name))
    .sort((a, b) => b.height - a.height);
  return lists[0]?.name ?? null;
}
