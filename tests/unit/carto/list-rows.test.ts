import { describe, expect, it } from 'vitest';
import { buildDrawing, type DrawingProperties } from '../../../src/carto/scene.ts';
import { LIST_MAX_ROWS, type ListSide } from '../../../src/carto/style/list-geometry.ts';
import type { FeatureKind } from '../../../src/plan/kinds.ts';
import type { Plan } from '../../../src/plan/types.ts';
import { CountyPackage } from '../plan/county-package.ts';
import { DRAWN_SHEETS, sheets } from './sheets.ts';

/** Kinds that stand at their point themselves: zones, place names, blocks, stations. */
const ALONE: readonly FeatureKind[] = [
  'core-city',
  'district',
  'subdistrict',
  'township',
  'park-block',
  'station',
  'airport',
];

/** Point features of the drawing by the place they stand on. */
function byPlace(plan: Plan): DrawingProperties[][] {
  const places = new Map<string, DrawingProperties[]>();
  for (const { geometry, properties } of buildDrawing(plan, 'zh', '', () => true).features) {
    if (geometry.type !== 'Point' || properties.part !== 'body') continue;
    const key = geometry.coordinates.join();
    places.set(key, [...(places.get(key) ?? []), properties]);
  }
  return [...places.values()];
}

const rowsOf = (place: readonly DrawingProperties[]) =>
  place.filter(({ kind }) => !ALONE.includes(kind));

/** The county with three items moved to one point, and `others` around them. */
function crowded(others: readonly [dx: number, dy: number][] = []): DrawingProperties[] {
  const county = new CountyPackage();
  const at = [105.2, 34.1];
  const put = (id: string, x: number, y: number): void => {
    county.feature(id).geometry = { type: 'Point', coordinates: [x, y] };
  };
  for (const id of ['lanshan-tea', 'tea-town', 'spare-source', 'yunxi']) put(id, 105.2, 34.1);
  const movable = ['quartz-project', 'songtao-park', 'yunxi-reservoir'];
  others.forEach(([dx, dy], i) => put(movable[i] ?? '', 105.2 + dx, 34.1 + dy));
  const { plan } = county.plan();
  return buildDrawing(plan, 'zh', '', () => true).features.flatMap(({ geometry, properties }) =>
    geometry.type === 'Point' && geometry.coordinates.join() === at.join() ? [properties] : [],
  );
}

describe.each(DRAWN_SHEETS)('on the sheet of the %s plan', (name) => {
  const places = byPlace(sheets[name].plan);

  it('features that share a point have the rows 0 to n − 1 of one list', () => {
    for (const rows of places.map(rowsOf).filter(({ length }) => length > 1)) {
      expect(rows.map(({ slot }) => slot).sort((a, b) => a - b)).toEqual(rows.map((_, i) => i));
      expect(new Set(rows.map(({ rows: count }) => count))).toEqual(new Set([rows.length]));
      expect(new Set(rows.map(({ side }) => side)).size).toBe(1);
    }
  });

  it('features with a point to themselves are in no list', () => {
    for (const rows of places.map(rowsOf).filter(({ length }) => length === 1)) {
      expect(rows[0]?.slot).toBe(-1);
    }
  });

  it('zones, place names and stations stand at their point, not in a list', () => {
    const alone = places.flat().filter(({ kind }) => ALONE.includes(kind));
    expect(alone.filter(({ slot }) => slot !== -1)).toEqual([]);
  });

  it('no list is longer than the style has rows for', () => {
    expect(Math.max(0, ...places.flat().map(({ rows }) => rows))).toBeLessThanOrEqual(
      LIST_MAX_ROWS,
    );
  });
});

describe('a list of features on one point', () => {
  it('orders its rows by kind, whatever the order of the data', () => {
    const rows = rowsOf(crowded()).sort((a, b) => a.slot - b.slot);
    expect(rows.map(({ id }) => id)).toEqual(['tea-town', 'spare-source', 'lanshan-tea']);
  });

  it('leaves out the place name on the same point', () => {
    expect(crowded().find(({ id }) => id === 'yunxi')?.slot).toBe(-1);
  });

  it.each<[ListSide, [number, number][]]>([
    ['right-down', []],
    ['left-down', [[0.05, -0.05]]],
    [
      'right-up',
      [
        [0.05, -0.05],
        [-0.05, -0.05],
      ],
    ],
    [
      'left-up',
      [
        [0.05, -0.05],
        [-0.05, -0.05],
        [0.05, 0.05],
      ],
    ],
  ])('grows to the %s when that corner is the freest', (side, others) => {
    const [row] = rowsOf(crowded(others));
    expect(row?.side).toBe(side);
  });
});
