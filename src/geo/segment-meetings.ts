import type { Meeting, Pair } from './geometry-finding.ts';

/** A straight piece of a ring. `ring` and `index` say which; `size` is the number of segments of its ring. */
export interface Segment {
  readonly a: Pair;
  readonly b: Pair;
  readonly ring: number;
  readonly index: number;
  readonly size: number;
}

export interface SegmentMeeting {
  readonly first: Segment;
  readonly second: Segment;
  readonly kind: Meeting;
  readonly at: Pair;
}

/**
 * Coordinates written with decimals are not exact in binary, so a vertex on an edge lies up to 1e-14 degrees off it.
 * This distance (degrees; nanometres on the ground) counts as on the edge.
 */
const ON_LINE_DEG = 5e-14;

/**
 * All meetings of the segments, except those of neighbours in a ring (a spike shows by touching the next but one).
 * Sweep along x: near n log n for rings of short segments, n² when all overlap in x. Plane geometry in degrees.
 */
export function findMeetings(segments: readonly Segment[]): SegmentMeeting[] {
  const sorted = segments
    .map((segment) => ({
      segment,
      from: Math.min(segment.a[0], segment.b[0]),
      to: Math.max(segment.a[0], segment.b[0]),
    }))
    .sort((p, q) => p.from - q.from);
  const meetings: SegmentMeeting[] = [];
  let active: typeof sorted = [];
  for (const current of sorted) {
    active = active.filter((other) => other.to >= current.from);
    for (const other of active) {
      const met = meet(other.segment, current.segment);
      if (met !== null) meetings.push(met);
    }
    active.push(current);
  }
  return meetings;
}

function meet(p: Segment, q: Segment): SegmentMeeting | null {
  if (Math.max(p.a[1], p.b[1]) < Math.min(q.a[1], q.b[1])) return null;
  if (Math.max(q.a[1], q.b[1]) < Math.min(p.a[1], p.b[1])) return null;
  if (areNeighbours(p, q)) return null;
  const found = intersect(p, q);
  return found && { first: p, second: q, ...found };
}

function areNeighbours(p: Segment, q: Segment): boolean {
  if (p.ring !== q.ring) return false;
  const distance = Math.abs(p.index - q.index);
  return distance === 1 || distance === p.size - 1;
}

function intersect(p: Segment, q: Segment): { kind: Meeting; at: Pair } | null {
  const pa = side(q.a, q.b, p.a);
  const pb = side(q.a, q.b, p.b);
  const qa = side(p.a, p.b, q.a);
  const qb = side(p.a, p.b, q.b);
  if (pa * pb < 0 && qa * qb < 0) {
    const t = pa / (pa - pb);
    return { kind: 'cross', at: [p.a[0] + t * (p.b[0] - p.a[0]), p.a[1] + t * (p.b[1] - p.a[1])] };
  }
  const shared = [
    ...(pa === 0 && isBetween(q, p.a) ? [p.a] : []),
    ...(pb === 0 && isBetween(q, p.b) ? [p.b] : []),
    ...(qa === 0 && isBetween(p, q.a) ? [q.a] : []),
    ...(qb === 0 && isBetween(p, q.b) ? [q.b] : []),
  ];
  const [at, ...others] = shared;
  if (at === undefined) return null;
  return { kind: others.some((other) => !samePoint(at, other)) ? 'overlap' : 'touch', at };
}

/** Twice the signed area of the triangle: positive when `c` lies left of `a→b`, 0 when it lies on the line. */
function side(a: Pair, b: Pair, c: Pair): number {
  const [ux, uy, vx, vy] = [b[0] - a[0], b[1] - a[1], c[0] - a[0], c[1] - a[1]];
  const cross = ux * vy - uy * vx;
  const length = Math.abs(ux) + Math.abs(uy) + Math.abs(vx) + Math.abs(vy);
  return Math.abs(cross) <= ON_LINE_DEG * length ? 0 : cross;
}

function isBetween({ a, b }: Segment, p: Pair): boolean {
  return (
    p[0] >= Math.min(a[0], b[0]) - ON_LINE_DEG &&
    p[0] <= Math.max(a[0], b[0]) + ON_LINE_DEG &&
    p[1] >= Math.min(a[1], b[1]) - ON_LINE_DEG &&
    p[1] <= Math.max(a[1], b[1]) + ON_LINE_DEG
  );
}

/** Whether two positions are the same one (to nanometres). */
export function samePoint(p: Pair, q: Pair): boolean {
  return Math.abs(p[0] - q[0]) <= ON_LINE_DEG && Math.abs(p[1] - q[1]) <= ON_LINE_DEG;
}
