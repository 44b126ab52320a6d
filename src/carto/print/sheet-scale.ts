import { pixelAt, positionAt, zoomToFit } from '../crowding/boxes.ts';
import type { Extent } from '../graticule.ts';
import { scaleDenominator } from '../scale.ts';

/** Denominators offered to choose from. */
export const SHEET_SCALES = [
  25_000, 50_000, 100_000, 200_000, 250_000, 300_000, 500_000, 1_000_000,
] as const;

/** What the map can draw: from zoom 17 to zoom 7 of its own. */
export const SCALE_LIMITS = { min: 2_000, max: 2_000_000 } as const;

export type ParsedScale =
  | { readonly ok: true; readonly denominator: number }
  | { readonly ok: false; readonly error: 'empty' | 'not-a-number' | 'too-large' | 'too-small' };

/**
 * Reads a scale as people type it: `1:200 000`, `1：200000`, `1/200,000`, `200000`, `20万`. A scale is too large when
 * its denominator is too small.
 */
export function parseScale(text: string): ParsedScale {
  const plain = text.normalize('NFKC').replaceAll(/[\s,_']/g, '');
  if (plain === '') return { ok: false, error: 'empty' };
  const [, digits, unit] = /^(?:1[:/∶])?(\d+(?:\.\d+)?)(万)?$/.exec(plain) ?? [];
  if (digits === undefined) return { ok: false, error: 'not-a-number' };
  const denominator = Math.round(Number(digits) * (unit === undefined ? 1 : 10_000));
  if (denominator < SCALE_LIMITS.min) return { ok: false, error: 'too-large' };
  if (denominator > SCALE_LIMITS.max) return { ok: false, error: 'too-small' };
  return { ok: true, denominator };
}

/** `200000` → `200 000`, with thin spaces that no line breaks at. */
export const groupDigits = (value: number): string =>
  String(Math.round(value)).replaceAll(/\B(?=(\d{3})+$)/g, ' ');

/**
 * Zoom at which a CSS pixel, 1/96 inch of paper, covers so many metres of ground as the scale says. True at this latitude
 * and from east to west: Web Mercator stretches with the latitude, and from north to south by 0.5 % otherwise at 30°.
 */
export function zoomForScale(latitude: number, denominator: number): number {
  return Math.log2(scaleDenominator(latitude, 0) / denominator);
}

export interface LonLat {
  readonly lon: number;
  readonly lat: number;
}

/** Middle of an extent as the map draws it. */
export function middleOf({ west, south, east, north }: Extent): LonLat {
  const [, top] = pixelAt([west, north], 0);
  const [, bottom] = pixelAt([west, south], 0);
  const [, lat] = positionAt([0, (top + bottom) / 2], 0);
  return { lon: (west + east) / 2, lat };
}

/** What a map of this size shows around its middle. */
export function extentAround(
  { lon, lat }: LonLat,
  zoom: number,
  size: { readonly width: number; readonly height: number },
): Extent {
  const [x, y] = pixelAt([lon, lat], zoom);
  const [west, north] = positionAt([x - size.width / 2, y - size.height / 2], zoom);
  const [east, south] = positionAt([x + size.width / 2, y + size.height / 2], zoom);
  return { west, south, east, north };
}

/** Two figures, and never a larger scale: what was to fit still fits. */
function roundedUp(denominator: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(denominator)) - 1);
  return Math.ceil(denominator / unit - 1e-9) * unit;
}

/**
 * The largest scale of two figures at which an extent fits a map of this size.
 * @param roomPx left free at each edge, CSS pixels
 */
export function fittingScale(
  extent: Extent,
  size: { readonly width: number; readonly height: number },
  roomPx = 0,
): number {
  const { west, south, east, north } = extent;
  const [width, height] = [size.width - 2 * roomPx, size.height - 2 * roomPx];
  const zoom = zoomToFit([west, south, east, north], width, height);
  const exact = scaleDenominator(middleOf(extent).lat, zoom);
  return Math.max(SCALE_LIMITS.min, Math.min(SCALE_LIMITS.max, roundedUp(exact)));
}

export interface PaperBar {
  readonly metres: number;
  readonly mm: number;
  /** Parts between 0 and the end. */
  readonly parts: number;
}

/** Round lengths and the parts that are round, too. */
const BARS = [
  [5, 5],
  [3, 3],
  [2, 4],
  [1, 5],
] as const;

/** The longest round bar (1, 2, 3, 5 × 10ⁿ m) that is at most `maxMm` long on paper. */
export function paperBar(denominator: number, maxMm: number): PaperBar {
  const most = (maxMm / 1000) * denominator;
  const unit = 10 ** Math.floor(Math.log10(most));
  const [factor, parts] = BARS.find(([one]) => one * unit <= most) ?? [1, 5];
  const metres = factor * unit;
  return { metres, mm: (metres / denominator) * 1000, parts };
}
