import { nodeRings, repairRings, type SimplePolygon } from './ring-repair.ts';
import { comparePoints, type Point, type Ring } from './planar.ts';

/** `[west, south, east, north]`, as a GeoJSON bbox. */
export type Rectangle = readonly [west: number, south: number, east: number, north: number];

/** Degrees (0.1 mm). Simple rings do not cross after clipping, they only overlap; this is for what rounding does. */
const CROSSING_LATTICE = 2 ** -30;

/**
 * The part of a polygon inside a rectangle. Sutherland–Hodgman leaves double edges along the rectangle where a shape
 * leaves it more than once; the ring repair takes them away and splits the shape there.
 *
 * @param round applied to each point made on the rectangle's edge
 */
export function clipToRectangle(
  { outer, holes }: SimplePolygon,
  [west, south, east, north]: Rectangle,
  round: (point: Point) => Point = (point) => point,
): SimplePolygon[] {
  const clip = (ring: Ring): Ring => {
    const sides: [axis: 0 | 1, limit: number, sign: 1 | -1][] = [
      [0, west, 1],
      [1, south, 1],
      [0, east, -1],
      [1, north, -1],
    ];
    return sides.reduce<Ring>(
      (rest, [axis, limit, sign]) => clipToHalfPlane(rest, axis, limit, sign, round),
      ring,
    );
  };
  const clipped = [outer, ...holes].map(clip).filter((ring) => ring.length > 2);
  return repairRings(nodeRings(clipped, CROSSING_LATTICE));
}

function clipToHalfPlane(
  ring: Ring,
  axis: 0 | 1,
  limit: number,
  sign: 1 | -1,
  round: (point: Point) => Point,
): Ring {
  const isInside = (point: Point): boolean => (point[axis] - limit) * sign >= 0;
  return ring.flatMap((point, i) => {
    const previous = ring.at(i - 1) ?? point;
    const kept = isInside(point) ? [point] : [];
    if (isInside(previous) === isInside(point)) return kept;
    return [round(meet(previous, point, axis, limit)), ...kept];
  });
}

/** Always worked out in one direction, so that two polygons along one edge get the same point. */
function meet(a: Point, b: Point, axis: 0 | 1, limit: number): Point {
  const [p, q] = comparePoints(a, b) <= 0 ? [a, b] : [b, a];
  const t = (limit - p[axis]) / (q[axis] - p[axis]);
  const other =
    p[1 - axis === 0 ? 0 : 1] + t * (q[1 - axis === 0 ? 0 : 1] - p[1 - axis === 0 ? 0 : 1]);
  return axis === 0 ? [limit, other] : [other, limit];
}
