import type { Bounds, MapCamera, Padding } from './map-options.ts';

/** Room at the lower edge that only a panel takes, CSS pixels. */
const PANEL_PX = 200;
/** Pixels of the world at zoom 0. */
const WORLD_PX = 512;

/** Latitude at the lower edge of a canvas that shows a camera (Web Mercator). */
export function southSeen(
  { lat, zoom }: Pick<MapCamera, 'lat' | 'zoom'>,
  heightPx: number,
): number {
  const radians = Math.PI / 180;
  const y =
    Math.asinh(Math.tan(lat * radians)) - (heightPx / 2 / (WORLD_PX * 2 ** zoom)) * 2 * Math.PI;
  return Math.atan(Math.sinh(y)) / radians;
}

/**
 * Where the sheet is kept: on the ground that the base map has. What lies under a panel at the bottom may be beyond it,
 * or things in the south could not be brought above the panel.
 */
export function limitFor(
  ground: Bounds,
  padding: Padding,
  target: Pick<MapCamera, 'lat' | 'zoom'>,
  heightPx: number,
): Bounds {
  if (padding.bottom < PANEL_PX) return ground;
  const [west, south, east, north] = ground;
  return [west, Math.min(south, southSeen(target, heightPx)), east, north];
}
