import { describe, expect, it } from 'vitest';
import type { FeatureId } from '../../../src/plan/ids.ts';
import { brief, CountyPackage, type RawFeature } from './county-package.ts';

const FEATURES = 19;

interface Case {
  /** What is done to the feature. */
  readonly what: string;
  readonly id: string;
  readonly breakIt: (feature: RawFeature) => void;
  /** Issues as `code id`. */
  readonly issues: readonly string[];
  /** JSON path of the first of them, from the feature on. */
  readonly path: string;
  /** Text that the first message must hold. */
  readonly says: string;
  /** What becomes of the feature. */
  readonly outcome: 'dropped' | 'unplaced' | 'kept';
}

const BOW_TIE = [
  [
    [105.1, 34.1],
    [105.2, 34.2],
    [105.2, 34.1],
    [105.1, 34.2],
    [105.1, 34.1],
  ],
];

const ring = (feature: RawFeature, index = 0): number[][] =>
  (feature.geometry!.coordinates as number[][][])[index]!;

const setFact = (feature: RawFeature, change: object): void => {
  Object.assign((feature.properties.facts as object[])[0]!, change);
};

const CASES: readonly Case[] = [
  {
    what: 'NaN written by a program as null',
    id: 'tea-town',
    breakIt: (feature) => (feature.geometry!.coordinates = [null, 34.2]),
    issues: ['geojson tea-town', 'coordinate-not-finite tea-town'],
    path: '',
    says: '不是数字',
    outcome: 'unplaced',
  },
  {
    what: 'NaN itself',
    id: 'tea-town',
    breakIt: (feature) => (feature.geometry!.coordinates = [Number.NaN, 34.2]),
    issues: ['coordinate-not-finite tea-town'],
    path: '.geometry.coordinates',
    says: 'NaN',
    outcome: 'unplaced',
  },
  {
    what: 'exchanged axes',
    id: 'yuntai',
    breakIt: (feature) => ring(feature).forEach((position) => position.reverse()),
    issues: ['coordinate-swapped yuntai'],
    path: '.geometry.coordinates[0][0]',
    says: '经纬度颠倒（共 6 处',
    outcome: 'unplaced',
  },
  {
    what: 'metres with a zone prefix',
    id: 'tea-town',
    breakIt: (feature) => (feature.geometry!.coordinates = [38_394_311, 3_367_186]),
    issues: ['coordinate-projected tea-town'],
    path: '.geometry.coordinates',
    says: '第 38 带',
    outcome: 'unplaced',
  },
  {
    what: 'a bow-tie',
    id: 'yuntai',
    breakIt: (feature) => (feature.geometry!.coordinates = BOW_TIE),
    issues: ['ring-self-intersection yuntai'],
    path: '.geometry.coordinates[0]',
    says: '[105.150000, 34.150000] 处自相交',
    outcome: 'unplaced',
  },
  {
    what: 'a hole outside its shell',
    id: 'songtao-park',
    breakIt: (feature) =>
      ring(feature, 1).forEach(
        (position) => (position[1] = Number((position[1]! - 0.1).toFixed(6))),
      ),
    issues: ['hole-outside songtao-park'],
    path: '.geometry.coordinates[1]',
    says: '超出外环',
    outcome: 'unplaced',
  },
  {
    what: 'a clockwise shell',
    id: 'yuntai',
    breakIt: (feature) => ring(feature).reverse(),
    issues: ['ring-winding yuntai'],
    path: '.geometry.coordinates[0]',
    says: '改为逆时针',
    outcome: 'kept',
  },
  {
    what: 'a ring that is not closed',
    id: 'yuntai',
    breakIt: (feature) => ring(feature).pop(),
    issues: ['geojson yuntai'],
    path: '',
    says: '首尾两点不同',
    outcome: 'unplaced',
  },
  {
    what: 'a ring without positions, on which geojson-validation throws',
    id: 'yuntai',
    breakIt: (feature) => (feature.geometry!.coordinates = [[]]),
    issues: ['geojson yuntai', 'geometry-empty yuntai'],
    path: '',
    says: 'GeoJSON 格式',
    outcome: 'unplaced',
  },
  {
    what: 'seven decimals',
    id: 'tea-town',
    breakIt: (feature) => (feature.geometry!.coordinates = [105.0921234, 34.213]),
    issues: ['coordinate-precision tea-town'],
    path: '.geometry.coordinates',
    says: '多于 6 位',
    outcome: 'kept',
  },
  {
    what: 'no id',
    id: 'lanshan-tea',
    breakIt: (feature) => delete feature.id,
    issues: ['id-missing -'],
    path: '.id',
    says: '岚山茶业',
    outcome: 'dropped',
  },
  {
    what: 'a number for an id',
    id: 'lanshan-tea',
    breakIt: (feature) => (feature.id = 7),
    issues: ['id-missing -'],
    path: '.id',
    says: '实际是 7',
    outcome: 'dropped',
  },
  {
    what: 'an id that cannot stand in a link',
    id: 'lanshan-tea',
    breakIt: (feature) => (feature.id = 'lanshan,tea'),
    issues: ['shape lanshan,tea'],
    path: '.id',
    says: '不含空格、逗号',
    outcome: 'dropped',
  },
  {
    what: 'no name',
    id: 'tea-town',
    breakIt: (feature) => delete feature.properties.name,
    issues: ['shape tea-town'],
    path: '.properties.name',
    says: '缺少字段“name”',
    outcome: 'dropped',
  },
  {
    what: 'a kind that is not in the list',
    id: 'tea-town',
    breakIt: (feature) => (feature.properties.kind = 'castle'),
    issues: ['shape tea-town'],
    path: '.properties.kind',
    says: '下列之一：core-city、district',
    outcome: 'dropped',
  },
  {
    what: 'two wrong fields at once',
    id: 'tea-town',
    breakIt: (feature) => Object.assign(feature.properties, { status: 'soon', aliases: 'x' }),
    issues: ['shape tea-town', 'shape tea-town'],
    path: '.properties.aliases',
    says: '列表',
    outcome: 'dropped',
  },
  {
    what: 'a clause that does not exist',
    id: 'tea-town',
    breakIt: (feature) => (feature.properties.clauses = ['3.2', '9.9']),
    issues: ['clause-unknown tea-town'],
    path: '.properties.clauses[1]',
    says: '“9.9”',
    outcome: 'kept',
  },
  {
    what: 'no clause and no context',
    id: 'tea-town',
    breakIt: (feature) => (feature.properties.clauses = []),
    issues: ['clause-none tea-town'],
    path: '.properties.clauses',
    says: '没有对应条款',
    outcome: 'kept',
  },
  {
    what: 'class none with a geometry',
    id: 'tea-town',
    breakIt: (feature) => Object.assign(feature.properties.position as object, { class: 'none' }),
    issues: ['position-class-geometry tea-town'],
    path: '.geometry',
    says: '却带有几何',
    outcome: 'unplaced',
  },
  {
    what: 'a class but no geometry',
    id: 'tea-town',
    breakIt: (feature) => (feature.geometry = null),
    issues: ['position-class-geometry tea-town'],
    path: '.geometry',
    says: '却没有几何',
    outcome: 'unplaced',
  },
  {
    what: 'class none without a reason',
    id: 'east-interchange',
    breakIt: (feature) => Object.assign(feature.properties.position as object, { note: ' ' }),
    issues: ['position-no-reason east-interchange'],
    path: '.properties.position.note',
    says: '没有说明原因',
    outcome: 'unplaced',
  },
  {
    what: 'a position without a source',
    id: 'tea-town',
    breakIt: (feature) => Object.assign(feature.properties.position as object, { source: '' }),
    issues: ['source-missing tea-town'],
    path: '.properties.position.source',
    says: '位置没有来源',
    outcome: 'kept',
  },
  {
    what: 'a fact with an empty source',
    id: 'tea-town',
    breakIt: (feature) => setFact(feature, { source: '  ' }),
    issues: ['fact-without-source tea-town'],
    path: '.properties.facts[0].source',
    says: '“规划面积”没有来源',
    outcome: 'kept',
  },
  {
    what: 'a fact of the wrong shape',
    id: 'tea-town',
    breakIt: (feature) => setFact(feature, { value: null, date: '2030-02-30' }),
    issues: ['shape tea-town', 'shape tea-town'],
    path: '.properties.facts[0].value',
    says: '数字或文本',
    outcome: 'kept',
  },
  {
    what: 'a place far outside the county',
    id: 'tea-town',
    breakIt: (feature) => (feature.geometry!.coordinates = [105.5, 34.2]),
    issues: ['outside-county tea-town'],
    path: '.geometry',
    says: '在本县界外（容差 1500 米）',
    outcome: 'kept',
  },
  {
    what: 'partOf a feature that does not exist',
    id: 'songtao-north',
    breakIt: (feature) => (feature.properties.partOf = 'atlantis'),
    issues: ['feature-unknown songtao-north'],
    path: '.properties.partOf',
    says: '“atlantis”',
    outcome: 'kept',
  },
  {
    what: 'partOf itself',
    id: 'songtao-north',
    breakIt: (feature) => (feature.properties.partOf = 'songtao-north'),
    issues: ['feature-unknown songtao-north'],
    path: '.properties.partOf',
    says: '指向自己',
    outcome: 'kept',
  },
];

