import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { geodesicBetween, geodesicDistanceM } from '../../../src/geo/geodesic.ts';

type Pair = [number, number];

describe('the straight distance on the ellipsoid', () => {
  // Expected: PROJ 9.1.1, `geod -I +ellps=WGS84 -F "%.4f"`.
  it.each<[string, Pair, Pair, number]>([
    ['Qianjiang – Wuhan', [112.8919, 30.421], [114.26667, 30.58333], 133193.9549],
    ['Qianjiang – Jingzhou', [112.8919, 30.421], [112.19028, 30.35028], 67887.527],
    ['Qianjiang – Jingmen', [112.8919, 30.421], [112.20472, 31.03361], 94573.6221],
    ['Qianjiang – Yichang', [112.8919, 30.421], [111.28472, 30.71444], 157573.5608],
    ['Qianjiang – Enshi', [112.8919, 30.421], [109.48333, 30.3], 327947.0186],
    ['New York – London', [-73.8, 40.6], [-0.5, 51.6], 5551759.4003],
    ['a degree of the equator', [0, 0], [1, 0], 111319.4908],
    ['a degree of the meridian', [0, 0], [0, 1], 110574.3886],
    ['over the date line', [20, 10], [150, -30], 14400596.682],
    ['over the pole', [0, 89.9], [179.9, 89.9], 22338.7872],
  ])('%s is what PROJ says, to a tenth of a millimetre', (_, from, to, metres) => {
    expect(Math.abs(geodesicDistanceM(from, to)! - metres)).toBeLessThan(1e-4);
  });

  // Geoscience Australia, "Vincenty's formulae": Flinders Peak – Buninyong on GRS 80, which is WGS84 to 0.1 mm.
  it('agrees with the published line from Flinders Peak to Buninyong', () => {
    const flinders: Pair = [144 + 25 / 60 + 29.52442 / 3600, -(37 + 57 / 60 + 3.72044 / 3600)];
    const buninyong: Pair = [143 + 55 / 60 + 35.3839 / 3600, -(37 + 39 / 60 + 10.1561 / 3600)];
    expect(geodesicDistanceM(flinders, buninyong)).toBeCloseTo(54972.271, 2);
  });

  it('is the same both ways, and nothing from a point to itself', () => {
    const pair = fc.tuple(
      fc.double({ min: 100, max: 120, noNaN: true }),
      fc.double({ min: 20, max: 40, noNaN: true }),
    );
    fc.assert(
      fc.property(pair, pair, (a, b) => {
        expect(geodesicDistanceM(a, b)!).toBeCloseTo(geodesicDistanceM(b, a)!, 4);
        expect(geodesicDistanceM(a, a)).toBe(0);
      }),
    );
  });

  it('crosses the date line the short way', () => {
    expect(geodesicDistanceM([179.5, 0], [-179.5, 0])).toBeCloseTo(111319.4908, 3);
  });

  it('says nothing about points that are nearly opposite on the globe', () => {
    expect(geodesicDistanceM([0, 0], [179.7, 0.5])).toBeNull();
  });
});

describe('the bearing at the start of a straight line', () => {
  // Expected: PROJ 9.1.1, `geod -I +ellps=GRS80 -f "%.7f"`, first column, from north by east.
  it.each<[string, Pair, Pair, number]>([
    ['Qianjiang – Wuhan', [112.8919, 30.421], [114.26667, 30.58333], 81.8864377],
    ['a park – an airport', [112.9339, 30.3916], [112.44854, 30.29281], 256.9162109],
    ['due north', [112, 30], [112, 31], 0],
    ['to the south-west', [112, 30], [111, 29], 221.4267049],
    ['along a parallel', [112, 30], [113, 30], 89.7499952],
  ])('%s is what PROJ says, to a millionth of a degree', (_, from, to, degrees) => {
    expect(geodesicBetween(from, to)!.azimuthDeg).toBeCloseTo(degrees, 6);
  });

  it('is 0 for a point and itself', () => {
    expect(geodesicBetween([112, 30], [112, 30])).toEqual({ distanceM: 0, azimuthDeg: 0 });
  });
});
