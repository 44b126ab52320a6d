import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locusOf, separation } from '../../../src/geo/distance.ts';
import { geodesicDistanceM } from '../../../src/geo/geodesic.ts';
import {
  featuresWithin,
  mayBeBeyond,
  nearestOf,
  originOf,
  type Neighbour,
} from '../../../src/plan/nearby.ts';
import { findFeature } from '../../../src/plan/queries.ts';
import type { PlanFeature } from '../../../src/plan/types.ts';
import { qianjiang } from './qianjiang-package.ts';
import { CountyPackage } from './county-package.ts';

const county = new CountyPackage().plan().plan;
const shipped = qianjiang();
const plans = { county, shipped };

/** Every distance, one by one, without limits and without sorting. */
function bruteForce(from: PlanFeature, others: readonly PlanFeature[], radiusM: number): string[] {
  if (from.geometry === null) return [];
  const origin = locusOf(from.geometry)!;
  return others.flatMap(({ id, geometry }) => {
    if (geometry === null) return [];
    return separation(origin, locusOf(geometry)!)!.distanceM <= radiusM ? [id] : [];
  });
}

const idsOf = (neighbours: readonly Neighbour[]): string[] =>
  neighbours.map(({ feature }) => feature.id);

describe.each(['county', 'shipped'] as const)('what is within a distance, in %s', (name) => {
  const { features } = plans[name];
  const placed = features.filter(({ geometry }) => geometry !== null);

  it('is what brute force finds, in the order of the distance', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...placed),
        fc.double({ min: 0, max: 60_000, noNaN: true }),
        (from, radiusM) => {
          const others = features.filter(({ id }) => id !== from.id);
          const { neighbours } = featuresWithin(originOf(from)!, others, radiusM);
          expect(idsOf(neighbours).toSorted()).toEqual(
            bruteForce(from, others, radiusM).toSorted(),
          );
          const distances = neighbours.map(({ distanceM }) => distanceM);
          expect(distances).toEqual(distances.toSorted((a, b) => a - b));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('lists what has no place as neither near nor far', () => {
    const { unplaced } = featuresWithin(originOf(placed[0]!)!, features, 1e9);
    expect(unplaced).toEqual(features.filter(({ geometry }) => geometry === null));
  });
});

describe('the features near the expressway of the shipped plan', () => {
  it('are those whose points lie within 5 km of its line by distances from points each 50 m along it', () => {
    const road = findFeature(shipped, 'hanyi-widening')!;
    if (road.geometry?.type !== 'LineString') throw new Error('the expressway is a line');
    const line = road.geometry.coordinates;
    const along = line.slice(1).flatMap(([bx = 0, by = 0], i) => {
      const [ax = 0, ay = 0] = line[i]!;
      return Array.from({ length: 101 }, (_, k) => {
        const t = k / 100;
        return [ax + t * (bx - ax), ay + t * (by - ay)] as const;
      });
    });
    const points = shipped.features.flatMap(({ id, geometry }) =>
      geometry?.type === 'Point' ? [{ id, at: geometry.coordinates as [number, number] }] : [],
    );
    const near = points.filter(
      ({ at }) => Math.min(...along.map((p) => geodesicDistanceM(p, at)!)) <= 5000,
    );
    const others = shipped.features.filter(({ geometry }) => geometry?.type === 'Point');
    const found = featuresWithin(originOf(road)!, others, 5000).neighbours;
    expect(idsOf(found).toSorted()).toEqual(near.map(({ id }) => id as string).toSorted());
    expect(found.length).toBeGreaterThan(3);
  });
});

describe('the tolerance of a distance', () => {
  const from = (id: string) => originOf(findFeature(county, id)!)!;
  const only = (id: string) => [findFeature(county, id)!];

  it('is the sum of both', () => {
    // 茶香小镇 1500 m, 岚山茶业 500 m.
    const [tea] = featuresWithin(from('tea-town'), only('lanshan-tea'), 1e5).neighbours;
    expect(tea?.toleranceM).toBe(2000);
  });

  it('is not known when one of them is not', () => {
    const [blank] = featuresWithin(from('tea-town'), only('lu-blank'), 1e5).neighbours;
    expect(blank?.toleranceM).toBeNull();
    expect(mayBeBeyond(blank!, 1e9)).toBe(true);
  });

  it('tells what may in truth lie beyond', () => {
    const [tea] = featuresWithin(from('tea-town'), only('lanshan-tea'), 1e5).neighbours;
    expect(mayBeBeyond(tea!, tea!.distanceM + 2001)).toBe(false);
    expect(mayBeBeyond(tea!, tea!.distanceM + 1999)).toBe(true);
  });
});

describe('the nearest of a kind', () => {
  const park = findFeature(shipped, 'hightech-zone')!;
  const isStation = ({ kind }: PlanFeature): boolean => kind === 'station';

  it('is the nearest station, with its end points and both tolerances', () => {
    const { nearest } = nearestOf(park, shipped.features, isStation);
    // 潜江北站 (6000 m) by its point; the park's own is 2000 m. PROJ 9.1.1: geod -I +ellps=GRS80.
    expect(nearest?.feature.id).toBe('station-qianjiang-north');
    expect(nearest?.toleranceM).toBe(8000);
    expect(nearest?.distanceM).toBeCloseTo(2314.9491, 2);
    expect(nearest?.from).toEqual([expect.closeTo(112.876, 9), expect.closeTo(30.468, 9)]);
    expect(nearest?.to).toEqual([expect.closeTo(112.89, 9), expect.closeTo(30.485, 9)]);
  });

  it('is unknown when no feature of the kind has a place, and those are named', () => {
    const answer = nearestOf(park, shipped.features, ({ kind }) => kind === 'interchange');
    expect(answer.nearest).toBeNull();
    expect(answer.unplaced.map(({ id }) => id as string)).toEqual(['qianjiang-east-interchange']);
  });

  it('is unknown when there is none of the kind at all: no port in this plan', () => {
    const answer = nearestOf(park, shipped.features, ({ name }) => name.includes('港口'));
    expect(answer).toEqual({ nearest: null, unplaced: [] });
  });

  it('is unknown from a feature without a place', () => {
    const nowhere = findFeature(shipped, 'textile-park')!;
    expect(nearestOf(nowhere, shipped.features, isStation).nearest).toBeNull();
  });

  it('is never the feature itself, nor what was given up', () => {
    const [a, b] = shipped.features.filter(isStation);
    const given = shipped.features.map((one) =>
      one.id === b!.id ? { ...one, status: 'dropped' as const } : one,
    );
    expect(nearestOf(a!, given, isStation).nearest).toBeNull();
  });
});
