import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointKey, ringSegments, signedArea, type Ring } from '../../../src/geo/planar.ts';
import { nodeRings, repairRings } from '../../../src/geo/ring-repair.ts';
import { findContacts } from '../../../src/geo/segment-contacts.ts';
import { wildRing } from './arbitraries.ts';

const areaOf = (polygons: ReturnType<typeof repairRings>): number =>
  polygons
    .flatMap(({ outer, holes }) => [outer, ...holes])
    .reduce((sum, ring) => sum + signedArea(ring), 0);

describe('repairing rings', () => {
  it('turns a clockwise square counter-clockwise and leaves its points', () => {
    const clockwise: Ring = [
      [0, 0],
      [0, 4],
      [4, 4],
      [4, 0],
    ];
    const [square, ...rest] = repairRings(nodeRings([clockwise], 2 ** -10));
    expect(rest).toEqual([]);
    expect(square?.holes).toEqual([]);
    expect(signedArea(square?.outer ?? [])).toBe(16);
    expect(new Set(square?.outer.map(pointKey))).toEqual(new Set(clockwise.map(pointKey)));
  });

  it('cuts off a spike that runs out and back', () => {
    const [square, ...rest] = repairRings(
      nodeRings(
        [
          [
            [0, 0],
            [4, 0],
            [9, 0],
            [4, 0],
            [4, 4],
            [0, 4],
          ],
        ],
        2 ** -10,
      ),
    );
    expect(rest).toEqual([]);
    expect(square?.outer).toHaveLength(4);
    expect(signedArea(square?.outer ?? [])).toBe(16);
  });

  it('drops the small lobe that a crossing turns inside out', () => {
    // The last corner is pulled across the first edge: a lobe of area 0.25 hangs below it, wound the wrong way.
    const polygons = repairRings(
      nodeRings(
        [
          [
            [0, 0],
            [8, 0],
            [8, 8],
            [4, -1],
            [0, 8],
          ],
        ],
        2 ** -10,
      ),
    );
    expect(polygons.every(({ outer }) => signedArea(outer) > 0)).toBe(true);
    expect(polygons.flatMap(({ outer }) => outer).every(([, y]) => y >= 0)).toBe(true);
  });

  it('makes two polygons of areas that touch at a point', () => {
    const polygons = repairRings(
      nodeRings(
        [
          [
            [0, 0],
            [2, 2],
            [4, 0],
            [4, 4],
            [2, 2],
            [0, 4],
          ].reverse() as unknown as Ring,
        ],
        2 ** -10,
      ),
    );
    expect(polygons.map(({ outer }) => outer.length)).toEqual([3, 3]);
  });

  it('keeps two parts that touch at both ends of a gap apart, the gap outside', () => {
    const below: Ring = [
      [0, 0],
      [6, 0],
      [6, 3],
      [3, 1],
      [0, 3],
    ];
    const above: Ring = [
      [0, 3],
      [3, 2],
      [6, 3],
      [3, 6],
    ];
    for (const parts of [
      [below, above],
      [above, below],
    ]) {
      const polygons = repairRings(nodeRings(parts, 2 ** -10));
      expect(polygons.map(({ holes }) => holes.length)).toEqual([0, 0]);
      expect(areaOf(polygons)).toBe(signedArea(below) + signedArea(above));
    }
  });

  it('makes a hole of a ring that closes on itself around one', () => {
    // A ring that runs round a square hole and touches itself at (2, 0).
    const ring: Ring = [
      [0, 0],
      [2, 0],
      [1, 1],
      [2, 2],
      [3, 1],
      [2, 0],
      [4, 0],
      [4, 4],
      [0, 4],
    ];
    const polygons = repairRings(nodeRings([ring], 2 ** -10));
    expect(polygons).toHaveLength(1);
    expect(polygons[0]?.holes).toHaveLength(1);
    expect(areaOf(polygons)).toBe(14);
  });

  it('dissolves the edge between two parts of one area', () => {
    const polygons = repairRings(
      nodeRings(
        [
          [
            [0, 0],
            [2, 0],
            [2, 2],
            [0, 2],
          ],
          [
            [2, 0],
            [4, 0],
            [4, 2],
            [2, 2],
          ],
        ],
        2 ** -10,
      ),
    );
    expect(polygons).toHaveLength(1);
    expect(areaOf(polygons)).toBe(8);
  });

  it('gives no ring for a path without area', () => {
    expect(
      repairRings(
        nodeRings(
          [
            [
              [0, 0],
              [3, 1],
              [6, 2],
            ],
          ],
          2 ** -10,
        ),
      ),
    ).toEqual([]);
  });

  it('puts the crossing of two rings into both of them', () => {
    const noded = nodeRings(
      [
        [
          [0, 0],
          [4, 0],
          [4, 4],
          [0, 4],
        ],
        [
          [2, 2],
          [6, 2],
          [6, 6],
          [2, 6],
        ],
      ],
      2 ** -10,
    );
    for (const ring of noded)
      expect(ring.map(pointKey)).toEqual(expect.arrayContaining(['4,2', '2,4']));
  });

  it('leaves edges that meet at vertices only, whatever the rings', () => {
    fc.assert(
      fc.property(fc.array(wildRing(9), { minLength: 1, maxLength: 3 }), (rings) => {
        const noded = nodeRings(rings, 2 ** -10);
        expect(findContacts(noded.flatMap(ringSegments))).toEqual([]);
      }),
    );
  });

  it('keeps the area it noded, and passes no point twice in a ring', () => {
    fc.assert(
      fc.property(wildRing(9), (ring) => {
        const noded = nodeRings([ring], 2 ** -10);
        // Up to 66 crossings, each moved by less than 1/1000 beside edges of at most 13.
        expect(Math.abs(signedArea(noded[0] ?? []) - signedArea(ring))).toBeLessThan(0.1);
        for (const { outer, holes } of repairRings(noded)) {
          expect(signedArea(outer)).toBeGreaterThan(0);
          for (const hole of holes) expect(signedArea(hole)).toBeLessThan(0);
          for (const one of [outer, ...holes])
            expect(new Set(one.map(pointKey)).size).toBe(one.length);
        }
      }),
    );
  });
});
