import { STATUS_LEGEND } from '../legend.ts';
import { LIGHT_DRAWING } from '../lights.ts';
import { groupSwatch } from '../swatch.ts';
import { GROUND_TOKEN, GROUP_OF_KIND, SYMBOLS } from '../symbols.ts';
import type { Mark } from './marks.ts';
import {
  areaMarks,
  baseMarks,
  countMarks,
  LINE_MM,
  lineMarks,
  parcelMarks,
  selectedMarks,
  swatchMarks,
} from './samples.ts';
import { diagramMarks } from './diagram-samples.ts';
import type { KindSample, SheetContent } from './sheet-content.ts';
import type { SheetRequest } from './sheet-request.ts';

/** A row of the legend: its sample, drawn to the right of a point on the middle line, and its words. */
export interface LegendRow {
  readonly width: number;
  readonly draw: (x: number, y: number) => readonly Mark[];
  readonly label: string;
}

const SYMBOL_MM = 5;
const AREA_MM = 9;
const WIDTH: Readonly<Record<KindSample['shape'], number>> = {
  symbol: SYMBOL_MM,
  line: LINE_MM + 1,
  area: AREA_MM,
};

const symbolRow = (draw: (x: number, y: number) => readonly Mark[], label: string): LegendRow => ({
  width: SYMBOL_MM,
  draw: (x, y) => draw(x + SYMBOL_MM / 2, y),
  label,
});

/** What the plan has on the sheet: kinds by position class, parcels, lights, counts, signs of a status. */
export function planRows(
  content: SheetContent,
  { words, names, texts }: Pick<SheetRequest, 'words' | 'names' | 'texts'>,
): readonly LegendRow[] {
  const { kinds, landUse, lights, statuses, counted } = content;
  return [
    ...kinds.map(({ kind, samples }) => ({
      label: names.kinds[kind],
      width: samples.reduce((sum, { shape }) => sum + WIDTH[shape], 0),
      draw: (x: number, y: number) => {
        let at = x;
        return samples.flatMap((sample) => {
          const from = at;
          at += WIDTH[sample.shape];
          return sampleMarks(kind, sample, from, y);
        });
      },
    })),
    ...landUse.map(({ name, fill }) => ({
      label: name ?? words.notFilled,
      width: AREA_MM,
      draw: (x: number, y: number) => parcelMarks(fill, x, y),
    })),
    ...lights.map((light) =>
      symbolRow((x, y) => swatchMarks(LIGHT_DRAWING[light], x, y), names.lights[light]),
    ),
    ...statuses.flatMap((status) => {
      const row = STATUS_LEGEND.find(({ key }) => key === status);
      const label = status === 'ground' ? words.ground : names.statuses[status];
      return row === undefined ? [] : [symbolRow((x, y) => swatchMarks(row.swatch, x, y), label)];
    }),
    ...(texts.hasMarked ? [symbolRow(selectedMarks, words.marked)] : []),
    ...(counted.length === 0 ? [] : [symbolRow(countMarks, words.count)]),
  ];
}

function sampleMarks(
  kind: keyof typeof GROUP_OF_KIND,
  { shape, cls, ground }: KindSample,
  x: number,
  y: number,
): readonly Mark[] {
  const group = GROUP_OF_KIND[kind];
  const { token } = SYMBOLS[group];
  if (shape === 'line') return lineMarks(cls, kind === 'railway', token, x, y);
  if (shape === 'area') return areaMarks(cls, token, x, y);
  const swatch = groupSwatch(group, cls);
  return swatchMarks(ground ? { ...swatch, token: GROUND_TOKEN } : swatch, x + SYMBOL_MM / 2, y);
}

/** The built-in base map. */
export const baseRows = (
  { base }: SheetContent,
  { words }: Pick<SheetRequest, 'words'>,
): readonly LegendRow[] =>
  base.map((row) => ({
    label: words.baseRows[row],
    width: LINE_MM + 1,
    draw: (x, y) => baseMarks(row, x, y),
  }));

/** Signs of the structure diagram. */
export const diagramRows = ({
  diagram,
  names,
}: Pick<SheetRequest, 'diagram' | 'names'>): readonly LegendRow[] =>
  (diagram ?? []).map((role) => ({
    label: names.diagram.roles[role],
    width: LINE_MM + 1,
    draw: (x, y) => diagramMarks(role, x + LINE_MM / 2, y),
  }));

/** Position classes on the sheet: an area and a symbol of each, and how many items. */
export function classRows(
  { classes }: SheetContent,
  { words, names }: Pick<SheetRequest, 'words' | 'names'>,
): readonly LegendRow[] {
  return classes.map(({ cls, count }) => ({
    label: `${names.positions[cls]}\u3000${count === 0 ? words.contextOnly : words.items(count)}`,
    width: AREA_MM + SYMBOL_MM,
    draw: (x, y) => [
      ...areaMarks(cls, 'k-park', x, y),
      ...swatchMarks(groupSwatch('park', cls), x + AREA_MM + SYMBOL_MM / 2, y),
    ],
  }));
}
