import 'maplibre-gl/dist/maplibre-gl.css';
import type { LngLatBoundsLike, Map as MapLibreMap, StyleSpecification } from 'maplibre-gl';
import type { FontFile } from '../carto/font-faces.ts';
import type { Theme } from '../carto/theme.ts';
import { FeatureMarks, type Marks } from './feature-marks.ts';
import { maplibregl } from './maplibre.ts';
import { PickCycle, pickAt } from './picking.ts';
import { reconcile } from './reconcile.ts';
import { drawSprite } from './sprites.ts';

/** West, south, east, north in WGS84 degrees. */
export type Bounds = readonly [number, number, number, number];

export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export interface MapCamera {
  readonly zoom: number;
  readonly lat: number;
  readonly lon: number;
}

export interface MapEvents {
  /** The map moved (every frame). */
  move(camera: MapCamera): void;
  /** A movement ended. */
  settle(camera: MapCamera): void;
  /** Everything wanted is drawn. */
  idle(): void;
  error(message: string): void;
  /** `at` is the pixel in the container. */
  hover(id: string | null, at: { readonly x: number; readonly y: number }): void;
  /** `add` when Shift was held. */
  pick(id: string | null, add: boolean): void;
  pointer(at: { readonly lon: number; readonly lat: number } | null): void;
}

export interface MapOptions {
  readonly container: HTMLElement;
  readonly theme: Theme;
  readonly fonts: Readonly<Record<string, FontFile[]>>;
  readonly camera: MapCamera | null;
  readonly home: Bounds;
  readonly padding: Padding;
  readonly locale: Readonly<Record<string, string>>;
  readonly events: MapEvents;
}

const MIN_ZOOM = 7;
const MAX_ZOOM = 17;
const EASE_MS = 190;
/** Beyond this many zoom levels or screens the map jumps instead of flying. */
const FAR_ZOOM = 1.6;

/** Drives one MapLibre map. Knows nothing of the plan: it gets a style, marks and places to show. */
export class MapController {
  readonly #map: MapLibreMap;
  readonly #marks: FeatureMarks;
  readonly #theme: Theme;
  readonly #ready: Promise<void>;
  #shown: StyleSpecification | null = null;
  #ids: readonly string[] = [];