describe('a broken feature', () => {
  it.each(CASES)('with $what is named, and the rest still builds', (one) => {
    const county = new CountyPackage();
    const file = Object.keys(county.files).find(
      (path) => path.startsWith('layers/') && county.features(path).some(({ id }) => id === one.id),
    )!;
    const index = county.features(file).findIndex(({ id }) => id === one.id);
    one.breakIt(county.feature(one.id));

    const { plan, issues } = county.plan();

    expect(brief(issues)).toEqual(one.issues);
    expect(issues[0]).toMatchObject({ file, path: `features[${index}]${one.path}` });
    expect(issues[0]?.message).toContain(one.says);
    expect(issues[0]?.message).toContain('请');
    const name = county.features(file)[index]?.properties.name;
    if (typeof name === 'string') expect(issues[0]?.message).toContain(name);
    expect(plan.features).toHaveLength(FEATURES - (one.outcome === 'dropped' ? 1 : 0));
    const kept = plan.featureById.get(one.id as FeatureId);
    if (one.outcome === 'dropped') expect(kept).toBeUndefined();
    else expect(kept?.geometry === null).toBe(one.outcome === 'unplaced');
  });

  it('keeps the invariant that geometry is null exactly when the class is none', () => {
    for (const one of CASES) {
      const county = new CountyPackage();
      one.breakIt(county.feature(one.id));
      for (const { geometry, position } of county.plan().plan.features) {
        expect(geometry === null).toBe(position.class === 'none');
      }
    }
  });

  it('says on the feature itself why a broken geometry is not drawn', () => {
    const county = new CountyPackage();
    county.feature('yuntai').geometry!.coordinates = BOW_TIE;
    const feature = county.plan().plan.featureById.get('yuntai' as FeatureId);
    expect(feature?.position).toMatchObject({ class: 'none', toleranceM: null });
    expect(feature?.position.note).toContain('几何数据有误，未上图：面的边界在');
  });

  it('drops only the fact, the clause link and the partOf link that are broken', () => {
    const county = new CountyPackage();
    setFact(county.feature('songtao-park'), { source: '' });
    county.feature('songtao-park').properties.clauses = ['9.9', '3.1.1'];
    county.feature('songtao-north').properties.partOf = 'atlantis';
    const { plan } = county.plan();
    const park = plan.featureById.get('songtao-park' as FeatureId);
    expect(park?.facts.map(({ key }) => key)).toEqual(['area', 'contact']);
    expect(park?.clauses).toEqual(['3.1.1']);
    expect(plan.featureById.get('songtao-north' as FeatureId)).not.toHaveProperty('partOf');
  });

  it('that has an id of another layer is left out, the first one stays', () => {
    const county = new CountyPackage();
    county.feature('spare-source').id = 'tea-town';
    const { plan, issues } = county.plan();
    expect(issues.map(({ code, id, file, path }) => [code, id, file, path])).toEqual([
      ['id-duplicate', 'tea-town', 'layers/water.geojson', 'features[1].id'],
      ['feature-unknown', 'spare-source', 'progress.json', '[4].feature'],
    ]);
    expect(issues[0]?.message).toContain('layers/town.geojson features[1]');
    expect(plan.featureById.get('tea-town' as FeatureId)?.name).toBe('茶香小镇');
    expect(plan.features).toHaveLength(FEATURES - 1);
  });

  it('has all its findings collected, together with those of others', () => {
    const county = new CountyPackage();
    Object.assign(county.feature('tea-town').properties, { clauses: ['9.9'], partOf: 'atlantis' });
    county.feature('yuntai').geometry!.coordinates = BOW_TIE;
    county.feature('spare-source').properties.kind = 'castle';
    expect(brief(county.build().issues).sort()).toEqual([
      'clause-unknown tea-town',
      'feature-unknown tea-town',
      'ring-self-intersection yuntai',
      'shape spare-source',
    ]);
  });

  it('is found by our own check too when geojson-validation is not injected', async () => {
    const { buildPlan } = await import('../../../src/plan/build-plan.ts');
    const county = new CountyPackage();
    ring(county.feature('yuntai')).pop();
    expect(brief(buildPlan(county.files).issues)).toEqual(['geojson yuntai']);
  });
});

