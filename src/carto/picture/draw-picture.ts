import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';
import { grouped, idOf, notOne, round, type Attributes } from './grouped.ts';
import { pathData, type PathOptions } from './path-data.ts';
import type { PictureFrame } from './picture-frame.ts';
import { placeSymbols, Room, type PlacedSymbol } from './place-symbols.ts';
import { StyleValues, type PictureLayer, type StyledFeature } from './style-values.ts';
import { SpriteSheet, symbolNodes } from './symbol-nodes.ts';
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
 * backgrounds, areas, lines, circles, points with symbols and names; not drawn are names that repeat along a line.
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
  const drawings = (style.layers as unknown as readonly PictureLayer[])
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
    } else if (layer.type === 'circle') shapes.push(...circleNodes(values, features, frame));
    else shapes.push(...shapeNodes(layer, values, features, path, id));
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

function isInRange({ minzoom = 0, maxzoom = 24 }: PictureLayer, zoom: number): boolean {
  return zoom >= minzoom && zoom < maxzoom;
}

function featuresOf(
  layer: PictureLayer,
  values: StyleValues,
  { sources }: Pick<StyleSpecification, 'sources'>,
  stateOf: PictureOptions['stateOf'],
): StyledFeature[] {
  const source = layer.source === undefined ? undefined : sources[layer.source];
  if (source?.type !== 'geojson' || typeof source.data !== 'object') return [];
  return (source.data as FeatureCollection).features
    .map((feature) => ({ feature, state: stateOf?.(idOf(feature)) ?? {} }))
    .filter((feature) => values.accepts(feature));
}

/** Shapes of one layer, each with what it is drawn with; equal ones share their attributes. */
function shapeNodes(
  layer: PictureLayer,
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
    }).map(({ attributes, members }) => {
      const rule = { 'fill-rule': 'evenodd' };
      // Areas that let each other show through are laid one over the other.
      return attributes['fill-opacity'] === undefined
        ? node('path', { d: members.map(pathOf).join(''), ...attributes, ...rule })
        : node(
            'g',
            attributes,
            members.map((of) => node('path', { d: pathOf(of), ...rule })),
          );
    });
  }
  if (layer.type !== 'line') return [];
  const lineJoin = layer.layout?.['line-join'];
  return grouped(features, (of) => lineAttributes(values, of)).flatMap(
    ({ attributes, members }) => {
      const d = members.map(pathOf).join('');
      const { 'data-offset': offset = 0, 'data-gap': gap = 0, ...own } = attributes;
      const common = {
        'vector-effect': 'non-scaling-stroke',
        'stroke-linejoin': lineJoin === 'round' ? 'round' : undefined,
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

/** Circles grow with the picture as shapes do; each is its feature's, to be clicked. */
function circleNodes(
  values: StyleValues,
  features: readonly StyledFeature[],
  { toUnits, pxPerUnit }: PictureFrame,
): SvgNode[] {
  return features.flatMap((of) => {
    const { geometry } = of.feature;
    if (geometry.type !== 'Point') return [];
    const [cx, cy] = toUnits(geometry.coordinates);
    const width = values.number('paint', 'circle-stroke-width', of);
    const edge = {
      stroke: values.text('paint', 'circle-stroke-color', of),
      'stroke-width': round(width),
      'stroke-opacity': notOne(values.number('paint', 'circle-stroke-opacity', of)),
      'vector-effect': 'non-scaling-stroke',
    };
    // MapLibre's edge lies around the circle, SVG's on it.
    const radius = values.number('paint', 'circle-radius', of) + width / 2;
    return node('circle', {
      cx: round(cx),
      cy: round(cy),
      r: round(radius / pxPerUnit),
      fill: values.text('paint', 'circle-color', of),
      'fill-opacity': notOne(values.number('paint', 'circle-opacity', of)),
      'data-feature': idOf(of.feature),
      ...(width === 0 ? {} : edge),
    });
  });
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
