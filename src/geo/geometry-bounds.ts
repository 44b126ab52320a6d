import { bbox } from '@turf/turf';
import type { Geometry } from 'geojson';

/** West, south, east, north in WGS84 degrees. */
export type GeometryBounds = readonly [number, number, number, number];

/** Bounds of geometries together; null when there is none. */
export function boundsOf(geometries: readonly (Geometry | null)[]): GeometryBounds | null {
  const present = geometries.filter((geometry): geometry is Geometry => geometry !== null);
  if (present.length === 0) return null;
  const [west, south, east, north] = bbox({ type: 'GeometryCollection', geometries: present });
  return [west, south, east, north];
}

/** Whether two bounds have a point in common; edges count. */
export function boundsMeet(a: GeometryBounds, b: GeometryBounds): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}
