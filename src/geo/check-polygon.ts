import type { FindingList, Pair } from './geometry-finding.ts';
import { placeInRing } from './place-in-ring.ts';
import { findMeetings, samePoint, type Segment, type SegmentMeeting } from './segment-meetings.ts';

/** One ring with usable coordinates; closed. */
export interface Ring {
  readonly path: string;
  readonly points: readonly Pair[];
}

/** Square degrees; about a hundredth of a square metre, far below any plan item. */
const NO_AREA = 1e-12;

/**
 * Checks rings (shell first): self-intersection, no area, winding (RFC 7946: shell counter-clockwise, holes
 * clockwise), holes outside the shell. Winding is not judged where a ring crosses itself: there it has no meaning.
 */
export function checkPolygon(rings: readonly Ring[], findings: FindingList): void {
  const meetings = findMeetings(rings.flatMap((ring, i) => segmentsOf(ring, i)));
  const isSound = rings.map((ring, i) => {
    const own = meetings.filter(({ first, second }) => first.ring === i && second.ring === i);
    return checkRing(ring, i === 0 ? 'shell' : 'hole', own, findings);
  });
  const shell = rings[0];
  rings.forEach((hole, i) => {
    if (i === 0 || shell === undefined || !isSound[0] || !isSound[i]) return;
    checkHole(
      hole,
      shell,
      meetings.filter((meeting) => joins(meeting, 0, i)),
      findings,
    );
  });
  for (const { first, second, kind, at } of meetings) {
    if (first.ring === second.ring || first.ring === 0 || second.ring === 0 || kind === 'touch')
      continue;
    const path = rings[Math.max(first.ring, second.ring)]?.path ?? '';
    findings.add(
      { code: 'ring-self-intersection', position: at, meeting: kind },
      path,
      `${path} holes`,
    );
  }
}

function joins({ first, second }: SegmentMeeting, i: number, j: number): boolean {
  return (first.ring === i && second.ring === j) || (first.ring === j && second.ring === i);
}

/** Segments of a ring without zero-length ones, so that neighbours in the list are neighbours on the ground. */
function segmentsOf({ points }: Ring, ring: number): Segment[] {
  const distinct = points.filter((point, i) => {
    const before = points[i - 1];
    return before === undefined || !samePoint(before, point);
  });
  const size = distinct.length - 1;
  return distinct.slice(1).flatMap((b, index) => {
    const a = distinct[index];
    return a === undefined ? [] : [{ a, b, ring, index, size }];
  });
}

/** True when the ring bounds an area, so that "inside" has a meaning. */
function checkRing(
  { path, points }: Ring,
  role: 'shell' | 'hole',
  meetings: readonly SegmentMeeting[],
  findings: FindingList,
): boolean {
  const crossings = meetings.filter(({ kind }) => kind === 'cross');
  const area = signedArea(points);
  if (crossings.length === 0 && Math.abs(area) <= NO_AREA) {
    findings.add({ code: 'ring-zero-area', position: points[0] ?? [0, 0] }, path, path);
    return false;
  }
  for (const { at, kind } of crossings.length > 0 ? crossings : meetings) {
    findings.add({ code: 'ring-self-intersection', position: at, meeting: kind }, path, path);
  }
  if (crossings.length > 0) return false;
  if (area > 0 !== (role === 'shell'))
    findings.add({ code: 'ring-winding', ring: role }, path, path);
  return true;
}

function checkHole(
  hole: Ring,
  shell: Ring,
  meetings: readonly SegmentMeeting[],
  findings: FindingList,
): void {
  const crossing = meetings.find(({ kind }) => kind !== 'touch');
  const position =
    crossing?.at ?? hole.points.find((point) => placeInRing(point, shell.points) === 'outside');
  if (position !== undefined)
    findings.add({ code: 'hole-outside', position }, hole.path, hole.path);
}

/** Square degrees, positive when counter-clockwise; taken about the first vertex to keep the digits. */
export function signedArea(points: readonly Pair[]): number {
  const origin = points[0];
  if (origin === undefined) return 0;
  let twice = 0;
  for (let i = 1; i < points.length; i += 1) {
    const [a, b] = [points[i - 1], points[i]];
    if (a === undefined || b === undefined) continue;
    twice += (a[0] - origin[0]) * (b[1] - origin[1]) - (b[0] - origin[0]) * (a[1] - origin[1]);
  }
  return twice / 2;
}
