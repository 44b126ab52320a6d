import { AXIS_HEAD } from '../axis-head.ts';
import { leaderDrawing, parseLeaderImage } from '../leader.ts';
import { LIGHT_DRAWING, parseLightIcon } from '../lights.ts';
import { markSwatch, type SwatchMark } from '../swatch.ts';
import {
  CLASS_DRAWING,
  GROUND_TOKEN,
  parseCountName,
  parseSpriteName,
  STATUS_MARKS,
  SYMBOLS,
} from '../symbols.ts';
import { node, type SvgNode } from './svg-node.ts';

/** A picture of the map as a drawing around its middle, with the room that it takes, CSS pixels. */
export interface SpriteDrawing {
  readonly width: number;
  readonly height: number;
  readonly parts: readonly SvgNode[];
}

const PAPER = 'var(--m-land)';
const INK = 'var(--c-ink)';
/** As the map's own pictures have it. */
const SYMBOL_EDGE = 1.7;
const HATCH_STEP = 2.6;

/** Hatching across a symbol's box, cut to its shape. */
function hatch(id: string, path: string, colour: string): SvgNode[] {
  const lines = Array.from({ length: 15 }, (_, at) => at * HATCH_STEP - 18)
    .map((offset) => `M${(offset - 10).toFixed(1)} 10l20-20`)
    .join('');
  return [
    node('clipPath', { id: `${id}-clip` }, [node('path', { d: path })]),
    node('path', {
      d: lines,
      stroke: colour,
      'stroke-width': 0.9,
      'clip-path': `url(#${id}-clip)`,
    }),
  ];
}

function mark({ body, core, width, x, y, edge, isClosed }: SwatchMark): SvgNode {
  const round = { 'stroke-linecap': 'round', 'stroke-linejoin': 'round' };
  return node('g', { transform: `translate(${String(x)} ${String(y)})`, fill: 'none', ...round }, [
    node('path', {
      d: body,
      stroke: PAPER,
      'stroke-width': width + 2 * edge,
      fill: isClosed ? PAPER : undefined,
    }),
    ...(core === undefined
      ? []
      : [node('path', { d: core, stroke: PAPER, 'stroke-width': 2 * edge })]),
    node('path', { d: body, stroke: INK, 'stroke-width': width }),
    ...(core === undefined ? [] : [node('path', { d: core, fill: INK })]),
  ]);
}

const disc = (r: number): SvgNode =>
  node('circle', { r, fill: PAPER, stroke: INK, 'stroke-width': 1.4 });

function symbol(name: string, id: string): SpriteDrawing | null {
  const key = parseSpriteName(name);
  if (key === null) return null;
  const { path, core, token } = SYMBOLS[key.group];
  const { fill, rim, dash, hatch: isHatched } = CLASS_DRAWING[key.cls];
  const colour = `var(--${key.ground ? GROUND_TOKEN : token})`;
  const size = key.group === 'place' ? 9 : 22;
  return {
    width: size,
    height: size,
    parts: [
      node('path', {
        d: path,
        fill: PAPER,
        stroke: PAPER,
        'stroke-width': 2 * SYMBOL_EDGE,
        'stroke-linejoin': 'round',
      }),
      ...(fill > 0 ? [node('path', { d: path, fill: colour, 'fill-opacity': fill })] : []),
      ...(isHatched ? hatch(id, path, colour) : []),
      ...(rim > 0
        ? [
            node('path', {
              d: path,
              fill: 'none',
              stroke: colour,
              'stroke-width': rim,
              'stroke-linejoin': 'round',
              'stroke-dasharray': dash.length === 0 ? undefined : dash.join(' '),
            }),
          ]
        : []),
      ...(core === undefined
        ? []
        : [node('path', { d: core, fill: key.cls === 'surveyed' ? PAPER : colour })]),
      ...(key.mark === null ? [] : [mark(markSwatch(key.mark))]),
    ],
  };
}

function light(name: string): SpriteDrawing | null {
  const known = parseLightIcon(name);
  if (known === undefined) return null;
  const { path, token, fill, rim, dash } = LIGHT_DRAWING[known];
  const shape = node('path', {
    d: path,
    transform: 'scale(.86)',
    fill: fill > 0 ? `var(--${token})` : 'none',
    stroke: rim > 0 ? `var(--${token})` : undefined,
    'stroke-width': rim > 0 ? rim : undefined,
    'stroke-dasharray': rim > 0 && dash.length > 0 ? dash.join(' ') : undefined,
  });
  return { width: 22, height: 22, parts: [disc(10), shape] };
}

function count(name: string): SpriteDrawing | null {
  const number = parseCountName(name);
  if (number === null) return null;
  const size = number.length > 2 ? 10 : 13;
  const text = node(
    'text',
    { y: size * 0.36, 'text-anchor': 'middle', 'font-size': size, 'font-weight': 700, fill: INK },
    [number],
  );
  return { width: 24, height: 24, parts: [disc(11.3), text] };
}

function leader(name: string): SpriteDrawing | null {
  const list = parseLeaderImage(name);
  if (list === null) return null;
  const { left, top, width, height, lines } = leaderDrawing(list);
  const [x, y] = [left + width / 2, top + height / 2];
  const d = lines
    .map(([x0, y0, x1, y1]) => `M${[x0 - x, y0 - y].join(' ')}L${[x1 - x, y1 - y].join(' ')}`)
    .join('');
  return { width, height, parts: [node('path', { d, stroke: 'var(--m-grid)', fill: 'none' })] };
}

function statusMark(name: string): SpriteDrawing | null {
  const known = STATUS_MARKS.find((one) => name === `status-${one}`);
  if (known === undefined) return null;
  return { width: 11, height: 11, parts: [mark({ ...markSwatch(known), x: 0, y: 0 })] };
}

function axisHead(name: string): SpriteDrawing | null {
  if (name !== AXIS_HEAD.name) return null;
  const { size, path } = AXIS_HEAD;
  const head = node('path', { d: path, fill: 'var(--k-transport)' });
  return { width: size, height: size, parts: [head] };
}

/**
 * The drawing of a picture that the style names: symbols, lights, counts, leader lines, status marks, and what is in hand
 * (`selected-…`, `related-…`) on its disc, heads of axes. Null for other names.
 * @param id begins the ids of what the drawing refers to; unique on the page
 */
export function spriteDrawing(name: string, id: string): SpriteDrawing | null {
  const inHand = /^(selected|related)-/.exec(name);
  const bare = inHand === null ? name : name.slice(inHand[0].length);
  const drawing =
    symbol(bare, id) ??
    light(bare) ??
    count(bare) ??
    leader(bare) ??
    statusMark(bare) ??
    axisHead(bare);
  if (inHand === null || drawing === null) return drawing;
  const behind = node('circle', {
    r: drawing.width / 2 + 1.4,
    fill: 'var(--c-mark)',
    ...(inHand[1] === 'selected' ? { stroke: INK, 'stroke-width': 1.6 } : {}),
  });
  return { width: 32, height: 32, parts: [behind, ...drawing.parts] };
}
