/** Share of an em that a character takes in our sans: measured means, good to some per cent of a name. */
const WIDE = 1;
const CAPITAL = 0.64;
const NARROW = 0.55;

/** Chinese characters and marks, and the quotes and dashes that our fonts set as wide as these. */
const isWide = (code: number): boolean => code >= 0x2e80 || (code >= 0x2014 && code <= 0x2026);

/** Estimated length of a text in ems. The map measures exactly; this is for choosing places before it does. */
export function textWidthEm(text: string): number {
  let width = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    width += isWide(code) ? WIDE : /[A-Z0-9]/.test(character) ? CAPITAL : NARROW;
  }
  return width;
}
