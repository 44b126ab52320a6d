import { backdropOf, type Backdrop, type BaseMap } from '../carto/basemap/base-map.ts';
import type { Theme } from '../carto/theme.ts';
import { serveArchive } from './archive-protocol.ts';
import type { BaseReport } from './backdrop-watch.ts';
import type { MapController } from './map-controller.ts';
import type { PlanMapView } from './plan-map-view.ts';

export type OnBase = (base: BaseMap, report: BaseReport) => void;

/** The props and state of the map component that {@link ChosenBase} follows. */
interface Followed {
  readonly view: PlanMapView;
  readonly theme: Theme;
  readonly controller: MapController | null;
  readonly onBase: OnBase | undefined;
}

/**
 * The chosen base map of one map component: its layers in theme and language, its archive, and the watch over its first
 * tile. Made while the component is set up, before the effect that shows the style: the archive answers by then.
 */
export class ChosenBase {
  readonly #follow: () => Followed;

  /** Derived by itself: the rest of the view changes with every movement of the pointer. */
  readonly #base = $derived.by<BaseMap | null>(() => this.#follow().view.base ?? null);
  readonly #theme = $derived.by(() => this.#follow().theme);
  readonly #language = $derived.by(() => this.#follow().view.language);
  readonly #controller = $derived.by(() => this.#follow().controller);

  readonly backdrop = $derived.by<Backdrop | null>(() =>
    this.#base === null ? null : backdropOf(this.#base, this.#theme, this.#language),
  );

  constructor(follow: () => Followed) {
    this.#follow = follow;
    $effect(() => {
      serveArchive(this.#base?.archive ?? null);
    });
    $effect(() => {
      const watched = this.#base;
      this.#controller?.watchBase(watched, (report) => {
        if (watched !== null) follow().onBase?.(watched, report);
      });
    });
  }
}
