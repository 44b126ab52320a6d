import fc from 'fast-check';
import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { namePlaces } from '../../../src/carto/label-stretch.ts';

const BOUNDS = [112, 30, 113, 31] as const;
const position: fc.Arbitrary<Position> = fc.tuple(
  fc.double({ min: 111.8, max: 113.2, noNaN: true }),
  fc.double({ min: 29.8, max: 31.2, noNaN: true }),
);
const line = fc.array(position, { minLength: 2, maxLength: 10 });
const lengthM = fc.integer({ min: 500, max: 40_000 });
const count = fc.integer({ min: 1, max: 4 });
const symbols = fc.array(position, { maxLength: 6 });

const range = (values: readonly number[]): [number, number] => [
  Math.min(...values) - 1e-9,
  Math.max(...values) + 1e-9,
];

describe('the places of a name on any line', () => {
  it('let it read upright: no more than a quarter turn either way', () => {
    fc.assert(
      fc.property(line, lengthM, count, symbols, (points, length, wanted, others) => {
        for (const { angle } of namePlaces(points, length, BOUNDS, wanted, others)) {
          expect(Math.abs(angle)).toBeLessThanOrEqual(90);
        }
      }),
    );
  });

  it('lie within the bounds of the line', () => {
    fc.assert(
      fc.property(line, lengthM, count, (points, length, wanted) => {
        const [west, east] = range(points.map(([x = 0]) => x));
        const [south, north] = range(points.map(([, y = 0]) => y));
        for (const { at } of namePlaces(points, length, BOUNDS, wanted)) {
          const [x = NaN, y = NaN] = at;
          expect(x >= west && x <= east && y >= south && y <= north).toBe(true);
        }
      }),
    );
  });

  it('are no more than asked for', () => {
    fc.assert(
      fc.property(line, lengthM, count, (points, length, wanted) => {
        expect(namePlaces(points, length, BOUNDS, wanted).length).toBeLessThanOrEqual(wanted);
      }),
    );
  });

  it('are none for a line of no length', () => {
    fc.assert(
      fc.property(position, fc.integer({ min: 1, max: 5 }), lengthM, (at, times, length) => {
        expect(namePlaces(Array<Position>(times).fill(at), length, BOUNDS, 2)).toEqual([]);
      }),
    );
  });

  it('turn with the line, and the same when it is drawn the other way', () => {
    fc.assert(
      fc.property(fc.integer({ min: -89, max: 89 }), (turn) => {
        // A straight line across the middle of the sheet, `turn` degrees clockwise from level.
        const k = Math.cos((30.5 * Math.PI) / 180);
        const [dx, dy] = [Math.cos((turn * Math.PI) / 180), -Math.sin((turn * Math.PI) / 180)];
        const end = (f: number): Position => [112.5 + (f * dx * 0.1) / k, 30.5 + f * dy * 0.1];
        for (const points of [
          [end(-1), end(1)],
          [end(1), end(-1)],
        ]) {
          const [place] = namePlaces(points, 5000, BOUNDS, 1);
          expect(Math.abs((place?.angle ?? NaN) - turn)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

describe('the best place of a name', () => {
  const level = (from: number, to: number): Position[] => [
    [from, 30.5],
    [to, 30.5],
  ];

  it('is on the straight stretch rather than in the bends', () => {
    const bends = Array.from({ length: 21 }, (_, i): Position => [
      112.1 + i * 0.01,
      30.5 + (i % 2) * 0.02,
    ]);
    const [place] = namePlaces([...bends, [112.8, 30.5]], 12_000, BOUNDS, 1);
    expect(place?.at[0]).toBeGreaterThan(112.3);
  });

  it('is inside the sheet when the line leaves it', () => {
    const [place] = namePlaces(level(111, 112.4), 10_000, BOUNDS, 1);
    expect(place?.at[0]).toBeGreaterThan(112);
  });

  it('keeps away from symbols', () => {
    const crowd = Array.from({ length: 30 }, (_, i): Position => [112.1 + i * 0.01, 30.505]);
    const [place] = namePlaces(level(112.1, 112.7), 10_000, BOUNDS, 1, crowd);
    expect(place?.at[0]).toBeGreaterThan(112.4);
  });

  it('is the middle of a line that is shorter than the name', () => {
    const [place] = namePlaces(level(112.4, 112.42), 10_000, BOUNDS, 1);
    expect(place?.at[0]).toBeCloseTo(112.41, 2);
  });

  it('is clear of the next best: one and a half names apart', () => {
    const places = namePlaces(level(112.1, 112.9), 10_000, BOUNDS, 3);
    const eastings = places.map(({ at }) => at[0] ?? 0).sort((a, b) => a - b);
    expect(eastings).toHaveLength(3);
    for (const [i, x] of eastings.slice(1).entries()) {
      const metres = (x - (eastings[i] ?? 0)) * 111_200 * Math.cos((30.5 * Math.PI) / 180);
      expect(metres).toBeGreaterThan(14_000);
    }
  });
});
