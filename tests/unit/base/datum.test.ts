import fc from 'fast-check';
import gcoord from 'gcoord';
import { describe, expect, it } from 'vitest';
import { toWgs84 } from '../../../scripts/base/county-network.ts';
import { localMetres } from '../../../src/geo/simplify.ts';
import { readBase, ringsOf } from './base-files.ts';

/** Grid steps in GCJ-02 of a WGS84 position, by gcoord's forward formula (which needs no iteration). */
const toGrid = (lon: number, lat: number): [number, number] => {
  const [x, y] = gcoord.transform([lon, lat], gcoord.WGS84, gcoord.GCJ02);
  return [x * 1024, y * 1024];
};

describe('the datum', () => {
  it('is undone by the forward formula to a metre', () => {
    const x = fc.integer({ min: Math.round(111.9 * 1024), max: Math.round(113.7 * 1024) });
    const y = fc.integer({ min: Math.round(29.6 * 1024), max: Math.round(31.1 * 1024) });
    fc.assert(
      fc.property(x, y, (gx, gy) => {
        const [backX, backY] = toGrid(...(toWgs84([gx, gy]) as [number, number]));
        // 1 m is about 0.01 of a grid step.
        expect(Math.hypot(backX - gx, backY - gy)).toBeLessThan(0.01);
      }),
    );
  });

  it('moves a point at Qianjiang by about 614 m, west and north', () => {
    const metres = localMetres(30.42);
    const [x0, y0] = metres([112.9, 30.42]);
    const [x1, y1] = metres(toWgs84([112.9 * 1024, 30.42 * 1024]));
    expect(Math.abs(x1 - x0 + 536)).toBeLessThan(10);
    expect(Math.abs(y1 - y0 - 300)).toBeLessThan(10);
  });

  it('was changed exactly once: moved back, the outline lies on the grid of the source', () => {
    const off = readBase('boundary')
      .features.flatMap(ringsOf)
      .flat()
      .map(([lon, lat]) => toGrid(lon, lat))
      .filter(([x, y]) => Math.hypot(x - Math.round(x), y - Math.round(y)) > 0.015);
    // One vertex is the point where the source's ring crosses itself.
    expect(off.length).toBeLessThanOrEqual(1);
  });
});
