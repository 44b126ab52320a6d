import type { DrawnClass } from '../symbols.ts';
import { areaSwatch, type Swatch } from '../swatch.ts';
import type { ThemeToken } from '../theme.ts';
import { boxPath, filled, type Mark, type PathMark } from './marks.ts';
import { MM_PER_PX } from './paper.ts';

/** Samples of the legend, in millimetres around a point; symbols as large as on the map. */

const HATCH_STEP = 2.6;

/** A symbol with its middle at a point: the same records as the map's pictures. */
export function swatchMarks(swatch: Swatch, x: number, y: number, scale = MM_PER_PX): Mark[] {
  const at = { x, y, scale };
  const { path, core, token, fill, rim, dash, hatch, mark } = swatch;
  const draw = (rest: Omit<PathMark, 'mark' | 'at'>): PathMark => ({ mark: 'path', at, ...rest });
  const marks: Mark[] = [draw({ d: path, fill: 'm-land' })];
  if (fill > 0) marks.push(draw({ d: path, fill: token, fillOpacity: fill }));
  if (hatch) {
    const lines = Array.from({ length: 14 }, (_, i) => i * HATCH_STEP - 18);
    const d = lines.map((offset) => `M${offset - 10},10L${offset + 10},-10`).join('');
    marks.push(draw({ d, stroke: token, width: 0.9, clip: path }));
  }
  if (rim > 0) marks.push(draw({ d: path, stroke: token, width: rim, dash, isRound: true }));
  if (core !== undefined) marks.push(draw({ d: core, fill: fill === 1 ? 'm-land' : token }));
  if (mark !== undefined) {
    const beside = { x: x + mark.x * scale, y: y + mark.y * scale, scale };
    const sign = (rest: Omit<PathMark, 'mark' | 'at'>): PathMark => ({
      mark: 'path',
      at: beside,
      isRound: true,
      ...rest,
    });
    const edge = { stroke: 'm-land', width: mark.width + 2 * mark.edge } as const;
    marks.push(sign({ d: mark.body, ...edge, ...(mark.isClosed ? { fill: 'm-land' } : {}) }));
    if (mark.core !== undefined)
      marks.push(sign({ d: mark.core, stroke: 'm-land', width: 2 * mark.edge }));
    marks.push(sign({ d: mark.body, stroke: 'c-ink', width: mark.width }));
    if (mark.core !== undefined) marks.push(sign({ d: mark.core, fill: 'c-ink' }));
  }
  return marks;
}

/** How long a sample of a line or an area is. */
export const LINE_MM = 11;
const AREA_MM = { width: 8, height: 4 };

/** As in `style/paint`, which a test compares: imported, it would take the layers out of the map's chunk. */
export const LINE_DASH = { digitised: [7, 3], schematic: [11, 5] } as const;
const RAIL_PX = 3.6;
const LINE_PX = 2.8;

/** A line of the plan as its layers draw it (`style/line-layers.ts`), from a point to the right. */
export function lineMarks(
  cls: DrawnClass,
  isRailway: boolean,
  token: ThemeToken,
  x: number,
  y: number,
): Mark[] {
  const at = { x, y, scale: MM_PER_PX };
  const length = LINE_MM / MM_PER_PX;
  const across = `M0,0H${length}`;
  const line = (stroke: ThemeToken, width: number, dash: readonly number[] = []): PathMark => ({
    mark: 'path',
    at,
    d: across,
    stroke,
    width,
    dash,
  });
  const ties = isRailway ? [line('m-land', 1.7, [7, 9])] : [];
  switch (cls) {
    case 'surveyed':
      return [line(token, LINE_PX), ...ties];
    case 'digitised':
      return [line(token, LINE_PX, LINE_DASH.digitised), ...ties];
    case 'gazetteer':
      return [
        { ...line(token, 1.1), d: `M0,-1.75H${length}` },
        { ...line(token, 1.1), d: `M0,1.75H${length}` },
      ];
    case 'schematic':
      return [line(token, isRailway ? RAIL_PX : LINE_PX, LINE_DASH.schematic), ...ties];
  }
}

