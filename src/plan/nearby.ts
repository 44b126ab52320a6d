import type { Geometry } from 'geojson';
import { locusOf, separation, type Locus, type Separation } from '../geo/distance.ts';
import type { PlanFeature } from './types.ts';

/** What distances are asked from: a feature, or a shape that a person drew (drawn exactly: tolerance 0). */
export interface Origin {
  readonly geometry: Geometry;
  /** Metres; null when no number can be given. */
  readonly toleranceM: number | null;
}

/** A feature and how far it is: 直线, never a way along roads. */
export interface Neighbour extends Separation {
  readonly feature: PlanFeature;
  /** Sum of both tolerances: the true distance differs by up to this; null when one of them is not known. */
  readonly toleranceM: number | null;
}

export interface Nearby {
  /** By distance, then in the order of the plan. */
  readonly neighbours: readonly Neighbour[];
  /** Features without a place: whether they are near cannot be said. */
  readonly unplaced: readonly PlanFeature[];
}

/** Worked out once for each shape: shapes of a plan never change. */
const loci = new WeakMap<Geometry, { readonly locus: Locus | null }>();

function locusOfShape(geometry: Geometry): Locus | null {
  let known = loci.get(geometry);
  if (known === undefined) {
    known = { locus: locusOf(geometry) };
    loci.set(geometry, known);
  }
  return known.locus;
}

/** The origin that a feature is; null when it has no place. */
export function originOf({ geometry, position }: PlanFeature): Origin | null {
  return geometry === null ? null : { geometry, toleranceM: position.toleranceM };
}

/**
 * Which of some features lie within a distance of an origin, edge to edge on the ellipsoid (`geo/distance.ts` states how
 * exactly). Leave the origin's own feature out before.
 */
export function featuresWithin(
  origin: Origin,
  features: readonly PlanFeature[],
  radiusM: number,
): Nearby {
  const from = locusOfShape(origin.geometry);
  const neighbours = features.flatMap((feature): Neighbour[] => {
    const to = feature.geometry === null ? null : locusOfShape(feature.geometry);
    const apart = from === null || to === null ? null : separation(from, to, radiusM);
    return apart === null ? [] : [{ ...apart, feature, toleranceM: sumOf(origin, feature) }];
  });
  return {
    neighbours: neighbours.sort((a, b) => a.distanceM - b.distanceM),
    unplaced: features.filter(({ geometry }) => geometry === null),
  };
}

function sumOf({ toleranceM }: Origin, { position }: PlanFeature): number | null {
  return toleranceM === null || position.toleranceM === null
    ? null
    : toleranceM + position.toleranceM;
}

/** Whether a neighbour may in truth lie beyond the distance asked for: its tolerance reaches over it, or is unknown. */
export function mayBeBeyond({ distanceM, toleranceM }: Neighbour, radiusM: number): boolean {
  return toleranceM === null || distanceM + toleranceM > radiusM;
}

/** The nearest of some features, with what has to be said beside it. */
export interface NearestAnswer {
  /** Null when the origin has no place, or none of the features has one. */
  readonly nearest: Neighbour | null;
  /** Features of the kind asked for without a place: one of them may be nearer. */
  readonly unplaced: readonly PlanFeature[];
}

/**
 * The nearest feature of a kind (车站, 互通, 港口, 机场 …) to a feature: 直线, with both end points and the sum of both
 * tolerances. The feature itself is never its own neighbour; what the plan gave up is left out.
 */
export function nearestOf(
  feature: PlanFeature,
  features: readonly PlanFeature[],
  isWanted: (feature: PlanFeature) => boolean,
): NearestAnswer {
  const wanted = features.filter(
    (other) => other.id !== feature.id && other.status !== 'dropped' && isWanted(other),
  );
  const origin = originOf(feature);
  if (origin === null) {
    return { nearest: null, unplaced: wanted.filter(({ geometry }) => geometry === null) };
  }
  const { neighbours, unplaced } = featuresWithin(origin, wanted, Infinity);
  return { nearest: neighbours[0] ?? null, unplaced };
}
