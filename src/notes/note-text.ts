/** Pieces of a line. Everything else stays text: no HTML comes out of a note. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bold'; readonly parts: readonly Inline[] }
  | { readonly kind: 'link'; readonly text: string; readonly href: string };

export type Block =
  | { readonly kind: 'paragraph'; readonly lines: readonly (readonly Inline[])[] }
  | {
      readonly kind: 'list';
      /** Number of the first item; null for a list without numbers. */
      readonly start: number | null;
      readonly items: readonly (readonly Inline[])[];
    };

/**
 * `**bold**`, `[words](https://…)`, a bare address; the address ends before punctuation that closes a sentence. No part may run over what
 * opens another: text made of opening brackets would be read once for each.
 */
const INLINE =
  /\*\*(?<bold>[^*\n]+)\*\*|\[(?<words>[^[\]\n]+)\]\((?<to>[^()\s]+)\)|(?<bare>https?:\/\/[^\s<>"'，。；、）】》]+)/g;
/** `- item`, `1. item`, `1、item`; no item: `112.9, 30.4`. */
const ITEM = /^\s*(?:[-*•]\s+|(?<number>\d{1,3})(?:[.)]\s+|[、．]\s*))(?<rest>.+)$/;
/** Addresses that a click may open; scripts and data are none of them. */
const SAFE = /^(?:https?:\/\/|mailto:)[^\s]+$/i;

function parseInline(line: string): Inline[] {
  const parts: Inline[] = [];
  const say = (text: string): void => {
    const last = parts.at(-1);
    if (text === '') return;
    if (last?.kind === 'text') parts[parts.length - 1] = { kind: 'text', text: last.text + text };
    else parts.push({ kind: 'text', text });
  };
  let done = 0;
  for (const match of line.matchAll(INLINE)) {
    const { bold, words, to, bare } = match.groups ?? {};
    say(line.slice(done, match.index));
    done = match.index + match[0].length;
    if (bold !== undefined) parts.push({ kind: 'bold', parts: parseInline(bold) });
    else if (words !== undefined && to !== undefined && SAFE.test(to)) {
      parts.push({ kind: 'link', text: words, href: to });
    } else if (bare !== undefined) parts.push({ kind: 'link', text: bare, href: bare });
    else say(match[0]);
  }
  say(line.slice(done));
  return parts;
}

/**
 * Reads the Markdown subset of notes: paragraphs with line breaks, lists, bold, links to `http`, `https` and `mailto`.
 * What is none of them stays as it was typed.
 */
export function parseNoteText(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let isNew = true;
  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
    if (line.trim() === '') {
      isNew = true;
      continue;
    }
    const item = ITEM.exec(line);
    const last = blocks.at(-1);
    if (item !== null) {
      const { number, rest = '' } = item.groups ?? {};
      const entry = parseInline(rest);
      const isSame = last?.kind === 'list' && (last.start === null) === (number === undefined);
      if (!isNew && isSame) {
        blocks[blocks.length - 1] = { ...last, items: [...last.items, entry] };
      } else {
        const start = number === undefined ? null : Number(number);
        blocks.push({ kind: 'list', start, items: [entry] });
      }
    } else if (!isNew && last?.kind === 'paragraph') {
      blocks[blocks.length - 1] = { ...last, lines: [...last.lines, parseInline(line)] };
    } else blocks.push({ kind: 'paragraph', lines: [parseInline(line)] });
    isNew = false;
  }
  return blocks;
}

/** The words alone, on one line: for rows and titles. */
export function plainNoteText(text: string): string {
  const wordsOf = (parts: readonly Inline[]): string =>
    parts.map((part) => (part.kind === 'bold' ? wordsOf(part.parts) : part.text)).join('');
  return parseNoteText(text)
    .flatMap((block) => (block.kind === 'list' ? block.items : block.lines))
    .map(wordsOf)
    .join(' ');
}
