/** Map scale at a latitude. Spherical Web Mercator of 512 px tiles, WGS84 equatorial circumference. */

const EARTH_RADIUS_M = 6378137;
const TILE_PX = 512;
/** CSS reference pixel: 1/96 inch. */
const CSS_PIXEL_M = 0.0254 / 96;
/** First eccentricity squared of WGS84 / CGCS2000. */
const E2 = 0.00669438;

/**
 * Ground metres per CSS pixel, east-west, at a latitude.
 * Web Mercator's spherical scale is corrected to the ellipsoid's prime-vertical radius, so that the scale bar
 * agrees with a geodesic (0.1 % at 30° N).
 * @param latitude degrees
 * @param zoom MapLibre zoom (512 px tiles)
 */
export function metresPerPixel(latitude: number, zoom: number): number {
  const phi = (latitude * Math.PI) / 180;
  const primeVertical = EARTH_RADIUS_M / Math.sqrt(1 - E2 * Math.sin(phi) ** 2);
  return (Math.cos(phi) * 2 * Math.PI * primeVertical) / (TILE_PX * 2 ** zoom);
}

/** Scale denominator on a 96 dpi screen: 320000 for 1 : 320 000. */
export function scaleDenominator(latitude: number, zoom: number): number {
  return metresPerPixel(latitude, zoom) / CSS_PIXEL_M;
}

/** Denominator rounded to two significant figures and grouped: `320 000`. */
export function formatScale(denominator: number): string {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(denominator)) - 1);
  return String(Math.round(denominator / unit) * unit).replace(/\B(?=(\d{3})+$)/g, ' ');
}

export interface ScaleBar {
  readonly metres: number;
  readonly px: number;
  /** Labels at start, middle and end, without the unit. */
  readonly labels: readonly [string, string, string];
  readonly unit: 'm' | 'km';
}

/** The longest round bar (1, 2, 5 × 10ⁿ m) that is at most `maxPx` long. */
export function scaleBar(latitude: number, zoom: number, maxPx: number): ScaleBar {
  const perPx = metresPerPixel(latitude, zoom);
  const magnitude = 10 ** Math.floor(Math.log10(perPx * maxPx));
  const factor = [5, 2, 1].find((f) => (f * magnitude) / perPx <= maxPx) ?? 1;
  const metres = factor * magnitude;
  const inKm = metres >= 1000;
  const shown = inKm ? metres / 1000 : metres;
  return {
    metres,
    px: metres / perPx,
    labels: ['0', String(shown / 2), String(shown)],
    unit: inKm ? 'km' : 'm',
  };
}
