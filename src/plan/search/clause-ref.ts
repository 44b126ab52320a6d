/** One level of a clause number: `三(六)` has the levels 3 and 6. */
export interface RefLevel {
  readonly value: number;
  /** UTF-16 offset behind the level, its closing bracket included. */
  readonly end: number;
}

const NUMERALS = '〇一二三四五六七八九';
const TOKEN = /(?<digits>\d+)|(?<chinese>[〇一二三四五六七八九十]+)|[\s()[\]〔〕.、,\-第条款项]/uy;

/** 十 counts tens; a run without it is one level a character, so that 三六 is 三(六). */
function chineseValues(run: string): readonly number[] {
  const [tens, units, ...more] = run.split('十');
  if (units === undefined) return Array.from(run, (char) => NUMERALS.indexOf(char));
  if (more.length > 0 || (tens ?? '').length > 1 || units.length > 1) return [];
  return [(tens ? NUMERALS.indexOf(tens) : 1) * 10 + (units ? NUMERALS.indexOf(units) : 0)];
}

/** Full-width brackets, digits and stops to half-width; offsets stay the same. */
function narrow(text: string): string {
  return Array.from(text, (char) => {
    const plain = char.normalize('NFKC');
    return plain.length === char.length ? plain : char;
  }).join('');
}

/**
 * Reads a clause number in any of its spellings: `三(六)`, `三（六）`, `三、（六）`, `三六`, `3.6`, `三(一)1`.
 * Null when the text is not such a number.
 */
export function refLevels(text: string): readonly RefLevel[] | null {
  const plain = narrow(text);
  const levels: RefLevel[] = [];
  const token = new RegExp(TOKEN);
  for (let match = token.exec(plain); match; match = token.exec(plain)) {
    const { digits, chinese } = match.groups ?? {};
    const values = digits ? [Number(digits)] : chineseValues(chinese ?? '');
    if (chinese && values.length === 0) return null;
    for (const [at, value] of values.entries()) {
      const isLast = at === values.length - 1;
      const end = isLast ? token.lastIndex : match.index + at + 1;
      levels.push({ value, end: isLast && plain[end] === ')' ? end + 1 : end });
    }
    if (token.lastIndex === plain.length) return levels.length > 0 ? levels : null;
  }
  return null;
}

/** True when `start` names the same clause as `levels`, or a section that it stands in. */
export function startsWithLevels(levels: readonly RefLevel[], start: readonly RefLevel[]): boolean {
  return (
    start.length <= levels.length && start.every((level, at) => level.value === levels[at]?.value)
  );
}
