import type { PlanFeature } from '../plan/types.ts';

/** West, south, east, north of features in WGS84 degrees; null when none has a place. */
export function boundsOf(
  features: readonly Pick<PlanFeature, 'geometry'>[],
): readonly [number, number, number, number] | null {
  let west = Infinity;
  let south = Infinity;
  let east = -Infinity;
  let north = -Infinity;
  const visit = (coordinates: unknown): void => {
    if (!Array.isArray(coordinates)) return;
    const [lon, lat] = coordinates as unknown[];
    if (typeof lon === 'number' && typeof lat === 'number') {
      west = Math.min(west, lon);
      east = Math.max(east, lon);
      south = Math.min(south, lat);
      north = Math.max(north, lat);
    } else (coordinates as unknown[]).forEach(visit);
  };
  for (const { geometry } of features) {
    if (geometry !== null && 'coordinates' in geometry) visit(geometry.coordinates);
  }
  return west > east ? null : [west, south, east, north];
}
