import { pinyin } from 'pinyin-pro';
import { nearMisses } from '../plan/search/near-misses.ts';
import { buildSearchIndex } from '../plan/search/search-index.ts';
import { search } from '../plan/search/search.ts';
import type { Plan } from '../plan/types.ts';
import type { SearchEngine } from '../state/search-state.svelte.ts';

/** Indexes a plan. This module is fetched on first use: the dictionary of readings alone is 280 kB. */
export function searchEngineOf(plan: Plan): SearchEngine {
  const index = buildSearchIndex(plan, (text) =>
    pinyin(text, { toneType: 'none', type: 'array', nonZh: 'spaced', v: true }),
  );
  return {
    search: (query) => search(index, query),
    nearMisses: (query) => nearMisses(index, query),
  };
}
