import { describe, expect, it } from 'vitest';
import { isPlanItem } from '../../../src/plan/queries.ts';
import { itemsByTownship } from '../../../src/plan/township-counts.ts';
import { delivered } from '../carto/sheets.ts';
import { CountyPackage } from './county-package.ts';

/** The county with its tea town and some items on the point of a township. */
function county() {
  const package_ = new CountyPackage();
  const features = package_.features('layers/town.geojson');
  const town = package_.feature('tea-town');
  const division = (id: string) => ({
    ...structuredClone(town),
    id,
    properties: {
      ...structuredClone(town.properties),
      name: id,
      kind: 'township',
      context: true,
      clauses: [],
    },
  });
  features.push(division('tea-township'));
  return { package_, features, division };
}

const idsOf = (features: readonly { id: string }[]) => features.map(({ id }) => id);

describe('plan items by township', () => {
  it('are those whose position is the point of the township', () => {
    const { townships } = itemsByTownship(county().package_.plan().plan);
    expect(townships.map(({ divisions, items }) => [idsOf(divisions), idsOf(items)])).toEqual([
      [['tea-township'], ['tea-town']],
    ]);
  });

  it('agree to four decimals, no less', () => {
    const { package_ } = county();
    const point = package_.feature('tea-town').geometry!;
    const [lon, lat] = point.coordinates as [number, number];
    point.coordinates = [lon + 0.00004, lat];
    expect(itemsByTownship(package_.plan().plan).townships).toHaveLength(1);
    point.coordinates = [lon + 0.0001, lat];
    const moved = itemsByTownship(package_.plan().plan);
    expect(moved.townships).toEqual([]);
    expect(idsOf(moved.elsewhere)).toContain('tea-town');
  });

  it('at the common point of two townships are counted once, under both names', () => {
    const { package_, features, division } = county();
    features.push(division('tea-farm'));
    const { townships } = itemsByTownship(package_.plan().plan);
    expect(townships).toHaveLength(1);
    expect(idsOf(townships[0]!.divisions)).toEqual(['tea-township', 'tea-farm']);
  });

  it('are no context features and no blocks', () => {
    const { package_ } = county();
    package_.feature('tea-town').properties.context = true;
    expect(itemsByTownship(package_.plan().plan).townships).toEqual([]);
  });

  it('with another position or none are named apart, so that none is lost', () => {
    const { plan } = county().package_.plan();
    const { townships, elsewhere, unplaced } = itemsByTownship(plan);
    expect(idsOf(unplaced)).toEqual(['east-interchange']);
    const all = [...townships.flatMap(({ items }) => items), ...elsewhere, ...unplaced];
    expect(idsOf(all).sort()).toEqual(idsOf(plan.features.filter(isPlanItem)).sort());
  });
});

describe('the shipped plan by township', () => {
  const { townships, elsewhere, unplaced } = itemsByTownship(delivered.plan);

  it('has most items at the point of Wangchang', () => {
    expect(townships[0]?.divisions.map(({ name }) => name)).toEqual(['王场镇']);
    expect(new Set(idsOf(townships[0]!.items))).toEqual(
      new Set(['salt-chem-works', 'yofc-park', 'microelectronics-park', 'jingrui', 'fibre-town']),
    );
  });

  it('keeps town and farm of Xiongkou together: they have one point', () => {
    const xiongkou = townships.find(({ items }) => idsOf(items).includes('co-huashan'));
    expect(xiongkou?.divisions.map(({ name }) => name)).toEqual(['熊口镇', '熊口管理区']);
  });

  it('counts every one of the 59 items once', () => {
    const counted = townships.reduce((sum, { items }) => sum + items.length, 0);
    expect(counted + elsewhere.length + unplaced.length).toBe(59);
    expect(unplaced).toHaveLength(37);
  });

  it('starts with the largest count', () => {
    const counts = townships.map(({ items }) => items.length);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  });
});
