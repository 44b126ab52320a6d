/** One run of a quoted text. */
export interface QuotePart {
  readonly text: string;
  readonly marked: boolean;
}

/**
 * Finds the words of a feature in a clause's own text, for the highlighter. Longest words first, no overlaps.
 * @param words names and aliases; words of one character are left out
 */
export function markQuote(text: string, words: readonly string[]): readonly QuotePart[] {
  const wanted = [...new Set(words)].filter((word) => word.length > 1);
  wanted.sort((a, b) => b.length - a.length);
  const parts: QuotePart[] = [];
  let plain = '';
  let at = 0;
  while (at < text.length) {
    const hit = wanted.find((word) => text.startsWith(word, at));
    if (hit === undefined) {
      plain += text.charAt(at);
      at += 1;
      continue;
    }
    if (plain !== '') parts.push({ text: plain, marked: false });
    plain = '';
    parts.push({ text: hit, marked: true });
    at += hit.length;
  }
  if (plain !== '') parts.push({ text: plain, marked: false });
  return parts;
}