  constructor(options: MapOptions) {
    this.#theme = options.theme;
    const camera = options.camera;
    this.#map = new maplibregl.Map({
      container: options.container,
      style: {
        version: 8,
        'font-faces': options.fonts,
        sources: {},
        layers: [
          {
            id: 'base/ground',
            type: 'background',
            paint: { 'background-color': options.theme['m-outside'] },
          },
        ],
      },
      ...(camera === null
        ? {
            bounds: options.home as unknown as LngLatBoundsLike,
            fitBoundsOptions: { padding: { ...options.padding } },
          }
        : { center: [camera.lon, camera.lat], zoom: camera.zoom }),
      minZoom: MIN_ZOOM,
      maxZoom: MAX_ZOOM,
      attributionControl: false,
      dragRotate: false,
      touchPitch: false,
      pitchWithRotate: false,
      rollEnabled: false,
      fadeDuration: 0,
      locale: { ...options.locale },
    });
    this.#map.touchZoomRotate.disableRotation();
    this.#map.keyboard.disableRotation();
    this.#marks = new FeatureMarks(this.#map);
    this.#ready = new Promise((resolve) => {
      void this.#map.once('style.load', () => {
        resolve();
      });
    });
    this.#map.setMissingStyleImageResolver((id) => {
      this.#addSprite(id);
    });
    this.#listen(options.events);
  }

  /** Brings the map to a style. `ids` are the features of the plan source that can be marked. */
  async show(style: StyleSpecification, ids: readonly string[]): Promise<void> {
    await this.#ready;
    this.#ids = ids;
    reconcile(this.#map, this.#shown ?? EMPTY_STYLE, style);
    this.#shown = style;
    this.#map.triggerRepaint();
  }

  /** Keeps the sheet on the ground that the base map has. */
  limit(ground: Bounds): void {
    this.#map.setMaxBounds(ground as unknown as LngLatBoundsLike);
  }

  mark(marks: Marks): void {
    if (this.#shown === null) return;
    this.#marks.apply(this.#ids, marks);
    // An idle event follows even when nothing changed, so that `data-map-state` always comes to rest.
    this.#map.triggerRepaint();
  }

  camera(): MapCamera {
    const { lng, lat } = this.#map.getCenter();
    return { zoom: this.#map.getZoom(), lat, lon: lng };
  }

  /** WGS84 position under a pixel of the container. */
  unproject(x: number, y: number): { lon: number; lat: number } {
    const { lng, lat } = this.#map.unproject([x, y]);
    return { lon: lng, lat };
  }

  /** Pixel of a WGS84 position in the container. */
  project(lon: number, lat: number): { x: number; y: number } {
    const { x, y } = this.#map.project([lon, lat]);
    return { x, y };
  }

  /**
   * Brings an extent into the free part of the sheet. Does not move when it is inside already, unless forced.
   * @param maxZoom limit for single points
   */
  fit(bounds: Bounds, padding: Padding, force: boolean, still: boolean, maxZoom = 11): void {
    if (!force && this.#isInside(bounds, padding)) return;
    const target = this.#map.cameraForBounds(bounds as unknown as LngLatBoundsLike, {
      padding: { ...padding },
      maxZoom,
    });
    if (target === undefined) return;
    const far = Math.abs((target.zoom ?? 0) - this.#map.getZoom()) > FAR_ZOOM;
    if (still || far) this.#map.jumpTo(target);
    else this.#map.easeTo({ ...target, duration: EASE_MS });
  }

  jumpTo(camera: MapCamera): void {
    this.#map.jumpTo({ center: [camera.lon, camera.lat], zoom: camera.zoom });
  }

  zoomBy(steps: number, still: boolean): void {
    this.#map.zoomTo(this.#map.getZoom() + steps, { duration: still ? 0 : EASE_MS });
  }

  resize(): void {
    this.#map.resize();
  }

  remove(): void {
    this.#map.remove();
  }

  #isInside(bounds: Bounds, padding: Padding): boolean {
    const { clientWidth, clientHeight } = this.#map.getContainer();
    const a = this.project(bounds[0], bounds[3]);
    const b = this.project(bounds[2], bounds[1]);
    return (
      a.x >= padding.left &&
      a.y >= padding.top &&
      b.x <= clientWidth - padding.right &&
      b.y <= clientHeight - padding.bottom
    );
  }

  #addSprite(id: string): void {
    if (this.#map.hasImage(id)) return;
    const ratio = Math.max(2, Math.min(3, Math.ceil(devicePixelRatio)));
    const sprite = drawSprite(id, this.#theme, ratio);
    if (sprite === null) return;
    this.#map.addImage(id, sprite.image, { pixelRatio: sprite.pixelRatio, sdf: sprite.sdf });
  }

  #listen(events: MapEvents): void {
    const map = this.#map;
    const cycle = new PickCycle();
    map.on('move', () => {
      events.move(this.camera());
    });
    map.on('moveend', () => {
      events.settle(this.camera());
    });
    map.on('idle', () => {
      if (this.#shown !== null) events.idle();
    });
    map.on('error', (event) => {
      events.error(event.error.message);
    });
    map.on('mousemove', (event) => {
      const { lng, lat } = event.lngLat;
      events.pointer({ lon: lng, lat });
      const id = pickAt(map, event.point)[0] ?? null;
      map.getCanvas().style.cursor = id === null ? '' : 'pointer';
      events.hover(id, { x: event.point.x, y: event.point.y });
    });
    map.on('mouseout', () => {
      events.pointer(null);
      events.hover(null, { x: 0, y: 0 });
    });
    map.on('click', (event) => {
      events.pick(cycle.next(event.point, pickAt(map, event.point)), event.originalEvent.shiftKey);
    });
  }
}

/** What the constructor draws before the first style is shown. */
const EMPTY_STYLE: StyleSpecification = {
  version: 8,
  sources: {},
  layers: [{ id: 'base/ground', type: 'background' }],
};
