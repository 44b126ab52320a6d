import type { Backdrop, BaseMap } from '../carto/basemap/base-map.ts';
import type { Theme } from '../carto/theme.ts';
import type * as Parts from './backdrop-parts.ts';
import type { BaseReport } from './backdrop-watch.ts';
import { maplibregl } from './maplibre.ts';
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
  /** Fetched when a base is first chosen; nothing of it is drawn before they are here. */
  #parts = $state.raw<typeof Parts | null>(null);

  /** Derived by itself: the rest of the view changes with every movement of the pointer. */
  readonly #base = $derived.by<BaseMap | null>(() => this.#follow().view.base ?? null);
  readonly #theme = $derived.by(() => this.#follow().theme);
  readonly #language = $derived.by(() => this.#follow().view.language);
  readonly #controller = $derived.by(() => this.#follow().controller);

  readonly backdrop = $derived.by<Backdrop | null>(() => {
    const base = this.#base;
    if (base === null || this.#parts === null) return null;
    return { sources: base.sources, layers: base.layers(this.#theme, this.#language) };
  });

  constructor(follow: () => Followed) {
    this.#follow = follow;
    $effect(() => {
      const wanted = this.#base;
      if (wanted === null || this.#parts !== null) return;
      import('./backdrop-parts.ts').then(
        (parts) => (this.#parts = parts),
        () => follow().onBase?.(wanted, { kind: 'failed', reason: { code: 'network' } }),
      );
    });
    $effect(() => {
      this.#parts?.serveArchive(maplibregl.addProtocol, this.#base?.archive ?? null);
    });
    $effect(() => {
      const [parts, watched, controller] = [this.#parts, this.#base, this.#controller];
      if (parts === null || watched === null || controller === null) return;
      const watch = new parts.BackdropWatch(controller.map, watched, (report) => {
        follow().onBase?.(watched, report);
      });
      return () => watch.end();
    });
  }
}
