import type { Position } from 'geojson';
import { carrierOf, namePlaces } from './label-stretch.ts';
import { metresPerPixel } from './scale.ts';

/** The zooms at which names stand on a carrier: farther out they would not fit, closer in they run along the line. */
export const CARRIER_ZOOMS = { rivers: 8.2, lines: 9.2, end: 11 } as const;

/** Room for what the estimate of a name's length misses. */
const SLACK = 1.1;
/** The name is looked for a place at the scale of the whole county. */
const HOME_ZOOM = 9.4;

/**
 * Straight pieces that carry the name of a line, best place first.
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
): Position[][] {
  const latitude = (bounds[1] + bounds[3]) / 2;
  const lengthM = widthPx * metresPerPixel(latitude, HOME_ZOOM);
  // The map asks whether a name fits at the whole zoom below.
  const carrierM = widthPx * metresPerPixel(latitude, Math.floor(minZoom)) * SLACK;
  return namePlaces(line, lengthM, bounds, 1, symbols).map((place) => carrierOf(place, carrierM));
}
