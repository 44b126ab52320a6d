import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { FONT } from '../font-faces.ts';
import { SYMBOLS } from '../symbols.ts';
import type { Theme } from '../theme.ts';
import { leaderImage, rowIconOffset, rowTextOffset } from './list-geometry.ts';
import { byZoom } from './base-layers.ts';

export const PLAN_SOURCE = 'plan';

/** Opacity of what is not related while something is selected (tokens `--s-dim`, labels stay readable). */
export const DIM = { symbol: 0.28, label: 0.35 } as const;

const state = (name: string): ExpressionSpecification => [
  'boolean',
  ['feature-state', name],
  false,
];
/** Opacity that drops when the feature's state says so; the expression itself never changes. */
const dimmed = (full: number, dim: number): ExpressionSpecification => [
  'case',
  state('selected'),
  full,
  state('dim'),
  full * dim,
  full,
];
/** Like {@link dimmed}; a selected point is drawn by the focus layer, larger, and hidden here. */
const dimmedPoint = (dim: number): ExpressionSpecification => [
  'case',
  state('selected'),
  0,
  state('dim'),
  dim,
  1,
];

/** Colour of a feature by its symbol family. */
export function groupColour(theme: Theme): ExpressionSpecification {
  const pairs = Object.values(SYMBOLS).flatMap((symbol) => [symbol.group, theme[symbol.token]]);
  return [
    'match',
    ['get', 'group'],
    ...pairs,
    theme['m-text'],
  ] as unknown as ExpressionSpecification;
}

const isLine: FilterSpecification = ['==', ['geometry-type'], 'LineString'];
const isArea: FilterSpecification = ['==', ['geometry-type'], 'Polygon'];
const all = (...filters: readonly unknown[]): FilterSpecification =>
  ['all', ...filters] as unknown as FilterSpecification;
const isClass = (cls: string): FilterSpecification => ['==', ['get', 'cls'], cls];
const isRail: FilterSpecification = ['==', ['get', 'kind'], 'railway'];
const isPointLike: FilterSpecification = ['!=', ['geometry-type'], 'LineString'];

/** Dash of a line by position class, in pixels at the line's own width (look.md §4). */
const LINE_DASH = { digitised: [7, 3], schematic: [11, 5] } as const;
const LINE_WIDTH = 2.8;
const inWidths = (dash: readonly number[], width: number): number[] => dash.map((d) => d / width);

function areaLayers(theme: Theme): LayerSpecification[] {
  const colour = groupColour(theme);
  const outline = (cls: string, dash?: number[]): LayerSpecification => ({
    id: `plan/area/outline-${cls}`,
    type: 'line',
    source: PLAN_SOURCE,
    filter: all(isArea, isClass(cls)),
    paint: {
      'line-color': colour,
      'line-width': 2,
      'line-opacity': dimmed(1, DIM.symbol),
      ...(dash === undefined ? {} : { 'line-dasharray': dash }),
    },
  });
  const fillOf: Readonly<Record<string, number>> = { gazetteer: 0.05, schematic: 0 };
  return [
    {
      id: 'plan/area/fill',
      type: 'fill',
      source: PLAN_SOURCE,
      filter: all(isArea, ['!=', ['get', 'cls'], 'schematic']),
      paint: {
        'fill-color': colour,
        'fill-opacity': [
          '*',
          ['match', ['get', 'cls'], 'gazetteer', fillOf['gazetteer'] ?? 0.05, 0.2],
          ['case', state('dim'), DIM.symbol, 1],
        ],
      },
    },
    {
      id: 'plan/area/hatch',
      type: 'fill',
      source: PLAN_SOURCE,
      filter: all(isArea, isClass('schematic')),
      paint: {
        'fill-pattern': ['concat', 'hatch-', ['get', 'group']],
        'fill-opacity': dimmed(1, DIM.symbol),
      },
    },
    {
      id: 'plan/area/mark',
      type: 'line',
      source: PLAN_SOURCE,
      filter: isArea,
      paint: {
        'line-color': theme['c-mark'],
        'line-width': ['case', state('selected'), 10, 6],
        'line-opacity': ['case', ['any', state('selected'), state('related')], 1, 0],
      },
    },
    {
      id: 'plan/area/ink',
      type: 'line',
      source: PLAN_SOURCE,
      filter: isArea,
      paint: {
        'line-color': theme['c-ink'],
        'line-width': 3,
        'line-opacity': ['case', ['any', state('selected'), state('hover')], 1, 0],
      },
    },
    outline('surveyed'),
    outline('digitised', inWidths(LINE_DASH.digitised, 2)),
    outline('gazetteer', inWidths([1.5, 3], 2)),
  ];
}

