import { describe, expect, it } from 'vitest';
import type { FeatureId } from '../../../src/plan/ids.ts';
import { nearMisses } from '../../../src/plan/search/near-misses.ts';
import { buildSearchIndex } from '../../../src/plan/search/search-index.ts';
import { qianjiangPlan, searchFeature, searchPlan, toPinyin } from './search-plan.ts';

const index = buildSearchIndex(qianjiangPlan(), toPinyin);

describe('nearMisses', () => {
  it('suggests names with similar initials, zh counted as one letter, with the initials', () => {
    expect(nearMisses(index, 'zhkqq')[0]).toEqual({
      kind: 'feature',
      id: 'zekou-irrigation',
      title: '泽口灌区',
      initials: 'zkgq',
    });
  });

  it('suggests the name meant by a wrong character of the same sound', () => {
    expect(nearMisses(index, '龙霞小镇')[0]?.title).toBe('龙虾小镇');
  });

  it('suggests the name meant by full pinyin with a slip', () => {
    expect(nearMisses(index, 'yunlianhu')[0]?.title).toBe('运粮湖管理区口子镇');
    expect(nearMisses(index, 'longxai').map((miss) => miss.title)).toEqual(['龙虾小镇']);
  });

  it('suggests departments by the reading of the data', () => {
    expect(nearMisses(index, 'slhbj')[0]?.title).toBe('市水利湖泊局');
  });

  it('suggests at most four, each name once, the name of nearest length first', () => {
    const names = [
      '泽口灌区一期',
      '泽口灌区',
      '泽口灌区',
      '泽口管区北',
      '中口灌区南片',
      '总口灌区南北片',
    ];
    const plan = searchPlan(
      names.map((name, at) => searchFeature({ id: `f${at}` as FeatureId, name, kind: 'water' })),
    );
    const own = buildSearchIndex(plan, toPinyin);
    expect(nearMisses(own, 'zkgg').map(({ id, title }) => [id, title])).toEqual([
      ['f1', '泽口灌区'],
      ['f3', '泽口管区北'],
      ['f0', '泽口灌区一期'],
      ['f4', '中口灌区南片'],
    ]);
  });

  it('counts zh, ch and sh as one letter or as two, whichever is nearer', () => {
    const own = buildSearchIndex(
      searchPlan([searchFeature({ id: 'f' as FeatureId, name: '中山', kind: 'water' })]),
      toPinyin,
    );
    expect(nearMisses(own, 'zhshx')).toHaveLength(1);
  });

  it('puts the nearer name before one of the same length as the word', () => {
    const plan = searchPlan(
      ['总路公区', '泽口灌区北片一期'].map((name) =>
        searchFeature({ id: name as FeatureId, name, kind: 'water' }),
      ),
    );
    const own = buildSearchIndex(plan, toPinyin);
    expect(nearMisses(own, 'zkgg')[0]?.title).toBe('泽口灌区北片一期');
  });

  it('suggests things with a name, not clauses and targets', () => {
    const kinds = ['lsfq', 'dqsczx', 'zdxmjj'].flatMap((word) => nearMisses(index, word));
    expect(kinds.length).toBeGreaterThan(0);
    expect(kinds.filter(({ kind }) => kind === 'clause' || kind === 'target')).toEqual([]);
  });

  it.each(['', 'z', '“”', 'wwwwwwww'])('suggests nothing for %j', (query) => {
    expect(nearMisses(index, query)).toEqual([]);
  });
});
