/** The characters of GB2312 that the slices on demand hold, and their order by use. */

const HANZI_ROWS = [0xb0, 0xf7] as const;
/** Punctuation, numbered signs, full-width ASCII. */
const SYMBOL_ROWS = [0xa1, 0xa3] as const;

function rows([first, last]: readonly [number, number]): number[] {
  const decoder = new TextDecoder('gb2312');
  const codes: number[] = [];
  for (let row = first; row <= last; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const code = decoder.decode(Uint8Array.of(row, cell)).codePointAt(0) ?? 0xfffd;
      const isPrivate = code >= 0xe000 && code <= 0xf8ff;
      if (code !== 0xfffd && !isPrivate) codes.push(code);
    }
  }
  return codes;
}

/** Code points of levels 1 and 2 and of the symbol rows 1–3, in the standard's order. */
export function gb2312(): number[] {
  return [...rows(SYMBOL_ROWS), ...rows(HANZI_ROWS)];
}

/** Code points of a CSS `unicode-range`. */
function parseRanges(text: string): number[] {
  return text.split(',').flatMap((range) => {
    const [first = NaN, last = first] = range
      .replace('U+', '')
      .split('-')
      .map((hex) => parseInt(hex, 16));
    return Array.from({ length: last - first + 1 }, (_, i) => first + i);
  });
}

/**
 * The number of the `@fontsource` file that holds each character, from the package's
 * `unicode.json`. Google cut the files by use: the higher the number, the commoner the characters.
 */
export function groupByCharacter(
  unicodeJson: Readonly<Record<string, string>>,
): Map<number, number> {
  const groups = new Map<number, number>();
  for (const [key, ranges] of Object.entries(unicodeJson)) {
    const number = /^\[(\d+)\]$/.exec(key)?.[1];
    if (number === undefined) continue;
    for (const code of parseRanges(ranges)) groups.set(code, Number(number));
  }
  return groups;
}

/** The commonest first; within a group by code point. Characters of no group come last. */
export function byUse(codes: readonly number[], groups: ReadonlyMap<number, number>): number[] {
  return [...codes].sort((a, b) => (groups.get(b) ?? -1) - (groups.get(a) ?? -1) || a - b);
}
