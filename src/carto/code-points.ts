/** Sets of characters as code points in ascending order, and their two written forms. */

function hex(code: number): string {
  return code.toString(16).toUpperCase();
}

/** As CSS unicode ranges, neighbours joined: the codes of `abd` are `U+61-62` and `U+64`. */
export function unicodeRanges(codes: readonly number[]): string[] {
  const runs: [number, number][] = [];
  for (const code of codes) {
    const run = runs.at(-1);
    if (run?.[1] === code - 1) run[1] = code;
    else runs.push([code, code]);
  }
  return runs.map(([first, last]) =>
    first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`,
  );
}

/** As the steps from one to the next in base 36: half the bytes of the characters themselves. */
export function packCodePoints(codes: readonly number[]): string {
  return codes.map((code, i) => (code - (codes[i - 1] ?? 0)).toString(36)).join(' ');
}

/** The inverse of {@link packCodePoints}. */
export function unpackCodePoints(packed: string): number[] {
  let code = 0;
  return packed === '' ? [] : packed.split(' ').map((step) => (code += parseInt(step, 36)));
}
