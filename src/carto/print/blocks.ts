import { formatTolerance } from '../../i18n/formats.ts';
import { baseRows, classRows, diagramRows, planRows, type LegendRow } from './legend-rows.ts';
import {
  boxPath,
  filled,
  fitted,
  linePath,
  rule,
  text,
  wrapped,
  type Mark,
  type Measure,
  type SheetPart,
  type TextStyle,
} from './marks.ts';
import type { SheetContent } from './sheet-content.ts';
import type { SheetRequest } from './sheet-request.ts';
import { groupDigits, paperBar } from './sheet-scale.ts';

/** Where a block of the furniture stands, and how large its body text is. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Size of body text, millimetres; what else is high or wide goes with it. */
  readonly em: number;
}

export interface Block {
  readonly height: number;
  readonly parts: readonly SheetPart[];
}

/** Lines of a running text. */
function paragraph(
  words: string,
  { x, y, width, em }: Place,
  style: TextStyle,
  measure: Measure,
): { readonly marks: readonly Mark[]; readonly height: number } {
  const lines = wrapped(words, width, style, measure);
  const step = em * 1.62;
  return {
    marks: lines.map((line, i) =>
      text(line, x, y + step * (i + 0.78), style, { colour: 'c-ink-2' }),
    ),
    height: lines.length * step,
  };
}

const heading = (words: string, { x, y, em }: Place): Mark =>
  text(words, x, y + em * 1.2, { size: em * 1.22, face: 'ui', bold: true });

/** North arrow, scale as a fraction and as a bar. `denominator` null is a diagram: it has neither scale nor north. */
export function scaleBlock(
  denominator: number | null,
  { x, y, width, em }: Place,
  { words }: SheetRequest,
): Block {
  const height = em * 6;
  const big: TextStyle = { size: em * 1.75, face: 'num', bold: true };
  if (denominator === null) {
    const marks = [
      text(words.noScale, x, y + em * 2, { ...big, face: 'ui' }),
      text(words.diagramNote, x, y + em * 4, { size: em, face: 'ui' }, { colour: 'c-clause' }),
    ];
    return { height: em * 5, parts: [{ name: 'scale', marks }] };
  }
  const middle = x + em * 1.6;
  const arrow = { top: y + em * 1.5, foot: y + em * 5.2, half: em * 1.05 };
  const half = (sign: 1 | -1): string =>
    `M${middle},${arrow.top}L${middle + sign * arrow.half},${arrow.foot}L${middle},${arrow.foot - em * 0.8}Z`;
  const north: SheetPart = {
    name: 'north',
    marks: [
      text(
        words.north,
        middle,
        y + em * 1.15,
        { size: em * 1.15, face: 'num', bold: true },
        {
          anchor: 'middle',
        },
      ),
      filled(half(-1)),
      filled(half(1), 'c-paper'),
      rule(half(1), 0.2),
      rule(half(-1), 0.2),
    ],
  };
  const left = x + em * 5;
  const bar = paperBar(denominator, x + width - left - em * 3.5);
  const top = y + em * 4.1;
  const inKm = bar.metres >= 1000;
  const figure = (share: number): string =>
    String(Math.round(((bar.metres * share) / (inKm ? 1000 : 1)) * 100) / 100);
  const step = bar.mm / bar.parts;
  const figures: TextStyle = { size: em * 0.95, face: 'num' };
  const scale: SheetPart = {
    name: 'scale',
    marks: [
      text(`1 : ${groupDigits(denominator)}`, left, y + em * 1.7, big),
      ...Array.from({ length: bar.parts + 1 }, (_, i) =>
        text(figure(i / bar.parts), left + i * step, top - em * 0.45, figures, {
          anchor: 'middle',
        }),
      ),
      text(
        inKm ? 'km' : 'm',
        left + bar.mm + em * (0.6 + 0.3 * figure(1).length),
        top - em * 0.45,
        figures,
      ),
    ],
  };
  const boxes = Array.from({ length: bar.parts }, (_, i) =>
    boxPath({ x: left + i * step, y: top, width: step, height: em * 0.5 }),
  );
  const barPart: SheetPart = {
    name: 'scale-bar',
    marks: boxes.flatMap((box, i) => [
      filled(box, i % 2 === 0 ? 'c-ink' : 'c-paper'),
      rule(box, 0.15),
    ]),
  };
  return { height, parts: [north, scale, barPart] };
}

/** Room for the samples of a row before its words are pushed aside. */
const SLOT_MM = 12;
/** Words a little too long for half the width are set smaller rather than given a line. */
const SQUEEZE = 1.12;

