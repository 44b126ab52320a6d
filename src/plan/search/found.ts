import type { RefLevel } from './clause-ref.ts';
import { startsWithLevels } from './clause-ref.ts';
import type { HitField, Range, SearchHit } from './hits.ts';
import type { TextMatch } from './match-text.ts';
import { matchText } from './match-text.ts';
import { isSameTier, rankMatch, rankRef } from './rank-match.ts';
import type { EntryText, SearchEntry } from './search-index.ts';
import type { SearchQuery } from './search-text.ts';

/** An entry found, not yet made into a line of the list: few of many thousand are shown. */
export interface Found {
  readonly entry: SearchEntry;
  /** The smaller is shown first. */
  readonly score: number;
  /** Whether the features of a clause or department found are found with it; through `ref` all are shown. */
  readonly link: 'none' | 'name' | 'ref';
  readonly toHit: () => SearchHit;
}

/** The name as it was typed, to the last bracket: before all names that fold to the same. */
const RAW_NAME_SCORE = -1;
const SNIPPET_BEFORE = 8;
const SNIPPET_AFTER = 24;

/** The part of a long text around a match, and the range of the match in it. */
function snippet({ text }: EntryText, match: TextMatch): Pick<SearchHit, 'subtitle' | 'ranges'> {
  const first = Math.max(0, match.from - SNIPPET_BEFORE);
  const last = Math.min(text.chars.length, match.to + 1 + SNIPPET_AFTER);
  const start = text.offsets[first] ?? 0;
  const end = text.offsets[last] ?? text.raw.length;
  const head = start > 0 ? '…' : '';
  const shift = head.length - start;
  return {
    subtitle: head + text.raw.slice(start, end) + (end < text.raw.length ? '…' : ''),
    ranges: [[match.range[0] + shift, match.range[1] + shift]],
  };
}

function toHit(
  { target, title, subtitle }: SearchEntry,
  own: EntryText,
  match: TextMatch,
): SearchHit {
  const { field, text } = own;
  const ranges: readonly Range[] = [match.range];
  if (field === 'name') return { ...target, title, subtitle, field, markIn: 'title', ranges };
  const isLong = field === 'summary' || field === 'text';
  const shown = isLong ? snippet(own, match) : { subtitle: text.raw, ranges };
  return { ...target, title, field, markIn: 'subtitle', ...shown };
}

/** A clause or department brings its features when it is meant: not for one letter, nor for two initials. */
function linksFeatures(field: HitField, match: TextMatch, query: SearchQuery): boolean {
  if (field !== 'name' && field !== 'alias' && field !== 'nameEn') return false;
  return query.text.length >= (match.way === 'initials' ? 3 : 2);
}

interface TextFound {
  readonly own: EntryText;
  readonly match: TextMatch;
  readonly score: number;
}

function findText(entry: SearchEntry, own: EntryText, query: SearchQuery): TextFound | null {
  const match = matchText(query, own.text);
  if (!match) return null;
  const isRawName = own.field === 'name' && entry.title === query.raw;
  return { own, match, score: isRawName ? RAW_NAME_SCORE : rankMatch(own.field, match) };
}

/** Finds an entry by the best of its texts; shows its title as what matched unless another is a tier better. */
export function findByText(entry: SearchEntry, query: SearchQuery): Found | null {
  let best: TextFound | null = null;
  let shown: TextFound | null = null;
  for (const own of entry.texts) {
    const found = findText(entry, own, query);
    if (!found || (best && best.score <= found.score)) continue;
    const keepsTitle = shown?.own.field === 'name' && isSameTier(shown.score, found.score);
    if (!keepsTitle) shown = found;
    best = found;
  }
  if (!best || !shown) return null;
  const { own, match } = shown;
  const link = linksFeatures(own.field, match, query) ? 'name' : 'none';
  return { entry, score: best.score, link, toHit: () => toHit(entry, own, match) };
}

/** Finds a clause by its number, or by that of a section it stands in; the latter needs two levels to bring features. */
export function findByRef(entry: SearchEntry, asked: readonly RefLevel[] | null): Found | null {
  const { levels, target, title, subtitle } = entry;
  if (!asked || !levels || !startsWithLevels(levels, asked)) return null;
  const isWhole = asked.length === levels.length;
  const end = isWhole ? subtitle.length : (levels[asked.length - 1]?.end ?? 0);
  const ranges: readonly Range[] = [[0, Math.min(end, subtitle.length)]];
  return {
    entry,
    score: rankRef(isWhole),
    link: isWhole || asked.length > 1 ? 'ref' : 'none',
    toHit: () => ({ ...target, title, subtitle, field: 'ref', markIn: 'subtitle', ranges }),
  };
}
