import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { FONT } from '../font-faces.ts';
import type { Theme } from '../theme.ts';
import { byZoom } from './base-layers.ts';
import {
  isLeft,
  leaderAnchor,
  leaderImage,
  rowIconOffset,
  rowTextOffset,
} from './list-geometry.ts';
import { all, DIM, groupColour, isPointLike, PLAN_SOURCE, shownWhile, state } from './paint.ts';

/** A selected symbol is this much larger (look.md §4). */
export const SELECTED_SCALE = 1.3;

/** A symbol in hand is drawn by its own layer above and hidden here. */
const iconOpacity: ExpressionSpecification = [
  'case',
  ['any', state('selected'), state('related')],
  0,
  state('dim'),
  DIM.symbol,
  1,
];
/** The name of what is selected is drawn bold by the focus layer. */
const labelOpacity: ExpressionSpecification = [
  'case',
  state('selected'),
  0,
  state('dim'),
  DIM.label,
  1,
];

const icon = (): ExpressionSpecification => ['concat', ['get', 'group'], '-', ['get', 'cls']];
const tierIs = (tier: number): FilterSpecification => ['==', ['get', 'tier'], tier];
const alone: FilterSpecification = ['<', ['get', 'slot'], 0];
const listed: FilterSpecification = ['>=', ['get', 'slot'], 0];
const isZone: FilterSpecification = ['in', ['get', 'kind'], ['literal', ['core-city', 'district']]];

const labelPaint = (theme: Theme): Record<string, unknown> => ({
  'text-color': groupColour(theme),
  'text-halo-color': theme['m-halo'],
  'text-halo-width': 1.8,
  'text-opacity': labelOpacity,
  'icon-opacity': iconOpacity,
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
  };
}

/** Points and the middles of areas: symbols, names, lists of those that share a place. */
export function pointLayers(theme: Theme): LayerSpecification[] {
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
    halo(theme),
    inHand('related', 1),
    inHand('selected', SELECTED_SCALE),
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
    },
    ...zoneLayers(theme),
  ];
}

/** Ink ring under the pointer. */
function halo(theme: Theme): LayerSpecification {
  return {
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
        ['any', state('selected'), state('related')],
        0,
        state('hover'),
        1,
        0,
      ],
    },
  };
}

/**
 * Symbols on the highlighter's disc, laid out from the start and shown by feature-state alone: selecting lays nothing
 * out again, and what is in hand cannot be crowded out at any zoom.
 */
function inHand(part: 'related' | 'selected', scale: number): LayerSpecification {
  return {
    id: `plan/${part}`,
    type: 'symbol',
    source: PLAN_SOURCE,
    filter: isPointLike,
    layout: {
      'icon-image': ['concat', `${part}-`, ['get', 'group'], '-', ['get', 'cls']],
      'icon-size': scale,
      // MapLibre multiplies offsets by the icon's size: divided, the row stays where it was.
      'icon-offset': rowIconOffset(scale),
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
    },
    paint: { 'icon-opacity': shownWhile(part) },
  };
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
      paint: { 'icon-opacity': iconOpacity },
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
    },
  ];
}
