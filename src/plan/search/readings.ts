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

/**
 * Prepares a name for matching, its pinyin taken from the first alias that is a reading of it, else from
 * `toPinyin`. A reading that shares no syllable with the library's belongs to another name of that length.
 */
export function toNameText(
  name: string,
  aliases: readonly string[],
  toPinyin: ToPinyin,
): SearchText {
  const text = toSearchText(name, toPinyin);
  for (const alias of aliases) {
    const given = isReading(alias, name) ? syllablesOfAlias(alias) : null;
    if (!given || !text.syllables) continue;
    const rest = [...given];
    const corrected = Array.from(name, (char) => (hasHan(char) ? (rest.shift() ?? '') : ''));
    const isOfThisName = text.syllables.some((own, at) => own !== '' && own === corrected[at]);
    if (isOfThisName) return { ...text, syllables: corrected };
  }
  return text;
}
