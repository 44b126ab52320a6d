import type { HitKind, SearchHit } from '../../../src/plan/search/hits.ts';
import { markParts } from '../../../src/plan/search/hits.ts';
import { buildSearchIndex } from '../../../src/plan/search/search-index.ts';
import { search } from '../../../src/plan/search/search.ts';
import { qianjiangPlan, toPinyin } from './search-plan.ts';

export const plan = qianjiangPlan();
export const index = buildSearchIndex(plan, toPinyin);

/** Hits of one group. */
export function hitsOf(query: string, kind: HitKind, limit?: number): readonly SearchHit[] {
  const groups = search(index, query, limit).groups;
  return groups.find((group) => group.kind === kind)?.hits ?? [];
}

/** Titles of one group. */
export function titles(query: string, kind: HitKind, limit?: number): string[] {
  return hitsOf(query, kind, limit).map((hit) => hit.title);
}

/** The shown string with its marks, e.g. `[龙虾]小镇`. */
export function marked(hit: SearchHit | undefined): string {
  if (!hit) return '';
  return markParts(hit[hit.markIn], hit.ranges)
    .map((part) => (part.marked ? `[${part.text}]` : part.text))
    .join('');
}
