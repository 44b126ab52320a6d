import type { Geometry } from 'geojson';
import { flatParts } from './flat-parts.ts';
import { densifyLine, densifyRing } from './geodesic-points.ts';
import { geodesicDistanceM } from './geodesic.ts';
import { isInsideRing, lineSegments, ringSegments, type Point, type Ring } from './planar.ts';
import { distance, fromSpace, nearestOfPieces, toSpace, type Piece, type Vector } from './space.ts';

/**
 * Edges are cut into pieces of at most a kilometre: a chord then lies at most 2 cm below the ellipsoid.
 */
const PIECE_M = 1000;
/** Nearer than this, two things touch: more than two chords can differ from the edges that they stand for. */
const TOUCH_M = 0.05;

/** A geometry made ready for distances: worked out once, used for many. */
export interface Locus {
  readonly pieces: readonly Piece[];
  /** Outer ring first, long edges cut. */
  readonly polygons: readonly (readonly Ring[])[];
  /** A vertex of every connected part: if it lies inside an area, or the other way round, the two meet. */
  readonly samples: readonly Point[];
  /** A ball in space around all of it. */
  readonly centre: Vector;
  readonly radiusM: number;
}

export interface Separation {
  /** Along the geodesic, 0 for what meets. */
  readonly distanceM: number;
  /** The two nearest points, longitude, latitude; the same one where the things meet. */
  readonly from: Point;
  readonly to: Point;
}

/** Makes a geometry ready for distances; null for one without any position. */
export function locusOf(geometry: Geometry): Locus | null {
  const { points, lines, polygons } = flatParts(geometry);
  const cutLines = lines.map((line) => densifyLine(line, PIECE_M));
  const cutPolygons = polygons.map((rings) => rings.map((ring) => densifyRing(ring, PIECE_M)));
  const pieces: Piece[] = [
    ...points.map((point) => ({ a: toSpace(point), b: toSpace(point) })),
    ...[
      ...cutLines.flatMap((line) => lineSegments(line)),
      ...cutPolygons.flat().flatMap((ring) => ringSegments(ring)),
    ].map(([a, b]) => ({ a: toSpace(a), b: toSpace(b) })),
  ];
  const ends = pieces.flatMap(({ a, b }) => [a, b]);
  if (ends.length === 0) return null;
  const middle = (axis: 0 | 1 | 2): number =>
    ends.reduce((sum, end) => sum + end[axis], 0) / ends.length;
  const centre: Vector = [middle(0), middle(1), middle(2)];
  return {
    pieces,
    polygons: cutPolygons,
    samples: [
      ...points,
      ...[...lines, ...polygons.map(([outer = []]) => outer)].flatMap((part) => part.slice(0, 1)),
    ],
    centre,
    radiusM: ends.reduce((most, end) => Math.max(most, distance(centre, end)), 0),
  };
}

/**
 * Shortest distance (直线) between two geometries on the ellipsoid and where it is: from edge to edge, 0 where they
 * meet or one lies in the other. Right to 0.05 m and 1 part in 10⁶ within 100 km. Edges are geodesics.
 *
 * @param withinM gives null as soon as the distance is known to be greater
 */
export function separation(a: Locus, b: Locus, withinM = Infinity): Separation | null {
  if (distance(a.centre, b.centre) - a.radiusM - b.radiusM > withinM) return null;
  const shared = meetingPoint(a, b) ?? meetingPoint(b, a);
  if (shared !== null) return { distanceM: 0, from: shared, to: shared };
  let least = Infinity;
  let pair: readonly [Vector, Vector] | null = null;
  for (const p of a.pieces) {
    // Every point of `b` is at least this far from the piece.
    if (distance(p.a, b.centre) - b.radiusM - PIECE_M > least) continue;
    for (const q of b.pieces) {
      const nearest = nearestOfPieces(p, q);
      const apart = distance(nearest[0], nearest[1]);
      if (apart < least) {
        least = apart;
        pair = nearest;
      }
    }
  }
  if (pair === null) return null;
  const [from, to] = [fromSpace(pair[0]), fromSpace(pair[1])];
  if (least < TOUCH_M) return { distanceM: 0, from, to: from };
  const distanceM = geodesicDistanceM(from, to) ?? least;
  return distanceM > withinM ? null : { distanceM, from, to };
}

/** A vertex of `b` inside the areas of `a`, or null. */
function meetingPoint(a: Locus, b: Locus): Point | null {
  if (a.polygons.length === 0) return null;
  return b.samples.find((point) => a.polygons.some((rings) => isInside(point, rings))) ?? null;
}

function isInside(point: Point, [outer = [], ...holes]: readonly Ring[]): boolean {
  return isInsideRing(point, outer) && !holes.some((hole) => isInsideRing(point, hole));
}
