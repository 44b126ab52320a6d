import type { Extent } from '../graticule.ts';
import {
  accuracyBlock,
  baseBlock,
  classBlock,
  legendBlock,
  scaleBlock,
  titleBlock,
  type Block,
  type Place,
} from './blocks.ts';
import { frameParts, headParts, mapParts } from './frame.ts';
import { boxPath, linePath, rule, type Box, type SheetPart } from './marks.ts';
import { MM_PER_PX, paperSize, wholePixels } from './paper.ts';
import type { SheetContent } from './sheet-content.ts';
import type { SheetRequest } from './sheet-request.ts';
import { extentAround, fittingScale, middleOf, zoomForScale, type LonLat } from './sheet-scale.ts';

/** A sheet ready to be drawn: where its map stands and what the map shows, and everything beside it. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** Of the map, millimetres. */
  readonly map: Box;
  /** Of the map, CSS pixels: whole ones. */
  readonly mapPx: { readonly width: number; readonly height: number };
  readonly centre: LonLat;
  readonly zoom: number;
  readonly denominator: number;
  readonly extent: Extent;
  readonly content: SheetContent;
  readonly parts: readonly SheetPart[];
  /** The furniture has no room on this paper, however small it is set. */
  readonly overflows: boolean;
}

/** Room around what is to fit on the sheet, CSS pixels. */
const FIT_ROOM_PX = 12;
/** Sizes of the furniture's text that are tried until it fits, of the paper's own. */
const SHRINK = [1.12, 1.06, 1, 0.92, 0.85, 0.78, 0.72, 0.66] as const;
/** How often the map of an upright sheet may change its height: each time the legend may become another. */
const ROUNDS = 5;

interface Measures {
  readonly em: number;
  readonly edge: number;
  readonly head: number;
  /** Room around the map for neatlines and degrees. */
  readonly around: number;
  readonly gap: number;
  /** Width of the column beside the map of a sheet that lies. */
  readonly column: number;
}

function measuresOf({ paper, turn }: SheetRequest): Measures {
  const unit = paper === 'a3' ? 1 : 0.8;
  return {
    em: 3.15 * unit,
    edge: 6.5 * unit,
    head: 21 * unit * (turn === 'portrait' && paper === 'a4' ? 1.1 : 1),
    around: 7.5 * unit,
    gap: 3 * unit,
    column: 93 * unit,
  };
}

/** The largest map of whole pixels in a free space, in its middle. */
function mapBox(free: Box): Box {
  const width = wholePixels(free.width) * MM_PER_PX;
  const height = wholePixels(free.height) * MM_PER_PX;
  return {
    x: free.x + (free.width - width) / 2,
    y: free.y + (free.height - height) / 2,
    width,
    height,
  };
}

interface Shown {
  readonly mapPx: Sheet['mapPx'];
  readonly centre: LonLat;
  readonly zoom: number;
  readonly denominator: number;
  readonly extent: Extent;
  readonly content: SheetContent;
}

function shownIn(map: Box, { around, scale, contentOf }: SheetRequest): Shown {
  const mapPx = {
    width: Math.round(map.width / MM_PER_PX),
    height: Math.round(map.height / MM_PER_PX),
  };
  const centre = middleOf(around);
  const denominator = scale === 'fit' ? fittingScale(around, mapPx, FIT_ROOM_PX) : scale;
  const zoom = zoomForScale(centre.lat, denominator);
  const extent = extentAround(centre, zoom, mapPx);
  return { mapPx, centre, zoom, denominator, extent, content: contentOf(extent, zoom) };
}

/** Room between two blocks, with a line in it, in their text's size. */
const BETWEEN = 1.5;

/** Blocks below each other; those without anything to say take no room. */
function stack(blocks: readonly ((place: Place) => Block)[], place: Place): Furniture {
  let y = place.y;
  const parts: SheetPart[] = [];
  for (const block of blocks) {
    const made = block({ ...place, y });
    if (made.height === 0) continue;
    if (parts.length > 0) parts.push(hairline({ ...place, y: y - place.em * 0.75 }));
    parts.push(...made.parts);
    y += made.height + place.em * BETWEEN;
  }
  return { parts, height: Math.max(0, y - place.y - place.em * BETWEEN) };
}

const hairline = ({ x, y, width }: Place): SheetPart => ({
  name: `rule-${String(Math.round(x))}-${String(Math.round(y))}`,
  marks: [rule(linePath(x, y, x + width, y), 0.18, 'c-line-2')],
});

interface Furniture {
  readonly parts: readonly SheetPart[];
  readonly height: number;
}

function blocksOf(request: SheetRequest, { content, denominator }: Shown) {
  return {
    scale: (place: Place) =>
      scaleBlock(request.diagram === null ? denominator : null, place, request),
    legend: (place: Place) => legendBlock(content, place, request),
    base: (place: Place) => baseBlock(content, place, request),
    classes: (place: Place) => classBlock(content, place, request),
    accuracy: (place: Place) => accuracyBlock(content, place, request),
    block: (place: Place) => titleBlock(place, request),
  };
}

