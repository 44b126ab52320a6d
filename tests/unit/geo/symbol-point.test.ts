import type { Geometry, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { symbolPoint } from '../../../src/geo/symbol-point.ts';

const ring = (...corners: Position[]): Position[] => [...corners, corners[0] ?? []];
const square = (x: number, y: number, size: number): Position[] =>
  ring([x, y], [x + size, y], [x + size, y + size], [x, y + size]);

describe('the place of the symbol', () => {
  it('of a point is the point', () => {
    expect(symbolPoint({ type: 'Point', coordinates: [112.9, 30.4, 7] })).toEqual([112.9, 30.4]);
  });

  it('of several points is the first', () => {
    expect(
      symbolPoint({
        type: 'MultiPoint',
        coordinates: [
          [1, 2],
          [3, 4],
        ],
      }),
    ).toEqual([1, 2]);
  });

  it('of an area is its centroid when that lies inside', () => {
    const [x, y] = symbolPoint({ type: 'Polygon', coordinates: [square(112, 30, 0.2)] }) ?? [];
    expect(x).toBeCloseTo(112.1, 9);
    expect(y).toBeCloseTo(30.1, 9);
  });

  it('of an area with a hole in its middle lies beside the hole', () => {
    const hole = [...square(112.05, 30.05, 0.1)].reverse();
    const [x = 0, y = 0] =
      symbolPoint({ type: 'Polygon', coordinates: [square(112, 30, 0.2), hole] }) ?? [];
    const inHole = x > 112.05 && x < 112.15 && y > 30.05 && y < 30.15;
    expect(inHole).toBe(false);
    expect(x > 112 && x < 112.2 && y > 30 && y < 30.2).toBe(true);
  });

  it('of an area in parts is in the largest', () => {
    const parts = [[square(112, 30, 0.1)], [square(113, 30, 0.3)]];
    expect(symbolPoint({ type: 'MultiPolygon', coordinates: parts })?.[0]).toBeCloseTo(113.15, 9);
  });

  it.each<Geometry>([
    {
      type: 'LineString',
      coordinates: [
        [1, 2],
        [3, 4],
      ],
    },
    { type: 'Polygon', coordinates: [ring([1, 1], [2, 2], [3, 3])] },
    { type: 'MultiPoint', coordinates: [] },
    { type: 'GeometryCollection', geometries: [] },
  ])('is none for $type $coordinates', (geometry) => {
    expect(symbolPoint(geometry)).toBeNull();
  });
});
