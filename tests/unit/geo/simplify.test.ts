import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  distanceToSegment,
  lineSegments,
  pointKey,
  ringSegments,
  type Point,
  type Ring,
} from '../../../src/geo/planar.ts';
import { nodeRings, repairRings } from '../../../src/geo/ring-repair.ts';
import { findContacts } from '../../../src/geo/segment-contacts.ts';
import { cutIntoArcs, joinArcs } from '../../../src/geo/shared-edges.ts';
import { localMetres, simplifyArcs, simplifyLine } from '../../../src/geo/simplify.ts';
import { jaggedLine, wildRing } from './arbitraries.ts';

const tolerance = fc.integer({ min: 1, max: 2000 });

describe('simplifying a line', () => {
  it('keeps every removed vertex within the tolerance of what is left', () => {
    fc.assert(
      fc.property(jaggedLine, tolerance, (line, metres) => {
        const project = localMetres(30.4);
        const kept = lineSegments(simplifyLine(line, metres).map(project));
        const farthest = Math.max(
          ...line.map((point) =>
            Math.min(...kept.map((piece) => distanceToSegment(project(point), piece))),
          ),
        );
        expect(farthest).toBeLessThanOrEqual(metres * 1.001);
      }),
    );
  });

  it('keeps the ends, and of the rest only points that were there, in their order', () => {
    fc.assert(
      fc.property(jaggedLine, tolerance, (line, metres) => {
        const kept = simplifyLine(line, metres);
        expect([kept[0], kept.at(-1)]).toEqual([line[0], line.at(-1)]);
        let from = 0;
        for (const point of kept) from = line.indexOf(point, from) + 1;
        expect(from).toBe(line.length);
      }),
    );
  });

  it('drops a point 50 m beside a straight line at 60 m tolerance and keeps it at 40 m', () => {
    const line: Point[] = [
      [112.9, 30.4],
      [112.95, 30.40045],
      [113, 30.4],
    ];
    expect(simplifyLine(line, 60)).toHaveLength(2);
    expect(simplifyLine(line, 40)).toHaveLength(3);
  });

  it('does not collapse a closed line to a point', () => {
    const ring: Point[] = [
      [112.9, 30.4],
      [112.901, 30.4],
      [112.901, 30.401],
      [112.9, 30.4],
    ];
    expect(simplifyLine(ring, 5000)).toEqual([
      [112.9, 30.4],
      [112.901, 30.401],
      [112.9, 30.4],
    ]);
  });
});

describe('simplifying a network of arcs', () => {
  it('gives way where two lines would cross', () => {
    // The lower line bulges up and the upper one lies flat above the bulge: straightened, they would cross.
    const upper: Point[] = [
      [112, 30.002],
      [112.05, 30.006],
      [112.1, 30.002],
    ];
    const lower: Point[] = [
      [112.04, 30.0],
      [112.05, 30.005],
      [112.06, 30.0],
    ];
    expect(
      findContacts([upper, lower].map((l) => simplifyLine(l, 450)).flatMap(lineSegments)),
    ).not.toEqual([]);
    const lines = simplifyArcs([upper, lower], () => 450);
    expect(findContacts(lines.flatMap(lineSegments))).toEqual([]);
  });

  it('never lets rings cross, and never lets one collapse', () => {
    fc.assert(
      fc.property(
        fc.array(wildRing(12), { minLength: 1, maxLength: 3 }),
        tolerance,
        (wild, metres) => {
          const simple = nodeRings(wild, 2 ** -10).flatMap((ring) =>
            repairRings([ring]).flatMap(({ outer, holes }) => [outer, ...holes]),
          );
          // Grid steps become hundredths of a degree; scaling by a power of two keeps "on the line" exact.
          const degrees: Ring[] = simple.map((ring) =>
            ring.map(([x, y]) => [x / 128, y / 128] as const),
          );
          const { arcs, rings } = cutIntoArcs(degrees);
          const lines = simplifyArcs(
            arcs.map(({ points }) => points),
            () => metres,
          );
          expect(findContacts(lines.flatMap(lineSegments))).toEqual([]);
          for (const ring of rings.map((uses) => joinArcs(uses, lines))) {
            expect(ring.length).toBeGreaterThanOrEqual(3);
            expect(
              new Set(ringSegments(ring).map((edge) => edge.map(pointKey).sort().join('|'))).size,
            ).toBe(ring.length);
          }
        },
      ),
    );
  });
});
