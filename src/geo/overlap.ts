import { intersect } from '@turf/turf';
import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import { geometryAreaM2, geometryPerimeterM } from './measure-geometry.ts';

/** Narrower than this on average, a shared strip is a shared edge that two drafters drew: it does not overlap. */
const SLIVER_M = 0.02;

export interface Overlap {
  /** On the ellipsoid. */
  readonly areaM2: number;
  readonly geometry: MultiPolygon;
}

/** The areas of a geometry as one MultiPolygon; null for one that has none. */
export function areasOf(geometry: Geometry): MultiPolygon | null {
  const polygons = polygonsOf(geometry);
  return polygons.length === 0 ? null : { type: 'MultiPolygon', coordinates: polygons };
}

/**
 * What two areas have in common (edges as straight lines in longitude and latitude, as in GeoJSON), and its area on the
 * ellipsoid. Null when they are apart or only touch: a common edge or corner is no overlap.
 */
export function overlapOf(a: Polygon | MultiPolygon, b: Polygon | MultiPolygon): Overlap | null {
  const common = intersect({
    type: 'FeatureCollection',
    features: [a, b].map((geometry) => ({ type: 'Feature', properties: {}, geometry })),
  });
  if (common === null) return null;
  const coordinates = polygonsOf(common.geometry).filter((rings) => {
    const polygon: Polygon = { type: 'Polygon', coordinates: rings };
    return geometryAreaM2(polygon) > (geometryPerimeterM(polygon) / 2) * SLIVER_M;
  });
  if (coordinates.length === 0) return null;
  const geometry: MultiPolygon = { type: 'MultiPolygon', coordinates };
  return { areaM2: geometryAreaM2(geometry), geometry };
}

function polygonsOf(geometry: Geometry): Position[][][] {
  switch (geometry.type) {
    case 'Polygon':
      return [geometry.coordinates];
    case 'MultiPolygon':
      return geometry.coordinates;
    case 'GeometryCollection':
      return geometry.geometries.flatMap(polygonsOf);
    default:
      return [];
  }
}
