import type { Position } from 'geojson';
import { carrierOf, namePlaces } from './label-stretch.ts';
import { metresPerPixel } from './scale.ts';

/** The zooms at which names stand on a carrier: farther out they would not fit, closer in they run along the line. */
export const CARRIER_ZOOMS = { rivers: 8.2, lines: 9.2, end: 11 } as const;

/** A straight piece of line that carries a name, in the band of zooms for which it is long enough and no longer. */
export interface NameCarrier {
  readonly coordinates: Position[];
  /** Whole zooms from and up to which it serves. */
  readonly z0: number;
  readonly z1: number;
}

/** Room for what the estimate of a name's length misses. */
const SLACK = 1.1;
/** The name is looked for a place at the scale of the whole county. */
const HOME_ZOOM = 9.4;

/**
 * Straight pieces that carry the name of a line, one for each whole zoom: a longer one would be cut at the edges of tiles,
 * and each part would have the name.
 * @param line longitude, latitude in degrees
 * @param widthPx length of the name on the screen
 * @param bounds home extent of the plan: names stand inside it
 * @param minZoom smallest scale at which the name is shown
 * @param symbols positions of point symbols that a name should keep away from
 */
export function nameCarriers(
  line: readonly Position[],
  widthPx: number,
  bounds: readonly [number, number, number, number],
  minZoom: number,
  symbols: readonly Position[] = [],
): NameCarrier[] {
  const latitude = (bounds[1] + bounds[3]) / 2;
  const lengthM = widthPx * metresPerPixel(latitude, HOME_ZOOM);
  const [place] = namePlaces(line, lengthM, bounds, 1, symbols);
  if (place === undefined) return [];
  const carriers: NameCarrier[] = [];
  for (let z0 = Math.floor(minZoom); z0 < CARRIER_ZOOMS.end; z0 += 1) {
    const carrierM = widthPx * metresPerPixel(latitude, z0) * SLACK;
    carriers.push({ coordinates: carrierOf(place, carrierM), z0, z1: z0 + 1 });
  }
  return carriers;
}
