import type { Geometry } from 'geojson';
import { ellipsoidalRingAreaM2 } from './ellipsoidal-area.ts';
import { flatParts } from './flat-parts.ts';
import { densifyRing } from './geodesic-points.ts';
import { geodesicDistanceM } from './geodesic.ts';
import { lineSegments, ringSegments, type Ring, type Segment } from './planar.ts';

/** Pieces of half a kilometre follow their geodesic to 1 part in 10⁵ of an area. */
const PIECE_M = 500;

/**
 * Area of the polygons of a geometry on the ellipsoid in square metres, holes taken out; 0 for points and lines. Edges
 * are geodesics. Polygons of one geometry are taken not to overlap.
 */
export function geometryAreaM2(geometry: Geometry): number {
  return sum(
    flatParts(geometry).polygons.map(
      ([outer = [], ...holes]) => ringAreaM2(outer) - sum(holes.map(ringAreaM2)),
    ),
  );
}

/** Length of the lines of a geometry along geodesics in metres; 0 for points and areas. */
export function geometryLengthM(geometry: Geometry): number {
  return sum(flatParts(geometry).lines.map((line) => edgesM(lineSegments(line))));
}

/** Length of the edges of the polygons of a geometry, holes too, in metres; 0 for points and lines. */
export function geometryPerimeterM(geometry: Geometry): number {
  return sum(
    flatParts(geometry)
      .polygons.flat()
      .map((ring) => edgesM(ringSegments(ring))),
  );
}

function ringAreaM2(ring: Ring): number {
  return Math.abs(ellipsoidalRingAreaM2(densifyRing(ring, PIECE_M)));
}

function edgesM(edges: readonly Segment[]): number {
  // No edge of a plan runs round half the globe, where the method has no answer.
  return sum(edges.map(([a, b]) => geodesicDistanceM(a, b) ?? 0));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
