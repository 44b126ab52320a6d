import type { StyleSpecification } from 'maplibre-gl';
import type { Theme } from '../carto/theme.ts';
import type { Marks, MarkTargets } from './feature-marks.ts';

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
  /** Something was asked for that is not drawn yet; {@link idle} follows. */
  busy(): void;
  /** Everything wanted is drawn. */
  idle(): void;
  error(message: string): void;
  /** The browser has taken the WebGL context away: this map draws nothing any more. */
  lost(): void;
  /** `at` is the pixel in the container. */
  hover(id: string | null, at: { readonly x: number; readonly y: number }): void;
  /** `add` when Shift was held. */
  pick(id: string | null, add: boolean): void;
  /** A count was clicked: its members are to be listed. `at` is the pixel in the container. */
  pickGroup(members: readonly string[], at: { readonly x: number; readonly y: number }): void;
  pointer(at: { readonly lon: number; readonly lat: number } | null): void;
}

export interface MapOptions {
  readonly container: HTMLElement;
  readonly theme: Theme;
  readonly style: StyleSpecification;
  readonly targets: MarkTargets;
  readonly marks: Marks;
  /** Where to start; null shows `bounds`. */
  readonly camera: MapCamera | null;
  readonly bounds: Bounds;
  readonly padding: Padding;
  /** Ground that the base map has: the sheet is kept on it. */
  readonly limit: Bounds | null;
  readonly locale: Readonly<Record<string, string>>;
  readonly events: MapEvents;
}
