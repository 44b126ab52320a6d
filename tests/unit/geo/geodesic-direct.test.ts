import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { geodesicDestination } from '../../../src/geo/geodesic-direct.ts';
import { geodesicDistanceM } from '../../../src/geo/geodesic.ts';

type Pair = [number, number];

describe('where a straight way over the ellipsoid ends', () => {
  // Expected: PROJ 9.1.1, `geod +ellps=WGS84 -f "%.10f"`. A 1e-9th of a degree is a tenth of a millimetre.
  it.each<[Pair, number, number, Pair]>([
    [[112.9, 30.42], 90, 1000, [112.9104082754, 30.4199995852]],
    [[112.9, 30.42], 37.5, 12345.678, [112.9782947342, 30.5083263205]],
    [[112.9, 30.42], 200, 500000, [111.1909543986, 26.1692848233]],
    [[0, 0], 45, 100000, [0.6352310291, 0.6394723347]],
    [[112, 30], 0, 1000, [112, 30.0090209949]],
  ])('from %j by %f° over %f m is what PROJ says', (from, bearing, metres, [lon, lat]) => {
    const end = geodesicDestination(from, bearing, metres);
    expect(Math.abs(end[0] - lon)).toBeLessThan(1e-9);
    expect(Math.abs(end[1] - lat)).toBeLessThan(1e-9);
  });

  it('is as far away as it was told to be', () => {
    fc.assert(
      fc.property(
        fc.tuple(
          fc.double({ min: 75, max: 135, noNaN: true }),
          fc.double({ min: 5, max: 53, noNaN: true }),
        ),
        fc.double({ min: 0, max: 360, noNaN: true }),
        fc.double({ min: 1, max: 500_000, noNaN: true }),
        (from, bearing, metres) => {
          const back = geodesicDistanceM(from, geodesicDestination(from, bearing, metres))!;
          expect(Math.abs(back - metres)).toBeLessThan(1e-3);
        },
      ),
    );
  });
});
