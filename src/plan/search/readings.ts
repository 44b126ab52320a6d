import type { SearchText, ToPinyin } from './search-text.ts';
import { hasHan, toSearchText, toSyllable } from './search-text.ts';

const SYLLABLE_SHAPE =
  /^(?:[zcs]h?|[bpmfdtnlgkhjqxryw])?(?:a(?:i|o|n|ng)?|e(?:i|n|ng|r)?|i(?:a|ao|e|u|an|n|ang|ng|ong)?|o(?:u|ng)?|u(?:a|o|ai|i|an|n|ang|e)?|v[en]?)$/;

/** Syllables of an alias such as `shi shui li hu po ju`; null for any other alias. */
function syllablesOfAlias(alias: string): readonly string[] | null {
  if (!/^[a-zü '’]+$/.test(alias)) return null;
  const syllables = alias
    .trim()
    .split(/[ '’]+/)
    .map(toSyllable);
  return syllables.every((syllable) => SYLLABLE_SHAPE.test(syllable)) ? syllables : null;
}

function countHan(text: string): number {
  return Array.from(text).filter(hasHan).length;
}

/**
 * True when an alias is no name but the pinyin of `name`: small letters, one syllable for each Chinese
 * character, spaces or apostrophes between them. Such an alias corrects the pinyin library for that name
 * (湖泊 is `hu po`) and is not for show.
 */
export function isReading(alias: string, name: string): boolean {
  const syllables = syllablesOfAlias(alias);
  return syllables !== null && syllables.length > 1 && syllables.length === countHan(name);
}

/** Syllables given for a name by the first alias that is a reading of it; null without one. */
function givenSyllables(text: SearchText, aliases: readonly string[]): readonly string[] | null {
  for (const alias of aliases) {
    const given = isReading(alias, text.raw) ? syllablesOfAlias(alias) : null;
    if (!given || !text.syllables) continue;
    const rest = [...given];
    const syllables = Array.from(text.raw, (char) => (hasHan(char) ? (rest.shift() ?? '') : ''));
    // A reading that shares no syllable with the library's belongs to another name of that length.
    if (text.syllables.some((own, at) => own !== '' && own === syllables[at])) return syllables;
  }
  return null;
}

/**
 * Prepares the names of one thing for matching. Pinyin comes from `toPinyin`, corrected by the aliases that
 * are readings: a reading holds for the name it belongs to, and for the characters it corrects in the other
 * names too. Aliases that are readings are not names: leave them out of `names`.
 */
export function toNameTexts(
  names: readonly string[],
  aliases: readonly string[],
  toPinyin: ToPinyin,
): SearchText[] {
  const corrections = new Map<string, string>();
  const read = names.map((name) => {
    const text = toSearchText(name, toPinyin);
    const given = givenSyllables(text, aliases);
    for (const [at, char] of Array.from(given ? name : '').entries()) {
      const syllable = given?.[at] ?? '';
      if (syllable !== text.syllables?.[at]) corrections.set(char, syllable);
    }
    return { text, given };
  });
  return read.map(({ text, given }) => {
    const corrected = text.syllables?.map(
      (own, at) => corrections.get(text.chars[at] ?? '') ?? own,
    );
    return { ...text, syllables: given ?? corrected ?? null };
  });
}
