/** Boxes on the screen: the arithmetic of what covers what. Pixels, x to the right, y down. */

export type Pixel = readonly [x: number, y: number];

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const TILE_PX = 512;

/** Web Mercator pixels of a WGS84 position at a zoom of 512 px tiles. */
export function pixelAt([lon, lat]: readonly [number, number], zoom: number): Pixel {
  const size = TILE_PX * 2 ** zoom;
  const y = Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
  return [((lon + 180) / 360) * size, (0.5 - y / (2 * Math.PI)) * size];
}

/** WGS84 position of Web Mercator pixels: the inverse of {@link pixelAt}. */
export function positionAt([x, y]: Pixel, zoom: number): readonly [lon: number, lat: number] {
  const size = TILE_PX * 2 ** zoom;
  const turns = (0.5 - y / size) * 2 * Math.PI;
  return [(x / size) * 360 - 180, (Math.atan(Math.exp(turns)) * 360) / Math.PI - 90];
}

/** The zoom at which an extent in WGS84 degrees fills a sheet of this size. */
export function zoomToFit(
  [west, south, east, north]: readonly [number, number, number, number],
  width: number,
  height: number,
): number {
  const [left, top] = pixelAt([west, north], 0);
  const [right, bottom] = pixelAt([east, south], 0);
  return Math.log2(Math.min(width / (right - left), height / (bottom - top)));
}

/** A square around a pixel. */
export const squareAt = ([x, y]: Pixel, half: number): Box => ({
  left: x - half,
  top: y - half,
  right: x + half,
  bottom: y + half,
});

export const shifted = (box: Box, dx: number, dy: number): Box => ({
  left: box.left + dx,
  top: box.top + dy,
  right: box.right + dx,
  bottom: box.bottom + dy,
});

/** Boxes that only touch do not overlap. */
export const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
