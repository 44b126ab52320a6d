import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointKey, signedArea, type Ring } from '../../../src/geo/planar.ts';
import { clipToRectangle, type Rectangle } from '../../../src/geo/rectangle-clip.ts';
import { starRing } from './arbitraries.ts';

const areaOf = (
  polygons: ReturnType<typeof clipToRectangle>,
  measure: (ring: Ring) => number,
): number =>
  polygons
    .flatMap(({ outer, holes }) => [outer, ...holes])
    .reduce((sum, ring) => sum + measure(ring), 0);

describe('clipping to a rectangle', () => {
  it('splits a shape that leaves the rectangle between its two arms', () => {
    const arms: Ring = [
      [-2, 1],
      [3, 1],
      [3, 2],
      [-1, 2],
      [-1, 3],
      [3, 3],
      [3, 4],
      [-2, 4],
    ];
    const polygons = clipToRectangle({ outer: arms, holes: [] }, [0, 0, 5, 5]);
    expect(polygons.map(({ outer }) => signedArea(outer))).toEqual([3, 3]);
  });

  it('keeps a hole, and drops one outside', () => {
    const outer: Ring = [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
    ];
    const holes: Ring[] = [
      [
        [1, 1],
        [1, 2],
        [2, 2],
        [2, 1],
      ],
      [
        [7, 7],
        [7, 8],
        [8, 8],
        [8, 7],
      ],
    ];
    const [polygon] = clipToRectangle({ outer, holes }, [0, 0, 5, 5]);
    expect(polygon?.holes).toHaveLength(1);
    expect(areaOf([polygon ?? { outer: [], holes: [] }], signedArea)).toBe(24);
  });

  it('leaves a shape inside as it was', () => {
    const outer: Ring = [
      [1, 1],
      [2, 1],
      [2, 2],
    ];
    const [polygon] = clipToRectangle({ outer, holes: [] }, [0, 0, 5, 5]);
    expect(new Set(polygon?.outer.map(pointKey))).toEqual(new Set(outer.map(pointKey)));
  });

  it('gives four quarters that add up to the whole', () => {
    fc.assert(
      fc.property(starRing([112.9, 30.4]), (outer) => {
        const [x, y] = [112.91, 30.39];
        const quarters: Rectangle[] = [
          [112, 30, x, y],
          [x, 30, 114, y],
          [112, y, x, 31],
          [x, y, 114, 31],
        ];
        const parts = quarters.map((quarter) =>
          areaOf(clipToRectangle({ outer, holes: [] }, quarter), signedArea),
        );
        const whole = signedArea(outer);
        expect(Math.abs(parts.reduce((a, b) => a + b, 0) / whole - 1)).toBeLessThan(1e-9);
      }),
    );
  });
});
