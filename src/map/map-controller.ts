import 'maplibre-gl/dist/maplibre-gl.css';
import type {
  CameraOptions,
  LngLatBoundsLike,
  Map as MapLibreMap,
  StyleSpecification,
} from 'maplibre-gl';
import type { Theme } from '../carto/theme.ts';
import { crossfade } from './crossfade.ts';
import { FeatureMarks, type Marks, type MarkTargets } from './feature-marks.ts';
import { limitFor } from './ground-limit.ts';
import type { Bounds, MapCamera, MapEvents, MapOptions, Padding } from './map-options.ts';
import type { Drawn } from './map-picture.ts';
import { maplibregl } from './maplibre.ts';
import { listenToPointer, type Pixel } from './pointer-events.ts';
import { reconcile } from './reconcile.ts';
import { isOfBackdrop, Sketch, SKETCH_RATIO } from './sketch.ts';
import { drawSprite } from './sprites.ts';

const MIN_ZOOM = 7;
const MAX_ZOOM = 17;
/** How close the map goes to a single point. */
const POINT_ZOOM = 11;
const EASE_MS = 190;
/** Beyond this many zoom levels or screens the map jumps instead of flying. */
const FAR_ZOOM = 1.6;

/** Pixels of a picture per CSS pixel: sharp on every screen, and in print. */
const spriteRatio = (): number => Math.max(2, Math.min(3, Math.ceil(devicePixelRatio)));

/** Drives one MapLibre map. Knows nothing of the plan: it gets a style, marks and places to show. */
export class MapController {
  readonly #map: MapLibreMap;
  readonly #marks: FeatureMarks;
  #theme: Theme;
  readonly #events: MapEvents;
  #shown: StyleSpecification;
  #targets: MarkTargets;
  #isLoaded = false;
  readonly #sketch: Sketch;
  #sharpness = 1;
  readonly #ground: Bounds | null;
  /** Asked before a click picks a feature: one says true when the click was for something that lies above the features. */
  readonly clickClaims = new Set<(at: Pixel) => boolean>();
  /** The same for the pointer's place; told null when the pointer has left the map. */
  readonly hoverClaims = new Set<(at: Pixel | null) => boolean>();
  /** A tool has the pointer: nothing is picked or hovered. */
  isPointerTaken = false;
  /** What was asked for before the style had loaded. */
  #waiting: { style: StyleSpecification; marks: Marks };

