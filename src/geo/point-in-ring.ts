import { booleanPointInPolygon } from '@turf/turf';
import type { Geometry } from 'geojson';
import type { Pair } from './geometry-finding.ts';

/** Whether a point lies in a polygon given as rings (shell first); the edge counts as inside, also that of a hole. */
export function isInPolygon([x, y]: Pair, rings: readonly (readonly Pair[])[]): boolean {
  if (rings.length === 0) return false;
  return booleanPointInPolygon([x, y], {
    type: 'Polygon',
    coordinates: rings.map((ring) => ring.map(([a, b]) => [a, b])),
  });
}

/** Polygons of a sound Polygon or MultiPolygon as rings of pairs; other geometries have none. */
export function polygonsOf(geometry: Geometry): Pair[][][] {
  if (geometry.type === 'Polygon') return [geometry.coordinates.map(pairsOf)];
  if (geometry.type === 'MultiPolygon')
    return geometry.coordinates.map((polygon) => polygon.map(pairsOf));
  return [];
}

/** Positions as `[longitude, latitude]` pairs. */
export function pairsOf(positions: readonly (readonly number[])[]): Pair[] {
  return positions.map(([x = Number.NaN, y = Number.NaN]) => [x, y]);
}