/** An area of the plan, its upper left corner at a point above the middle line. */
export function areaMarks(cls: DrawnClass, token: ThemeToken, x: number, y: number): Mark[] {
  const { dash, isFilled, isHatched } = areaSwatch(cls);
  const box = { x: 0, y: -AREA_MM.height / 2 / MM_PER_PX, ...inPx(AREA_MM) };
  const at = { x, y, scale: MM_PER_PX };
  const shape = boxPath(box);
  if (isHatched) {
    const lines = Array.from({ length: 10 }, (_, i) => i * 5 - 14);
    const d = lines.map((from) => `M${from},${box.height}l30,-30`).join('');
    return [{ mark: 'path', at, d, stroke: token, width: 1, clip: shape }];
  }
  const outline = dash === undefined ? [] : dash.split(' ').map(Number);
  return [
    { mark: 'path', at, d: shape, fill: token, fillOpacity: isFilled ? 0.2 : 0.05 },
    { mark: 'path', at, d: shape, stroke: token, width: 1.6, dash: outline },
  ];
}

const inPx = ({ width, height }: { readonly width: number; readonly height: number }) => ({
  width: width / MM_PER_PX,
  height: height / MM_PER_PX,
});

/** A parcel in the official fill of its class. */
export function parcelMarks(fill: string, x: number, y: number): Mark[] {
  const shape = boxPath({ x, y: y - AREA_MM.height / 2, ...AREA_MM });
  return [filled(shape, fill), { mark: 'path', d: shape, stroke: 'c-ink', width: 0.2 }];
}

export const BASE_ROWS = [
  'boundary',
  'neighbour',
  'river',
  'road',
  'road-schematic',
  'railway',
  'railway-schematic',
] as const;
export type BaseRow = (typeof BASE_ROWS)[number];

/** A line of the built-in base map as its layers draw it (`style/base-layers.ts`) at the scale of a county's sheet. */
export function baseMarks(row: BaseRow, x: number, y: number): Mark[] {
  const at = { x, y, scale: MM_PER_PX };
  const d = `M0,0H${LINE_MM / MM_PER_PX}`;
  const line = (stroke: ThemeToken, width: number, dash: readonly number[] = []): PathMark => ({
    mark: 'path',
    at,
    d,
    stroke,
    width,
    dash,
  });
  switch (row) {
    case 'boundary':
      return [
        { ...line('m-band', 7), d: `M0,3.5H${LINE_MM / MM_PER_PX}` },
        line('m-boundary', 1.6, [9, 2.6, 1.6, 2.6]),
      ];
    case 'neighbour':
      return [line('m-boundary-2', 1, [6, 2, 1.2, 2])];
    case 'river':
      return [line('m-water-line', 6.4), line('m-water', 5)];
    case 'road':
      return [line('m-road', 4.2), line('m-road-core', 2.4)];
    case 'road-schematic':
      return [line('m-road', 3.2, [14.7, 6.7])];
    case 'railway':
      return [line('m-rail', 3), line('m-land', 1.6, [7, 7])];
    case 'railway-schematic':
      return [line('m-rail', 2.2, [11, 5])];
  }
}

const DISC = 'M-8,0A8,8 0 1 1 8,0A8,8 0 1 1 -8,0Z';

/** The mark behind what is selected. */
export const selectedMarks = (x: number, y: number): Mark[] => [
  {
    mark: 'path',
    at: { x, y, scale: MM_PER_PX },
    d: DISC,
    fill: 'c-mark',
    stroke: 'c-ink',
    width: 1.4,
  },
];

/** The disc of a count on the map. */
export function countMarks(x: number, y: number): Mark[] {
  const at = { x, y, scale: MM_PER_PX };
  return [
    { mark: 'path', at, d: DISC, fill: 'c-paper', stroke: 'c-ink', width: 1.4 },
    {
      mark: 'text',
      x,
      y: y + 1.05,
      text: 'n',
      size: 2.9,
      face: 'num',
      bold: true,
      colour: 'c-ink',
      anchor: 'middle',
    },
  ];
}
