import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { thematicStyle, type ThematicDrawing } from '../carto/style/thematic-layers.ts';
import { nextAbove } from '../carto/style/z-order.ts';
import type { DeckOverlay, OverlayContent } from './deck-overlay.ts';

/** What the themes show: points with names for the map itself, arcs and circles for deck.gl. */
export interface ThematicContent extends OverlayContent {
  readonly drawing: ThematicDrawing;
}

export interface ThematicEvents {
  /** All that was asked for is drawn, or cannot be. */
  settled(): void;
  /** deck.gl could not be loaded or cannot draw; names stay. */
  failed(cause: unknown): void;
}

type Loader = () => Promise<{ readonly DeckOverlay: typeof DeckOverlay }>;

/** Brings themes onto a map and off it again. deck.gl is loaded when something is to be drawn for the first time. */
export class ThematicOverlay {
  readonly #map: MapLibreMap;
  readonly #events: ThematicEvents;
  readonly #load: Loader;
  #deck: Promise<DeckOverlay> | null = null;
  /** Each wish has a number: what is overtaken by a later one is dropped. */
  #wish = 0;
  #shown: ThematicContent | null = null;
  #hasFailed = false;

  constructor(
    map: MapLibreMap,
    events: ThematicEvents,
    load: Loader = () => import('./deck-overlay.ts'),
  ) {
    this.#map = map;
    this.#events = events;
    this.#load = load;
  }

  /** Shows this instead of what is shown; null clears. `settled` follows unless another call comes first. */
  show(content: ThematicContent | null): void {
    this.#wish += 1;
    const wish = this.#wish;
    this.#whenReady(() => {
      if (wish !== this.#wish) return;
      this.#syncNames(content);
      this.#drawDeck(content, wish).catch((cause: unknown) => {
        this.#fail(cause);
      });
    });
  }

  /** deck.gl adds and removes its layers only while the style is at rest. */
  #whenReady(act: () => void): void {
    if (this.#map.isStyleLoaded() === true) act();
    else {
      void this.#map.once('idle', act);
      this.#map.triggerRepaint();
    }
  }

  #syncNames(content: ThematicContent | null): void {
    const map = this.#map;
    const before = this.#shown;
    this.#shown = content;
    const wanted = styleOf(content);
    const old = styleOf(before);
    const isRepainted = content?.theme !== before?.theme;
    const isWanted = (id: string): boolean => wanted.layers.some((layer) => layer.id === id);
    for (const { id } of old.layers) {
      if ((isRepainted || !isWanted(id)) && map.getLayer(id)) map.removeLayer(id);
    }
    for (const id of Object.keys(old.sources)) if (!(id in wanted.sources)) map.removeSource(id);
    for (const [id, source] of Object.entries(wanted.sources)) {
      const there = map.getSource<GeoJSONSource>(id);
      if (there === undefined) map.addSource(id, source);
      else if (old.sources[id] !== source && source.type === 'geojson') {
        void there.setData(source.data);
      }
    }
    const isThere = (id: string): boolean => map.getLayer(id) !== undefined;
    for (const layer of wanted.layers) {
      if (!isThere(layer.id)) map.addLayer(layer, nextAbove(layer.id, isThere));
    }
  }

  async #drawDeck(content: ThematicContent | null, wish: number): Promise<void> {
    const isEmpty = content === null || content.arcs.length + content.circles.length === 0;
    if (isEmpty && this.#deck === null) {
      this.#events.settled();
      return;
    }
    const deck = await (this.#deck ??= this.#makeDeck());
    if (wish !== this.#wish) return;
    // Adding the names has unsettled the style: its layers are touched again only when it rests.
    this.#whenReady(() => {
      if (wish !== this.#wish) return;
      deck.show(content, () => {
        if (wish === this.#wish) this.#events.settled();
      });
      this.#map.triggerRepaint();
    });
  }

  async #makeDeck(): Promise<DeckOverlay> {
    try {
      const module = await this.#load();
      return new module.DeckOverlay(this.#map, (cause) => {
        this.#fail(cause);
      });
    } catch (cause) {
      // A later wish tries again: the network may be back.
      this.#deck = null;
      throw cause;
    }
  }

  #fail(cause: unknown): void {
    if (!this.#hasFailed) this.#events.failed(cause);
    this.#hasFailed = true;
    this.#events.settled();
  }
}

function styleOf(content: ThematicContent | null): ReturnType<typeof thematicStyle> {
  return content === null
    ? { sources: {}, layers: [] }
    : thematicStyle(content.drawing, content.theme);
}
