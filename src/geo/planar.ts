/**
 * A point in the plane: `[x, y]`. For geographic data that is `[longitude, latitude]` in degrees, the order of
 * GeoJSON. The functions of this file only use straight lines between points and take any unit.
 */
export type Point = readonly [x: number, y: number];

/** A closed ring of points without the repeated last one; it needs at least three. */
export type Ring = readonly Point[];

/** A straight piece between two points. */
export type Segment = readonly [a: Point, b: Point];

/** Two points are one vertex when their keys are equal: there is no snapping by distance. */
export function pointKey([x, y]: Point): string {
  return `${x},${y}`;
}

export function isSamePoint(a: Point, b: Point): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

/** Order by x, then y: the one direction in which an edge that two polygons share is worked on. */
export function comparePoints(a: Point, b: Point): number {
  return a[0] - b[0] || a[1] - b[1];
}

/** Twice the signed area of the triangle: positive when `c` lies left of the line from `a` to `b`, 0 on it. */
export function cross(a: Point, b: Point, c: Point): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}

/** Area of a ring in squared units of its coordinates: positive when it runs counter-clockwise. */
export function signedArea(ring: Ring): number {
  const origin = ring[0];
  if (!origin) return 0;
  let sum = 0;
  for (const [a, b] of ringSegments(ring)) sum += cross(origin, a, b);
  return sum / 2;
}

/** The pieces of a closed ring, the closing one included. */
export function ringSegments(ring: Ring): Segment[] {
  return ring.map((a, i) => [a, ring[(i + 1) % ring.length] ?? a] as const);
}

/** The pieces of an open line. */
export function lineSegments(line: readonly Point[]): Segment[] {
  return line.slice(1).map((b, i) => [line[i] ?? b, b] as const);
}

/** Even-odd test. A point on the ring itself may come out either way. */
export function isInsideRing([x, y]: Point, ring: Ring): boolean {
  let inside = false;
  for (const [[ax, ay], [bx, by]] of ringSegments(ring)) {
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

/** Distance from a point to a piece (not to the endless line through it), in units of the coordinates. */
export function distanceToSegment(point: Point, [a, b]: Segment): number {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const squared = dx * dx + dy * dy;
  const along = squared === 0 ? 0 : ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / squared;
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(point[0] - a[0] - t * dx, point[1] - a[1] - t * dy);
}
