import { comparePoints, pointKey, ringSegments, type Point, type Ring } from './planar.ts';

/**
 * A boundary line between two junctions, held once however many rings run along it. `points` is open, from junction
 * to junction; for a ring without any junction it is closed (first point repeated as the last).
 */
export interface Arc {
  readonly points: readonly Point[];
  /** Indices of the rings that use the arc, ascending. */
  readonly rings: readonly number[];
}

export interface ArcUse {
  readonly arc: number;
  readonly reversed: boolean;
}

/** Rings taken apart into arcs: `rings[i]` lists, in order, the arcs that make up ring `i`. */
export interface ArcNetwork {
  readonly arcs: readonly Arc[];
  readonly rings: readonly (readonly ArcUse[])[];
}

/**
 * Cuts rings into arcs at junctions: the points where more, or fewer, than two different edges meet. What is done to
 * an arc afterwards is done to all rings along it, so shared edges stay identical.
 *
 * @param rings simple rings (no point twice in one ring) that meet at vertices only; see `ring-repair.ts`
 */
export function cutIntoArcs(rings: readonly Ring[]): ArcNetwork {
  const neighbours = new Map<string, Set<string>>();
  const link = (a: Point, b: Point): void => {
    const key = pointKey(a);
    neighbours.set(key, (neighbours.get(key) ?? new Set()).add(pointKey(b)));
  };
  for (const [a, b] of rings.flatMap(ringSegments)) {
    link(a, b);
    link(b, a);
  }
  const isJunction = (point: Point): boolean => neighbours.get(pointKey(point))?.size !== 2;

  const arcs: { points: readonly Point[]; rings: number[] }[] = [];
  const indexOf = new Map<string, number>();
  const uses = rings.map((ring, ringIndex) =>
    cutRing(ring, isJunction).map((piece): ArcUse => {
      const { points, reversed } = canonical(piece);
      const key = points.map(pointKey).join(' ');
      const arc = indexOf.get(key) ?? arcs.push({ points, rings: [] }) - 1;
      indexOf.set(key, arc);
      const users = arcs[arc]?.rings;
      if (users && !users.includes(ringIndex)) users.push(ringIndex);
      return { arc, reversed };
    }),
  );
  return { arcs, rings: uses };
}

/**
 * Puts a ring together again from (changed) arcs.
 * @param lines the points of each arc, at the arc's own index
 */
export function joinArcs(uses: readonly ArcUse[], lines: readonly (readonly Point[])[]): Ring {
  return uses.flatMap(({ arc, reversed }) => {
    const points = lines[arc] ?? [];
    return (reversed ? [...points].reverse() : points).slice(0, -1);
  });
}

/**
 * Chains arcs end to end into lines as long as possible, for arcs that form one course (a river).
 * @param lines the points of the arcs to chain; a line that fits nowhere stays by itself
 */
export function chainLines(lines: readonly (readonly Point[])[]): Point[][] {
  const chains: Point[][] = lines.map((line) => [...line]);
  const endsMeet = (a: Point | undefined, b: Point | undefined): boolean =>
    a !== undefined && b !== undefined && pointKey(a) === pointKey(b);
  for (let i = 0; i < chains.length; i += 1) {
    for (let j = i + 1; j < chains.length; j += 1) {
      const [a, b] = [chains[i] ?? [], chains[j] ?? []];
      const joined = endsMeet(a.at(-1), b[0])
        ? [...a, ...b.slice(1)]
        : endsMeet(a.at(-1), b.at(-1))
          ? [...a, ...[...b].reverse().slice(1)]
          : endsMeet(a[0], b.at(-1))
            ? [...b, ...a.slice(1)]
            : endsMeet(a[0], b[0])
              ? [...[...b].reverse(), ...a.slice(1)]
              : null;
      if (!joined) continue;
      chains[i] = joined;
      chains.splice(j, 1);
      j = i; // the longer chain may now meet one that was passed over
    }
  }
  return chains;
}

/** Open pieces between junctions, in ring order; a ring without junctions gives one closed piece. */
function cutRing(ring: Ring, isJunction: (point: Point) => boolean): Point[][] {
  const firstJunction = ring.findIndex(isJunction);
  const start = firstJunction >= 0 ? firstJunction : indexOfLeast(ring);
  const turned = [...ring.slice(start), ...ring.slice(0, start + 1)];
  const pieces: Point[][] = [];
  let piece: Point[] = [];
  turned.forEach((point, i) => {
    piece.push(point);
    if (i > 0 && (i === turned.length - 1 || isJunction(point))) {
      pieces.push(piece);
      piece = [point];
    }
  });
  return pieces;
}

function indexOfLeast(ring: Ring): number {
  return ring.reduce(
    (best, point, i) => (comparePoints(point, ring[best] ?? point) < 0 ? i : best),
    0,
  );
}

/** The same arc has the same direction in whichever ring it is met. */
function canonical(points: readonly Point[]): { points: readonly Point[]; reversed: boolean } {
  for (let i = 0, j = points.length - 1; i < j; i += 1, j -= 1) {
    const [a, b] = [points[i], points[j]];
    const order = a && b ? comparePoints(a, b) : 0;
    if (order !== 0)
      return order < 0
        ? { points, reversed: false }
        : { points: [...points].reverse(), reversed: true };
  }
  return { points, reversed: false };
}
