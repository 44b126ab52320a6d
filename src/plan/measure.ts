import type { Geometry } from 'geojson';
import { geodesicBetween } from '../geo/geodesic.ts';
import { geometryAreaM2, geometryLengthM, geometryPerimeterM } from '../geo/measure-geometry.ts';
import type { PlanFeature } from './types.ts';

/** What can be said of the size of a shape: 图上量算, on the ellipsoid. */
export type Measurement =
  | { readonly of: 'area'; readonly areaM2: number; readonly perimeterM: number }
  | {
      readonly of: 'length';
      readonly lengthM: number;
      /** 直线 from the first to the last point of one line, and its direction there; null for several lines or a loop. */
      readonly ends: { readonly distanceM: number; readonly azimuthDeg: number } | null;
    };

/**
 * Why a feature is not measured: it is a point, has no place, or its shape is 示意, right in direction and order but not
 * in size.
 */
export type MeasureRefusal = 'point' | 'no-place' | 'schematic';

export type FeatureMeasurement =
  | { readonly ok: true; readonly measurement: Measurement }
  | { readonly ok: false; readonly why: MeasureRefusal };

/** Measures a shape; null for points, which have no size. A collection is measured by its areas, else by its lines. */
export function measure(geometry: Geometry): Measurement | null {
  const areaM2 = geometryAreaM2(geometry);
  if (areaM2 > 0) return { of: 'area', areaM2, perimeterM: geometryPerimeterM(geometry) };
  const lengthM = geometryLengthM(geometry);
  return lengthM > 0 ? { of: 'length', lengthM, ends: endsOf(geometry) } : null;
}

function endsOf(geometry: Geometry): { distanceM: number; azimuthDeg: number } | null {
  if (geometry.type !== 'LineString') return null;
  const [first, last] = [geometry.coordinates[0], geometry.coordinates.at(-1)];
  const [lonA, latA] = first ?? [];
  const [lonB, latB] = last ?? [];
  if (lonA === undefined || latA === undefined || lonB === undefined || latB === undefined) {
    return null;
  }
  const straight = geodesicBetween([lonA, latA], [lonB, latB]);
  return straight === null || straight.distanceM === 0 ? null : straight;
}

/** Measures the shape that a feature has in the data, or says why not. */
export function measureFeature({ geometry, position }: PlanFeature): FeatureMeasurement {
  if (geometry === null) return { ok: false, why: 'no-place' };
  // A point says so first: it has no size however well it is known.
  const measurement = measure(geometry);
  if (measurement === null) return { ok: false, why: 'point' };
  if (position.class === 'schematic') return { ok: false, why: 'schematic' };
  return { ok: true, measurement };
}
