import { fontFaces, type FontManifest, type FontPlace } from '../carto/font-faces.ts';
import { needsRestOfFonts, type Labelled } from '../carto/label-letters.ts';

/** What the map has names of; `hasBackdrop` when a chosen base map brings names of its own. */
interface Named extends Labelled {
  readonly hasBackdrop: boolean;
}

/**
 * The fonts of one map component: first those of the plan's own names, and all of them once a name needs another letter.
 * The ranges of the rest are a quarter of the map's own script, and the plan they were cut for never needs them.
 */
export class MapFonts {
  readonly #place: () => FontPlace;
  #rest = $state.raw<FontManifest | null>(null);

  readonly faces = $derived.by(() => fontFaces(this.#place(), this.#rest));

  constructor(place: () => FontPlace, named: () => Named) {
    this.#place = place;
    const needsRest = $derived(named().hasBackdrop || needsRestOfFonts(named()));
    $effect(() => {
      if (!needsRest || this.#rest !== null) return;
      // Where they cannot be had, the system's own fonts draw what is missing.
      void import('../carto/font-manifest-rest.json').then(
        (rest) => (this.#rest = rest.default),
        () => undefined,
      );
    });
  }
}
