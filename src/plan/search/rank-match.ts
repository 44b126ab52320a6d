import type { HitField } from './hits.ts';
import type { TextMatch } from './match-text.ts';

/** Tiers of a match, best first. The order is the one that people were promised. */
const TIERS = {
  exactName: 0,
  prefix: 1,
  contains: 2,
  alias: 3,
  syllables: 4,
  initials: 5,
  words: 6,
  linked: 7,
} as const;

const PLACES = { whole: 0, start: 1, inside: 2 } as const;
const STEP = 1000;

/** One number of tier, place in the text, and what the match leaves over; the smaller is shown first. */
function score(tier: number, place: number, rest = 0): number {
  return (tier * 10 + place) * STEP + Math.min(rest, STEP - 1);
}

function tierOf(field: HitField, { way, place }: TextMatch): number {
  switch (field) {
    case 'name':
    case 'alias':
      if (way === 'full') return TIERS.syllables;
      if (way === 'initials') return TIERS.initials;
      if (field === 'alias') return TIERS.alias;
      return { whole: TIERS.exactName, start: TIERS.prefix, inside: TIERS.contains }[place];
    case 'nameEn':
      // Part of an English name stands behind pinyin: a letter or two are pinyin as a rule.
      return place === 'whole' ? TIERS.alias : TIERS.words;
    default:
      return TIERS.words;
  }
}

/** Score of a match in one of an entry's own texts. */
export function rankMatch(field: HitField, match: TextMatch): number {
  const tier = tierOf(field, match);
  if (tier === TIERS.words) return score(tier, field === 'nameEn' ? 0 : 1);
  const behindName = field === 'name' ? 0 : 1;
  return score(tier, PLACES[match.place] * 2 + behindName, match.rest);
}

/** True when two scores differ only by place in the text and by what is left over. */
export function isSameTier(a: number, b: number): boolean {
  return Math.floor(a / (10 * STEP)) === Math.floor(b / (10 * STEP));
}

/** Score of a clause found by its number: the number itself, or one that begins with it. */
export function rankRef(isWhole: boolean): number {
  return isWhole ? score(TIERS.exactName, PLACES.whole) : score(TIERS.prefix, PLACES.start);
}

const LINKS = { ref: 0, clause: 1, department: 2 } as const;

/** Score of a feature found through its clause (by number, or by title) or through a department. */
export function rankLink(link: keyof typeof LINKS): number {
  return score(TIERS.linked, LINKS[link]);
}
