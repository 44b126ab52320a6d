import fc from 'fast-check';
import type { Geometry, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { locusOf, separation, type Separation } from '../../../src/geo/distance.ts';
import { geodesicDistanceM } from '../../../src/geo/geodesic.ts';

const at = (...coordinates: Position): Geometry => ({ type: 'Point', coordinates });
const line = (...coordinates: Position[]): Geometry => ({ type: 'LineString', coordinates });
const area = (...rings: Position[][]): Geometry => ({ type: 'Polygon', coordinates: rings });
const box = (west: number, south: number, size: number): Position[] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];

function between(a: Geometry, b: Geometry, withinM?: number): Separation | null {
  return separation(locusOf(a)!, locusOf(b)!, withinM);
}
const metres = (a: Geometry, b: Geometry): number => between(a, b)!.distanceM;

const branch = line([105.19, 34.14], [105.24, 34.11], [105.33, 34.07], [105.46, 34.03]);
const road: Geometry = {
  type: 'MultiLineString',
  coordinates: [
    [
      [105.22, 34.14],
      [105.26, 34.145],
    ],
    [
      [105.26, 34.145],
      [105.3, 34.14],
    ],
  ],
};
const lake: Geometry = {
  type: 'MultiPolygon',
  coordinates: [
    [
      [
        [105.12, 34.06],
        [105.15, 34.055],
        [105.155, 34.08],
        [105.125, 34.085],
        [105.12, 34.06],
      ],
    ],
    [box(105.16, 34.065, 0.01)],
  ],
};
const park = area([
  [105.26, 34.13],
  [105.33, 34.125],
  [105.34, 34.185],
  [105.27, 34.19],
  [105.26, 34.13],
]);
const parcel = area([
  [112.9, 30.42],
  [112.93, 30.41],
  [112.92, 30.45],
  [112.9, 30.42],
]);

describe('the distance between two things', () => {
  // Expected: PROJ 9.1.1. Every edge cut each 2 m (`geod +lat_1=… +lat_2=… +n_S=…`), `geod -I +ellps=GRS80` from every
  // vertex of the one to every point of the other, the least of all. (SpatiaLite looks for the nearest points in degrees
  // and is up to 90 m off here.)
  it.each<[string, Geometry, Geometry, number]>([
    ['an area and a lake', park, lake, 10304.7095],
    ['a line and an area', branch, park, 2825.9639],
    ['a line and a lake', branch, lake, 6927.7914],
    ['two lines', branch, road, 1618.7121],
    ['a point and an area', at(112.9339, 30.3916), parcel, 2073.9528],
    [
      'a point and a line of 77 km',
      at(112.768, 30.507),
      line([112.3, 30.35], [113.1, 30.42]),
      12734.1226,
    ],
  ])('%s is what PROJ says, to a centimetre', (_, a, b, expected) => {
    expect(Math.abs(metres(a, b) - expected)).toBeLessThan(0.01);
    expect(Math.abs(metres(b, a) - expected)).toBeLessThan(0.01);
  });

  it('of two points is the geodesic', () => {
    expect(metres(at(112.9, 30.4), at(112.4, 30.3))).toBeCloseTo(
      geodesicDistanceM([112.9, 30.4], [112.4, 30.3])!,
      3,
    );
  });

  it('has the two nearest points', () => {
    const { from, to, distanceM } = between(at(112.95, 30.3), area(box(112.9, 30.4, 0.1)))!;
    expect(from[0]).toBeCloseTo(112.95, 9);
    expect(from[1]).toBeCloseTo(30.3, 9);
    expect(to[0]).toBeCloseTo(112.95, 4);
    expect(geodesicDistanceM(from, to)).toBeCloseTo(distanceM, 6);
  });

  it.each<[string, Geometry, Geometry]>([
    ['a point in an area', at(112.95, 30.45), area(box(112.9, 30.4, 0.1))],
    ['an area in another', area(box(112.92, 30.42, 0.01)), area(box(112.9, 30.4, 0.1))],
    ['two lines that cross', line([112.9, 30.4], [113, 30.5]), line([112.9, 30.5], [113, 30.4])],
    ['areas that share an edge', area(box(112.9, 30.4, 0.1)), area(box(113, 30.4, 0.1))],
    [
      'a line that ends in an area',
      line([112.8, 30.45], [112.95, 30.45]),
      area(box(112.9, 30.4, 0.1)),
    ],
    ['a thing and itself', branch, branch],
  ])('is 0 for %s', (_, a, b) => {
    expect(metres(a, b)).toBe(0);
    expect(metres(b, a)).toBe(0);
  });

  it('of a point in a hole is that to the edge of the hole', () => {
    const ring = area(box(112.9, 30.4, 0.1), box(112.94, 30.44, 0.02).toReversed());
    const expected = geodesicDistanceM([112.95, 30.45], [112.94, 30.45])!;
    expect(metres(at(112.95, 30.45), ring)).toBeCloseTo(expected, 0);
  });

  it('is not worked out beyond a limit, and is at the limit', () => {
    const [a, b] = [at(112.9, 30.4), at(113, 30.4)];
    const exact = metres(a, b);
    expect(between(a, b, exact - 1)).toBeNull();
    expect(between(a, b, exact + 1)?.distanceM).toBe(exact);
  });

  it('has no answer for a collection of nothing', () => {
    expect(locusOf({ type: 'GeometryCollection', geometries: [] })).toBeNull();
  });
});

