import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineMiddle } from '../../../src/geo/line-middle.ts';

describe('the middle of a line', () => {
  it('is half-way along it, not the middle vertex', () => {
    const coordinates = [
      [105, 34],
      [105, 34.1],
      [105, 34.4],
    ];
    const [lon, lat] = lineMiddle({ type: 'LineString', coordinates })!;
    expect([lon, lat.toFixed(6)]).toEqual([105, '34.200000']);
  });

  it('of several lines is that of the longest', () => {
    const coordinates = [
      [
        [105, 34],
        [105, 34.1],
      ],
      [
        [106, 34],
        [106, 34.8],
      ],
    ];
    expect(lineMiddle({ type: 'MultiLineString', coordinates })).toEqual([106, 34.4]);
  });

  it('of a point or an area is none', () => {
    expect(lineMiddle({ type: 'Point', coordinates: [105, 34] })).toBeNull();
    expect(lineMiddle({ type: 'LineString', coordinates: [] })).toBeNull();
  });

  it('is as far from both ends, whatever the line', () => {
    const position = fc.tuple(fc.double({ min: 100, max: 110, noNaN: true }), fc.constant(30));
    fc.assert(
      fc.property(fc.array(position, { minLength: 2, maxLength: 8 }), (line) => {
        const coordinates = line.sort(([a], [b]) => a - b);
        const [lon] = lineMiddle({ type: 'LineString', coordinates })!;
        expect(lon).toBeCloseTo((coordinates[0]![0] + coordinates.at(-1)![0]) / 2, 9);
      }),
    );
  });
});
