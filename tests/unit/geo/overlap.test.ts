import fc from 'fast-check';
import type { Geometry, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { geometryAreaM2 } from '../../../src/geo/measure-geometry.ts';
import { areasOf, overlapOf } from '../../../src/geo/overlap.ts';

function box(west: number, south: number, width: number, height = width): Polygon {
  const ring: Position[] = [
    [west, south],
    [west + width, south],
    [west + width, south + height],
    [west, south + height],
    [west, south],
  ];
  return { type: 'Polygon', coordinates: [ring] };
}

describe('the overlap of two areas', () => {
  it('of squares with a common edge is none', () => {
    expect(overlapOf(box(112.9, 30.4, 0.02), box(112.92, 30.4, 0.02))).toBeNull();
    expect(overlapOf(box(112.9, 30.4, 0.02), box(112.9, 30.42, 0.02))).toBeNull();
  });

  it('of squares with a common corner, or apart, is none', () => {
    expect(overlapOf(box(112.9, 30.4, 0.02), box(112.92, 30.42, 0.02))).toBeNull();
    expect(overlapOf(box(112.9, 30.4, 0.02), box(113, 30.4, 0.02))).toBeNull();
  });

  it('of areas that share a part of an edge is none', () => {
    expect(overlapOf(box(112.9, 30.4, 0.02), box(112.92, 30.405, 0.03))).toBeNull();
  });

  it('of an edge that two drafters drew a centimetre apart is none', () => {
    // 1e-7° is about 1 cm.
    expect(overlapOf(box(112.9, 30.4, 0.0200001), box(112.92, 30.4, 0.02))).toBeNull();
  });

  // Expected: the cell 112.91–112.92° E, 30.41–30.42° N by GDAL 3.6.2 with SpatiaLite, ST_Area(geometry, 1).
  it('of two squares that overlap is the cell that both have', () => {
    const found = overlapOf(box(112.9, 30.4, 0.02), box(112.91, 30.41, 0.02))!;
    expect(Math.abs(found.areaM2 / 1065163.18034601 - 1)).toBeLessThan(1e-5);
  });

  it('of an area in another is the inner one', () => {
    const inner = box(112.91, 30.41, 0.001);
    const found = overlapOf(box(112.9, 30.4, 0.02), inner)!;
    expect(Math.abs(found.areaM2 / geometryAreaM2(inner) - 1)).toBeLessThan(1e-9);
  });

  it('leaves out what lies in a hole', () => {
    const outer = box(112.9, 30.4, 0.02);
    const hole = box(112.905, 30.405, 0.01).coordinates[0]!.toReversed();
    const ring: Polygon = { type: 'Polygon', coordinates: [outer.coordinates[0]!, hole] };
    expect(overlapOf(ring, box(112.906, 30.406, 0.005))).toBeNull();
    const across = overlapOf(ring, box(112.9, 30.41, 0.02, 0.001))!;
    expect(
      Math.abs(across.areaM2 / geometryAreaM2(box(112.9, 30.41, 0.01, 0.001)) - 1),
    ).toBeLessThan(1e-6);
  });

  it('is the same both ways and never more than either', () => {
    const some = fc
      .tuple(
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 30 }),
      )
      .map(([x, y, w, h]) => ({ x, y, w, h }));
    const toBox = ({ x, y, w, h }: { x: number; y: number; w: number; h: number }): Polygon =>
      box(112.9 + x / 1024, 30.4 + y / 1024, w / 1024, h / 1024);
    fc.assert(
      fc.property(some, some, (p, q) => {
        const [a, b] = [toBox(p), toBox(q)];
        const width = Math.min(p.x + p.w, q.x + q.w) - Math.max(p.x, q.x);
        const height = Math.min(p.y + p.h, q.y + q.h) - Math.max(p.y, q.y);
        const found = overlapOf(a, b)?.areaM2 ?? 0;
        expect(found > 0).toBe(width > 0 && height > 0);
        if (found === 0) return;
        const cell = toBox({ x: Math.max(p.x, q.x), y: Math.max(p.y, q.y), w: width, h: height });
        expect(Math.abs(found / geometryAreaM2(cell) - 1)).toBeLessThan(1e-6);
        expect(overlapOf(b, a)!.areaM2 / found).toBeCloseTo(1, 9);
      }),
      { numRuns: 150 },
    );
  });
});

describe('the areas of a geometry', () => {
  it('are all its polygons', () => {
    const [a, b] = [box(112.9, 30.4, 0.02), box(113, 30.4, 0.02)];
    expect(areasOf(a)?.coordinates).toEqual([a.coordinates]);
    const point: Geometry = { type: 'Point', coordinates: [112.9, 30.4] };
    expect(areasOf({ type: 'GeometryCollection', geometries: [a, point, b] })?.coordinates).toEqual(
      [a.coordinates, b.coordinates],
    );
    expect(areasOf(point)).toBeNull();
  });
});
