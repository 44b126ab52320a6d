/** Gives one toneless syllable for each character (code point), characters without a reading as themselves. */
export type ToPinyin = (text: string) => readonly string[];

/** A text cut into characters (code points) that a query can be laid upon. Arrays run in parallel. */
export interface SearchText {
  readonly raw: string;
  /** Folded form of each character; empty for one that the search passes over (brackets, spaces …). */
  readonly chars: readonly string[];
  /** UTF-16 offset of each character, and the length of `raw` at the end. */
  readonly offsets: readonly number[];
  /** False in the middle of a Latin word or a number, where no match may begin. */
  readonly canStart: readonly boolean[];
  /** Toneless syllable of each character, empty where it has none; null when pinyin is not searched. */
  readonly syllables: readonly string[] | null;
}

/** What a person typed, folded as the texts are. */
export interface SearchQuery {
  readonly raw: string;
  /** Folded characters without what the search passes over; empty when nothing is left. */
  readonly text: string;
  /** Offsets in `text` where a space, an apostrophe or the like stood: no syllable reaches across. */
  readonly breaks: ReadonlySet<number>;
}

const PASSED_OVER = /[^\p{L}\p{N}]/gu;
const ASCII_WORD = /[a-z0-9]/i;
const HAN = /^\p{Script=Han}$/u;
const SYLLABLE = /^[a-z]+$/;

/** Han characters stand alone, Latin words and numbers stand together. */
type CharClass = 'none' | 'han' | 'digit' | 'letter';

function classOf(folded: string): CharClass {
  const first = folded.codePointAt(0);
  if (first === undefined) return 'none';
  if (first >= 0x4e00 && first <= 0x9fff) return 'han';
  if ((first >= 0x30 && first <= 0x39) || folded === '.') return 'digit';
  return HAN.test(folded) ? 'han' : 'letter';
}

/** Full-width to half-width, upper case to lower, accents off; `ü` becomes `v`, as it is typed. */
function fold(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  if (code >= 0x4e00 && code <= 0x9fff) return char;
  if (code < 0x80) return ASCII_WORD.test(char) ? char.toLowerCase() : '';
  if (char === 'ü' || char === 'Ü') return 'v';
  return char.normalize('NFKD').toLowerCase().replace(PASSED_OVER, '');
}

/** A decimal point between two digits is part of the number, any other point is passed over. */
function isDecimalPoint(characters: readonly string[], at: number): boolean {
  if (characters[at] !== '.' && characters[at] !== '．') return false;
  return [at - 1, at + 1].every((near) => classOf(fold(characters[near] ?? '')) === 'digit');
}

function foldAll(raw: string): { characters: readonly string[]; chars: readonly string[] } {
  const characters = Array.from(raw);
  const chars = characters.map(
    (char, at) => fold(char) || (isDecimalPoint(characters, at) ? '.' : ''),
  );
  return { characters, chars };
}

/** True when the text has a Chinese character. */
export function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

/** A toneless syllable in small ASCII letters, `ü` as `v`; empty for what is no syllable. */
export function toSyllable(reading: string): string {
  const letters = reading.toLowerCase().replace('ü', 'v');
  return SYLLABLE.test(letters) ? letters : '';
}

function syllablesOf(characters: readonly string[], raw: string, toPinyin: ToPinyin): string[] {
  const whole = toPinyin(raw);
  const readings =
    whole.length === characters.length ? whole : characters.map((char) => toPinyin(char)[0] ?? '');
  return characters.map((char, at) => (hasHan(char) ? toSyllable(readings[at] ?? '') : ''));
}

/** Prepares a text for matching; with `toPinyin` its Chinese characters are found by their sound too. */
export function toSearchText(raw: string, toPinyin?: ToPinyin): SearchText {
  const { characters, chars } = foldAll(raw);
  const offsets = [0];
  const canStart: boolean[] = [];
  let end = 0;
  let before: CharClass = 'none';
  for (const [at, char] of characters.entries()) {
    end += char.length;
    offsets.push(end);
    const own = classOf(chars[at] ?? '');
    canStart.push(own !== 'none' && (own === 'han' || own !== before));
    before = own;
  }
  const syllables = toPinyin && hasHan(raw) ? syllablesOf(characters, raw, toPinyin) : null;
  return { raw, chars, offsets, canStart, syllables };
}

/** Folds what was typed. */
export function toSearchQuery(raw: string): SearchQuery {
  const { chars } = foldAll(raw);
  const breaks = new Set<number>();
  let text = '';
  for (const char of chars) {
    if (char === '') breaks.add(text.length);
    text += char;
  }
  return { raw, text, breaks };
}
