import type { Point } from './planar.ts';
import { along, distance, fromSpace, toSpace } from './space.ts';

/**
 * The points of an edge between its ends, so that no piece is longer than `maxM`: those of the chord, taken to the
 * ellipsoid along its normal, which is the geodesic within a centimetre in 100 km.
 * @returns the first end and what lies between; the second end is not repeated
 */
function pointsOfEdge(a: Point, b: Point, maxM: number): Point[] {
  const [from, to] = [toSpace(a), toSpace(b)];
  const pieces = Math.ceil(distance(from, to) / maxM);
  const points: Point[] = [a];
  for (let i = 1; i < pieces; i += 1) {
    const t = i / pieces;
    const [lon, lat] = fromSpace(along(from, to, t));
    // Beyond the date line the longitudes go on, as those of the edge do.
    const turns = Math.round((a[0] + t * (b[0] - a[0]) - lon) / 360);
    points.push([lon + turns * 360, lat]);
  }
  return points;
}

/** An open line with its long edges cut into pieces of at most `maxM` metres along geodesics. */
export function densifyLine(line: readonly Point[], maxM: number): Point[] {
  const last = line.at(-1);
  const points = line.slice(1).flatMap((b, i) => pointsOfEdge(line[i] ?? b, b, maxM));
  return last === undefined ? [] : [...points, last];
}

/** An open ring with its long edges cut in the same way; it stays open. */
export function densifyRing(ring: readonly Point[], maxM: number): Point[] {
  return ring.flatMap((a, i) => pointsOfEdge(a, ring[(i + 1) % ring.length] ?? a, maxM));
}
