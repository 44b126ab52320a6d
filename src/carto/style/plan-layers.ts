import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { FONT } from '../font-faces.ts';
import { SYMBOLS } from '../symbols.ts';
import type { Theme } from '../theme.ts';
import {
  isLeft,
  leaderAnchor,
  leaderImage,
  rowIconOffset,
  rowTextOffset,
} from './list-geometry.ts';
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
/** Like {@link dimmed}; a point in hand is drawn by the focus layers and hidden here. */
const dimmedPoint = (dim: number): ExpressionSpecification => [
  'case',
  ['any', state('selected'), state('related')],
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
const isName: FilterSpecification = ['==', ['get', 'part'], 'name'];
const isPointLike: FilterSpecification = [
  'all',
  ['!=', ['geometry-type'], 'LineString'],
  ['==', ['get', 'part'], 'body'],
];
const widthOf = (rail: number, other: number): ExpressionSpecification => [
  'match',
  ['get', 'kind'],
  'railway',
  rail,
  other,
];

/** Dash of a line by position class, in pixels at the line's own width (look.md §4). */
const LINE_DASH = { digitised: [7, 3], schematic: [11, 5] } as const;
const LINE_WIDTH = 2.8;
const RAIL_WIDTH = 3.6;
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
      'line-width': widthOf(RAIL_WIDTH, LINE_WIDTH),
      'line-dasharray': inWidths(LINE_DASH.schematic, LINE_WIDTH),
    }),
    line('ties', all(isLine, isRail), {
      'line-color': theme['m-land'],
      'line-width': 1.7,
      // Half of each dash is hollow: the tie of a railway, in step with the dashes of the body.
      'line-dasharray': inWidths([7, 13.6], 1.7),
      'line-opacity': dimmed(1, DIM.symbol),
    }),
    ...lineLabels(theme),
  ];
}

/** Names of lines: once, on the best stretch, at small scales; repeated along the line close up. */
function lineLabels(theme: Theme): LayerSpecification[] {
  const label = (
    id: string,
    filter: FilterSpecification,
    own: object,
    zooms: object,
  ): LayerSpecification =>
    ({
      id: `plan/line/${id}`,
      type: 'symbol',
      source: PLAN_SOURCE,
      filter,
      ...zooms,
      layout: {
        ...own,
        'text-field': ['get', 'label'],
        'text-font': [FONT.sans],
        'text-size': 12,
        'text-offset': [0, -1],
        'text-padding': 1,
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: {
        'text-color': groupColour(theme),
        'text-halo-color': theme['m-halo'],
        'text-halo-width': 2,
        'text-opacity': dimmed(1, DIM.label),
      },
    }) as LayerSpecification;
  const onStretch = {
    'text-rotate': ['get', 'angle'],
    'text-rotation-alignment': 'map',
    'text-max-width': 40,
  };
  const along = { 'symbol-placement': 'line', 'symbol-spacing': 520, 'text-max-angle': 40 };
  return [
    label('name', isName, onStretch, { minzoom: 8.5, maxzoom: 11.2 }),
    label('name-repeated', isLine, along, { minzoom: 11.2 }),
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
        'icon-anchor': leaderAnchor(),
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
        'icon-color': theme['m-land'],
        'icon-halo-color': theme['c-ink'],
        'icon-halo-width': 1.4,
        'icon-opacity': [
          'case',
          ['all', state('hover'), ['!', state('selected')], ['!', state('related')]],
          1,
          0,
        ],
      },
    } as LayerSpecification,
    {
      ...points('place', pointLike(tierIs(3)), 8, 8, theme),
      // Place names stay: they tell where what is lit lies.
      paint: {
        ...labelPaint(theme),
        'text-color': theme['m-text'],
        'text-opacity': 1,
        'icon-opacity': 1,
      },
      layout: {
        'icon-image': ['concat', ['get', 'group'], '-gazetteer'],
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
        'text-optional': true,
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
    major('icon', theme),
    major('label', theme),
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
        'icon-padding': 0,
        'text-padding': 0,
        'text-field': ['step', ['zoom'], '', 8.6, ['get', 'label']],
        'text-font': [FONT.sans],
        'text-size': 12,
        'text-anchor': ['case', isLeft(), 'right', 'left'],
        'text-offset': rowTextOffset(12, 14),
        'text-max-width': 20,
        'text-optional': true,
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: labelPaint(theme),
    } as LayerSpecification,
    ...zoneLayers(theme),
  ];
}

/**
 * Parks, towns, works: symbols first, names in a lower layer, so that every symbol finds its place before any name
 * takes room.
 */
function major(part: 'icon' | 'label', theme: Theme): LayerSpecification {
  const common = points(
    `major-${part}`,
    all(isPointLike, tierIs(0), alone, ['!', isZone]),
    part === 'icon' ? 7 : 8.6,
    8.6,
    theme,
  );
  const layout = Object.entries((common as { layout: Record<string, unknown> }).layout).filter(
    ([name]) => name.startsWith(part === 'icon' ? 'icon-' : 'text-') || name.startsWith('symbol-'),
  );
  return {
    ...common,
    id: `plan/major/${part}`,
    layout: {
      ...Object.fromEntries(layout),
      ...(part === 'label' ? { 'text-radial-offset': 1.2, 'text-padding': 1 } : {}),
    },
  } as LayerSpecification;
}

/** One city, three districts: a large symbol under the others and a name in Song. */
function zoneLayers(theme: Theme): LayerSpecification[] {
  const filter = all(isPointLike, isZone);
  return [
    {
      id: 'plan/zone/symbol',
      type: 'symbol',
      source: PLAN_SOURCE,
      filter,
      layout: {
        'icon-image': icon(),
        'icon-size': byZoom([8, 1.3], [11, 2]),
        'icon-allow-overlap': true,
        'icon-padding': 0,
      },
      paint: { 'icon-opacity': dimmedPoint(DIM.symbol) },
    },
    {
      id: 'plan/zone/label',
      type: 'symbol',
      source: PLAN_SOURCE,
      filter,
      layout: {
        'text-field': ['get', 'label'],
        'text-font': [FONT.songBold],
        'text-size': ['match', ['get', 'kind'], 'core-city', 18, 16],
        'text-variable-anchor': ['bottom', 'top', 'left', 'right'],
        'text-radial-offset': 1.4,
        'text-justify': 'auto',
        'text-max-width': 12,
        'text-padding': 1,
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: labelPaint(theme),
    } as LayerSpecification,
  ];
}

/** All layers of the plan's features. */
export function planLayers(theme: Theme): readonly LayerSpecification[] {
  return [...areaLayers(theme), ...lineLayers(theme), ...pointLayers(theme)];
}
