import { describe, expect, it } from 'vitest';
import { readInvestment } from '../../../../src/plan/investment/read-investment.ts';
import { compareSites } from '../../../../src/plan/investment/compare.ts';
import { isWanted, nodesOfFeature } from '../../../../src/plan/investment/chains.ts';
import { brief, CountyPackage, type Json } from '../county-package.ts';
import { county, qianjiang } from './packages.ts';

function read(change: (investment: Json, files: CountyPackage) => void) {
  const files = new CountyPackage();
  change(files.json('investment.json'), files);
  return readInvestment(files.files, files.plan().plan);
}

const nodes = (investment: Json): Json[] =>
  (investment.chains as { nodes: Json[] }[]).flatMap((chain) => chain.nodes);

describe('investment.json', () => {
  it('of the fixture county and of the package is sound', () => {
    expect(read(() => undefined).issues).toEqual([]);
    expect(qianjiang.investment.chains.length).toBeGreaterThan(5);
  });

  it('may be absent: chips are the words of the facts, split as the data writes lists', () => {
    const files = new CountyPackage();
    const plan = files.plan().plan;
    delete files.files['investment.json'];
    const { investment, issues } = readInvestment(files.files, plan);
    expect(issues).toEqual([]);
    expect(investment.industries.map(({ id }) => id)).toEqual(['玻璃纤维', '石墨']);
    expect(investment.chains).toEqual([]);
  });

  it('that is no JSON is an error and leaves the lens usable', () => {
    const files = new CountyPackage();
    files.files['investment.json'] = { ok: false, failure: 'not-json', reason: '第 3 行' };
    const { issues, investment } = readInvestment(files.files, files.plan().plan);
    expect(brief(issues)).toEqual(['file-not-json -']);
    expect(investment.ends).toEqual([]);
  });

  it('a node that points nowhere is an error and is skipped, not taken for 待招', () => {
    const { issues, investment } = read((json) => (nodes(json)[0]!.features = ['nowhere']));
    expect(issues).toMatchObject([
      {
        level: 'error',
        code: 'feature-unknown',
        id: 'quartz',
        path: 'chains[0].nodes[0].features[0]',
        message:
          '产业链环节（quartz）：产业链环节引用了不存在的要素“nowhere”。请改为图层中已有的要素编号。',
      },
    ]);
    expect(investment.chains[0]!.nodes.map(({ id }) => id)).toEqual(['fibre', 'blades']);
  });

  it('a node without a known clause or stage is an error and is skipped', () => {
    const { issues, investment } = read((json) => {
      nodes(json)[0]!.clause = '9.9';
      nodes(json)[2]!.stage = 'sales';
    });
    expect(brief(issues)).toEqual(['clause-unknown quartz', 'shape blades']);
    expect(investment.chains[0]!.nodes.map(({ id }) => id)).toEqual(['fibre']);
  });

  it('a second node with the same id is an error', () => {
    const { issues } = read((json) => (nodes(json)[1]!.id = 'quartz'));
    expect(brief(issues)).toEqual(['id-duplicate quartz']);
  });

  it('units, ends and remarks that lead nowhere are errors', () => {
    const { issues, investment } = read((json) => {
      (json.askUnits as Json).availableLand = 'nobody';
      (json.ends as Json[])[0]!.features = ['nowhere'];
      (json.remarks as Json[])[0]!.clause = '9.9';
    });
    expect(brief(issues)).toEqual([
      'feature-unknown county-seat',
      'department-unknown -',
      'clause-unknown -',
    ]);
    expect([...investment.askUnits.keys()]).toEqual(['distance']);
  });

  it('a chip whose word no site has is a warning', () => {
    const { issues } = read((json) => ((json.industries as Json[])[0]!.words = ['石墨', '茶']));
    expect(issues).toMatchObject([{ level: 'warning', code: 'word-unused', id: 'materials' }]);
  });
});

describe('chains', () => {
  it('lead both ways between links and places, for every link of the package', () => {
    for (const { plan, investment } of [qianjiang, county]) {
      for (const chain of investment.chains) {
        for (const node of chain.nodes) {
          for (const id of node.features) {
            expect(plan.featureById.has(id)).toBe(true);
            expect(nodesOfFeature(investment, id).map((found) => found.node)).toContain(node);
          }
          // A hollow link has its clause, and the clause is one of the document's.
          if (isWanted(node)) expect(plan.clauseById.get(node.clause)?.task).toBe(true);
        }
      }
    }
  });
});

describe('a comparison', () => {
  const { plan, investment, site } = qianjiang;
  const rows = compareSites(plan, investment, [site('hightech-zone'), site('yofc-park')]);
  const row = (key: string) => rows.find(({ head }) => head.key === key)!;

  it('has the rows of the sheet, in their order', () => {
    expect(rows.map(({ head }) => head.key)).toEqual([
      ...['industries', 'level', 'area', 'availableLand', 'standardLand', 'utilities'],
      ...investment.ends.map(({ id }) => `distance:${id}`),
      ...['tenants', 'named', 'policy', 'contact', 'dataDate'],
    ]);
  });

  it('marks what differs; what is unknown on both sides is no difference', () => {
    expect(row('industries').differs).toBe(true);
    expect(row('area').differs).toBe(true);
    expect(row('availableLand').differs).toBe(false);
    expect(row('availableLand').rows.map(({ cells }) => cells[0]!.kind)).toEqual([
      'missing',
      'missing',
    ]);
    expect(row('distance:port').differs).toBe(false);
    expect(row('dataDate').differs).toBe(false);
  });
});
