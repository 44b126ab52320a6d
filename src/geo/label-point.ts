import { distanceToSegment, isInsideRing, ringSegments, type Point } from './planar.ts';
import type { SimplePolygon } from './ring-repair.ts';
import { localMetres } from './simplify.ts';

/**
 * The place for a name: the point inside the polygons farthest from any of their edges (pole of inaccessibility),
 * found on a grid that is refined around the best cells.
 *
 * @param polygons in degrees; one area, such as the visible parts of a county
 * @param widthFactor names are wide: an edge above or below counts as this many times farther than one beside
 * @returns `[lon, lat]` and the distance from the nearest edge in metres; null when there is no inside
 */
export function findLabelPoint(
  polygons: readonly SimplePolygon[],
  widthFactor = 1,
): { point: Point; distanceM: number } | null {
  const rings = polygons.flatMap(({ outer, holes }) => [outer, ...holes]);
  const all = rings.flat();
  const first = all[0];
  if (!first) return null;
  const metres = localMetres(first[1]);
  const project = (point: Point): Point => {
    const [x, y] = metres(point);
    return [x / widthFactor, y];
  };
  const edges = rings.flatMap((ring) => ringSegments(ring.map(project)));
  const isInside = (point: Point): boolean =>
    polygons.some(
      (p) => isInsideRing(point, p.outer) && !p.holes.some((hole) => isInsideRing(point, hole)),
    );
  const clearance = (point: Point): number =>
    isInside(point)
      ? Math.min(...edges.map((edge) => distanceToSegment(project(point), edge)))
      : -1;

  const [lons, lats] = [all.map(([lon]) => lon), all.map(([, lat]) => lat)];
  let [west, south, east, north] = [
    Math.min(...lons),
    Math.min(...lats),
    Math.max(...lons),
    Math.max(...lats),
  ];
  let best: { point: Point; distanceM: number } | null = null;
  for (let steps = 40, round = 0; round < 6; round += 1, steps = 10) {
    const [dx, dy] = [(east - west) / steps, (north - south) / steps];
    for (let i = 0; i <= steps; i += 1) {
      for (let j = 0; j <= steps; j += 1) {
        const point: Point = [west + i * dx, south + j * dy];
        const distanceM = clearance(point);
        if (distanceM > 0 && (!best || distanceM > best.distanceM)) best = { point, distanceM };
      }
    }
    if (!best) return null;
    const [lon, lat] = best.point;
    [west, south, east, north] = [lon - dx, lat - dy, lon + dx, lat + dy];
  }
  return best;
}
