import { describe, expect, it } from 'vitest';
import type { ClauseId } from '../../../src/plan/ids.ts';
import { linkDistanceM, linkOrigin, linksOfClause } from '../../../src/plan/regional-links.ts';
import { delivered } from '../carto/sheets.ts';
import { brief, CountyPackage, type Json } from './county-package.ts';

const clause = (id: string) => id as ClauseId;
const link = (county: CountyPackage, index: number): Json => county.entries('links')[index]!;
const cityOf = (county: CountyPackage, index: number): Json => link(county, index).to as Json;

describe('the regional links of a plan', () => {
  it('are found by their clause, in the order of the file', () => {
    const { plan } = new CountyPackage().plan();
    expect(plan.links.map(({ id }) => id)).toEqual(['harbour-goods', 'south-visitors']);
    expect(linksOfClause(plan, clause('3.1.2')).map(({ id }) => id)).toEqual([
      'harbour-goods',
      'south-visitors',
    ]);
    expect(linksOfClause(plan, clause('2'))).toEqual([]);
    expect(linksOfClause(plan, clause('9'))).toEqual([]);
  });

  it('start in the middle of the feature that they name', () => {
    const { plan } = new CountyPackage().plan();
    const [lon, lat] = linkOrigin(plan, plan.links[0]!)!;
    const { geometry } = plan.features.find(({ id }) => id === 'yuntai')!;
    const ring = (geometry as { coordinates: number[][][] }).coordinates.flat();
    expect(lon).toBeGreaterThan(Math.min(...ring.map(([x]) => x!)));
    expect(lon).toBeLessThan(Math.max(...ring.map(([x]) => x!)));
    expect(lat).toBeGreaterThan(Math.min(...ring.map(([, y]) => y!)));
    expect(lat).toBeLessThan(Math.max(...ring.map(([, y]) => y!)));
  });

  it('have no distance when their feature has no place', () => {
    const { plan } = new CountyPackage().plan();
    expect(linkDistanceM(plan, plan.links[1]!)).toBeNull();
  });

  it('name a member of a cluster only when the package says so', () => {
    const { plan } = new CountyPackage().plan();
    expect(plan.links.map(({ byCluster }) => byCluster)).toEqual([false, true]);
  });

  it('are none in a package without the list', () => {
    const county = new CountyPackage();
    delete county.json('plan.json').links;
    const { plan, issues } = county.plan();
    expect(issues).toEqual([]);
    expect(plan.links).toEqual([]);
  });
});

describe('a broken link', () => {
  it.each<[string, (county: CountyPackage) => void, string, string, string]>([
    [
      'of an unknown clause',
      (county) => (link(county, 0).clause = '8'),
      'clause-unknown',
      'links[0].clause',
      '区域联系（harbour-goods）：引用了不存在的条款“8”',
    ],
    [
      'from an unknown feature',
      (county) => (link(county, 0).from = 'atlantis'),
      'feature-unknown',
      'links[0].from',
      '区域联系的起点（from）引用了不存在的要素“atlantis”',
    ],
    [
      'to a city whose position has no source',
      (county) => (cityOf(county, 0).source = ' '),
      'source-missing',
      'links[0].to.source',
      '联系城市的位置没有来源',
    ],
    [
      'to a city with exchanged axes',
      (county) => (cityOf(county, 0).at = [34.4, 106.1]),
      'coordinate-swapped',
      'links[0].to.at',
      '请交换两数',
    ],
    [
      'to a city in metres',
      (county) => (cityOf(county, 0).at = [38394311, 3367186]),
      'coordinate-projected',
      'links[0].to.at',
      '不是经纬度',
    ],
    [
      'to a city with one number',
      (county) => (cityOf(county, 0).at = [106.1]),
      'geojson',
      'links[0].to.at',
      '[经度, 纬度]',
    ],
    [
      'to a city without a name in English',
      (county) => delete cityOf(county, 0).nameEn,
      'shape',
      'links[0].to.nameEn',
      '缺少字段“to.nameEn”',
    ],
    [
      'in no direction that is known',
      (county) => (link(county, 0).direction = 'east'),
      'shape',
      'links[0].direction',
      'out、in、both',
    ],
  ])('%s is named and left out; the other stays', (_, breakIt, code, path, says) => {
    const county = new CountyPackage();
    breakIt(county);
    const { plan, issues } = county.plan();
    expect(issues).toMatchObject([{ level: 'error', code, path, id: 'harbour-goods' }]);
    expect(issues[0]?.message).toContain(says);
    expect(plan.links.map(({ id }) => id)).toEqual(['south-visitors']);
  });

  it('with the id of another one is left out', () => {
    const county = new CountyPackage();
    link(county, 1).id = 'harbour-goods';
    const { plan, issues } = county.plan();
    expect(brief(issues)).toEqual(['id-duplicate harbour-goods']);
    expect(plan.links).toHaveLength(1);
  });

  it('with too many decimals is a warning, and stays', () => {
    const county = new CountyPackage();
    cityOf(county, 0).at = [106.12345678, 34.4];
    const { plan, issues } = county.plan();
    expect(issues).toMatchObject([{ level: 'warning', code: 'coordinate-precision' }]);
    expect(plan.links).toHaveLength(2);
  });
});

describe('the shipped links', () => {
  const { plan } = delivered;

  it.each([
    ['3.3.1', ['武汉', '武汉']],
    ['3.3.2', ['荆州', '荆门', '宜昌', '恩施']],
    ['3.9', []],
  ])('of clause %s lead to %j', (id, cities) => {
    expect(linksOfClause(plan, clause(id)).map(({ to }) => to.name)).toEqual(cities);
  });

  it('mark the cities that only the name of their cluster stands for', () => {
    const marked = plan.links.filter(({ byCluster }) => byCluster);
    expect(marked.map(({ to }) => to.name)).toEqual(['宜昌', '恩施']);
  });

  it('name GeoNames for every city, as its licence asks', () => {
    for (const { to } of plan.links) {
      expect(to.source).toContain('城市名点');
      expect(to.attribution).toBe('GeoNames');
    }
  });

  it('are as long as PROJ measures them from the point of the core city', () => {
    const metres = plan.links.map((one) => Math.round(linkDistanceM(plan, one)!));
    expect(metres).toEqual([133194, 133194, 67888, 94574, 157574, 327947]);
  });
});
