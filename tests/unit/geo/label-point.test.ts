import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLabelPoint } from '../../../src/geo/label-point.ts';
import { isInsideRing, type Ring } from '../../../src/geo/planar.ts';
import { smoothLine } from '../../../src/geo/smooth-line.ts';
import { jaggedLine, starRing } from './arbitraries.ts';

describe('the place of a name', () => {
  it('is the middle of a square, half a side from its edges', () => {
    const square: Ring = [
      [112, 30],
      [112.01, 30],
      [112.01, 30.01],
      [112, 30.01],
    ];
    const found = findLabelPoint([{ outer: square, holes: [] }]);
    expect(found?.point[1]).toBeCloseTo(30.005, 3);
    // Half of 0.01° of longitude at 30°N: 0.005 × 96 486 m.
    expect(found?.distanceM).toBeCloseTo(482.0, -1);
  });

  it('keeps out of a hole', () => {
    const outer: Ring = [
      [112, 30],
      [112.1, 30],
      [112.1, 30.1],
      [112, 30.1],
    ];
    const hole: Ring = [
      [112.02, 30.02],
      [112.02, 30.08],
      [112.08, 30.08],
      [112.08, 30.02],
    ];
    const found = findLabelPoint([{ outer, holes: [hole] }]);
    expect(found && isInsideRing(found.point, hole)).toBe(false);
  });

  it('lies inside, whatever the shape', () => {
    fc.assert(
      fc.property(starRing([112.9, 30.4]), (outer) => {
        const found = findLabelPoint([{ outer, holes: [] }], 2);
        expect(found && isInsideRing(found.point, outer)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('is missing where there is no area', () => {
    expect(findLabelPoint([])).toBeNull();
  });
});

describe('a smoothed line', () => {
  it('keeps its ends and stays within the box of the line it came from', () => {
    fc.assert(
      fc.property(jaggedLine, fc.integer({ min: 0, max: 3 }), (line, rounds) => {
        const smooth = smoothLine(line, rounds);
        expect([smooth[0], smooth.at(-1)]).toEqual([line[0], line.at(-1)]);
        for (const axis of [0, 1] as const) {
          const limits = line.map((point) => point[axis]);
          for (const point of smooth) {
            expect(point[axis]).toBeGreaterThanOrEqual(Math.min(...limits) - 1e-9);
            expect(point[axis]).toBeLessThanOrEqual(Math.max(...limits) + 1e-9);
          }
        }
      }),
    );
  });

  it('turns a right angle into two turns of 45°', () => {
    expect(
      smoothLine(
        [
          [0, 0],
          [4, 0],
          [4, 4],
        ],
        1,
      ),
    ).toEqual([
      [0, 0],
      [3, 0],
      [4, 1],
      [4, 4],
    ]);
  });
});
