import { describe, expect, it } from 'vitest';
import type { ClauseId, DepartmentId, FeatureId } from '../../../src/plan/ids.ts';
import type { HitKind, SearchHit } from '../../../src/plan/search/hits.ts';
import { markParts } from '../../../src/plan/search/hits.ts';
import { buildSearchIndex } from '../../../src/plan/search/search-index.ts';
import { search } from '../../../src/plan/search/search.ts';
import { qianjiangPlan, searchFeature, searchPlan, toPinyin } from './search-plan.ts';

const plan = qianjiangPlan();
const index = buildSearchIndex(plan, toPinyin);

function hitsOf(query: string, kind: HitKind, limit?: number): readonly SearchHit[] {
  const groups = search(index, query, limit).groups;
  return groups.find((group) => group.kind === kind)?.hits ?? [];
}

function titles(query: string, kind: HitKind, limit?: number): string[] {
  return hitsOf(query, kind, limit).map((hit) => hit.title);
}

/** The shown string with its marks, e.g. `[龙虾]小镇`. */
function marked(hit: SearchHit | undefined): string {
  if (!hit) return '';
  return markParts(hit[hit.markIn], hit.ranges)
    .map((part) => (part.marked ? `[${part.text}]` : part.text))
    .join('');
}

describe('names', () => {
  it.each(['龙虾小镇', '龙 虾 小 镇', '“龙虾小镇”', 'lxxz', 'LXXZ', 'longxia', 'ｌｏｎｇｘｉａ'])(
    'finds 龙虾小镇 first for %s',
    (query) => {
      expect(titles(query, 'feature')[0]).toBe('龙虾小镇');
      expect(search(index, query).best).toMatchObject({ kind: 'feature', id: 'lobster-town' });
    },
  );

  it('puts the exact name before a longer one, whatever the order of the plan', () => {
    const longFirst = searchPlan([
      searchFeature({ id: 'b' as FeatureId, name: '泽口灌区北', kind: 'water' }),
      searchFeature({ id: 'c' as FeatureId, name: '北泽口灌区', kind: 'water' }),
      searchFeature({ id: 'a' as FeatureId, name: '泽口灌区', kind: 'water' }),
    ]);
    const { groups } = search(buildSearchIndex(longFirst, toPinyin), '泽口灌区');
    expect(groups[0]?.hits.map((hit) => hit.id)).toEqual(['a', 'b', 'c']);
  });

  it('orders name, alias, pinyin, initials, words', () => {
    const name = (id: string, given: string, more = {}) =>
      searchFeature({ id: id as FeatureId, name: given, kind: 'park', ...more });
    const all = searchPlan([
      name('words', '甲', { category: '华' }),
      name('english', '乙', { nameEn: 'Hua Park' }),
      name('sound', '滑石'),
      name('alias', '丙', { aliases: ['华山'] }),
      name('inside', '中华'),
      name('start', '华山'),
      name('exact', '华'),
    ]);
    const own = buildSearchIndex(all, toPinyin);
    const ids = (query: string) => search(own, query).groups[0]?.hits.map((hit) => hit.id);
    expect(ids('华 ')).toEqual(ids('华'));
    expect(ids('华')).toEqual(['exact', 'start', 'inside', 'alias', 'words']);
    expect(ids('hua')).toEqual(['exact', 'sound', 'start', 'alias', 'inside', 'english']);
  });

  it('puts whole syllables before initials', () => {
    const names = ['四安园', '司马', '撒哈拉'];
    const plain = searchPlan(
      names.map((name) => searchFeature({ id: name as FeatureId, name, kind: 'park' })),
    );
    const { groups } = search(buildSearchIndex(plain, toPinyin), 'sa');
    expect(groups[0]?.hits.map((hit) => hit.title)).toEqual(['撒哈拉', '四安园']);
  });

  it('marks the characters that matched', () => {
    expect(marked(hitsOf('xiaolongxia', 'feature')[0])).toBe('国家[小龙虾]检验检测中心');
    expect(marked(hitsOf('城区园林', 'feature')[0])).toBe('中心[城区(园林]街道、泰丰街道)');
  });

  it('finds aliases and English names by the beginning of a word, any case', () => {
    expect(marked(hitsOf('yofc', 'feature')[0])).toBe('[YOFC]');
    expect(hitsOf('g50', 'feature')[0]).toMatchObject({ id: 'hanyi-widening', subtitle: 'G50' });
    expect(hitsOf('沪渝', 'feature')[0]).toMatchObject({ field: 'alias', subtitle: '沪渝高速' });
    expect(marked(hitsOf('science park', 'feature')[0])).toBe('YOFC [Science Park]');
    expect(titles('bster', 'feature')).toEqual([]);
    expect(titles('ofc', 'feature')).toEqual([]);
  });

  it('finds things of a group by the word of the document', () => {
    expect(titles('招商项目', 'feature')).toEqual(['山鹰国际', '力诺集团', '彤程新材料']);
  });

  it('keeps places in a group of their own', () => {
    expect(titles('yuyang', 'place')).toEqual(['渔洋镇']);
    expect(titles('渔洋', 'feature')).toEqual([]);
    expect(search(index, '运粮湖').groups.map((group) => group.kind)).toEqual(['feature', 'place']);
  });

  it('puts the shorter name first where all else is equal', () => {
    const names = ['泽口灌区北片', '泽口灌区'];
    const plain = searchPlan(
      names.map((name) => searchFeature({ id: name as FeatureId, name, kind: 'water' })),
    );
    const { groups } = search(buildSearchIndex(plain, toPinyin), '泽口');
    expect(groups[0]?.hits.map((hit) => hit.title)).toEqual(['泽口灌区', '泽口灌区北片']);
  });

  it('says how many there are when it shows only some', () => {
    const [group] = search(index, '潜江', 3).groups;
    expect(group?.hits).toHaveLength(3);
    expect(group?.total).toBeGreaterThan(3);
  });

  it.each(['', '   ', '“”()', '、', '·'])('finds nothing for %j', (query) => {
    expect(search(index, query)).toEqual({ groups: [], best: null, total: 0 });
  });
});