/** Rows in as many columns as have room for the longest words. */
function rowsBlock(
  title: string,
  rows: readonly LegendRow[],
  place: Place,
  name: string,
  measure: Measure,
): Block {
  if (rows.length === 0) return { height: 0, parts: [] };
  const { x, y, width, em } = place;
  const style: TextStyle = { size: em, face: 'ui' };
  const gap = em * 0.8;
  // Words stand below each other; only a row of many samples pushes its own aside.
  const slot = Math.min(SLOT_MM, Math.max(...rows.map((row) => row.width)));
  const samples = rows.map((row) => Math.max(slot, row.width));
  const own = rows.map((row, i) => (samples[i] ?? 0) + gap + measure(row.label, style));
  const half = (width / 2 - gap) * SQUEEZE;
  const isNarrow = own.every((one) => one <= half);
  const isPaired = rows.length > 2 && own.filter((one) => one <= half).length > 2;
  const columns = isNarrow || isPaired ? 2 : 1;
  const step = Math.max(5.2, em * 1.9);
  const marks: Mark[] = [heading(title, place)];
  // What is too long for half the width has a line of its own.
  let [line, column] = [0, 0];
  rows.forEach((row, i) => {
    const isLong = columns === 1 || (own[i] ?? 0) > half;
    if (isLong && column > 0) [line, column] = [line + 1, 0];
    const left = x + (column * width) / 2;
    const middle = y + em * 2.1 + (line + 0.5) * step;
    const sample = samples[i] ?? row.width;
    const room = (isLong ? width : width / 2 - gap) - sample - gap;
    const fit = fitted(row.label, room, style, measure, 0.6);
    marks.push(...row.draw(left, middle));
    marks.push(text(row.label, left + sample + gap, middle + em * 0.36, fit));
    if (isLong || column === 1) [line, column] = [line + 1, 0];
    else column = 1;
  });
  const lines = line + (column > 0 ? 1 : 0);
  return { height: em * 2.1 + lines * step, parts: [{ name, marks }] };
}

export function legendBlock(content: SheetContent, place: Place, request: SheetRequest): Block {
  const { words, measure, diagram } = request;
  const rows = diagram === null ? planRows(content, request) : diagramRows(request);
  return rowsBlock(words.legend, rows, place, 'legend', measure);
}

export function baseBlock(content: SheetContent, place: Place, request: SheetRequest): Block {
  return rowsBlock(request.words.base, baseRows(content, request), place, 'base', request.measure);
}

export function classBlock(content: SheetContent, place: Place, request: SheetRequest): Block {
  const rows = request.diagram === null ? classRows(content, request) : [];
  return rowsBlock(request.words.positions, rows, place, 'positions', request.measure);
}

/** What the position classes on this sheet mean, what is counted together and what has no place. */
export function accuracyWords(content: SheetContent, request: SheetRequest): string {
  const { words, names, texts, diagram } = request;
  const classes = content.classes.map(({ cls, toleranceM }) => {
    const errors =
      toleranceM === null
        ? []
        : [words.errors(formatTolerance(toleranceM[0]), formatTolerance(toleranceM[1]))];
    return `${names.positions[cls]}${words.colon}${[words.meanings[cls], ...errors].join(words.comma)}`;
  });
  return [
    ...(diagram === null && classes.length > 0
      ? [`${classes.join(words.semicolon)}${words.stop}`]
      : []),
    ...(diagram === null && content.counted.length > 0
      ? [words.counted(content.counted.join(words.join))]
      : []),
    ...(texts.unplaced > 0 ? [words.unplaced(texts.unplaced)] : []),
    ...(content.landUse.length > 0 ? [words.parcelNote] : []),
  ]
    .join('')
    .trim();
}

export function accuracyBlock(content: SheetContent, place: Place, request: SheetRequest): Block {
  const words = accuracyWords(content, request);
  if (words === '') return { height: 0, parts: [] };
  const { em, y } = place;
  const body = paragraph(
    words,
    { ...place, y: y + em * 2 },
    { size: em * 0.94, face: 'ui' },
    request.measure,
  );
  return {
    height: em * 2 + body.height,
    parts: [{ name: 'accuracy', marks: [heading(request.words.accuracy, place), ...body.marks] }],
  };
}

/** 图签: a table of what the sheet is, from whom and from when. */
export function titleBlock(place: Place, { texts, words, measure }: SheetRequest): Block {
  const { x, y, width, em } = place;
  const style: TextStyle = { size: em, face: 'ui' };
  const label = Math.max(...texts.block.map(([name]) => measure(name, style))) + em * 1.4;
  const step = em * 1.5;
  const head = em * 2.2;
  const marks: Mark[] = [
    text(
      words.block,
      x + width / 2,
      y + head * 0.66,
      { size: em * 1.15, face: 'ui', bold: true },
      {
        anchor: 'middle',
      },
    ),
    rule(linePath(x, y + head, x + width, y + head), 0.3),
  ];
  let at = y + head;
  texts.block.forEach(([name, value], i) => {
    const lines = wrapped(value, width - label - em * 1.6, style, measure);
    const height = Math.max(1, lines.length) * step + em * 0.7;
    if (i > 0) marks.push(rule(linePath(x, at, x + width, at), 0.15, 'c-line-2'));
    marks.push(
      text(name, x + em * 0.7, at + em * 1.4, style, { colour: 'c-ink-2' }),
      ...lines.map((line, row) =>
        text(line, x + label + em * 0.8, at + em * 1.4 + row * step, style),
      ),
    );
    at += height;
  });
  marks.push(rule(linePath(x + label, y + head, x + label, at), 0.15, 'c-line-2'));
  marks.push(rule(boxPath({ x, y, width, height: at - y }), 0.35));
  return { height: at - y, parts: [{ name: 'block', marks }] };
}
