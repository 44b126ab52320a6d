import { FONT } from '../font-names.ts';
import { grouped, idOf, notOne, round, type Attributes } from './grouped.ts';
import type { PictureFrame } from './picture-frame.ts';
import type { PlacedSymbol, PlacedText } from './place-symbols.ts';
import { spriteDrawing } from './sprite-node.ts';
import type { PictureLayer, StyledFeature, StyleValues } from './style-values.ts';
import { node, type SvgNode } from './svg-node.ts';

/** Each picture once, to be used many times. */
export class SpriteSheet {
  readonly #id: string;
  readonly #ids = new Map<string, { readonly id: string; readonly node: SvgNode } | null>();

  constructor(id: string) {
    this.#id = id;
  }

  idOf(name: string): string | null {
    const known = this.#ids.get(name);
    if (known !== undefined) return known?.id ?? null;
    const id = `${this.#id}-${String(this.#ids.size)}`;
    const drawing = spriteDrawing(name, id);
    const made = drawing === null ? null : { id, node: node('g', { id }, drawing.parts) };
    this.#ids.set(name, made);
    return made?.id ?? null;
  }

  nodes(): SvgNode[] {
    return [...this.#ids.values()].flatMap((made) => (made === null ? [] : [made.node]));
  }
}

export function symbolNodes(
  layer: PictureLayer,
  values: StyleValues,
  placed: readonly PlacedSymbol[],
  frame: PictureFrame,
  sprites: SpriteSheet,
): SvgNode[] {
  // Who comes first has the room, and is drawn last.
  const groups = grouped(
    placed.map(({ of }) => of),
    (of) => textAttributes(layer, values, of),
  );
  const byFeature = new Map(placed.map((symbol) => [symbol.of, symbol]));
  return groups.map(({ attributes, members }) => {
    const content = members.toReversed().flatMap((of) => {
      const symbol = byFeature.get(of);
      return symbol === undefined ? [] : symbolNode(symbol, frame, sprites, values);
    });
    return node('g', attributes, content);
  });
}

function textAttributes(layer: PictureLayer, values: StyleValues, of: StyledFeature): Attributes {
  if (layer.layout?.['text-field'] === undefined) return {};
  const [font = ''] = values.get('layout', 'text-font', of) as readonly string[];
  const halo = values.number('paint', 'text-halo-width', of);
  const spacing = values.number('layout', 'text-letter-spacing', of);
  return {
    ...FACES[font],
    'font-size': values.number('layout', 'text-size', of),
    'letter-spacing': spacing === 0 ? undefined : `${String(spacing)}em`,
    fill: values.text('paint', 'text-color', of),
    'fill-opacity': notOne(values.number('paint', 'text-opacity', of)),
    ...(halo === 0
      ? {}
      : {
          stroke: values.text('paint', 'text-halo-color', of),
          'stroke-width': 2 * halo,
          'stroke-linejoin': 'round',
          'paint-order': 'stroke',
        }),
  };
}

/** How the page calls the fonts of the map. */
const FACES: Readonly<Record<string, Attributes>> = {
  [FONT.sans]: { 'font-family': 'var(--f-ui)' },
  [FONT.sansBold]: { 'font-family': 'var(--f-ui)', 'font-weight': 700 },
  [FONT.songBold]: { 'font-family': 'var(--f-doc)', 'font-weight': 700 },
  [FONT.water]: { 'font-family': 'var(--f-doc)', 'font-weight': 700, 'data-leaning': 1 },
};

/** From the middle of a line of Chinese text to its baseline, ems. */
const BASELINE = 0.37;
const LINE_HEIGHT = 1.2;
/** Room of a mark behind a name, with a space before it, CSS pixels. */
const MARK_PX = 14;

function symbolNode(
  { of, at, icon, text }: PlacedSymbol,
  frame: PictureFrame,
  sprites: SpriteSheet,
  values: StyleValues,
): SvgNode[] {
  const place = {
    x: `${share(at[0] / frame.width)}%`,
    y: `${share(at[1] / frame.height)}%`,
  };
  const parts: SvgNode[] = [];
  const picture = icon === null ? null : sprites.idOf(icon.name);
  if (icon !== null && picture !== null) {
    const { dx, dy, scale, angle } = icon;
    const opacity = values.number('paint', 'icon-opacity', of);
    parts.push(
      node('use', {
        href: `#${picture}`,
        transform: moves(dx, dy, scale, angle),
        // The halo is the names' own.
        stroke: 'none',
        opacity: notOne(opacity),
      }),
    );
  }
  if (text !== null) parts.push(...textNodes(text, sprites));
  if (parts.length === 0) return [];
  const id = idOf(of.feature);
  return [
    node(
      'svg',
      { ...place, overflow: 'visible', ...(id === '' ? {} : { 'data-feature': id }) },
      parts,
    ),
  ];
}

const share = (value: number): string => (value * 100).toFixed(2);

function moves(dx: number, dy: number, scale: number, angle: number): string | undefined {
  const moved = dx === 0 && dy === 0 ? '' : `translate(${String(round(dx))} ${String(round(dy))})`;
  const turned = angle === 0 ? '' : `rotate(${String(round(angle))})`;
  const scaled = scale === 1 ? '' : `scale(${String(round(scale))})`;
  return moved + turned + scaled === '' ? undefined : turned + moved + scaled;
}

function textNodes(text: PlacedText, sprites: SpriteSheet): SvgNode[] {
  const { block, size, headScale, anchor, dy, angle, mark } = text;
  // Name and mark together stand in the middle.
  const dx = text.dx - (mark === null || mark === '' ? 0 : MARK_PX / 2);
  const edge = anchor.endsWith('left') ? 'start' : anchor.endsWith('right') ? 'end' : 'middle';
  const half = (block.width * size) / 2;
  const x = edge === 'start' ? dx - half : edge === 'end' ? dx + half : dx;
  const top = dy - ((block.lines.length - 1) * LINE_HEIGHT * size) / 2 + BASELINE * size;
  const turn = angle === 0 ? undefined : `rotate(${String(round(angle))})`;
  const lines = block.lines.map((line, at) =>
    node(
      'text',
      {
        x: round(x),
        y: round(top + at * LINE_HEIGHT * size),
        'text-anchor': edge === 'start' ? undefined : edge,
        transform: turn,
        'font-size': at === 0 && headScale !== 1 ? round(size * headScale) : undefined,
      },
      [line],
    ),
  );
  const id = mark === null || mark === '' ? null : sprites.idOf(mark);
  if (id === null) return lines;
  const behind = `${turn ?? ''}translate(${String(round(dx + half + MARK_PX / 2))} ${String(round(dy))})`;
  return [...lines, node('use', { href: `#${id}`, transform: behind, stroke: 'none' })];
}
