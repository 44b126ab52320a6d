import { describe, expect, it } from 'vitest';
import type { ClauseId, DepartmentId, FeatureId } from '../../../src/plan/ids.ts';
import { buildSearchIndex } from '../../../src/plan/search/search-index.ts';
import { search } from '../../../src/plan/search/search.ts';
import { hitsOf, index, marked, plan, titles } from './search-probe.ts';
import { searchFeature, searchPlan, toPinyin } from './search-plan.ts';

describe('clauses', () => {
  const refs = [
    '三(六)',
    '三（六）',
    '三、（六）',
    '三六',
    '3.6',
    '３．６',
    '第三（六）条',
    '三(六',
  ];
  it.each(refs)('finds clause and all features for %s', (query) => {
    const features = hitsOf(query, 'feature', 5);
    const expected = plan.featuresByClause.get('3.6' as ClauseId) ?? [];
    expect(search(index, query).best).toMatchObject({ kind: 'clause', id: '3.6' });
    expect(hitsOf(query, 'clause')[0]).toMatchObject({ id: '3.6', field: 'ref' });
    expect(expected).toHaveLength(16);
    expect(features.map((hit) => hit.id)).toEqual(expected);
    expect(marked(features[0])).toBe('[三(六)] 重大项目建设');
  });

  it.each(['三(一)1', '三(一)一', '三一一', '3.1.1', '三（一）1'])(
    'finds 3.1.1 for %s',
    (query) => {
      expect(hitsOf(query, 'clause').map((hit) => hit.id)).toEqual(['3.1.1']);
      expect(hitsOf(query, 'feature', 1)).toHaveLength(6);
    },
  );

  it('finds the clauses of a section by the section number', () => {
    const ids = hitsOf('三(一)', 'clause').map((hit) => hit.id);
    expect(ids).toEqual(['3.1.1', '3.1.2', '3.1.3']);
    expect(marked(hitsOf('3.1', 'clause')[0])).toBe('[三(一)]一');
    expect(hitsOf('3.1', 'feature', 1)).toHaveLength(10);
  });

  it('does not list the whole plan for a single level', () => {
    expect(hitsOf('3', 'clause', 99)).toHaveLength(18);
    expect(hitsOf('3', 'feature', 99)).toEqual([]);
  });

  it('finds words of the title, with the features of the clause after it', () => {
    expect(hitsOf('绿色发展', 'clause')[0]).toMatchObject({ id: '3.7', markIn: 'title' });
    const [feature] = hitsOf('重大项目建设', 'feature', 1);
    expect(marked(feature)).toBe('三(六) [重大项目建设]');
    expect(hitsOf('重大项目建设', 'feature', 1)).toHaveLength(1);
  });

  it('shows what a feature has itself rather than its clause', () => {
    expect(hitsOf('重大项目', 'feature')[0]).toMatchObject({ id: 'dinglong', field: 'category' });
  });

  it('reaches a feature through its clause rather than through a department', () => {
    const clause = plan.clauses.find((one) => one.id === '3.7')!;
    const department = { id: 'd' as DepartmentId, name: '市绿色发展办', aliases: [] };
    const own = searchPlan(
      [searchFeature({ id: 'f' as FeatureId, name: '矿区', kind: 'park', clauses: [clause.id] })],
      [{ ...clause, departments: [department.id] }],
      [department],
    );
    const { groups } = search(buildSearchIndex(own, toPinyin), '绿色发展');
    expect(groups[0]?.hits[0]).toMatchObject({ kind: 'feature', field: 'clause' });
  });

  it('finds a clause whose number is only in its id, and marks all of what stands for it', () => {
    const clause = { ...plan.clauses[0]!, id: '1' as ClauseId, ref: '总则', title: '指导思想' };
    const { best } = search(buildSearchIndex(searchPlan([], [clause]), toPinyin), '1');
    expect(marked(best ?? undefined)).toBe('[总则]');
  });

  it('finds words of the summary and shows them in their place', () => {
    const hit = hitsOf('转型', 'clause')[0];
    expect(hit).toMatchObject({ id: '3.7', field: 'summary' });
    expect(marked(hit)).toBe('…，推进独立矿区的[转型]。');
    expect(hitsOf('治理，节约', 'feature', 99)).toEqual([]);
  });
});

describe('departments and targets', () => {
  it.each(['市水利湖泊局', '水利湖泊局', 'slhpj', 'shuilihupoju'])(
    'finds the department for %s',
    (query) => {
      expect(hitsOf(query, 'department')[0]).toMatchObject({ id: '市水利湖泊局' });
      expect(search(index, query).best).toMatchObject({ kind: 'department', field: 'name' });
      expect(hitsOf(query, 'feature')[0]).toMatchObject({ field: 'department' });
    },
  );

  it('finds the department by its short name and alias, and names it with its features', () => {
    expect(hitsOf('水利局', 'department')[0]).toMatchObject({ id: '市水利湖泊局', field: 'alias' });
    expect(hitsOf('shuiliju', 'department')[0]).toMatchObject({ subtitle: '水利局' });
    const [feature] = hitsOf('water bureau', 'feature');
    expect(feature).toMatchObject({ subtitle: '市水利湖泊局', field: 'department', ranges: [] });
  });

  it('takes two initials for no wish to see all features of a department', () => {
    expect(titles('kj', 'department')).toEqual(['市科技局']);
    expect(hitsOf('kj', 'feature', 99).filter((hit) => hit.field === 'department')).toEqual([]);
    expect(hitsOf('skj', 'feature', 99).some((hit) => hit.field === 'department')).toBe(true);
  });

  it('takes the reading of the data, not that of the library', () => {
    expect(hitsOf('rhszh', 'department')[0]).toMatchObject({ id: '人行市支行' });
    expect(hitsOf('slhbj', 'department')).toEqual([]);
  });

  it('finds the features of a department through its clauses', () => {
    const found = hitsOf('市深改办', 'feature', 99).map((hit) => hit.id);
    const clauses = plan.clausesByDepartment.get('市深改办' as DepartmentId) ?? [];
    expect(found).toEqual(clauses.flatMap((id) => plan.featuresByClause.get(id) ?? []));
    expect(found.length).toBeGreaterThan(5);
  });

  it('finds targets by metric, year and figure', () => {
    expect(titles('建成区', 'target')).toEqual(['城市建成区面积', '城市建成区人口']);
    expect(marked(hitsOf('1200', 'target')[0])).toBe('2025 · ≥ [1200] 亿元');
    expect(hitsOf('2035', 'target').map((hit) => hit.id)).toEqual(['t2035-rank', 't2035-gdp']);
    expect(hitsOf('000', 'target')).toEqual([]);
    expect(hitsOf('2025', 'target').map((hit) => hit.id)).toEqual([
      't2025-rank',
      't2025-gdp',
      't2025-industry',
    ]);
  });
});
