import type { Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import { buildCountyExtent } from '../../../src/geo/county-extent.ts';

/** An L: the square 0–2 without its upper right quarter; its bounds are [0, 0, 2, 2]. */
const COUNTY: Geometry = {
  type: 'MultiPolygon',
  coordinates: [
    [
      [
        [0, 0],
        [2, 0],
        [2, 1],
        [1, 1],
        [1, 2],
        [0, 2],
        [0, 0],
      ],
    ],
  ],
};
const extent = buildCountyExtent(COUNTY, [0, 0, 2, 2]);
const point = (x: number, y: number): Geometry => ({ type: 'Point', coordinates: [x, y] });
const line = (...coordinates: number[][]): Geometry => ({ type: 'LineString', coordinates });
const square = (x: number, y: number, size: number): Geometry => ({
  type: 'Polygon',
  coordinates: [
    [
      [x, y],
      [x + size, y],
      [x + size, y + size],
      [x, y + size],
      [x, y],
    ],
  ],
});

describe('buildCountyExtent', () => {
  it.each<[string, Geometry, number, 'inside' | 'partly' | 'outside']>([
    ['a point inside', point(0.5, 0.5), 0, 'inside'],
    ['a point on the border', point(1.5, 1), 0, 'inside'],
    ['a point in the bounds but outside the boundary', point(1.5, 1.5), 0, 'outside'],
    ['a point 1.1 km outside with a slack of 1.2 km', point(1.5, 1.01), 1200, 'inside'],
    ['a point 1.1 km outside with a slack of 1 km', point(1.5, 1.01), 1000, 'outside'],
    ['a line that leaves', line([0.5, 0.5], [3, 0.5]), 0, 'partly'],
    ['a line that passes through with both ends outside', line([-1, 0.5], [3, 0.6]), 0, 'partly'],
    ['a line beside it', line([3, 0], [3, 2]), 0, 'outside'],
    ['an area inside', square(0.2, 0.2, 0.5), 0, 'inside'],
    ['an area that crosses the border', square(0.5, 0.5, 1), 0, 'partly'],
    ['an area around the county', square(-1, -1, 5), 0, 'partly'],
    ['an area beside it', square(5, 5, 1), 0, 'outside'],
    [
      'points on both sides',
      {
        type: 'MultiPoint',
        coordinates: [
          [0.5, 0.5],
          [9, 9],
        ],
      },
      0,
      'partly',
    ],
    [
      'a collection',
      { type: 'GeometryCollection', geometries: [point(0.5, 0.5), point(9, 9)] },
      0,
      'partly',
    ],
  ])('%s', (_, geometry, slackM, expected) => {
    expect(extent(geometry, slackM)).toBe(expected);
  });

  it('takes the bounds where there is no boundary', () => {
    const byBounds = buildCountyExtent(null, [0, 0, 2, 2]);
    expect(byBounds(point(1.5, 1.5), 0)).toBe('inside');
    expect(byBounds(point(2.5, 1.5), 0)).toBe('outside');
  });

  it('takes a hole of the boundary as outside', () => {
    const ring = (x: number, size: number): number[][] =>
      (square(x, x, size) as GeoJSON.Polygon).coordinates[0]!;
    const holed = buildCountyExtent(
      { type: 'Polygon', coordinates: [ring(0, 4), ring(1, 2)] },
      [0, 0, 4, 4],
    );
    expect(holed(point(2, 2), 0)).toBe('outside');
    expect(holed(point(0.5, 0.5), 0)).toBe('inside');
  });
});
