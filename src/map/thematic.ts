import type { LinkWords } from '../carto/link-drawing.ts';
import type { RegionalLink } from '../plan/types.ts';
import type { TownshipCount } from '../plan/township-counts.ts';

/** Themes that are drawn over the plan; both lists are empty while the structure diagram is shown. */
export interface Thematic {
  readonly language: 'zh' | 'en';
  /** Links of the clause in hand. */
  readonly links: readonly RegionalLink[];
  readonly linkWords: LinkWords;
  /** Townships with their items; empty while the theme is off. */
  readonly townships: readonly TownshipCount[];
  /** A circle was picked: the ids of its items. */
  readonly onPickAll: (ids: readonly string[]) => void;
  /** Arcs or circles cannot be drawn; the names on the map stay. */
  readonly onFailed: (cause: unknown) => void;
}
