import fc from 'fast-check';
import gcoord from 'gcoord';
import { describe, expect, it } from 'vitest';
import { buildBaseFiles } from '../../../scripts/base/build-base-files.ts';
import { toWgs84 } from '../../../scripts/base/county-network.ts';
import { decodeRing } from '../../../scripts/base/read-package.ts';
import { localMetres } from '../../../src/geo/simplify.ts';
import { readBase, readBaseText, ringsOf, root } from './base-files.ts';

/** Grid steps in GCJ-02 of a WGS84 position, by gcoord's forward formula (which needs no iteration). */
const toGrid = (lon: number, lat: number): [number, number] => {
  const [x, y] = gcoord.transform([lon, lat], gcoord.WGS84, gcoord.GCJ02);
  return [x * 1024, y * 1024];
};

describe('build:base', () => {
  const files = buildBaseFiles(root);

  it.each(['boundary', 'neighbours', 'rivers'] as const)(
    'makes the committed %s.geojson, byte for byte',
    (name) => {
      expect(files[name] === readBaseText(name)).toBe(true);
    },
  );

  it('writes one feature a line', () => {
    for (const text of Object.values(files)) {
      const lines = text.trimEnd().split('\n').slice(1, -1);
      for (const line of lines) expect(() => void JSON.parse(line.replace(/,$/, ''))).not.toThrow();
    }
  });
});

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
    expect(x1 - x0).toBeCloseTo(-536, -1.3);
    expect(y1 - y0).toBeCloseTo(300, -1.3);
  });

  it('was changed exactly once: moved back, the outline lies on the grid of the source', () => {
    const off = ringsOf(
      readBase('boundary').features[0] ?? {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [] },
        properties: null,
      },
    )
      .flat()
      .map(([lon, lat]) => toGrid(lon, lat))
      .filter(([x, y]) => Math.hypot(x - Math.round(x), y - Math.round(y)) > 0.015);
    // One vertex is the point where the source's ring crosses itself.
    expect(off.length).toBeLessThanOrEqual(1);
  });
});

describe('decoding a ring', () => {
  it('reads zig-zag differences from an offset and leaves out the closing point', () => {
    // The first part of 429005 in the package: "@@EACDD@DB" would do; here a unit square: 0 0, +1 0, 0 +1, -1 0, 0 -1.
    expect(decodeRing('@@B@@BA@@A', [10, 20])).toEqual([
      [10, 20],
      [11, 20],
      [11, 21],
      [10, 21],
    ]);
  });
});
