import type {
  LayerSpecification,
  StyleSpecification,
  SymbolLayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { Feature, FeatureCollection } from 'geojson';
import { FONT } from '../font-names.ts';
import { pathData, type PathOptions } from './path-data.ts';
import type { PictureFrame } from './picture-frame.ts';
import { placeSymbols, Room, type PlacedSymbol, type PlacedText } from './place-symbols.ts';
import { spriteDrawing } from './sprite-node.ts';
import { StyleValues, type StyledFeature } from './style-values.ts';
import { node, type SvgNode } from './svg-node.ts';

export interface PictureOptions {
  readonly style: Pick<StyleSpecification, 'layers' | 'sources'>;
  readonly frame: PictureFrame;
  /** Begins the ids of what the drawing defines; unique on the page. */
  readonly id: string;
  /** What the map knows of a feature of the plan: what is selected, related, dimmed. */
  readonly stateOf?: (id: string) => Readonly<Record<string, unknown>>;
  /** What a line may be off when its points are thinned, CSS pixels; half of one unless said. */
  readonly tolerancePx?: number;
}

const TOLERANCE_PX = 0.5;

/**
 * A map as SVG: the same style document that MapLibre draws, with its filters, expressions and order of placing, without
 * WebGL. Shapes are in units of the frame and grow with the picture; lines, symbols and names keep their size. Drawn are
 * backgrounds, areas, lines, points with symbols and names; not drawn are names that repeat along a line, and turned icons.
 * @returns an `svg` whose box is the frame; what lies around it shows where the page lets it
 */
export function drawPicture(options: PictureOptions): SvgNode {
  const { definitions, shapes, symbols } = pictureParts(options);
  return node('svg', { overflow: 'visible' }, [
    node('defs', {}, definitions),
    shapes,
    node('g', {}, symbols),
  ]);
}

/** The same in its parts: several layouts of the symbols can then share the shapes. */
export interface PictureParts {
  readonly definitions: readonly SvgNode[];
  readonly shapes: SvgNode;
  readonly symbols: readonly SvgNode[];
}

export function pictureParts(options: PictureOptions): PictureParts {
  const { style, frame, id, stateOf, tolerancePx = TOLERANCE_PX } = options;
  const drawings = style.layers
    .filter((layer) => isInRange(layer, frame.zoom))
    .map((layer) => {
      const values = new StyleValues(layer, frame.zoom);
      return { layer, values, features: featuresOf(layer, values, style, stateOf) };
    });
  const room = new Room();
  const placed = new Map<string, PlacedSymbol[]>();
  for (const { layer, values, features } of drawings.toReversed()) {
    if (layer.type === 'symbol') {
      placed.set(layer.id, placeSymbols(layer, values, features, frame, room));
    }
  }
  const sprites = new SpriteSheet(id);
  const path = { toUnits: frame.toUnits, tolerance: tolerancePx / frame.pxPerUnit };
  const shapes: SvgNode[] = [];
  const symbols: SvgNode[] = [];
  for (const { layer, values, features } of drawings) {
    if (layer.type === 'symbol') {
      symbols.push(...symbolNodes(layer, values, placed.get(layer.id) ?? [], frame, sprites));
    } else shapes.push(...shapeNodes(layer, values, features, path, id));
  }
  const viewBox = `0 0 ${String(frame.width)} ${frame.height.toFixed(1)}`;
  return {
    definitions: sprites.nodes(),
    shapes: node(
      'svg',
      { viewBox, width: '100%', height: '100%', overflow: 'visible', fill: 'none' },
      shapes,
    ),
    symbols,
  };
}

function isInRange({ minzoom = 0, maxzoom = 24 }: LayerSpecification, zoom: number): boolean {
  return zoom >= minzoom && zoom < maxzoom;
}

function featuresOf(
  layer: LayerSpecification,
  values: StyleValues,
  { sources }: Pick<StyleSpecification, 'sources'>,
  stateOf: PictureOptions['stateOf'],
): StyledFeature[] {
  if (!('source' in layer)) return [];
  const source = sources[layer.source];
  if (source?.type !== 'geojson' || typeof source.data !== 'object') return [];
  return (source.data as FeatureCollection).features
    .map((feature) => ({ feature, state: stateOf?.(idOf(feature)) ?? {} }))
    .filter((feature) => values.accepts(feature));
}

const idOf = ({ properties }: Feature): string => String(properties?.['id'] ?? '');

/** Shapes of one layer, each with what it is drawn with; equal ones share their attributes. */
function shapeNodes(
  layer: Exclude<LayerSpecification, SymbolLayerSpecification>,
  values: StyleValues,
  features: readonly StyledFeature[],
  path: PathOptions,
  id: string,
): SvgNode[] {
  const pathOf = ({ feature }: StyledFeature): string => pathData(feature.geometry, path);
  if (layer.type === 'fill') {
    return grouped(features, (of) => {
      const opacity = values.number('paint', 'fill-opacity', of);
      if (opacity === 0) return null;
      const pattern = values.text('paint', 'fill-pattern', of);
      if (pattern !== '') return null;
      return { fill: values.text('paint', 'fill-color', of), 'fill-opacity': notOne(opacity) };
    }).map(({ attributes, members }) =>
      node('path', { d: members.map(pathOf).join(''), ...attributes, 'fill-rule': 'evenodd' }),
    );
  }
  if (layer.type !== 'line') return [];
  const lineJoin = String(layer.layout?.['line-join'] ?? 'miter');
  return grouped(features, (of) => lineAttributes(values, of)).flatMap(
    ({ attributes, members }) => {
      const d = members.map(pathOf).join('');
      const { 'data-offset': offset = 0, 'data-gap': gap = 0, ...own } = attributes;
      const common = {
        'vector-effect': 'non-scaling-stroke',
        'stroke-linejoin': lineJoin === 'miter' ? undefined : lineJoin,
        'stroke-linecap': layer.layout?.['line-cap'] === 'round' ? 'round' : undefined,
      };
      const width = Number(own['stroke-width']);
      if (Number(offset) > 0)
        return insideBand(d, `${id}-${layer.id.replaceAll('/', '-')}`, {
          ...own,
          ...common,
          'stroke-width': 2 * width,
        });
      if (Number(gap) === 0) return [node('path', { d, ...own, ...common })];
      // Two lines with a gap: a broad one, and the paper between them.
      return [
        node('path', { d, ...own, ...common, 'stroke-width': Number(gap) + 2 * width }),
        node('path', { d, stroke: 'var(--m-land)', ...common, 'stroke-width': Number(gap) }),
      ];
    },
  );
}

/** A line that lies inside its area: twice as wide, and cut to the area. */
function insideBand(
  d: string,
  clip: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
): SvgNode[] {
  return [
    node('clipPath', { id: clip }, [node('path', { d })]),
    node('path', { d, ...attributes, 'clip-path': `url(#${clip})` }),
  ];
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

function lineAttributes(values: StyleValues, of: StyledFeature): Attributes | null {
  const opacity = values.number('paint', 'line-opacity', of);
  const width = values.number('paint', 'line-width', of);
  if (opacity === 0 || width === 0) return null;
  const dash = values.numbers('paint', 'line-dasharray', of);
  return {
    stroke: values.text('paint', 'line-color', of),
    'stroke-width': round(width),
    'stroke-opacity': notOne(opacity),
    'stroke-dasharray':
      dash.length === 0 ? undefined : dash.map((part) => round(part * width)).join(' '),
    'data-offset': values.number('paint', 'line-offset', of) || undefined,
    'data-gap': values.number('paint', 'line-gap-width', of) || undefined,
  };
}

const notOne = (opacity: number): number | undefined =>
  opacity === 1 ? undefined : round(opacity);
const round = (value: number): number => Math.round(value * 100) / 100;

interface Grouped {
  readonly attributes: Attributes;
  readonly members: StyledFeature[];
}

/** Features with equal attributes together, in the order of their first ones; null leaves a feature out. */
function grouped(
  features: readonly StyledFeature[],
  attributesOf: (of: StyledFeature) => Attributes | null,
): Grouped[] {
  const groups = new Map<string, Grouped>();
  for (const feature of features) {
    const attributes = attributesOf(feature);
    if (attributes === null) continue;
    const key = JSON.stringify(attributes);
    const group = groups.get(key) ?? { attributes, members: [] };
    group.members.push(feature);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Each picture once, to be used many times. */
class SpriteSheet {
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

function symbolNodes(
  layer: SymbolLayerSpecification,
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

function textAttributes(
  layer: SymbolLayerSpecification,
  values: StyleValues,
  of: StyledFeature,
): Attributes {
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
    const { dx, dy, scale } = icon;
    const opacity = values.number('paint', 'icon-opacity', of);
    parts.push(
      node('use', {
        href: `#${picture}`,
        transform: moves(dx, dy, scale),
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

function moves(dx: number, dy: number, scale: number): string | undefined {
  const moved = dx === 0 && dy === 0 ? '' : `translate(${String(round(dx))} ${String(round(dy))})`;
  const scaled = scale === 1 ? '' : `scale(${String(round(scale))})`;
  return moved + scaled === '' ? undefined : moved + scaled;
}

function textNodes(text: PlacedText, sprites: SpriteSheet): SvgNode[] {
  const { block, size, anchor, dy, angle, mark } = text;
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
      },
      [line],
    ),
  );
  const id = mark === null || mark === '' ? null : sprites.idOf(mark);
  if (id === null) return lines;
  const behind = `${turn ?? ''}translate(${String(round(dx + half + MARK_PX / 2))} ${String(round(dy))})`;
  return [...lines, node('use', { href: `#${id}`, transform: behind, stroke: 'none' })];
}
