import { comparePoints, cross, isSamePoint, type Point, type Segment } from './planar.ts';

/** Points, other than common ends, at which two pieces meet; each is named with the piece it has to split. */
export interface Contact {
  readonly first: number;
  readonly second: number;
  /** Splits of the first and of the second piece; empty when an end of the one only touches the other. */
  readonly splitsFirst: readonly Point[];
  readonly splitsSecond: readonly Point[];
}

/**
 * All contacts between the pieces of a list, apart from ends that coincide: proper crossings, ends that lie
 * inside another piece, and overlaps. `first < second` are indices into the list.
 *
 * Sweep over x; for the short edges of boundary data the work is close to linear. The direction of a piece does not
 * change the answer, not even by rounding: each is looked at from its lesser end.
 *
 * @param lattice if above 0, crossing points are moved to the nearest multiple of it
 */
export function findContacts(segments: readonly Segment[], lattice = 0): Contact[] {
  const boxes = segments
    .map(([a, b], index) => ({
      index,
      segment: comparePoints(a, b) <= 0 ? ([a, b] as const) : ([b, a] as const),
      minX: Math.min(a[0], b[0]),
      maxX: Math.max(a[0], b[0]),
      minY: Math.min(a[1], b[1]),
      maxY: Math.max(a[1], b[1]),
    }))
    .sort((p, q) => p.minX - q.minX || p.index - q.index);
  const contacts: Contact[] = [];
  let active: typeof boxes = [];
  for (const box of boxes) {
    active = active.filter((other) => other.maxX >= box.minX);
    for (const other of active) {
      if (other.minY > box.maxY || other.maxY < box.minY) continue;
      const [p, q] = other.index < box.index ? [other, box] : [box, other];
      const contact = contactOf(p.segment, q.segment, lattice);
      if (contact) contacts.push({ first: p.index, second: q.index, ...contact });
    }
    active.push(box);
  }
  return contacts.sort((p, q) => p.first - q.first || p.second - q.second);
}

function contactOf(
  p: Segment,
  q: Segment,
  lattice: number,
): Omit<Contact, 'first' | 'second'> | null {
  const splitsFirst = q.filter((end) => isInsideSegment(end, p));
  const splitsSecond = p.filter((end) => isInsideSegment(end, q));
  if (splitsFirst.length + splitsSecond.length > 0) return { splitsFirst, splitsSecond };
  const point = crossingPoint(p, q, lattice);
  return point && { splitsFirst: [point], splitsSecond: [point] };
}

/** On the piece but not one of its ends. */
function isInsideSegment(point: Point, [a, b]: Segment): boolean {
  return (
    cross(a, b, point) === 0 &&
    !isSamePoint(point, a) &&
    !isSamePoint(point, b) &&
    (point[0] - a[0]) * (point[0] - b[0]) <= 0 &&
    (point[1] - a[1]) * (point[1] - b[1]) <= 0
  );
}

/** Where two pieces cross inside both, or null. */
function crossingPoint([a, b]: Segment, [c, d]: Segment, lattice: number): Point | null {
  const toC = cross(a, b, c);
  const toD = cross(a, b, d);
  const properly = toC * toD < 0 && cross(c, d, a) * cross(c, d, b) < 0;
  if (!properly) return null;
  const t = toC / (toC - toD);
  const snap = (value: number): number =>
    lattice > 0 ? Math.round(value / lattice) * lattice : value;
  return [snap(c[0] + t * (d[0] - c[0])), snap(c[1] + t * (d[1] - c[1]))];
}
