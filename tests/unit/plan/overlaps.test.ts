import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { overlapSide, overlapsOf, type OverlapArea } from '../../../src/plan/overlaps.ts';
import { featureId } from '../../component/support/id.ts';
import { CountyPackage } from './county-package.ts';
import { qianjiang } from './qianjiang-package.ts';

function square(id: string, west: number, south: number, size = 0.02): OverlapArea {
  const ring: Position[] = [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
    [west, south],
  ];
  return { id: featureId(id), geometry: { type: 'MultiPolygon', coordinates: [[ring]] } };
}

const { plan } = new CountyPackage().plan();
const layer = (id: string) => plan.features.filter((feature) => feature.layer === id);

describe('the overlaps of two sets of areas', () => {
  it('are the pairs that have an area in common, with the share of each', () => {
    const rows = overlapsOf(
      [square('a', 112.9, 30.4), square('far', 113.5, 30.4)],
      [square('b', 112.91, 30.41)],
    );
    expect(rows).toHaveLength(1);
    // The common cell: GDAL 3.6.2 with SpatiaLite, ST_Area(geometry, 1); a quarter of each square.
    expect(rows[0]).toMatchObject({ a: 'a', b: 'b' });
    expect(Math.abs(rows[0]!.areaM2 / 1065163.18034601 - 1)).toBeLessThan(1e-5);
    expect(rows[0]!.shareOfA).toBeCloseTo(0.25, 3);
    expect(rows[0]!.shareOfB).toBeCloseTo(0.25, 3);
  });

  it('leave out squares that share an edge', () => {
    expect(overlapsOf([square('a', 112.9, 30.4)], [square('b', 112.92, 30.4)])).toEqual([]);
  });

  it('name a pair once and no area with itself when a layer is asked against itself', () => {
    const areas = [square('a', 112.9, 30.4), square('b', 112.91, 30.41)];
    expect(overlapsOf(areas, areas).map(({ a, b }) => [a, b])).toEqual([['a', 'b']]);
  });

  it('come largest first', () => {
    const rows = overlapsOf(
      [square('a', 112.9, 30.4, 0.05)],
      [square('small', 112.945, 30.4), square('large', 112.91, 30.41)],
    );
    expect(rows.map(({ b }) => b)).toEqual(['large', 'small']);
  });

  it('of parks and parcels of the fixture are those of the parcels that lie over the park', () => {
    const rows = overlapsOf(
      overlapSide(layer('parks')).areas,
      overlapSide(layer('land-use')).areas,
    );
    // GDAL 3.6.2 with SpatiaLite: ST_Area(ST_Intersection(park, parcel), 1), the schematic parcel left out.
    const expected = [
      ['songtao-park', 'lu-utility', 2081677.1134],
      ['songtao-park', 'lu-odd', 1534064.5801],
      ['songtao-north', 'lu-utility', 511306.6926],
      ['songtao-north', 'lu-odd', 383481.1201],
    ] as const;
    expect(rows.map(({ a, b }) => [a, b])).toEqual(expected.map(([a, b]) => [a, b]));
    for (const [i, [, , areaM2]] of expected.entries()) {
      expect(Math.abs(rows[i]!.areaM2 / areaM2 - 1)).toBeLessThan(5e-4);
    }
  });
});

describe('what can take part', () => {
  it('is every area with a known boundary; the rest is counted by its reason', () => {
    const { areas, ...rest } = overlapSide(plan.features);
    expect(areas.map(({ id }) => id as string)).not.toContain('lu-blank');
    // A line and one of several parts; the interchange; the schematic parcel and the schematic region.
    expect(rest).toEqual({ points: 5, lines: 2, unplaced: 1, schematic: 2 });
    expect(areas.length).toBe(plan.features.length - 10);
  });

  it('leaves out what the plan gave up', () => {
    const dropped = layer('parks').map((feature) => ({ ...feature, status: 'dropped' as const }));
    expect(overlapSide(dropped).areas).toEqual([]);
  });

  it('is nothing in the shipped plan, which has no areas: the reasons add up to all features', () => {
    const { features } = qianjiang();
    const { areas, points, lines, unplaced, schematic } = overlapSide(features);
    expect(areas).toEqual([]);
    expect(points + lines + unplaced + schematic).toBe(features.length);
  });
});
