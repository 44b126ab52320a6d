/** Which of the four page layouts fits the window (look.md §2). */
export type PageLayout = 'wide' | 'strip' | 'side' | 'phone';

/** The part of `window.matchMedia` that the class needs. */
export type MatchMedia = (query: string) => {
  readonly matches: boolean;
  addEventListener(type: 'change', listener: () => void): void;
};

const MIN_WIDTHS: readonly (readonly [PageLayout, number])[] = [
  ['wide', 1200],
  ['strip', 900],
  ['side', 600],
];

/** Follows the window's width and the wish for less motion. */
export class MediaState {
  layout = $state<PageLayout>('wide');
  reducedMotion = $state(false);

  constructor(matchMedia: MatchMedia) {
    const queries = MIN_WIDTHS.map(([layout, width]) => ({
      layout,
      query: matchMedia(`(min-width: ${String(width)}px)`),
    }));
    const motion = matchMedia('(prefers-reduced-motion: reduce)');
    const read = (): void => {
      this.layout = queries.find(({ query }) => query.matches)?.layout ?? 'phone';
      this.reducedMotion = motion.matches;
    };
    for (const { query } of queries) query.addEventListener('change', read);
    motion.addEventListener('change', read);
    read();
  }
}
