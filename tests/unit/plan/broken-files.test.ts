import { describe, expect, it } from 'vitest';
import { buildPlan } from '../../../src/plan/build-plan.ts';
import {
  isPackagePath,
  missingPlanFile,
  packagePaths,
  parsePlanFile,
} from '../../../src/plan/plan-files.ts';
import { brief, CountyPackage, type Json } from './county-package.ts';

describe('a broken plan.json', () => {
  it.each([
    ['missing', missingPlanFile('HTTP 404'), 'file-missing', 'HTTP 404'],
    ['not JSON', parsePlanFile('{"schema": 1,'), 'file-not-json', 'JSON'],
    ['an array', parsePlanFile('[]'), 'shape', '对象'],
    ['null', parsePlanFile('null'), 'shape', '对象'],
  ])('that is %s gives no plan', (_, file, code, says) => {
    const county = new CountyPackage();
    county.files['plan.json'] = file;
    const { plan, issues } = county.build();
    expect(plan).toBeNull();
    expect(issues[0]).toMatchObject({ code, file: 'plan.json', level: 'error' });
    expect(issues[0]?.message).toContain(says);
  });

  it('gives no plan when no file is given at all', () => {
    expect(buildPlan({})).toMatchObject({ plan: null, issues: [{ code: 'file-missing' }] });
  });

  it.each(['schema', 'document', 'place', 'dataDate', 'clauses', 'departments', 'layers'])(
    'without %s gives no plan and names the field',
    (field) => {
      const county = new CountyPackage();
      county.json('plan.json')[field] = undefined;
      const { plan, issues } = county.build();
      expect(plan).toBeNull();
      expect(issues.map(({ path }) => path)).toEqual([field]);
      expect(issues[0]?.message).toContain(`缺少字段“${field}”`);
    },
  );

  it('of a later format is refused', () => {
    const county = new CountyPackage();
    county.json('plan.json').schema = 2;
    const { plan, issues } = county.build();
    expect(plan).toBeNull();
    expect(issues[0]?.message).toContain('数字 1');
  });
});

/** An entry of a list in plan.json. */
const entry = (county: CountyPackage, list: string, index: number): Json =>
  county.entries(list)[index]!;

describe('a broken entry of plan.json', () => {
  it.each<[string, (county: CountyPackage) => void, string[], string]>([
    [
      'clause without a title, and in silence the links to it',
      (county) => delete entry(county, 'clauses', 4).title,
      ['shape 3.3'],
      'clauses[4].title',
    ],
    [
      'clause with an unknown department',
      (county) => (entry(county, 'clauses', 1).departments = ['fgj', 'nobody']),
      ['department-unknown 3.1.1'],
      'clauses[1].departments[1]',
    ],
    [
      'department without a name',
      (county) => delete entry(county, 'departments', 2).name,
      ['shape nyj'],
      'departments[2].name',
    ],
    [
      'target of an unknown clause',
      (county) => (entry(county, 'targets', 1).clause = '8'),
      ['clause-unknown tea-area'],
      'targets[1].clause',
    ],
    [
      'tour stop with an unknown feature',
      (county) => (entry(county, 'tour', 0).features = ['yuntai', 'atlantis']),
      ['feature-unknown city'],
      'tour[0].features[1]',
    ],
    [
      'tour stop of an unknown clause',
      (county) => (entry(county, 'tour', 0).clause = '8'),
      ['clause-unknown city'],
      'tour[0].clause',
    ],
    [
      'second clause of the same number',
      (county) => (entry(county, 'clauses', 5).id = '3.3'),
      ['id-duplicate 3.3'],
      'clauses[5]',
    ],
    [
      'layer without a licence',
      (county) => delete entry(county, 'layers', 0).licence,
      ['source-missing town'],
      'layers[0].licence',
    ],
    [
      'base file without a source',
      (county) => (entry(county, 'base', 1).source = ' '),
      ['source-missing neighbours'],
      'base[1].source',
    ],
    [
      'layer file on another host',
      (county) => (entry(county, 'layers', 3).file = 'https://example.org/x.geojson'),
      ['shape water', 'layer-unknown -'],
      'layers[3].file',
    ],
  ])('%s is named, and the rest still builds', (_, breakIt, codes, path) => {
    const county = new CountyPackage();
    breakIt(county);
    const { plan, issues } = county.plan();
    expect(brief(issues)).toEqual(codes);
    expect(issues[0]).toMatchObject({ file: 'plan.json', path });
    expect(plan.features.length).toBeGreaterThanOrEqual(12);
    for (const { clauses } of plan.features) {
      for (const id of clauses) expect(plan.clauseById.has(id)).toBe(true);
    }
    for (const { features, clause } of plan.tour) {
      expect(plan.clauseById.has(clause)).toBe(true);
      for (const id of features) expect(plan.featureById.has(id)).toBe(true);
    }
    for (const { departments } of plan.clauses) {
      for (const id of departments) expect(plan.departmentById.has(id)).toBe(true);
    }
  });
});

