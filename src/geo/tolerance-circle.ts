import { circle } from '@turf/turf';
import type { Polygon, Position } from 'geojson';

/**
 * The circle of a stated error around a point: a closed, counter-clockwise ring of 48 steps on the sphere (within
 * 0.3 % of the ellipsoid, far below what any stated error means).
 * @param centre WGS84 longitude, latitude in degrees
 * @param radiusM metres
 */
export function toleranceCircle(centre: Position, radiusM: number): Polygon {
  return circle(centre, radiusM, { steps: 48, units: 'meters' }).geometry;
}
