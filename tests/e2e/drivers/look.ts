import type { Page } from '@playwright/test';

/** What the page says about what is in hand. A part that this kind of card does not have is empty. */
export interface PageContent {
  readonly title: string;
  /** Clause number above the title of a clause's card. */
  readonly ref: string;
  /** Position class in words. */
  readonly position: string;
  /** Addresses of the clause chips, in their order. */
  readonly clauseLinks: readonly string[];
  readonly departments: readonly string[];
  readonly targets: readonly string[];
  /** Names under 已上图. */
  readonly placed: readonly string[];
  /** Names under 无空间位置. */
  readonly unplaced: readonly string[];
  /** Ids that the list shows as selected, and as lit beside them, in the order of the alphabet. */
  readonly selected: readonly string[];
  readonly lit: readonly string[];
}

/**
 * Reads card and list in one go; with a link, follows it first. One step into the page instead of one a part: a walk
 * over all of the data would otherwise wait for hundreds of pictures of the map.
 */
export function look(page: Page, link: string | null): Promise<PageContent> {
  return page.evaluate(async (hash) => {
    if (hash !== null) {
      const followed = new Promise((done) => {
        addEventListener('hashchange', () => setTimeout(done), { once: true });
      });
      location.hash = hash;
      await followed;
    }
    const text = (selector: string): string =>
      (document.querySelector(selector)?.textContent ?? '').trim();
    const all = (selector: string): HTMLElement[] => [
      ...document.querySelectorAll<HTMLElement>(selector),
    ];
    const texts = (selector: string): string[] =>
      all(selector).map((element) => element.textContent.trim());
    const ids = (selector: string): string[] =>
      all(selector)
        .map((row) => row.dataset['feature'] ?? '')
        .sort();
    const list = '[aria-label="图面要素列表"]';
    return {
      title: text('aside h2'),
      ref: text('aside header .clause-ref'),
      position: text('aside [role="group"][aria-label="位置"] strong'),
      clauseLinks: all('aside a.clause-ref').map((chip) => chip.getAttribute('href') ?? ''),
      departments: texts('aside ol[aria-label="责任单位"] .name'),
      targets: all('aside [data-target]').map((target) => target.dataset['target'] ?? ''),
      placed: texts('aside ul[aria-label="已上图"] button'),
      unplaced: texts('aside ul[aria-label="无空间位置"] button'),
      selected: ids(`${list} [data-feature][aria-pressed="true"]`),
      lit: ids(`${list} [role="listitem"].related [data-feature]`),
    };
  }, link);
}