describe('pinyin', () => {
  it.each([
    ['ylh', '[运粮湖]管理区口子镇'],
    ['zk', '[泽口]灌区'],
    ['cf', '[长飞]科技园'],
    ['changf', '[长飞]科技园'],
    ['龙xia', '[龙虾]小镇'],
    ['longx小镇', '[龙虾小镇]'],
    ["long'xia xz", '[龙虾小镇]'],
    ['LÓNG xiā', '[龙虾]小镇'],
    ['lvse', '北部国家级[绿色]循环化工园区'],
    ['lüse', '北部国家级[绿色]循环化工园区'],
    ['hygssgb', '[汉宜高速“四改八]”'],
    ['zhhua', '[忠华]'],
    ['longxi', '[龙虾]小镇'],
    ['lon', '[龙]虾小镇'],
  ])('lays %s on %s', (query, expected) => {
    expect(marked(hitsOf(query, 'feature')[0])).toBe(expected);
  });

  it('never begins or ends a syllable in the middle', () => {
    expect(search(index, 'ah').total).toBe(0); // gu-A-ng-H-ua
    expect(titles('zf', 'feature', 99)).not.toContain('长飞科技园');
    expect(titles('hangfei', 'feature', 99)).toEqual([]);
    expect(titles('lonxia', 'feature', 99)).toEqual([]);
  });

  it('takes a space for the end of a syllable', () => {
    const names = ['西安路', '先锋'];
    const plain = searchPlan(
      names.map((name) => searchFeature({ id: name as FeatureId, name, kind: 'road' })),
    );
    const own = buildSearchIndex(plain, toPinyin);
    const found = (query: string) => search(own, query).groups[0]?.hits.map((hit) => hit.title);
    expect(found('xi an')).toEqual(['西安路']);
    expect(found('xian')).toEqual(['西安路', '先锋']);
  });

  it('asks the library for Chinese names only, and works without it', () => {
    const asked: string[] = [];
    const bare = buildSearchIndex(plan, (text) => {
      asked.push(text);
      return Array.from(text);
    });
    expect(asked).not.toContain('YOFC Science Park');
    expect(search(bare, '龙虾小镇').best?.id).toBe('lobster-town');
    expect(search(bare, 'yofc').best?.id).toBe('yofc-park');
    expect(search(bare, 'lxxz').total).toBe(0);
  });
});

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
