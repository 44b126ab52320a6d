import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ellipsoidalRingAreaM2 } from '../../../src/geo/ellipsoidal-area.ts';
import type { Ring } from '../../../src/geo/planar.ts';
import { starRing } from './arbitraries.ts';

/**
 * Expected values: GDAL 3.6.2 with SpatiaLite, `ogrinfo -dialect SQLite -sql "SELECT ST_Area(geometry, 1) …"`
 * (geodesic area on WGS84). The cell was given 8 000 vertices there, so that its sides follow the parallels.
 */
describe('area on the ellipsoid', () => {
  it('agrees with a geodesic area for a parcel of 586 ha to 0.1 m² in a hectare', () => {
    const parcel: Ring = [
      [112.9, 30.42],
      [112.93, 30.41],
      [112.92, 30.45],
    ];
    expect(Math.abs(ellipsoidalRingAreaM2(parcel) / 5857407.47233845 - 1)).toBeLessThan(1e-5);
  });

  it('agrees with a geodesic area for a cell of one degree', () => {
    const cell: Ring = [
      [112, 30],
      [113, 30],
      [113, 31],
      [112, 31],
    ];
    expect(Math.abs(ellipsoidalRingAreaM2(cell) / 10642393438.8828 - 1)).toBeLessThan(1e-6);
  });

  it('is negative for a clockwise ring', () => {
    const ring: Ring = [
      [112.9, 30.42],
      [112.92, 30.45],
      [112.93, 30.41],
    ];
    expect(ellipsoidalRingAreaM2(ring)).toBeLessThan(0);
  });

  it('does not depend on where the ring begins', () => {
    fc.assert(
      fc.property(starRing([112.9, 30.4]), fc.nat(), (ring, turn) => {
        const at = turn % ring.length;
        const again = ellipsoidalRingAreaM2([...ring.slice(at), ...ring.slice(0, at)]);
        expect(Math.abs(again / ellipsoidalRingAreaM2(ring) - 1)).toBeLessThan(1e-9);
      }),
    );
  });
});