describe('what may lie outside the county', () => {
  it.each([
    ['a region', { kind: 'region' }],
    ['an airport', { kind: 'airport' }],
    ['a context place', { context: true, clauses: [] }],
  ])('%s', (_, properties) => {
    const county = new CountyPackage();
    const feature = county.feature('tea-town');
    feature.geometry!.coordinates = [105.6, 34.2];
    Object.assign(feature.properties, properties);
    expect(county.build().issues).toEqual([]);
  });

  it('a railway may cross the border, but not lie wholly beyond it', () => {
    const county = new CountyPackage();
    county.feature('qinglan-branch').geometry!.coordinates = [
      [105.6, 34.2],
      [105.7, 34.2],
    ];
    expect(brief(county.build().issues)).toEqual(['outside-county qinglan-branch']);
  });

  it('an area of another kind that crosses it is only a warning', () => {
    const county = new CountyPackage();
    ring(county.feature('songtao-park'))[2]![0] = 105.5;
    const { issues } = county.build();
    expect(issues).toMatchObject([{ code: 'outside-county', level: 'warning' }]);
  });

  it('without a base boundary the bounds of plan.json decide', () => {
    const county = new CountyPackage();
    delete county.files['base/boundary.geojson'];
    county.feature('tea-town').geometry!.coordinates = [105.39, 34.29];
    expect(county.build().issues).toEqual([]);
    county.feature('tea-town').geometry!.coordinates = [105.49, 34.29];
    expect(brief(county.build().issues)).toEqual(['outside-county tea-town']);
  });
});