function lineLayers(theme: Theme): LayerSpecification[] {
  const colour = groupColour(theme);
  const line = (
    id: string,
    filter: FilterSpecification,
    paint: Record<string, unknown>,
  ): LayerSpecification =>
    ({
      id: `plan/line/${id}`,
      type: 'line',
      source: PLAN_SOURCE,
      filter,
      layout: { 'line-join': 'round' },
      paint,
    }) as LayerSpecification;
  const body = { 'line-color': colour, 'line-opacity': dimmed(1, DIM.symbol) };
  return [
    line('mark', isLine, {
      'line-color': theme['c-mark'],
      'line-width': ['case', state('selected'), 15, 10],
      'line-opacity': ['case', ['any', state('selected'), state('related')], 1, 0],
    }),
    line('ink', isLine, {
      'line-color': theme['c-ink'],
      'line-width': ['case', state('selected'), 1.6, 1.2],
      'line-gap-width': ['case', state('selected'), 14, 5],
      'line-opacity': ['case', ['any', state('selected'), state('hover')], 1, 0],
    }),
    line('paper', isLine, {
      'line-color': theme['m-land'],
      'line-width': LINE_WIDTH + 2,
      'line-opacity': ['case', ['any', state('selected'), state('related'), state('dim')], 0, 0.9],
    }),
    line('surveyed', all(isLine, isClass('surveyed')), { ...body, 'line-width': LINE_WIDTH }),
    line('digitised', all(isLine, isClass('digitised')), {
      ...body,
      'line-width': LINE_WIDTH,
      'line-dasharray': inWidths(LINE_DASH.digitised, LINE_WIDTH),
    }),
    line('gazetteer', all(isLine, isClass('gazetteer')), {
      ...body,
      'line-width': 1.1,
      'line-gap-width': 2.4,
    }),
    line('schematic', all(isLine, isClass('schematic')), {
      ...body,
      'line-width': LINE_WIDTH,
      'line-dasharray': inWidths(LINE_DASH.schematic, LINE_WIDTH),
    }),
    line('ties', all(isLine, isRail), {
      'line-color': theme['m-land'],
      'line-width': 1.2,
      'line-dasharray': inWidths([5.5, 10.5], 1.2),
      'line-opacity': dimmed(1, DIM.symbol),
    }),
    {
      id: 'plan/line/label',
      type: 'symbol',
      source: PLAN_SOURCE,
      filter: isLine,
      minzoom: 8.5,
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 520,
        'text-field': ['get', 'label'],
        'text-font': [FONT.sans],
        'text-size': 12,
        'text-offset': [0, -0.95],
        'text-max-angle': 30,
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: {
        'text-color': colour,
        'text-halo-color': theme['m-halo'],
        'text-halo-width': 2,
        'text-opacity': dimmed(1, DIM.label),
      },
    },
  ];
}

const icon = (): ExpressionSpecification => ['concat', ['get', 'group'], '-', ['get', 'cls']];
const tierIs = (tier: number): FilterSpecification => ['==', ['get', 'tier'], tier];
const alone: FilterSpecification = ['<', ['get', 'slot'], 0];
const listed: FilterSpecification = ['>=', ['get', 'slot'], 0];
const isZone: FilterSpecification = ['in', ['get', 'kind'], ['literal', ['core-city', 'district']]];

const labelPaint = (theme: Theme): Record<string, unknown> => ({
  'text-color': groupColour(theme),
  'text-halo-color': theme['m-halo'],
  'text-halo-width': 1.8,
  'text-opacity': dimmedPoint(DIM.label),
  'icon-opacity': dimmedPoint(DIM.symbol),
});

