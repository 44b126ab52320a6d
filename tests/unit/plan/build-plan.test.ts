import { describe, expect, it } from 'vitest';
import { buildPlan } from '../../../src/plan/build-plan.ts';
import type { FeatureId } from '../../../src/plan/ids.ts';
import { CountyPackage } from './county-package.ts';

describe('buildPlan on the sound fixture county', () => {
  it('finds nothing wrong', () => {
    expect(new CountyPackage().build().issues).toEqual([]);
  });

  it('keeps every feature with its layer, in the order of layers and files', () => {
    const { plan } = new CountyPackage().plan();
    expect(plan.features.map(({ id, layer }) => `${layer}/${id}`)).toEqual([
      'town/yuntai',
      'town/tea-town',
      'town/yunxi',
      'parks/songtao-park',
      'parks/songtao-north',
      'parks/songtao-south',
      'parks/lanshan-tea',
      'parks/quartz-project',
      'lines/qinglan-branch',
      'lines/east-interchange',
      'lines/park-road',
      'lines/south-plains',
      'water/yunxi-reservoir',
      'water/spare-source',
      'land-use/lu-farm',
      'land-use/lu-industry',
      'land-use/lu-utility',
      'land-use/lu-blank',
      'land-use/lu-odd',
    ]);
  });

  it('keeps the words of a clause, its figures and whether a lead unit is stated', () => {
    const { plan } = new CountyPackage().plan();
    const clause = plan.clauses.find(({ id }) => id === '3.1.1');
    expect(clause).toMatchObject({
      text: expect.stringContaining('松涛新材料园区'),
      figures: [{ label: '区块', value: 2, unit: '个' }],
      departments: ['fgj', 'zrj'],
      leadStated: false,
    });
    expect(plan.clauses.filter(({ leadStated }) => leadStated).map(({ id }) => id)).toEqual([
      '3.2',
    ]);
  });

  it('leaves text as text', () => {
    const county = new CountyPackage();
    const name = '<img src=x onerror=alert(1)>&amp;';
    county.feature('tea-town').properties.name = name;
    expect(county.plan().plan.featureById.get('tea-town' as FeatureId)?.name).toBe(name);
  });

  it('takes a name with characters beyond GB2312', () => {
    const county = new CountyPackage();
    county.feature('tea-town').properties.name = '㵲阳𬭎镇';
    const { plan, issues } = county.plan();
    expect(issues).toEqual([]);
    expect(plan.featureById.get('tea-town' as FeatureId)?.name).toBe('㵲阳𬭎镇');
  });

  it('works out section number and task when plan.json leaves them out', () => {
    const county = new CountyPackage();
    for (const clause of county.entries('clauses')) {
      delete clause.sectionRef;
      delete clause.task;
    }
    const { plan } = county.plan();
    expect(plan.clauses.map(({ sectionRef, task }) => [sectionRef, task])).toEqual([
      ['二', false],
      ['三(一)', true],
      ['三(一)', true],
      ['三(二)', true],
      ['三(三)', true],
      ['四(一)', true],
    ]);
  });

  it('takes a link that is written twice as one', () => {
    const county = new CountyPackage();
    county.feature('tea-town').properties.clauses = ['3.3', '3.2', '3.3'];
    const { plan, issues } = county.plan();
    expect(issues).toEqual([]);
    expect(plan.featureById.get('tea-town' as FeatureId)?.clauses).toEqual(['3.3', '3.2']);
  });

  it('gives the diagram with what its signs stand for', () => {
    expect(new CountyPackage().build().diagram).toMatchObject([
      { id: 'diagram-town', role: 'disc', represents: 'yuntai', radiusM: 3000 },
      { id: 'diagram-park', role: 'ellipse', represents: 'songtao-park', semiAxesM: [3600, 2400] },
      { id: 'diagram-axis', role: 'axis', represents: 'qinglan-branch' },
    ]);
  });

  it('leaves its input unchanged and unfrozen', () => {
    const county = new CountyPackage();
    county.build();
    const feature = county.feature('yuntai');
    expect(() => {
      feature.properties.name = 'changed';
      (feature.geometry?.coordinates as number[][][])[0]![0]![0] = 1;
    }).not.toThrow();
    expect(county.files).not.toEqual(new CountyPackage().files);
  });

  it('is deterministic', () => {
    const { files } = new CountyPackage();
    expect(buildPlan(files)).toEqual(buildPlan(files));
  });
});

describe('the frozen plan', () => {
  const { plan } = new CountyPackage().plan();
  const feature = plan.features[0]!;

  it.each<[string, () => void]>([
    ['a field of the plan', () => Object.assign(plan, { dataDate: '2000-01-01' })],
    ['a field of a feature', () => Object.assign(feature, { name: 'x' })],
    ['a position', () => Object.assign(feature.position, { class: 'surveyed' })],
    ['a list', () => (plan.features as unknown[]).push(feature)],
    [
      'a coordinate',
      () => Object.assign((feature.geometry as GeoJSON.Polygon).coordinates[0]![0]!, [0]),
    ],
    ['a map entry', () => (plan.featureById as Map<unknown, unknown>).set(feature.id, null)],
    ['a map entry by delete', () => (plan.clauseById as Map<unknown, unknown>).delete('3.3')],
    ['a map as a whole', () => (plan.featuresByClause as Map<unknown, unknown>).clear()],
    ['a list inside a map', () => ([...plan.featuresByClause.values()][1] as unknown[]).pop()],
  ])('refuses a change of %s', (_, change) => {
    expect(change).toThrow(TypeError);
  });

  it('still answers after all that', () => {
    expect(plan.featureById.get(feature.id)).toBe(feature);
    expect(plan.clauseById.size).toBe(6);
  });
});
