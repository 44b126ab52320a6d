import fc from 'fast-check';
import type { Geometry, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import {
  geometryAreaM2,
  geometryLengthM,
  geometryPerimeterM,
} from '../../../src/geo/measure-geometry.ts';
import { starRing } from './arbitraries.ts';

const polygon = (...coordinates: Position[][]): Polygon => ({ type: 'Polygon', coordinates });

const parcel = polygon([
  [112.9, 30.42],
  [112.93, 30.41],
  [112.92, 30.45],
  [112.9, 30.42],
]);
const withHole = polygon(
  [
    [105.26, 34.13],
    [105.33, 34.125],
    [105.34, 34.185],
    [105.27, 34.19],
    [105.26, 34.13],
  ],
  [
    [105.295, 34.15],
    [105.295, 34.16],
    [105.305, 34.16],
    [105.305, 34.15],
    [105.295, 34.15],
  ],
);
const twoParts: Geometry = {
  type: 'MultiPolygon',
  coordinates: [
    [
      [
        [105.12, 34.06],
        [105.15, 34.055],
        [105.155, 34.08],
        [105.125, 34.085],
        [105.12, 34.06],
      ],
    ],
    [
      [
        [105.16, 34.065],
        [105.17, 34.065],
        [105.17, 34.075],
        [105.16, 34.075],
        [105.16, 34.065],
      ],
    ],
  ],
};
const county = polygon([
  [112.45, 30.1],
  [113.1, 30.05],
  [113.05, 30.6],
  [112.5, 30.65],
  [112.45, 30.1],
]);
/** An edge of 58 km that a straight line in degrees would leave by 40 m. */
const thin = polygon([
  [112.5, 30.4],
  [113.1, 30.4],
  [112.8, 30.42],
  [112.5, 30.4],
]);
const line: Geometry = {
  type: 'LineString',
  coordinates: [
    [105.19, 34.14],
    [105.24, 34.11],
    [105.33, 34.07],
    [105.46, 34.03],
  ],
};
const twoLines: Geometry = {
  type: 'MultiLineString',
  coordinates: [
    [
      [105.22, 34.14],
      [105.26, 34.145],
    ],
    [
      [105.26, 34.145],
      [105.3, 34.14],
    ],
  ],
};

/** Off by less than this share. */
const SHARE = 1e-5;
/** What the project promises: 0.05 %. */
const PROMISED = 5e-4;
const off = (measured: number, expected: number): number => Math.abs(measured / expected - 1);

/*
 * Expected values, on WGS84 (GRS 80 differs by 1 part in 10⁸):
 * - areas and perimeters by GeographicLib 2.1, `Planimeter -p 6`, the method of GDAL from 3.9 on;
 * - areas and lengths by GDAL 3.6.2 with SpatiaLite 5.0.1, `ogrinfo -dialect SQLite -sql "SELECT ST_Area(geometry, 1),
 *   ST_Length(geometry, 1) …"`, whose areas are themselves off by up to 0.03 %.
 */
describe('area on the ellipsoid', () => {
  it.each<[string, Geometry, number, number]>([
    ['a parcel', parcel, 5858154.3, 5857407.47233845],
    ['a park with a hole', withHole, 42449704.0, 42451768.3675139],
    ['a lake of two parts', twoParts, 8959338.7, 8959481.53228725],
    ['a county with edges of 60 km', county, 3517404334.6, 3516582540.09866],
    ['a strip with an edge of 58 km', thin, 62818480.7, 62816844.1631928],
  ])('of %s is what GeographicLib and GDAL say', (_, geometry, geographicLib, gdal) => {
    expect(off(geometryAreaM2(geometry), geographicLib)).toBeLessThan(SHARE);
    expect(off(geometryAreaM2(geometry), gdal)).toBeLessThan(PROMISED);
  });

  it('of a collection is that of its areas', () => {
    const geometries = [parcel, line, twoParts];
    expect(geometryAreaM2({ type: 'GeometryCollection', geometries })).toBeCloseTo(
      geometryAreaM2(parcel) + geometryAreaM2(twoParts),
      3,
    );
  });

  it.each<[string, Geometry]>([
    ['a line', line],
    ['a point', { type: 'Point', coordinates: [112.9, 30.4] }],
    ['points', { type: 'MultiPoint', coordinates: [[112.9, 30.4]] }],
  ])('of %s is none', (_, geometry) => {
    expect(geometryAreaM2(geometry)).toBe(0);
  });

  it('does not depend on the direction of a ring', () => {
    fc.assert(
      fc.property(starRing([112.9, 30.4]), (ring) => {
        const closed = [...ring, ring[0]!].map(([x, y]): Position => [x, y]);
        const there = geometryAreaM2(polygon(closed));
        expect(there).toBeGreaterThan(0);
        expect(off(geometryAreaM2(polygon(closed.toReversed())), there)).toBeLessThan(1e-9);
      }),
    );
  });
});

describe('length along geodesics', () => {
  it.each<[string, Geometry, number]>([
    ['a line', line, 27901.0551075535],
    ['two lines', twoLines, 7461.33336773284],
  ])('of %s is what GDAL says', (_, geometry, expected) => {
    expect(off(geometryLengthM(geometry), expected)).toBeLessThan(SHARE);
  });

  it.each<[string, Geometry, number]>([
    ['a parcel', parcel, 11466.4084],
    ['a park and its hole', withHole, 30458.5377],
    ['a county', county, 238258.3106],
  ])('of the edges of %s is what GeographicLib says', (_, geometry, expected) => {
    expect(off(geometryPerimeterM(geometry), expected)).toBeLessThan(SHARE);
  });

  it('of an area is none, nor have lines a perimeter', () => {
    expect(geometryLengthM(parcel)).toBe(0);
    expect(geometryPerimeterM(line)).toBe(0);
  });
});
