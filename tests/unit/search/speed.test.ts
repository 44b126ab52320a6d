import { describe, expect, it } from 'vitest';
import type { FeatureId } from '../../../src/plan/ids.ts';
import { buildSearchIndex } from '../../../src/plan/search/search-index.ts';
import { search } from '../../../src/plan/search/search.ts';
import { qianjiangPlan, searchPlan, toPinyin } from './search-plan.ts';

/** Best of several runs, in milliseconds: a busy machine makes single runs long. */
function quickest(run: () => unknown): number {
  const times = Array.from({ length: 12 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...times);
}

describe('speed', () => {
  const plan = qianjiangPlan();

  it('builds the index of a plan in less than 10 ms', () => {
    expect(quickest(() => buildSearchIndex(plan, toPinyin))).toBeLessThan(10);
  });

  const features = Array.from({ length: 10_000 }, (_, at) => {
    const model = plan.features[at % plan.features.length]!;
    const own = { id: `f${at}` as FeatureId, name: `${model.name}${at}`, aliases: [`别名${at}`] };
    return { ...model, ...own };
  });
  const many = searchPlan(features, plan.clauses, plan.departments, plan.targets);
  const index = buildSearchIndex(many, toPinyin);

  it.each(['lxxz', '龙', 'zh', '3.6', '市发改委'])(
    'searches 10 000 features for %s in less than 50 ms',
    (query) => {
      expect(search(index, query).total).toBeGreaterThan(100);
      expect(quickest(() => search(index, query))).toBeLessThan(50);
    },
  );
});
