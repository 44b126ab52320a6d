import { findContacts } from './segment-contacts.ts';
import {
  distanceToSegment,
  isSamePoint,
  lineSegments,
  pointKey,
  type Point,
  type Segment,
} from './planar.ts';

/** Metres per degree of latitude on the GRS 80 / WGS84 ellipsoid at 30°N; within 0.03 % from 28° to 32°N. */
const METRES_PER_DEGREE = 110_852;
/** GRS 80 equatorial radius as metres per degree of longitude at the equator. */
const METRES_PER_DEGREE_EQUATOR = 111_319.49;

/**
 * Local plane in metres about a latitude, for distances of some kilometres in central China (better than 0.3 %).
 * @param latitude degrees
 */
export function localMetres(latitude: number): (point: Point) => Point {
  const perDegreeX = METRES_PER_DEGREE_EQUATOR * Math.cos((latitude * Math.PI) / 180);
  return ([lon, lat]) => [lon * perDegreeX, lat * METRES_PER_DEGREE];
}

/**
 * Douglas–Peucker: keeps both ends and so many points between that every dropped point lies within the tolerance of
 * the piece that replaces it. A closed line (first = last point) is cut at the point farthest from its start.
 *
 * @param line `[lon, lat]` in degrees
 * @param toleranceM metres; 0 or less keeps everything
 */
export function simplifyLine(line: readonly Point[], toleranceM: number): Point[] {
  const first = line[0];
  if (!first || line.length < 3 || toleranceM <= 0) return [...line];
  const plane = line.map(localMetres(first[1]));
  const kept = new Set([0, line.length - 1]);
  const spans: [number, number][] = [[0, line.length - 1]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span;
    const farthest = farthestBetween(plane, from, to);
    const isClosed = from === 0 && to === line.length - 1 && isSamePoint(first, line[to] ?? first);
    if (farthest && (farthest.distance > toleranceM || isClosed)) {
      kept.add(farthest.index);
      spans.push([from, farthest.index], [farthest.index, to]);
    }
  }
  return line.filter((_, i) => kept.has(i));
}

/**
 * Simplifies the arcs of a network without letting any two of them touch outside their ends: arcs that would are done
 * again with half the tolerance, in the end with none.
 *
 * @param arcs as cut by `shared-edges.ts`: they meet at their ends only
 * @param toleranceM metres for the arc of that index
 * @returns the points of each arc, at its own index
 */
export function simplifyArcs(
  arcs: readonly (readonly Point[])[],
  toleranceM: (index: number) => number,
): Point[][] {
  const tolerances = arcs.map((_, i) => toleranceM(i));
  const lines = arcs.map((arc, i) => simplifyLine(arc, tolerances[i] ?? 0));
  for (let round = 0; round < 16; round += 1) {
    const offenders = findOffenders(lines).filter((i) => (tolerances[i] ?? 0) > 0);
    if (offenders.length === 0) return lines;
    for (const i of offenders) {
      const halved = (tolerances[i] ?? 0) / 2;
      tolerances[i] = halved < 5 ? 0 : halved;
      lines[i] = simplifyLine(arcs[i] ?? [], tolerances[i] ?? 0);
    }
  }
  return lines;
}

/** Arcs that cross or touch an arc (or themselves) other than at vertices, or repeat an edge of another arc. */
function findOffenders(lines: readonly (readonly Point[])[]): number[] {
  const owned = lines.flatMap((line, arc) =>
    lineSegments(line).map((segment) => ({ arc, segment })),
  );
  const offenders = new Set<number>();
  for (const { first, second } of findContacts(owned.map(({ segment }) => segment))) {
    for (const index of [first, second]) offenders.add(owned[index]?.arc ?? -1);
  }
  const seen = new Map<string, number>();
  for (const { arc, segment } of owned) {
    const key = edgeKey(segment);
    const other = seen.get(key);
    if (other !== undefined) offenders.add(other).add(arc);
    seen.set(key, arc);
  }
  return [...offenders].filter((arc) => arc >= 0).sort((a, b) => a - b);
}

function edgeKey([a, b]: Segment): string {
  return [pointKey(a), pointKey(b)].sort().join('|');
}

function farthestBetween(
  plane: readonly Point[],
  from: number,
  to: number,
): { index: number; distance: number } | null {
  const [a, b] = [plane[from], plane[to]];
  if (!a || !b) return null;
  let best: { index: number; distance: number } | null = null;
  for (let index = from + 1; index < to; index += 1) {
    const point = plane[index];
    const distance = point ? distanceToSegment(point, [a, b]) : 0;
    if (!best || distance > best.distance) best = { index, distance };
  }
  return best;
}
