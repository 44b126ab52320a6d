import { describe, expect, it } from 'vitest';
import { bowedLine } from '../../../src/geo/bowed-line.ts';

/** Web Mercator on the unit square, y to the north, as deck.gl has it. */
const plane = ([lon, lat]: readonly [number, number]) => ({
  x: lon / 360,
  y: Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI),
});

describe('a bowed line', () => {
  const from = [112.9, 30.4] as const;
  const to = [114.3, 30.6] as const;

  it('starts and ends at its points', () => {
    const line = bowedLine(from, to, 0.3);
    for (const [t, end] of [[0, from] as const, [1, to] as const]) {
      expect(line(t).at[0]).toBeCloseTo(end[0], 9);
      expect(line(t).at[1]).toBeCloseTo(end[1], 9);
    }
  });

  it('is half as far aside in the middle as its bow says, to the left of its direction', () => {
    const [a, b, middle] = [plane(from), plane(to), plane(bowedLine(from, to, 0.3)(0.5).at)];
    const length = Math.hypot(b.x - a.x, b.y - a.y);
    const left = { x: -(b.y - a.y) / length, y: (b.x - a.x) / length };
    const aside = (middle.x - (a.x + b.x) / 2) * left.x + (middle.y - (a.y + b.y) / 2) * left.y;
    expect(aside / length).toBeCloseTo(0.15, 6);
  });

  it('bows to the other side when the bow is negative', () => {
    expect(bowedLine(from, to, 0.3)(0.5).at[1]).toBeGreaterThan(30.5);
    expect(bowedLine(from, to, -0.3)(0.5).at[1]).toBeLessThan(30.5);
  });

  it.each([0.1, 0.35, 0.5, 0.8])('says the direction in which it runs at %f', (t) => {
    const line = bowedLine(from, to, 0.3);
    const [before, after] = [plane(line(t - 1e-6).at), plane(line(t + 1e-6).at)];
    const degrees = (-Math.atan2(after.y - before.y, after.x - before.x) * 180) / Math.PI;
    expect(line(t).angle).toBeCloseTo(degrees, 3);
  });

  it('runs square to the straight line at its very start', () => {
    const east = bowedLine([0, 0], [2, 0], 0.4);
    expect(east(0).angle).toBeCloseTo(-90, 6);
    expect(east(1).angle).toBeCloseTo(90, 6);
  });
});
