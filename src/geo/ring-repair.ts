import { findContacts } from './segment-contacts.ts';
import {
  comparePoints,
  isInsideRing,
  isSamePoint,
  pointKey,
  ringSegments,
  signedArea,
  type Point,
  type Ring,
  type Segment,
} from './planar.ts';

/** A polygon without self-contact: the outer ring counter-clockwise, holes clockwise (RFC 7946). */
export interface SimplePolygon {
  readonly outer: Ring;
  readonly holes: readonly Ring[];
}

/**
 * Puts a vertex into every ring wherever two rings, or two parts of one, cross or touch, so that afterwards edges
 * meet at vertices only. Rings that share an edge still share it. Order and direction stay; repeated points go.
 *
 * @param lattice new points are moved to the nearest multiple of it. A power of two much below the grid of the
 *   vertices (`2 ** -10` for whole numbers) keeps the arithmetic exact, so that no rounded point makes a new contact.
 */
export function nodeRings(rings: readonly Ring[], lattice: number): Ring[] {
  let noded = rings.map(dropRepeats);
  // An edge bends by a trifle when it is split at a rounded point and may then touch another one: look again.
  for (let pass = 0; pass < 16; pass += 1) {
    const splits = findSplits(noded, lattice);
    if (splits.size === 0) return noded;
    noded = noded.map((ring) =>
      dropRepeats(ringSegments(ring).flatMap((edge) => splitEdge(edge, splits))),
    );
  }
  throw new RangeError('rings still cross after 16 passes of noding');
}

/**
 * Makes simple polygons of the rings of one area: cancels edges that run to and fro (spikes), splits rings at points
 * they pass twice, drops what has no area and what is turned inside out by a crossing.
 *
 * @param rings noded (see {@link nodeRings}); all outer rings run one way round, whichever, and holes the other
 */
export function repairRings(rings: readonly Ring[]): SimplePolygon[] {
  const total = rings.reduce((sum, ring) => sum + signedArea(ring), 0);
  const oriented = total < 0 ? rings.map((ring) => [...ring].reverse()) : rings;
  const loops = traceLoops(cancelOpposite(oriented.flatMap(ringSegments)));
  const outers = loops.filter((loop) => signedArea(loop) > 0);
  const holes = loops.filter((loop) => signedArea(loop) < 0);
  return outers.map((outer) => ({
    outer,
    holes: holes.filter((hole) => isRingInside(hole, outer)),
  }));
}

function dropRepeats(ring: Ring): Ring {
  return ring.filter((point, i) => {
    const next = ring[(i + 1) % ring.length];
    return next !== undefined && !isSamePoint(point, next);
  });
}

const directedKey = ([a, b]: Segment): string => `${pointKey(a)}|${pointKey(b)}`;
const edgeKey = ([a, b]: Segment): string =>
  directedKey(comparePoints(a, b) <= 0 ? [a, b] : [b, a]);

function findSplits(rings: readonly Ring[], lattice: number): Map<string, Point[]> {
  const edges = new Map(rings.flatMap(ringSegments).map((edge) => [edgeKey(edge), edge]));
  const list = [...edges.values()];
  const splits = new Map<string, Point[]>();
  const add = (index: number, points: readonly Point[]): void => {
    const edge = list[index];
    if (edge && points.length > 0)
      splits.set(edgeKey(edge), [...(splits.get(edgeKey(edge)) ?? []), ...points]);
  };
  for (const contact of findContacts(list, lattice)) {
    add(contact.first, contact.splitsFirst);
    add(contact.second, contact.splitsSecond);
  }
  return splits;
}

/** The edge's first point and the split points in its direction; the end point belongs to the next edge. */
function splitEdge(edge: Segment, splits: ReadonlyMap<string, readonly Point[]>): Point[] {
  const [a, b] = edge;
  const points = [...(splits.get(edgeKey(edge)) ?? [])].sort(comparePoints);
  return [a, ...(comparePoints(a, b) <= 0 ? points : points.reverse())];
}

function cancelOpposite(edges: readonly Segment[]): Segment[] {
  const kept = new Map<string, Segment[]>();
  for (const edge of edges) {
    const opposite = kept.get(directedKey([edge[1], edge[0]]));
    if (opposite && opposite.length > 0) opposite.pop();
    else kept.set(directedKey(edge), [...(kept.get(directedKey(edge)) ?? []), edge]);
  }
  return [...kept.values()].flat();
}

/**
 * Walks the edges with the inside on the left. Where several go on, it takes the one that bounds the same piece of the
 * inside, and a loop is cut off each time a point is met again: no loop passes a point twice, and areas that touch at
 * a point come out as two polygons.
 */
function traceLoops(edges: readonly Segment[]): Ring[] {
  const outgoing = new Map<string, Point[]>();
  for (const [a, b] of edges) outgoing.set(pointKey(a), [...(outgoing.get(pointKey(a)) ?? []), b]);
  const loops: Ring[] = [];
  for (const [start, second] of edges) {
    let path: Point[] = [start];
    let at = takeOutgoing(outgoing, start, [second]);
    while (at) {
      const here = at;
      const previous = path.at(-1) ?? start;
      const seen = path.findIndex((point) => isSamePoint(point, here));
      if (seen < 0) path.push(here);
      else {
        loops.push(path.slice(seen));
        path = path.slice(0, seen + 1);
      }
      at = takeOutgoing(
        outgoing,
        here,
        clockwiseFrom(here, previous, outgoing.get(pointKey(here)) ?? []),
      );
    }
  }
  return loops.filter((loop) => loop.length > 2);
}

/** Removes and returns the first of the wanted ends that is still to be walked to. */
function takeOutgoing(
  outgoing: Map<string, Point[]>,
  from: Point,
  wanted: readonly Point[],
): Point | undefined {
  const ends = outgoing.get(pointKey(from)) ?? [];
  const index = ends.findIndex((end) => wanted[0] !== undefined && isSamePoint(end, wanted[0]));
  return index < 0 ? undefined : ends.splice(index, 1)[0];
}

/** Ends in the order in which a hand at `centre` that points back to `from` meets them when it turns clockwise. */
function clockwiseFrom(centre: Point, from: Point, ends: readonly Point[]): Point[] {
  const angle = ([x, y]: Point): number => Math.atan2(y - centre[1], x - centre[0]);
  const turn = (end: Point): number =>
    (angle(from) - angle(end) + 4 * Math.PI) % (2 * Math.PI) || 2 * Math.PI;
  return [...ends].sort((a, b) => turn(a) - turn(b));
}

/** For rings that meet at vertices only: decided by the middle of an edge, which lies on no other ring. */
function isRingInside(inner: Ring, outer: Ring): boolean {
  const edge = ringSegments(inner)[0];
  return (
    edge !== undefined &&
    isInsideRing([(edge[0][0] + edge[1][0]) / 2, (edge[0][1] + edge[1][1]) / 2], outer)
  );
}
