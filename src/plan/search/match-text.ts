import type { Range } from './hits.ts';
import type { SearchQuery, SearchText } from './search-text.ts';

/** `literal`: the characters themselves; `full`: whole syllables (the last may be unfinished); `initials`. */
export type MatchWay = 'literal' | 'full' | 'initials';

/** Where and how a query lies on a text. A match is one run of characters. */
export interface TextMatch {
  readonly way: MatchWay;
  /** UTF-16 range in the raw text. */
  readonly range: Range;
  /** First and last character of the match, as indices of the text's arrays. */
  readonly from: number;
  readonly to: number;
  readonly place: 'whole' | 'start' | 'inside';
  /** Searchable characters outside the match. */
  readonly rest: number;
}

// Costs add up along a match: one initial outweighs any number of whole syllables.
const SYLLABLE_COST = 1;
const UNFINISHED_COST = 2;
const INITIAL_COST = 1_000_000;
const NO_MATCH = Number.POSITIVE_INFINITY;

function wayOf(cost: number): MatchWay {
  if (cost === 0) return 'literal';
  return cost < INITIAL_COST ? 'full' : 'initials';
}

function isUnbroken(query: SearchQuery, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at += 1) if (query.breaks.has(at)) return false;
  return true;
}

/** Reports each way in which one syllable can take up the query from `at`: where it ends, and its cost. */
function takeSyllable(
  query: SearchQuery,
  at: number,
  syllable: string,
  take: (to: number, cost: number) => void,
): void {
  const left = query.text.length - at;
  const tries: [letters: number, cost: number][] = [[1, INITIAL_COST]];
  if (syllable[1] === 'h') tries.push([2, INITIAL_COST]);
  if (left < syllable.length) tries.push([left, UNFINISHED_COST]);
  tries.push([syllable.length, SYLLABLE_COST]);
  for (const [letters, cost] of tries) {
    const fits = query.text.startsWith(syllable.slice(0, letters), at);
    if (fits && isUnbroken(query, at, at + letters)) take(at + letters, cost);
  }
}

/** Lays the query on the text from one character on; keeps the cheapest way to each place of the query. */
function runFrom(
  query: SearchQuery,
  text: SearchText,
  from: number,
): { to: number; cost: number } | null {
  let reached = new Map<number, number>([[0, 0]]);
  for (let at = from; at < text.chars.length && reached.size > 0; at += 1) {
    const char = text.chars[at] ?? '';
    if (char === '') continue;
    const syllable = text.syllables?.[at] ?? '';
    const next = new Map<number, number>();
    for (const [queryAt, spent] of reached) {
      const take = (to: number, cost: number): void => {
        next.set(to, Math.min(next.get(to) ?? NO_MATCH, spent + cost));
      };
      if (query.text.startsWith(char, queryAt)) take(queryAt + char.length, 0);
      if (syllable !== '') takeSyllable(query, queryAt, syllable, take);
    }
    const cost = next.get(query.text.length);
    if (cost !== undefined) return { to: at, cost };
    reached = next;
  }
  return null;
}

/**
 * Finds the query in a text: as characters, or as pinyin where the text has syllables. Every character of
 * the run is taken by itself, by its whole syllable or by its initial (zh, ch, sh count as one or two
 * letters), the last one possibly by the beginning of its syllable. Literal matches win over whole syllables,
 * these over initials; then the earlier one wins. Null when there is none.
 */
export function matchText(query: SearchQuery, text: SearchText): TextMatch | null {
  const first = query.text[0];
  if (first === undefined) return null;
  let best: { from: number; to: number; cost: number } | null = null;
  for (const [from, char] of text.chars.entries()) {
    if (!text.canStart[from]) continue;
    if (!char.startsWith(first) && !text.syllables?.[from]?.startsWith(first)) continue;
    const run = runFrom(query, text, from);
    if (!run) continue;
    const isBetter = !best || order(run.cost) < order(best.cost);
    if (isBetter) best = { from, ...run };
    if (run.cost === 0) break;
  }
  return best && describe(text, best);
}

/** Rank of a cost's way. Within a way the earlier match is kept. */
function order(cost: number): number {
  return ['literal', 'full', 'initials'].indexOf(wayOf(cost));
}

function describe(
  text: SearchText,
  { from, to, cost }: { from: number; to: number; cost: number },
): TextMatch {
  let before = 0;
  let after = 0;
  for (const [at, char] of text.chars.entries()) {
    if (char === '' || (at >= from && at <= to)) continue;
    if (at < from) before += 1;
    else after += 1;
  }
  const start = text.offsets[from] ?? 0;
  const end = text.offsets[to + 1] ?? text.raw.length;
  return {
    way: wayOf(cost),
    range: [start, end],
    from,
    to,
    place: before > 0 ? 'inside' : after > 0 ? 'start' : 'whole',
    rest: before + after,
  };
}