  constructor(options: MapOptions) {
    this.#theme = options.theme;
    this.#events = options.events;
    this.#shown = options.style;
    this.#targets = options.targets;
    this.#ground = options.limit;
    this.#waiting = { style: options.style, marks: options.marks };
    const { camera, bounds, limit } = options;
    this.#map = new maplibregl.Map({
      container: options.container,
      style: options.style,
      // Every style is checked by the official validator in the tests.
      validateStyle: false,
      ...(camera === null
        ? {
            bounds: bounds as unknown as LngLatBoundsLike,
            fitBoundsOptions: { padding: { ...options.padding }, maxZoom: POINT_ZOOM },
          }
        : { center: [camera.lon, camera.lat], zoom: camera.zoom }),
      ...(limit === null ? {} : { maxBounds: limit as unknown as LngLatBoundsLike }),
      minZoom: MIN_ZOOM,
      maxZoom: MAX_ZOOM,
      attributionControl: false,
      dragRotate: false,
      touchPitch: false,
      pitchWithRotate: false,
      rollEnabled: false,
      fadeDuration: 0,
      pixelRatio: SKETCH_RATIO,
      locale: { ...options.locale },
    });
    this.#sketch = new Sketch(
      this.#map,
      () => Object.keys(this.#shown.sources),
      () => {
        this.#setPixelRatio();
      },
    );
    this.#map.touchZoomRotate.disableRotation();
    this.#map.keyboard.disableRotation();
    this.#marks = new FeatureMarks(this.#map);
    void this.#map.once('style.load', () => {
      this.#isLoaded = true;
      this.show(this.#waiting.style, this.#targets);
      this.mark(this.#waiting.marks);
    });
    this.#map.setMissingStyleImageResolver((id) => {
      this.#addSprite(id);
    });
    this.#listen(options.events);
  }

  /** Draws every picture again in the colours of another theme. The layers come with the next style. */
  setTheme(theme: Theme): void {
    if (theme === this.#theme) return;
    this.#theme = theme;
    for (const id of this.#map.listImages()) {
      const sprite = drawSprite(id, theme, spriteRatio());
      if (sprite !== null) this.#map.updateImage(id, sprite.image);
    }
  }

  /**
   * Brings the map to a style. `targets` are the features of the plan source that can be marked.
   * @param how `fade` lets the present picture pass into the next one; `unseen` is for what draws nothing yet
   */
  show(
    style: StyleSpecification,
    targets: MarkTargets,
    how: 'at-once' | 'fade' | 'unseen' = 'at-once',
  ): void {
    this.#targets = targets;
    this.#waiting = { ...this.#waiting, style };
    if (!this.#isLoaded || style === this.#shown) return;
    if (how !== 'unseen') this.#events.busy();
    if (how === 'fade') crossfade(this.#map);
    reconcile(this.#map, this.#shown, style);
    this.#shown = style;
    this.#map.triggerRepaint();
  }

  mark(marks: Marks): void {
    this.#waiting = { ...this.#waiting, marks };
    if (!this.#isLoaded) return;
    this.#events.busy();
    this.#marks.apply(this.#targets, marks);
    // An idle event follows even when nothing changed, so that `data-map-state` always comes to rest.
    this.#map.triggerRepaint();
  }

  /** Something beside the style has changed: an idle event follows when it is drawn. */
  refresh(): void {
    this.#events.busy();
    this.#map.triggerRepaint();
  }

  /** For parts of the map that are fetched later and listen by themselves. */
  get map(): MapLibreMap {
    return this.#map;
  }

  /** What is drawn now, and what draws it: to draw it once more elsewhere. */
  get drawn(): Drawn {
    return {
      ...this.#waiting,
      theme: this.#theme,
      targets: this.#targets,
      FeatureMarks,
      drawSprite,
      Map: maplibregl.Map,
    };
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
  fit(
    bounds: Bounds,
    padding: Padding,
    force: boolean,
    still: boolean,
    maxZoom = POINT_ZOOM,
  ): void {
    if (!force && this.#isInside(bounds, padding)) return;
    const target = this.#map.cameraForBounds(bounds as unknown as LngLatBoundsLike, {
      padding: { ...padding },
      maxZoom,
    });
    if (target === undefined) return;
    this.#keepOnGround(target, padding);
    const far = Math.abs((target.zoom ?? 0) - this.#map.getZoom()) > FAR_ZOOM;
    if (still || far) this.#map.jumpTo(target);
    else this.#map.easeTo({ ...target, duration: EASE_MS });
  }

  #keepOnGround({ center, zoom }: CameraOptions, padding: Padding): void {
    if (this.#ground === null || center === undefined || zoom === undefined) return;
    const { lat } = maplibregl.LngLat.convert(center);
    const height = this.#map.getContainer().clientHeight;
    const limit = limitFor(this.#ground, padding, { lat, zoom }, height);
    this.#map.setMaxBounds(limit as unknown as LngLatBoundsLike);
  }

  jumpTo(camera: MapCamera): void {
    this.#map.jumpTo({ center: [camera.lon, camera.lat], zoom: camera.zoom });
  }

  zoomBy(steps: number, still: boolean): void {
    this.#map.zoomTo(this.#map.getZoom() + steps, { duration: still ? 0 : EASE_MS });
  }

  /** Extent of the canvas inside a padding, degrees. */
  freeBounds({ top, right, bottom, left }: Padding): Bounds {
    const { clientWidth, clientHeight } = this.#map.getContainer();
    const nw = this.unproject(left, top);
    const se = this.unproject(clientWidth - right, clientHeight - bottom);
    return [nw.lon, se.lat, se.lon, nw.lat];
  }

  /** Gives the map to what draws on it beside the style. */
  attach<T>(make: (map: MapLibreMap) => T): T {
    return make(this.#map);
  }

  /** Pixels of the canvas for each of the page's own, times this: for a map that the page enlarges. */
  setSharpness(factor: number): void {
    if (factor === this.#sharpness) return;
    this.#sharpness = factor;
    if (!this.#sketch.isOn) this.#setPixelRatio();
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

  #setPixelRatio(): void {
    // Null is what MapLibre documents for "the screen's own"; its type does not know it.
    const own = null as unknown as number;
    this.#map.setPixelRatio(this.#sharpness === 1 ? own : devicePixelRatio * this.#sharpness);
  }

  #addSprite(id: string): void {
    if (this.#map.hasImage(id)) return;
    const sprite = drawSprite(id, this.#theme, spriteRatio());
    if (sprite === null) return;
    this.#map.addImage(id, sprite.image, { pixelRatio: sprite.pixelRatio, sdf: sprite.sdf });
  }

  #listen(events: MapEvents): void {
    const map = this.#map;
    map.on('move', () => {
      events.move(this.camera());
    });
    map.on('moveend', () => {
      events.settle(this.camera());
    });
    map.on('idle', () => {
      if (this.#sketch.isOn) this.#sketch.end();
      else events.idle();
    });
    map.on('webglcontextlost', () => {
      events.lost();
    });
    map.on('error', (event) => {
      const { sourceId = '' } = event as { readonly sourceId?: string };
      // The trouble of a chosen base map is told by its own watch; the map itself is well.
      if (!isOfBackdrop(sourceId)) events.error(event.error.message);
    });
    listenToPointer(map, this, events);
  }
}
