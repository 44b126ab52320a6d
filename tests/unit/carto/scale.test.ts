import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatScale,
  metresPerPixel,
  scaleBar,
  scaleDenominator,
} from '../../../src/carto/scale.ts';

/*
 * Ground length of 100 CSS pixels about 112.9° E 30.4° N in metres, east-west and north-south, by PROJ 9:
 *   geod -I +ellps=GRS80
 * between the ends of the stretch: 100 pixels are 100 · 360° / (512 · 2^zoom) of longitude; north-south its ends are
 * atan(sinh(asinh(tan 30.4°) ± 50 · 2π / (512 · 2^zoom))).
 */
const GEODESIC = [
  [9, 13196.912, 13131.075],
  [10, 6598.456, 6565.538],
  [11, 3299.228, 3282.769],
  [12, 1649.614, 1641.385],
  [13, 824.807, 820.692],
  [14, 412.404, 410.346],
  [15, 206.202, 205.173],
  [16, 103.101, 102.587],
] as const;

const LAT = 30.4;
const apart = (a: number, b: number): number => Math.abs(a / b - 1);

describe('at 30.4° N', () => {
  it.each(GEODESIC)('a pixel at zoom %d is as long as the geodesic east-west', (zoom, eastWest) => {
    expect(apart(metresPerPixel(LAT, zoom) * 100, eastWest)).toBeLessThan(1e-4);
  });

  it.each(GEODESIC)(
    'a bar of 1 km at zoom %d is 1 km on the ground within 1 %, along and across',
    (zoom, eastWest, northSouth) => {
      const px = 1000 / metresPerPixel(LAT, zoom);
      expect(apart((px * eastWest) / 100, 1000)).toBeLessThan(0.01);
      expect(apart((px * northSouth) / 100, 1000)).toBeLessThan(0.01);
    },
  );

  it.each(GEODESIC)('the bar drawn at zoom %d is as long as it says', (zoom, eastWest) => {
    const { metres, px } = scaleBar(LAT, zoom, 130);
    expect(apart((px * eastWest) / 100, metres)).toBeLessThan(0.01);
  });

  it('1 : 320 000 is the scale of 320 m on a millimetre of a 96 dpi screen', () => {
    // 25.4 mm are 96 px, so that a pixel is 320 m · 25.4 / 96 = 84.667 m.
    const zoom = Math.log2(metresPerPixel(LAT, 0) / ((320 * 25.4) / 96));
    expect(scaleDenominator(LAT, zoom)).toBeCloseTo(320_000, 3);
  });
});

describe('the scale bar', () => {
  const anywhere = [
    fc.double({ min: -60, max: 60, noNaN: true }),
    fc.double({ min: 7, max: 17, noNaN: true }),
    fc.integer({ min: 60, max: 300 }),
  ] as const;

  it('is the longest 1, 2 or 5 × 10ⁿ m that has room', () => {
    fc.assert(
      fc.property(...anywhere, (lat, zoom, maxPx) => {
        const { metres, px } = scaleBar(lat, zoom, maxPx);
        const [digit, ...zeros] = String(metres);
        expect('125').toContain(digit);
        expect(zeros.join('')).toMatch(/^0*$/);
        expect(px).toBeLessThanOrEqual(maxPx);
        const next = digit === '2' ? 2.5 : 2;
        expect(px * next).toBeGreaterThan(maxPx);
      }),
    );
  });

  it('is labelled at its start, middle and end', () => {
    expect(scaleBar(LAT, 11, 130)).toMatchObject({
      metres: 2000,
      labels: ['0', '1', '2'],
      unit: 'km',
    });
    expect(scaleBar(LAT, 13, 130).labels).toEqual(['0', '0.5', '1']);
    expect(scaleBar(LAT, 14, 130)).toMatchObject({ labels: ['0', '250', '500'], unit: 'm' });
  });
});

describe('formatScale', () => {
  it.each([
    [320_000, '320 000'],
    [1_234_567, '1 200 000'],
    [68_499, '68 000'],
    [999_999, '1 000 000'],
    [1499, '1 500'],
    [987, '990'],
    [42, '42'],
  ])('writes %d as %s', (denominator, text) => {
    expect(formatScale(denominator)).toBe(text);
  });
});