/** Beside the map: one column, the title block at its foot. */
function column(request: SheetRequest, shown: Shown, box: Box, em: number): Furniture {
  const b = blocksOf(request, shown);
  const place = { x: box.x, y: box.y, width: box.width, em };
  const upper = stack([b.scale, b.legend, b.base, b.classes, b.accuracy], place);
  const foot = b.block(place);
  const y = box.y + box.height - foot.height;
  return {
    parts: [...upper.parts, ...b.block({ ...place, y }).parts],
    height: upper.height + em * 1.5 + foot.height,
  };
}

/** Below the map: three columns. */
function band(
  request: SheetRequest,
  shown: Shown,
  box: Omit<Box, 'height'>,
  em: number,
): Furniture {
  const b = blocksOf(request, shown);
  const gap = em * 1.6;
  const width = (box.width - 2 * gap) / 3;
  const at = (index: number): Place => ({
    x: box.x + index * (width + gap),
    y: box.y,
    width,
    em,
  });
  const own = [[b.scale, b.classes, b.accuracy], [b.legend], [b.block]];
  // The base map's rows stand where they make the band lowest.
  const ways = own.map((_, home) =>
    own.map((blocks, i) =>
      stack(i !== home ? blocks : i === 2 ? [b.base, ...blocks] : [...blocks, b.base], at(i)),
    ),
  );
  const heights = ways.map((columns) => Math.max(...columns.map(({ height }) => height)));
  const height = Math.min(...heights);
  const columns = ways[heights.indexOf(height)] ?? [];
  return { parts: columns.flatMap(({ parts }) => parts), height };
}

/** Lays a sheet out: what it shows, and everything beside the map in millimetres of paper. */
export function composeSheet(request: SheetRequest): Sheet {
  const { paper, turn, texts, measure } = request;
  const { width, height } = paperSize(paper, turn);
  const m = measuresOf(request);
  const sheetFrame: Box = {
    x: m.edge,
    y: m.edge,
    width: width - 2 * m.edge,
    height: height - 2 * m.edge,
  };
  const body: Box = {
    x: sheetFrame.x + m.around,
    y: sheetFrame.y + m.head + m.around,
    width: sheetFrame.width - 2 * m.around,
    height: sheetFrame.height - m.head - 2 * m.around,
  };
  const laid =
    turn === 'landscape' ? layLandscape(request, body, m) : layPortrait(request, body, m);
  const { map, shown, furniture, overflows } = laid;
  const head: Box = { ...sheetFrame, x: m.edge + m.gap, width: sheetFrame.width - 2 * m.gap };
  return {
    width,
    height,
    map,
    ...shown,
    overflows,
    parts: [
      ...mapParts(map, texts, m.em, measure),
      ...frameParts(map, shown.mapPx, request.diagram === null ? shown.extent : null, m.em),
      { name: 'edge', marks: [rule(boxPath(sheetFrame), 0.35)] },
      ...headParts({ ...head, height: m.head }, texts, m.em, measure),
      ...furniture.parts,
    ],
  };
}

interface Laid {
  readonly map: Box;
  readonly shown: Shown;
  readonly furniture: Furniture;
  readonly overflows: boolean;
}

function layLandscape(request: SheetRequest, body: Box, m: Measures): Laid {
  const left = body.x + body.width + m.around - m.gap - m.column;
  const map = mapBox({ ...body, width: left - m.gap - m.around - body.x });
  const shown = shownIn(map, request);
  const box: Box = {
    x: left,
    y: map.y - m.around + m.gap,
    width: m.column,
    height: map.height + 2 * (m.around - m.gap),
  };
  for (const share of SHRINK) {
    const furniture = column(request, shown, box, m.em * share);
    if (furniture.height <= box.height) return { map, shown, furniture, overflows: false };
  }
  const furniture = column(request, shown, box, m.em * (SHRINK.at(-1) ?? 1));
  return { map, shown, furniture, overflows: true };
}

/** The band below takes what it needs; the legend is of the map that is left, so it may need less in the next round. */
function layPortrait(request: SheetRequest, body: Box, m: Measures): Laid {
  const most = body.height * 0.5;
  let em = m.em;
  let taken = body.height * 0.2;
  let laid: Laid | null = null;
  for (let round = 0; round < ROUNDS * SHRINK.length; round += 1) {
    const map = mapBox({ ...body, height: body.height - taken - m.gap });
    const shown = shownIn(map, request);
    const at = {
      x: body.x - m.around + m.gap,
      y: map.y + map.height + m.around + m.gap / 2,
      width: body.width + 2 * (m.around - m.gap),
    };
    const furniture = band(request, shown, at, em);
    const overflows = furniture.height > taken;
    laid = { map, shown, furniture, overflows };
    if (!overflows) return laid;
    if (furniture.height <= most) taken = furniture.height;
    else if (em > m.em * (SHRINK.at(-1) ?? 1)) em *= 0.93;
    else taken = most;
    if (taken === most && em <= m.em * (SHRINK.at(-1) ?? 1)) break;
  }
  if (laid === null) throw new Error('no sheet was laid out');
  return laid;
}
