import fc from 'fast-check';
import type { Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import { boundsMeet, boundsOf, type GeometryBounds } from '../../../src/geo/geometry-bounds.ts';

const point = (x: number, y: number): Geometry => ({ type: 'Point', coordinates: [x, y] });

describe('the bounds of geometries', () => {
  it('are none for none, and for features without a place', () => {
    expect(boundsOf([])).toBeNull();
    expect(boundsOf([null, null])).toBeNull();
  });

  it('hold all of them, the missing ones passed over', () => {
    const line: Geometry = {
      type: 'LineString',
      coordinates: [
        [112.5, 30.9],
        [113, 30.1],
      ],
    };
    expect(boundsOf([null, point(112.3, 30.4), line])).toEqual([112.3, 30.1, 113, 30.9]);
  });

  it('hold every part of a geometry of several parts', () => {
    const parts: Geometry = {
      type: 'MultiPoint',
      coordinates: [
        [1, 2],
        [5, -3],
        [2, 7],
      ],
    };
    expect(boundsOf([parts])).toEqual([1, -3, 5, 7]);
  });
});

describe('two bounds', () => {
  const bounds: fc.Arbitrary<GeometryBounds> = fc
    .tuple(fc.nat(8), fc.nat(8), fc.nat(4), fc.nat(4))
    .map(([x, y, w, h]) => [x, y, x + w, y + h]);

  it('meet exactly when some point of the grid is in both', () => {
    const isIn = (x: number, y: number, b: GeometryBounds): boolean =>
      x >= b[0] && x <= b[2] && y >= b[1] && y <= b[3];
    fc.assert(
      fc.property(bounds, bounds, (a, b) => {
        let hasCommon = false;
        for (let x = 0; x <= 12; x += 1)
          for (let y = 0; y <= 12; y += 1) hasCommon ||= isIn(x, y, a) && isIn(x, y, b);
        expect(boundsMeet(a, b)).toBe(hasCommon);
      }),
    );
  });
});
