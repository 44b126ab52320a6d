import type { ClauseId, DepartmentId, FeatureId, TargetId } from '../ids.ts';

/** Kinds of hit in the order of their groups: 要素, 条款, 单位, 目标, 地名. */
export const HIT_KINDS = ['feature', 'clause', 'department', 'target', 'place'] as const;
export type HitKind = (typeof HIT_KINDS)[number];

/**
 * What matched. `name` is the title shown (a clause's title, a target's metric); `alias` includes short
 * names; `clause` and `department` mean that the hit was reached through them.
 */
export type HitField =
  | 'name'
  | 'nameEn'
  | 'alias'
  | 'category'
  | 'ref'
  | 'section'
  | 'summary'
  | 'text'
  | 'value'
  | 'clause'
  | 'department';

/** Start and end (exclusive) in UTF-16 units, as `String.slice` takes them. */
export type Range = readonly [start: number, end: number];

/** What a hit opens. A place is a context feature. */
export type HitTarget =
  | { readonly kind: 'feature' | 'place'; readonly id: FeatureId }
  | { readonly kind: 'clause'; readonly id: ClauseId }
  | { readonly kind: 'department'; readonly id: DepartmentId }
  | { readonly kind: 'target'; readonly id: TargetId };

/** One line of the result list. All its words come from the plan package. */
export type SearchHit = HitTarget & {
  readonly title: string;
  /** The alias, reference, clause or department that matched, or what places the hit; may be empty. */
  readonly subtitle: string;
  readonly field: HitField;
  /** Which of the two shown strings `ranges` belong to. */
  readonly markIn: 'title' | 'subtitle';
  /** The matching characters, ascending and apart from each other. */
  readonly ranges: readonly Range[];
};

export interface SearchGroup {
  readonly kind: HitKind;
  readonly hits: readonly SearchHit[];
  /** Number of matches before the limit. */
  readonly total: number;
}

export interface SearchResults {
  /** Groups that have hits, in the order of {@link HIT_KINDS}. */
  readonly groups: readonly SearchGroup[];
  /** The hit that Enter should open, whatever its group; null when nothing was found. */
  readonly best: SearchHit | null;
  /** Sum of the groups' totals. */
  readonly total: number;
}

/** One run of a shown string, for `<mark>`. */
export interface MarkPart {
  readonly text: string;
  readonly marked: boolean;
}

/** Cuts `text` at `ranges` (ascending, not overlapping). The parts joined give `text` back. */
export function markParts(text: string, ranges: readonly Range[]): readonly MarkPart[] {
  const parts: MarkPart[] = [];
  let at = 0;
  for (const [start, end] of ranges) {
    if (start > at) parts.push({ text: text.slice(at, start), marked: false });
    if (end > start) parts.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < text.length) parts.push({ text: text.slice(at), marked: false });
  return parts;
}
