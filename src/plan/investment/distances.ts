import { nearestOf } from '../nearby.ts';
import type { Plan, PlanFeature } from '../types.ts';
import type { DistanceEnd } from './types.ts';

/** How far a site is from one kind of end: 直线, with the end point and the sum of both tolerances, or why nobody knows. */
export type SiteDistance =
  | {
      readonly ok: true;
      readonly distanceM: number;
      /** Null when one of the two tolerances is not known. */
      readonly toleranceM: number | null;
      readonly to: PlanFeature;
      /** The nearest points of both, longitude and latitude. */
      readonly line: readonly [readonly [number, number], readonly [number, number]];
    }
  | { readonly ok: false; readonly why: 'site' | 'end' };

/** The distance of a site to the nearest feature of an end. */
export function distanceTo(plan: Plan, site: PlanFeature, end: DistanceEnd): SiteDistance {
  const { nearest } = nearestOf(site, plan.features, ({ id }) => end.features.includes(id));
  if (nearest === null) return { ok: false, why: site.geometry === null ? 'site' : 'end' };
  const { distanceM, toleranceM, feature, from, to } = nearest;
  return {
    ok: true,
    distanceM,
    toleranceM,
    to: feature,
    line: [
      [from[0], from[1]],
      [to[0], to[1]],
    ],
  };
}
