import type { Geometry, Position } from 'geojson';
import type { Bounds } from './check-position.ts';
import type { Pair } from './geometry-finding.ts';
import { isInPolygon, pairsOf, polygonsOf } from './point-in-ring.ts';

/** Says whether a geometry lies in the county. `slackM`: metres that a position may lie outside and still count. */
export type CountyExtent = (geometry: Geometry, slackM: number) => 'inside' | 'partly' | 'outside';

const METRES_PER_DEGREE = 111_195; // mean sphere; the slack is a round number of metres anyway

/**
 * Builds the test once for many geometries. `boundary`: the county as Polygon or MultiPolygon, else the bounds are
 * taken (WGS84 degrees). A position within `slackM` of the boundary counts as inside.
 */
export function buildCountyExtent(boundary: Geometry | null, bounds: Bounds): CountyExtent {
  const own = boundary === null ? [] : polygonsOf(boundary);
  const county = own.length > 0 ? own : [[rectangle(bounds)]];
  const isIn = (point: Pair): boolean => county.some((polygon) => isInPolygon(point, polygon));
  const edges = county.flat();
  return (geometry, slackM) => {
    const lists = positionLists(geometry);
    const points = lists.flat();
    const inside = points.filter(
      (point) => isIn(point) || distanceM(point, edges) <= slackM,
    ).length;
    if (inside === points.length) return 'inside';
    if (inside > 0 || crossesAny(lists, edges) || containsAny(geometry, edges)) return 'partly';
    return 'outside';
  };
}

function rectangle([west, south, east, north]: Bounds): Pair[] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

/** Points, lines and rings of a sound geometry. */
function positionLists(geometry: Geometry): Pair[][] {
  switch (geometry.type) {
    case 'Point':
      return [pairsOf([geometry.coordinates])];
    case 'MultiPoint':
      return geometry.coordinates.map((position: Position) => pairsOf([position]));
    case 'LineString':
      return [pairsOf(geometry.coordinates)];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates.map(pairsOf);
    case 'MultiPolygon':
      return geometry.coordinates.flat().map(pairsOf);
    case 'GeometryCollection':
      return geometry.geometries.flatMap(positionLists);
  }
}

/** Metres from a point to the nearest of the lines, in a plane about the point. */
function distanceM([x, y]: Pair, lines: readonly (readonly Pair[])[]): number {
  const scaleX = METRES_PER_DEGREE * Math.cos((y * Math.PI) / 180);
  let nearest = Infinity;
  for (const line of lines) {
    for (let i = 1; i < line.length; i += 1) {
      const [a, b] = [line[i - 1], line[i]];
      if (a === undefined || b === undefined) continue;
      const [ax, ay] = [(a[0] - x) * scaleX, (a[1] - y) * METRES_PER_DEGREE];
      const [dx, dy] = [(b[0] - a[0]) * scaleX, (b[1] - a[1]) * METRES_PER_DEGREE];
      const length = dx * dx + dy * dy;
      const t = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length));
      nearest = Math.min(nearest, Math.hypot(ax + t * dx, ay + t * dy));
    }
  }
  return nearest;
}

function crossesAny(
  lists: readonly (readonly Pair[])[],
  edges: readonly (readonly Pair[])[],
): boolean {
  return eachSegment(lists, (a, b) => eachSegment(edges, (c, d) => isCrossing(a, b, c, d)));
}

/** Whether `test` holds for one of the segments. */
function eachSegment(
  lines: readonly (readonly Pair[])[],
  test: (a: Pair, b: Pair) => boolean,
): boolean {
  return lines.some((line) =>
    line.some((b, i) => {
      const a = line[i - 1];
      return a !== undefined && test(a, b);
    }),
  );
}

function isCrossing(a: Pair, b: Pair, c: Pair, d: Pair): boolean {
  const turn = (p: Pair, q: Pair, r: Pair): number =>
    (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]);
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

function containsAny(geometry: Geometry, edges: readonly (readonly Pair[])[]): boolean {
  const polygons = polygonsOf(geometry);
  return edges.some(
    ([first]) => first !== undefined && polygons.some((rings) => isInPolygon(first, rings)),
  );
}
