/**
 * What is drawn beside the map, as data: the same list is drawn as SVG on the page, in print and by a pen into the saved
 * picture, so that the three cannot differ. Lengths are millimetres of paper.
 */

/** Name of a design token, or a colour of a standard, `#RRGGBB`. */
export type SheetColour = string;

export type Face = 'ui' | 'doc' | 'num';

export interface TextStyle {
  readonly size: number;
  readonly face: Face;
  readonly bold?: boolean;
}

export interface TextMark extends TextStyle {
  readonly mark: 'text';
  /** Where the baseline begins, has its middle or ends. */
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly colour: SheetColour;
  readonly anchor?: 'middle' | 'end';
  /** Degrees clockwise around the point. */
  readonly turn?: number;
  readonly opacity?: number;
  /** A paper edge of this width keeps it readable on the map. */
  readonly halo?: number;
}

export interface PathMark {
  readonly mark: 'path';
  readonly d: string;
  /** Where the path's own origin stands, and millimetres of its unit; absent: the sheet's. */
  readonly at?: { readonly x: number; readonly y: number; readonly scale: number };
  readonly fill?: SheetColour;
  readonly fillOpacity?: number;
  readonly stroke?: SheetColour;
  /** In the path's own units, as the dash. */
  readonly width?: number;
  readonly dash?: readonly number[];
  readonly isRound?: boolean;
  /** A path in the same units that it is drawn inside of. */
  readonly clip?: string;
}

export type Mark = TextMark | PathMark;

/** A part of the sheet, by the name that a test or a reader of the page finds it under. */
export interface SheetPart {
  readonly name: string;
  readonly marks: readonly Mark[];
}

/** Width of a text in millimetres; the browser measures, a test estimates. */
export type Measure = (text: string, style: TextStyle) => number;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const n = (value: number): string => String(Math.round(value * 1000) / 1000);

export const boxPath = ({ x, y, width, height }: Box): string =>
  `M${n(x)},${n(y)}h${n(width)}v${n(height)}h${n(-width)}Z`;

export const linePath = (x1: number, y1: number, x2: number, y2: number): string =>
  `M${n(x1)},${n(y1)}L${n(x2)},${n(y2)}`;

export const rule = (
  d: string,
  width: number,
  stroke: SheetColour = 'c-ink',
  rest: Partial<PathMark> = {},
): PathMark => ({ mark: 'path', d, stroke, width, ...rest });

export const filled = (d: string, fill: SheetColour = 'c-ink'): PathMark => ({
  mark: 'path',
  d,
  fill,
});

export const text = (
  words: string,
  x: number,
  y: number,
  style: TextStyle,
  rest: Partial<TextMark> = {},
): TextMark => ({ mark: 'text', text: words, x, y, colour: 'c-ink', ...style, ...rest });

/** Never at the beginning of a line (避头). */
const NO_START = /[，。、；：！？）〕》〉」』】”’％%,.;:!?)\]°′″·]/;
/** Never at its end (避尾). */
const NO_END = /[（〔《〈「『【“‘([]/;

/** Pieces that no line breaks: a Chinese character, or a run of others with the space behind it. */
const piecesOf = (words: string): string[] =>
  words.match(
    /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]+\s*|\s+/gu,
  ) ?? [];

/** Breaks a text into lines of at most `width`. A piece that is wider than a line is broken at any character. */
export function wrapped(
  words: string,
  width: number,
  style: TextStyle,
  measure: Measure,
): readonly string[] {
  const lines: string[] = [];
  let line: string[] = [];
  const take = (piece: string): void => {
    if (line.length === 0 || measure((line.join('') + piece).trimEnd(), style) <= width) {
      line.push(piece);
      return;
    }
    let next = [piece];
    const isBound = (): boolean =>
      NO_START.test(next[0]?.charAt(0) ?? '') || NO_END.test(line.at(-1)?.trimEnd().at(-1) ?? '');
    const whole = line;
    // What may not stand at the edge takes its neighbours along; not all of them.
    while (isBound() && line.length > 1) {
      next = [...line.slice(-1), ...next];
      line = line.slice(0, -1);
    }
    if (isBound()) [line, next] = [whole, [piece]];
    lines.push(line.join('').trimEnd());
    line = next;
  };
  for (const piece of piecesOf(words)) {
    if (measure(piece, style) <= width) take(piece);
    else for (const character of piece) take(character);
  }
  const rest = line.join('').trimEnd();
  return rest === '' ? lines : [...lines, rest];
}

/** The largest size at which a text fits a width, not above the style's own and not below a share of it. */
export function fitted(
  words: string,
  width: number,
  style: TextStyle,
  measure: Measure,
  least = 0.5,
): TextStyle {
  const share = Math.min(1, width / Math.max(measure(words, style), 1e-6));
  return { ...style, size: style.size * Math.max(least, share) };
}
