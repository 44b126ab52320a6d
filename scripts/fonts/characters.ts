/** Sets of characters, as code points. */

/** Always on the map, whatever the plan: figures, Latin, and these marks. */
export const MARKS = '“”‘’（）〔〕《》、。，：；·—–…≥≤≈×−〇㎡°′″²³→';

/**
 * What MapLibre draws instead of the marks above in a label that runs upright down a line
 * (`verticalizedCharacterMap`). ︐︑︒︓︔︙︲ are in no Noto file that we have.
 */
export const UPRIGHT_MARKS = '︵︶︹︺︽︾﹁﹂﹃﹄︱・';

export const ASCII: readonly number[] = Array.from({ length: 0x7f - 0x20 }, (_, i) => 0x20 + i);

const IDEOGRAPHIC_SPACE = 0x3000;

/** The code points of the texts that draw something: no controls, no line breaks. */
export function codePoints(texts: Iterable<string>): Set<number> {
  const codes = new Set<number>();
  for (const text of texts) {
    for (const character of text) {
      const isBlank = /[\p{C}\p{Z}]/u.test(character);
      const code = character.codePointAt(0) ?? 0;
      if (!isBlank || code === 0x20 || code === IDEOGRAPHIC_SPACE) codes.add(code);
    }
  }
  return codes;
}

/** The code points as one string in their order, the form that the manifest keeps. */
export function textOf(codes: Iterable<number>): string {
  return String.fromCodePoint(...[...codes].sort((a, b) => a - b));
}