/** A county's worth of longitude and latitude. */
const place = fc.tuple(
  fc.double({ min: 112.4, max: 113.2, noNaN: true }),
  fc.double({ min: 30, max: 30.7, noNaN: true }),
);
/** Edges of at most 30 km: so long an edge leaves a straight line in degrees by less than 40 m. */
const step = fc.double({ min: -0.2, max: 0.2, noNaN: true });
const someLine = fc
  .tuple(place, fc.array(fc.tuple(step, step), { minLength: 1, maxLength: 4 }))
  .map(([[x, y], steps]) => {
    let [lon, lat] = [x, y];
    return line(
      [x, y],
      ...steps.map(([dx, dy]): Position => {
        lon += dx;
        lat += dy;
        return [lon, lat];
      }),
    );
  });
const thing = fc.oneof(
  place.map(([x, y]) => at(x, y)),
  someLine,
  fc
    .tuple(place, fc.double({ min: 0.005, max: 0.05, noNaN: true }))
    .map(([[x, y], size]) => area(box(x, y, size))),
);

/** Points every 500 m or less along the edges, straight in degrees. */
function sampled(geometry: Geometry): Position[] {
  if (geometry.type === 'Point') return [geometry.coordinates];
  const points =
    geometry.type === 'LineString'
      ? geometry.coordinates
      : geometry.type === 'Polygon'
        ? geometry.coordinates[0]!
        : [];
  return points.slice(1).flatMap(([bx = 0, by = 0], i) => {
    const [ax = 0, ay = 0] = points[i]!;
    const steps = Math.ceil(geodesicDistanceM([ax, ay], [bx, by])! / 500) || 1;
    return Array.from({ length: steps + 1 }, (_, k): Position => {
      const t = k / steps;
      return [ax + t * (bx - ax), ay + t * (by - ay)];
    });
  });
}

describe('against brute force', () => {
  it('is never longer than between any two sampled points, nor shorter than they allow', () => {
    fc.assert(
      fc.property(place, thing, ([x, y], other) => {
        const nearest = Math.min(
          ...sampled(other).map(([px = 0, py = 0]) => geodesicDistanceM([x, y], [px, py])!),
        );
        const found = metres(at(x, y), other);
        // A sample lies at most 250 m from the true foot along the edge, and 40 m beside it.
        expect(found).toBeLessThanOrEqual(nearest + 40);
        if (found > 0) expect(found).toBeGreaterThanOrEqual(nearest - 290);
      }),
      { numRuns: 200 },
    );
  });

  it('is the same both ways', () => {
    fc.assert(
      fc.property(thing, thing, (a, b) => {
        expect(metres(a, b)).toBeCloseTo(metres(b, a), 3);
      }),
      { numRuns: 100 },
    );
  });

  it('finds with a limit exactly what it finds without, and is within it', () => {
    const limit = fc.double({ min: 100, max: 60_000, noNaN: true });
    fc.assert(
      fc.property(thing, thing, limit, (a, b, withinM) => {
        const all = between(a, b)!;
        expect(between(a, b, withinM)).toEqual(all.distanceM <= withinM ? all : null);
      }),
      { numRuns: 200 },
    );
  });
});