describe('a broken layer file', () => {
  it.each([
    ['missing', missingPlanFile('HTTP 404'), 'file-missing'],
    ['not JSON', parsePlanFile('{"type": NaN}'), 'file-not-json'],
    ['a bare feature', parsePlanFile('{"type": "Feature"}'), 'shape'],
    ['an array', parsePlanFile('[]'), 'shape'],
  ])('that is %s leaves the other layers, with one issue for the cause', (_, file, code) => {
    const county = new CountyPackage();
    county.files['layers/water.geojson'] = file;
    const { plan, issues } = county.plan();
    expect(new Set(issues.map((issue) => issue.code))).toEqual(new Set([code]));
    expect(new Set(issues.map((issue) => issue.file))).toEqual(new Set(['layers/water.geojson']));
    expect(plan.features).toHaveLength(17);
    expect(plan.layers).toHaveLength(5);
  });

  it('with one feature that is no object leaves the others', () => {
    const county = new CountyPackage();
    (county.features('layers/water.geojson') as unknown[]).push('x', null);
    const { plan, issues } = county.plan();
    expect(issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'geojson features[2]',
      'geojson features[3]',
    ]);
    expect(plan.features).toHaveLength(19);
  });

  it('that plan.json does not declare is a warning', () => {
    const county = new CountyPackage();
    county.files['layers/left-over.geojson'] = parsePlanFile('{}');
    expect(county.build().issues).toMatchObject([{ code: 'layer-unknown', level: 'warning' }]);
  });
});

describe('broken progress, diagram and base files', () => {
  it('drops a progress record that leads nowhere, has no source or both links', () => {
    const county = new CountyPackage();
    const records = county.records();
    records[1]!.feature = 'atlantis';
    records[2]!.source = '';
    records[3]!.target = 't2035-output';
    records.push({ ...records[0]!, target: 't9' });
    const { plan, issues } = county.plan();
    expect(issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'feature-unknown [1].feature',
      'source-missing [2].source',
      'shape [3]',
      'target-unknown [9].target',
    ]);
    expect(plan.progress.map(({ feature, target }) => feature ?? target)).toEqual([
      't2035-output',
      'spare-source',
      'park-road',
      'qinglan-branch',
      'quartz-project',
      'east-interchange',
    ]);
  });

  it('warns of a missing progress.json and reports a broken one', () => {
    const county = new CountyPackage();
    delete county.files['progress.json'];
    expect(county.build().issues).toMatchObject([{ code: 'file-missing', level: 'warning' }]);
    county.files['progress.json'] = parsePlanFile('[');
    expect(county.build().issues).toMatchObject([{ code: 'file-not-json', level: 'error' }]);
  });

  it('drops a sign of the diagram that stands for nothing or has a broken geometry', () => {
    const county = new CountyPackage();
    const [town, park, axis] = county.features('diagram.geojson');
    town!.properties.represents = 'atlantis';
    park!.geometry!.coordinates = [34.16, 105.3];
    axis!.geometry = null;
    const { diagram, issues } = county.build();
    expect(brief(issues)).toEqual([
      'feature-unknown diagram-town',
      'coordinate-swapped diagram-park',
      'geometry-empty diagram-axis',
    ]);
    expect(diagram).toEqual([]);
  });

  it('does without a diagram', () => {
    const county = new CountyPackage();
    delete county.files['diagram.geojson'];
    expect(county.build()).toMatchObject({ issues: [], diagram: [] });
  });

  it('wants source, licence and tolerance of every base feature', () => {
    const county = new CountyPackage();
    county.features('base/neighbours.geojson')[1]!.properties = {
      name: '沙河县',
      source: ' ',
      toleranceM: '5',
    };
    const { issues } = county.build();
    expect(issues.map(({ id, path }) => `${id ?? ''} ${path}`)).toEqual([
      '990003 features[1].properties.source',
      '990003 features[1].properties.licence',
      '990003 features[1].properties.toleranceM',
    ]);
    expect(issues[0]?.message).toContain('沙河县');
  });

  it('checks the geometry of base files', () => {
    const county = new CountyPackage();
    const boundary = county.features('base/boundary.geojson')[0]!;
    (boundary.geometry!.coordinates as number[][][])[0]!.reverse();
    expect(brief(county.build().issues)).toEqual(['ring-winding 990001']);
  });
});

describe('plan files', () => {
  it('takes a byte order mark', () => {
    expect(parsePlanFile('\uFEFF{"a":1}')).toEqual({ ok: true, value: { a: 1 } });
  });

  it.each(['layers/a.geojson', 'base/边界.geojson', 'a-b_c.json'])('allows the path %s', (path) => {
    expect(isPackagePath(path)).toBe(true);
  });

  it.each(['/etc/passwd', '../a', 'a/../../b', 'https://x.org/a', '//x.org/a', 'a//b', '', 'a b'])(
    'refuses the path %s',
    (path) => {
      expect(isPackagePath(path)).toBe(false);
    },
  );

  it('lists what plan.json asks for, each once, from any value', () => {
    const layers = [{ file: 'layers/a.geojson' }, { file: 'layers/a.geojson' }, { file: 7 }, null];
    expect(packagePaths({ layers, base: [{ file: 'base/b.geojson' }, { file: '../c' }] })).toEqual([
      'layers/a.geojson',
      'base/b.geojson',
      'progress.json',
      'diagram.geojson',
    ]);
    for (const value of [null, 1, 'x', [], { layers: 'x' }]) {
      expect(packagePaths(value)).toEqual(['progress.json', 'diagram.geojson']);
    }
  });
});
