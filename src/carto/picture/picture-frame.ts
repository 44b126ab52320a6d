import type { Position } from 'geojson';
import { pixelAt, type Pixel } from '../crowding/boxes.ts';

/** Width of a picture in its own units. */
const UNITS = 1000;

/**
 * Where things lie in a picture that is drawn for one size and may be shown at another: shapes in units, which grow with the
 * picture, symbols and names at shares of it, since they do not.
 */
export interface PictureFrame {
  /** Units across and down. */
  readonly width: number;
  readonly height: number;
  /** Scale that it is laid out for, and pixels per unit at this scale. */
  readonly zoom: number;
  readonly pxPerUnit: number;
  readonly toUnits: (position: Position) => Pixel;
}

type Bounds = readonly [west: number, south: number, east: number, north: number];

/** A frame around an extent in WGS84 degrees, `widthPx` CSS pixels wide when it is shown at the size that it is made for. */
export function pictureFrame([west, south, east, north]: Bounds, widthPx: number): PictureFrame {
  const [left, top] = pixelAt([west, north], 0);
  const [right, bottom] = pixelAt([east, south], 0);
  const perUnit = (right - left) / UNITS;
  return {
    width: UNITS,
    height: (bottom - top) / perUnit,
    zoom: Math.log2(widthPx / (right - left)),
    pxPerUnit: widthPx / UNITS,
    toUnits: ([lon = 0, lat = 0]) => {
      const [x, y] = pixelAt([lon, lat], 0);
      return [(x - left) / perUnit, (y - top) / perUnit];
    },
  };
}
