import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Geometry } from 'geojson';
import { SnapIndex, type Pixels } from '../../../src/geo/snap-index.ts';

/** A screen on which a degree is 1000 pixels, north up. */
const PIXELS: Pixels = {
  project: (lon, lat) => ({ x: lon * 1000, y: -lat * 1000 }),
  unproject: (x, y) => ({ lon: x / 1000, lat: -y / 1000 }),
};
const PARK: Geometry = {
  type: 'Polygon',
  coordinates: [
    [
      [105.26, 34.13],
      [105.33, 34.125],
      [105.34, 34.185],
      [105.26, 34.13],
    ],
  ],
};

const near = (lon: number, lat: number, dx = 0, dy = 0) => {
  const { x, y } = PIXELS.project(lon, lat);
  return { x: x + dx, y: y + dy };
};

describe('what a pointer snaps to', () => {
  it('is a vertex within reach, to the last digit', () => {
    const snap = new SnapIndex([PARK]).snap(near(105.33, 34.125, 6, -5), 12, PIXELS);
    expect(snap).toEqual({ at: [105.33, 34.125], to: 'vertex' });
  });

  it('is a vertex rather than an edge that is nearer', () => {
    const snap = new SnapIndex([PARK]).snap(near(105.332, 34.137), 20, PIXELS);
    expect(snap?.to).toBe('vertex');
  });

  it('is the nearest place of an edge where no vertex is in reach', () => {
    const snap = new SnapIndex([PARK]).snap(near(105.295, 34.1275, 1, 8), 12, PIXELS)!;
    expect(snap.to).toBe('edge');
    const share = (snap.at[0] - 105.26) / 0.07;
    expect(snap.at[1]).toBeCloseTo(34.13 - share * 0.005, 12);
  });

  it('is nothing out of reach, and nothing of no shapes', () => {
    expect(new SnapIndex([PARK]).snap(near(105.26, 34.13, -13, 0), 12, PIXELS)).toBeNull();
    expect(new SnapIndex([null]).snap(near(105.26, 34.13), 12, PIXELS)).toBeNull();
  });

  it('can be a point, a line, and parts of many', () => {
    const point: Geometry = { type: 'Point', coordinates: [105.1, 34.2] };
    const many: Geometry = {
      type: 'GeometryCollection',
      geometries: [
        {
          type: 'MultiLineString',
          coordinates: [
            [
              [105.22, 34.14],
              [105.26, 34.145],
            ],
          ],
        },
        { type: 'MultiPolygon', coordinates: [PARK.coordinates] },
      ],
    };
    const index = new SnapIndex([point, many]);
    expect(index.snap(near(105.1, 34.2, 3, 3), 12, PIXELS)?.at).toEqual([105.1, 34.2]);
    expect(index.snap(near(105.22, 34.14, 3, 3), 12, PIXELS)?.at).toEqual([105.22, 34.14]);
    expect(index.snap(near(105.34, 34.185, 3, 3), 12, PIXELS)?.at).toEqual([105.34, 34.185]);
  });

  it('is what looking at everything finds', () => {
    const coordinate = fc.tuple(
      fc.integer({ min: 0, max: 400 }).map((n) => 105 + n / 1000),
      fc.integer({ min: 0, max: 400 }).map((n) => 34 + n / 1000),
    );
    const line = fc
      .array(coordinate, { minLength: 2, maxLength: 8 })
      .map((coordinates): Geometry => ({ type: 'LineString', coordinates }));
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 6 }),
        coordinate,
        (lines, [lon, lat]) => {
          const pixel = near(lon + 0.0003, lat);
          const found = new SnapIndex(lines).snap(pixel, 12, PIXELS);
          expect(found === null ? null : Math.round(apart(pixel, found.at) * 1e6)).toEqual(
            bruteForce(lines, pixel, 12),
          );
        },
      ),
    );
  });
});

const apart = (pixel: { x: number; y: number }, [lon, lat]: readonly [number, number]): number =>
  Math.hypot(lon * 1000 - pixel.x, -lat * 1000 - pixel.y);

/** Distance of the nearest vertex, else of the nearest of many places along the edges; millionths of a pixel. */
function bruteForce(lines: readonly Geometry[], pixel: { x: number; y: number }, reach: number) {
  const all = lines.map(
    (line) => (line as unknown as { coordinates: [number, number][] }).coordinates,
  );
  const vertices = all.flat().map((at) => apart(pixel, at));
  const nearest = Math.min(...vertices);
  if (nearest <= reach) return Math.round(nearest * 1e6);
  const edges = all.flatMap((line) =>
    line.slice(1).map((b, i) => {
      const a = line[i]!;
      const [ax, ay, bx, by] = [a[0] * 1000, -a[1] * 1000, b[0] * 1000, -b[1] * 1000];
      const length = Math.hypot(bx - ax, by - ay);
      if (length === 0) return Infinity;
      const along = ((pixel.x - ax) * (bx - ax) + (pixel.y - ay) * (by - ay)) / length;
      if (along < 0 || along > length) return Infinity;
      return Math.abs((bx - ax) * (ay - pixel.y) - (ax - pixel.x) * (by - ay)) / length;
    }),
  );
  const edge = Math.min(...edges);
  return edge <= reach ? Math.round(edge * 1e6) : null;
}
