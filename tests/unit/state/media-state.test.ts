import { describe, expect, it } from 'vitest';
import { MediaState, type MatchMedia } from '../../../src/state/media-state.svelte.ts';

/** A window that can be resized, and a person who may wish for less motion. */
class FakeWindow {
  #width: number;
  #isCalm = false;
  readonly #listeners = new Map<string, (() => void)[]>();

  constructor(width: number) {
    this.#width = width;
  }

  readonly matchMedia: MatchMedia = (query) => {
    const matches = (): boolean => this.#matches(query);
    return {
      get matches() {
        return matches();
      },
      addEventListener: (_, listener) => {
        this.#listeners.set(query, [...(this.#listeners.get(query) ?? []), listener]);
      },
    };
  };

  resize(width: number): void {
    this.#change(() => (this.#width = width));
  }

  calm(isCalm: boolean): void {
    this.#change(() => (this.#isCalm = isCalm));
  }

  #matches(query: string): boolean {
    if (query === '(prefers-reduced-motion: reduce)') return this.#isCalm;
    return this.#width >= Number(/^\(min-width: (\d+)px\)$/.exec(query)?.[1]);
  }

  /** Tells the listeners of those queries alone whose answer changed, as a browser does. */
  #change(change: () => void): void {
    const before = new Map(
      [...this.#listeners.keys()].map((query) => [query, this.#matches(query)]),
    );
    change();
    for (const [query, listeners] of this.#listeners) {
      if (before.get(query) !== this.#matches(query)) for (const listener of listeners) listener();
    }
  }
}

describe('the layout', () => {
  it.each([
    [1920, 'wide'],
    [1200, 'wide'],
    [1199, 'strip'],
    [900, 'strip'],
    [899, 'side'],
    [600, 'side'],
    [599, 'phone'],
    [360, 'phone'],
  ] as const)('of a window of %d px is %s', (width, layout) => {
    expect(new MediaState(new FakeWindow(width).matchMedia).layout).toBe(layout);
  });

  it('follows the window', () => {
    const page = new FakeWindow(1400);
    const media = new MediaState(page.matchMedia);
    const layouts = [1000, 700, 400, 1400].map((width) => {
      page.resize(width);
      return media.layout;
    });
    expect(layouts).toEqual(['strip', 'side', 'phone', 'wide']);
  });
});

describe('the wish for less motion', () => {
  it('is known from the start and followed', () => {
    const page = new FakeWindow(1400);
    page.calm(true);
    const media = new MediaState(page.matchMedia);
    expect(media.reducedMotion).toBe(true);
    page.calm(false);
    expect(media.reducedMotion).toBe(false);
  });
});
