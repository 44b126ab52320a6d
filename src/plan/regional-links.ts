import type { Position } from 'geojson';
import { boundsOf } from '../geo/geometry-bounds.ts';
import { geodesicDistanceM } from '../geo/geodesic.ts';
import type { ClauseId } from './ids.ts';
import type { Plan, PlanFeature, RegionalLink } from './types.ts';

/** Regional links that a clause states, in the order of the file; empty for an unknown clause. */
export function linksOfClause(plan: Plan, clause: ClauseId): readonly RegionalLink[] {
  return plan.linksByClause.get(clause) ?? [];
}

/** The near end of a link: WGS84 longitude, latitude of its feature (the middle of a line or area), or null. */
export function linkOrigin(plan: Plan, link: RegionalLink): readonly [number, number] | null {
  return placeOf(plan.featureById.get(link.from));
}

/** Straight distance (直线) of a link on the ellipsoid in metres; null when its feature has no place. */
export function linkDistanceM(plan: Plan, link: RegionalLink): number | null {
  const origin = linkOrigin(plan, link);
  return origin === null ? null : geodesicDistanceM(origin, link.to.at);
}

function placeOf(feature: PlanFeature | undefined): readonly [number, number] | null {
  const geometry = feature?.geometry ?? null;
  if (geometry?.type === 'Point') {
    const [lon, lat]: Position = geometry.coordinates;
    return lon === undefined || lat === undefined ? null : [lon, lat];
  }
  const bounds = boundsOf([geometry]);
  return bounds === null ? null : [(bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2];
}
