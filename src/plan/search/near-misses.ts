import type { HitTarget } from './hits.ts';
import type { SearchIndex } from './search-index.ts';
import type { SearchText } from './search-text.ts';
import { toSearchText } from './search-text.ts';

/** A name whose pinyin is near to what was typed. */
export type NearMiss = HitTarget & {
  readonly title: string;
  /** Initials of the name in small letters, e.g. `zkgq`. */
  readonly initials: string;
};

const MAX_SUGGESTIONS = 4;
/** How much of the letters typed may differ: from the initials, and from the pinyin in full. */
const MAX_SHARE_INITIALS = 1 / 2;
const MAX_SHARE_FULL = 1 / 4;

/** Syllables where a text has them, letters and digits as they are. */
function lettersOf(text: SearchText): readonly string[] {
  return text.chars.map((char, at) => {
    const syllable = text.syllables?.[at] ?? '';
    return syllable === '' ? char : syllable;
  });
}

function initialsOf(text: SearchText): string {
  return lettersOf(text)
    .map((letters) => letters.charAt(0))
    .join('');
}

/** Edit distance of `typed` to the nearest beginning of `name`: people do not type long names out. */
function distanceToStart(typed: string, name: string): number {
  const start = name.slice(0, typed.length * 2);
  let row = Array.from({ length: start.length + 1 }, (_, at) => at);
  for (let down = 0; down < typed.length; down += 1) {
    const next = [down + 1];
    for (let at = 1; at < row.length; at += 1) {
      const replaced = (row[at - 1] ?? 0) + (typed[down] === start[at - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1));
    }
    row = next;
  }
  return Math.min(...row);
}

/** What was typed, as initials; in Latin letters zh, ch, sh may have been meant as one. */
function spellings(typed: SearchText): readonly string[] {
  const letters = initialsOf(typed);
  const shortened = letters.replace(/([zcs])h/g, '$1');
  return [...new Set([letters, shortened])].filter(({ length }) => length > 1);
}

/** Share of the letters typed that differ; infinite when too many do. */
function shareOf(typed: readonly string[], name: string, max: number): number {
  const share = Math.min(...typed.map((word) => distanceToStart(word, name) / word.length));
  return share <= max ? share : Number.POSITIVE_INFINITY;
}

/**
 * Suggests up to four features, departments and places for when nothing was found: those whose initials, or
 * whose pinyin in full, begin nearly as what was typed. Nearest first, then the name of nearest length. A
 * word typed with a wrong character of the same sound is compared by its sound. Empty for one letter.
 */
export function nearMisses(index: SearchIndex, query: string): readonly NearMiss[] {
  const typed = toSearchText(query, index.toPinyin);
  const words = spellings(typed);
  const full = words.length > 0 ? [lettersOf(typed).join('')] : [];
  const near = index.entries
    .filter(({ target: { kind } }) => kind !== 'clause' && kind !== 'target')
    .map(({ target, title, texts: [{ text }] }) => {
      const initials = initialsOf(text);
      const byInitials = shareOf(words, initials, MAX_SHARE_INITIALS);
      const byFull = shareOf(full, lettersOf(text).join(''), MAX_SHARE_FULL);
      const rest = Math.min(...words.map((word) => Math.abs(initials.length - word.length)));
      return { miss: { ...target, title, initials }, share: Math.min(byInitials, byFull), rest };
    })
    .filter(({ share }) => Number.isFinite(share))
    .sort((a, b) => a.share - b.share || a.rest - b.rest)
    .map(({ miss }) => miss);
  const byTitle = new Map<string, NearMiss>();
  for (const miss of near) if (!byTitle.has(miss.title)) byTitle.set(miss.title, miss);
  return [...byTitle.values()].slice(0, MAX_SUGGESTIONS);
}
