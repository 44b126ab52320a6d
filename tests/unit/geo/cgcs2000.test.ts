import { describe, expect, it } from 'vitest';
import { fromCgcs2000, toCgcs2000 } from '../../../src/geo/cgcs2000.ts';

/**
 * Oracle: PROJ 9 (Debian's proj-bin), `cs2cs` from `+proj=longlat +ellps=GRS80` to tmerc on the zone's meridian with
 * x_0 = zone × 1 000 000 + 500 000; the point at 112.9° E agrees with EPSG:4490 → EPSG:4526.
 */
const PROJ: readonly (readonly [lon: number, lat: number, zone: number, y: number, x: number])[] = [
  [112.4, 30.2, 37, 37634815.7826, 3343112.8446],
  [112.49, 30.42, 37, 37643163.242, 3367615.5948],
  [112.4999, 30.3, 37, 37644290.6536, 3354322.8957],
  [112.5001, 30.3, 38, 38355709.3464, 3354322.8957],
  [112.6, 30.1, 38, 38365048.1212, 3332025.6952],
  [112.7, 30.55, 38, 38375260.0622, 3381804.1736],
  [112.8, 30.35, 38, 38384620.7576, 3359523.3485],
  [112.9, 30.42, 38, 38394311.6768, 3367186.6484],
  [113.0, 30.2, 38, 38403705.3481, 3342706.9533],
  [113.02, 30.6, 38, 38406015.2089, 3387037.0857],
];

describe('toCgcs2000', () => {
  it.each(PROJ)('agrees with PROJ within 1 cm at %f, %f', (lon, lat, zone, y, x) => {
    const position = toCgcs2000(lon, lat);
    expect(position.zone).toBe(zone);
    expect(Math.abs(position.x - x)).toBeLessThan(0.01);
    expect(Math.abs(position.y - y)).toBeLessThan(0.01);
  });

  it('names the EPSG code and the meridian of the zone', () => {
    expect(toCgcs2000(112.9, 30.42)).toMatchObject({ epsg: 4526, meridian: 114 });
    expect(toCgcs2000(112.4, 30.42)).toMatchObject({ epsg: 4525, meridian: 111 });
  });

  it('refuses a longitude outside the zones of China', () => {
    expect(() => toCgcs2000(10, 50)).toThrow(RangeError);
  });
});

describe('fromCgcs2000', () => {
  it.each(PROJ)('leads back to %f, %f from what PROJ makes of it', (lon, lat, _zone, y, x) => {
    const back = fromCgcs2000(x, y);
    expect(Math.abs(back.lon - lon)).toBeLessThan(1e-8);
    expect(Math.abs(back.lat - lat)).toBeLessThan(1e-8);
  });

  // `cs2cs` from the zone to degrees, a zone that the package does not use.
  it('agrees with PROJ in zone 40', () => {
    const { lon, lat } = fromCgcs2000(4419876.543, 40512345.678);
    expect(Math.abs(lon - 120.1443902201)).toBeLessThan(1e-9);
    expect(Math.abs(lat - 39.9129772313)).toBeLessThan(1e-9);
  });

  it.each([394311.68, 19394311.68, 46500000, Number.NaN])('refuses the easting %f', (y) => {
    expect(() => fromCgcs2000(3367186.65, y)).toThrow(RangeError);
  });
});
