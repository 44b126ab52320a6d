import { describe, expect, it } from 'vitest';
import type { FeatureId } from '../../../src/plan/ids.ts';
import { buildSearchIndex } from '../../../src/plan/search/search-index.ts';
import { search } from '../../../src/plan/search/search.ts';
import { hitsOf, index, marked, plan, titles } from './search-probe.ts';
import { searchFeature, searchPlan, toPinyin } from './search-plan.ts';

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

  it('shows the title as what matched when an alias matches no better', () => {
    const name = '运粮湖管理区口子镇';
    const town = searchFeature({
      id: 'f' as FeatureId,
      name,
      kind: 'town',
      aliases: ['运粮湖', '运粮湖镇'],
    });
    const own = buildSearchIndex(searchPlan([town]), toPinyin);
    expect(marked(search(own, 'ylh').best ?? undefined)).toBe('[运粮湖]管理区口子镇');
    expect(marked(search(own, '运粮湖镇').best ?? undefined)).toBe('[运粮湖镇]');
  });

  it('shows the alias when it matches by a better way, the first of equal ones', () => {
    const aliases = ['撒哈拉', '撒马尔'];
    const park = searchFeature({ id: 'f' as FeatureId, name: '四安园', kind: 'park', aliases });
    const own = buildSearchIndex(searchPlan([park]), toPinyin);
    expect(marked(search(own, 'sa').best ?? undefined)).toBe('[撒]哈拉');
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