/** Symbol layer of points that have their place to themselves. */
function points(
  id: string,
  filter: FilterSpecification,
  minzoom: number,
  labelZoom: number,
  theme: Theme,
): LayerSpecification {
  return {
    id: `plan/${id}/symbol`,
    type: 'symbol',
    source: PLAN_SOURCE,
    minzoom,
    filter,
    layout: {
      'icon-image': icon(),
      'icon-padding': 1,
      'text-field': ['step', ['zoom'], '', labelZoom, ['get', 'label']],
      'text-font': [FONT.sans],
      'text-size': 12,
      'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
      'text-radial-offset': 0.95,
      'text-justify': 'auto',
      'text-max-width': 12,
      'text-optional': true,
      'symbol-sort-key': ['get', 'rank'],
    },
    paint: labelPaint(theme),
  } as LayerSpecification;
}

function pointLayers(theme: Theme): LayerSpecification[] {
  const pointLike = (...filters: readonly unknown[]): FilterSpecification =>
    all(isPointLike, ...filters);
  return [
    {
      id: 'plan/list/leader',
      type: 'symbol',
      source: PLAN_SOURCE,
      filter: all(listed, ['==', ['get', 'slot'], 0]),
      layout: {
        'icon-image': leaderImage(),
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
        'icon-anchor': ['match', ['get', 'side'], 'left', 'top-right', 'top-left'],
      },
    },
    {
      id: 'plan/halo',
      type: 'symbol',
      source: PLAN_SOURCE,
      filter: isPointLike,
      layout: {
        'icon-image': 'halo',
        'icon-offset': rowIconOffset(),
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
      },
      paint: {
        'icon-color': ['case', state('hover'), theme['m-land'], theme['c-mark']],
        'icon-halo-color': theme['c-ink'],
        'icon-halo-width': ['case', state('hover'), 1.4, 0],
        'icon-opacity': [
          'case',
          state('selected'),
          0,
          ['any', state('related'), state('hover')],
          1,
          0,
        ],
      },
    } as LayerSpecification,
    {
      ...points('place', pointLike(tierIs(3)), 8, 8, theme),
      paint: {
        ...labelPaint(theme),
        'text-color': theme['m-text'],
      },
      layout: {
        'icon-image': ['concat', ['get', 'group'], '-gazetteer'],
        'icon-optional': true,
        'text-field': ['get', 'label'],
        'text-font': [FONT.sans],
        'text-size': 12,
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 0.6,
        'text-justify': 'auto',
        'text-max-width': 12,
        'symbol-sort-key': ['get', 'rank'],
      },
    } as LayerSpecification,
    points('block', pointLike(tierIs(2)), 11, 11.6, theme),
    points('minor', pointLike(tierIs(1), alone), 9.2, 10.6, theme),
    points('major', pointLike(tierIs(0), alone, ['!', isZone]), 7, 8.6, theme),
    {
      id: 'plan/list/symbol',
      type: 'symbol',
      source: PLAN_SOURCE,
      filter: listed,
      minzoom: 7,
      layout: {
        'icon-image': icon(),
        'icon-offset': rowIconOffset(),
        'icon-allow-overlap': true,
        'text-field': ['step', ['zoom'], '', 8.6, ['get', 'label']],
        'text-font': [FONT.sans],
        'text-size': 12,
        'text-anchor': ['match', ['get', 'side'], 'left', 'right', 'left'],
        'text-offset': rowTextOffset(12, 11),
        'text-max-width': 20,
        'text-optional': true,
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: labelPaint(theme),
    } as LayerSpecification,
    {
      ...points('zone', pointLike(isZone), 6, 6, theme),
      layout: {
        'icon-image': icon(),
        'icon-size': byZoom([8, 1.2], [11, 1.7]),
        'icon-allow-overlap': true,
        'text-field': ['get', 'label'],
        'text-font': [FONT.songBold],
        'text-size': ['match', ['get', 'kind'], 'core-city', 18, 16],
        'text-variable-anchor': ['bottom', 'top', 'right', 'left'],
        'text-radial-offset': 0.85,
        'text-justify': 'auto',
        'text-max-width': 12,
        'symbol-sort-key': ['get', 'rank'],
      },
    } as LayerSpecification,
  ];
}

/** All layers of the plan's features. */
export function planLayers(theme: Theme): readonly LayerSpecification[] {
  return [...areaLayers(theme), ...lineLayers(theme), ...pointLayers(theme)];
}
