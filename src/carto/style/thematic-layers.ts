import type { LayerSpecification, SourceSpecification } from '@maplibre/maplibre-gl-style-spec';
import { FONT } from '../font-faces.ts';
import { LINK_HEAD } from '../link-head.ts';
import type { LinkDrawing } from '../link-drawing.ts';
import type { Theme } from '../theme.ts';
import type { buildTownshipDrawing } from '../township-drawing.ts';

export const LINKS_SOURCE = 'links';
export const TOWNSHIPS_SOURCE = 'townships';

/** What themes add to the map; null while a theme is off. */
export interface ThematicDrawing {
  readonly links: LinkDrawing | null;
  readonly townships: ReturnType<typeof buildTownshipDrawing> | null;
}

/** Sources and layers of the themes that are on, layers from bottom to top. */
export function thematicStyle(
  { links, townships }: ThematicDrawing,
  theme: Theme,
): {
  readonly sources: Readonly<Record<string, SourceSpecification>>;
  readonly layers: readonly LayerSpecification[];
} {
  return {
    sources: {
      ...(links === null ? {} : { [LINKS_SOURCE]: { type: 'geojson', data: links } }),
      ...(townships === null ? {} : { [TOWNSHIPS_SOURCE]: { type: 'geojson', data: townships } }),
    },
    layers: [
      ...(links === null ? [] : linkLayers(theme)),
      ...(townships === null ? [] : [townshipLayer(theme)]),
    ],
  };
}

/**
 * Corners of a name at its point, first choice first; `sign` is 1 when the name grows to the east. Offsets in ems. The last
 * two reach out of the sheet and are cut there: an arc without a name would be worse.
 */
function anchors(edge: 'left' | 'right', sign: 1 | -1): unknown[] {
  const other = edge === 'left' ? 'right' : 'left';
  return [
    [`bottom-${edge}`, [0.4 * sign, -0.7]],
    [`top-${edge}`, [0.4 * sign, 0.7]],
    ['bottom', [0, -0.9]],
    ['top', [0, 0.9]],
    [edge, [1.1 * sign, 0]],
    [`bottom-${edge}`, [0.4 * sign, -2.7]],
    [`top-${edge}`, [0.4 * sign, 2.7]],
    ['bottom', [0, -2.9]],
    ['top', [0, 2.9]],
    [`bottom-${other}`, [-0.4 * sign, -0.7]],
    [`top-${other}`, [-0.4 * sign, 0.7]],
  ].flat();
}

/** Heads of arcs, cities on the sheet, and the names of both. */
function linkLayers(theme: Theme): LayerSpecification[] {
  const text = {
    'text-field': [
      'format',
      ['get', 'city'],
      {},
      '\n',
      {},
      ['get', 'detail'],
      { 'font-scale': 0.88, 'text-font': ['literal', [FONT.sans]] },
    ],
    'text-font': [FONT.sansBold],
    'text-size': 13.5,
    'text-max-width': 40,
    'text-padding': 3,
    'text-justify': 'auto',
    // Names grow from their arc into the sheet, above the arc first.
    'text-variable-anchor-offset': [
      'case',
      ['==', ['get', 'side'], 'east'],
      ['literal', anchors('right', -1)],
      ['literal', anchors('left', 1)],
    ],
  };
  const paint = {
    'text-color': theme['k-transport'],
    'text-halo-color': theme['m-halo'],
    'text-halo-width': 2.4,
  };
  return [
    {
      id: 'links/head',
      type: 'symbol',
      source: LINKS_SOURCE,
      filter: ['==', ['get', 'part'], 'head'],
      layout: {
        'icon-image': LINK_HEAD,
        'icon-rotate': ['get', 'angle'],
        'icon-rotation-alignment': 'map',
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
      },
    },
    {
      id: 'links/city',
      type: 'symbol',
      source: LINKS_SOURCE,
      filter: ['==', ['get', 'part'], 'city'],
      layout: {
        ...text,
        'icon-image': 'transport-gazetteer',
        'icon-allow-overlap': true,
        'text-optional': true,
      },
      paint,
    },
    {
      id: 'links/label',
      type: 'symbol',
      source: LINKS_SOURCE,
      filter: ['==', ['get', 'part'], 'label'],
      layout: text,
      paint,
    },
  ] as LayerSpecification[];
}

/** The number in the middle of a circle. */
function townshipLayer(theme: Theme): LayerSpecification {
  return {
    id: 'townships/count',
    type: 'symbol',
    source: TOWNSHIPS_SOURCE,
    layout: {
      'text-field': ['to-string', ['get', 'count']],
      'text-font': [FONT.sansBold],
      'text-size': 15,
      'text-padding': 1,
    },
    paint: {
      'text-color': theme['c-ink'],
      'text-halo-color': theme['m-halo'],
      'text-halo-width': 2.4,
    },
  };
}
