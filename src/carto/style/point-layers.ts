import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { ROW_TEXT_GAP_PX } from '../crowding/list-layout.ts';
import { ZONE_SIZE } from '../crowding/units.ts';
import { FONT } from '../font-faces.ts';
import { LABEL_PX, SELECTED_SCALE } from '../symbol-features.ts';
import { GROUND_TOKEN } from '../symbols.ts';
import type { Theme } from '../theme.ts';
import { byZoom } from './base-layers.ts';
import {
  all,
  DIM,
  groupColour,
  hasLeader,
  isGroup,
  nameAnchor,
  nameOffset,
  offsetOf,
  PLAN_SOURCE,
  shownWhile,
  standing,
  state,
  symbolOffset,
} from './paint.ts';

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

const icon: ExpressionSpecification = ['get', 'icon'];
const label: ExpressionSpecification = ['get', 'label'];
const tierIs = (tier: number): FilterSpecification => ['==', ['get', 'tier'], tier];
const isZone: FilterSpecification = ['in', ['get', 'kind'], ['literal', ['core-city', 'district']]];

function labelPaint(theme: Theme): Record<string, unknown> {
  return {
    // What only explains the ground is grey, as its symbol is.
    'text-color': ['case', ['in', '-ground', icon], theme[GROUND_TOKEN], groupColour(theme)],
    'text-halo-color': theme['m-halo'],
    'text-halo-width': 1.8,
    'text-opacity': labelOpacity,
    'icon-opacity': iconOpacity,
  };
}

function symbolLayer(
  id: string,
  filter: FilterSpecification,
  layout: Record<string, unknown>,
  paint: Record<string, unknown>,
  minzoom = 0,
): LayerSpecification {
  return {
    id: `plan/${id}`,
    type: 'symbol',
    source: PLAN_SOURCE,
    ...(minzoom === 0 ? {} : { minzoom }),
    filter,
    layout,
    paint,
  };
}

/** A name that finds a free side of its symbol. */
const nameBeside = (radialOffset: number): Record<string, unknown> => ({
  'text-field': label,
  'text-font': [FONT.sans],
  'text-size': LABEL_PX,
  'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
  'text-radial-offset': radialOffset,
  'text-justify': 'auto',
  'text-max-width': 12,
  'text-padding': 1,
  'symbol-sort-key': ['get', 'rank'],
});

/** Points and the middles of areas: symbols, names, lists of those that crowd, counts of those without room. */
export function pointLayers(theme: Theme): LayerSpecification[] {
  const paint = labelPaint(theme);
  const alone = (...filters: readonly unknown[]): FilterSpecification =>
    all(standing('alone'), ...filters);
  /** Symbol and name together; the name may be missing. */
  const both = (
    id: string,
    filter: FilterSpecification,
    labelZoom: number,
    more: Record<string, unknown> = {},
  ): LayerSpecification =>
    symbolLayer(
      id,
      filter,
      {
        ...nameBeside(0.95),
        'text-field': ['step', ['zoom'], '', labelZoom, label],
        'text-optional': true,
        'icon-image': icon,
        'icon-padding': 0,
        ...more,
      },
      paint,
    );
  const isMajor = all(tierIs(0), ['!', isZone]);
  return [
    symbolLayer(
      'list/leader',
      hasLeader,
      {
        'icon-image': ['get', 'leader'],
        'icon-offset': offsetOf(['get', 'leaderDx'], ['get', 'leaderDy']),
        'icon-allow-overlap': true,
        'icon-padding': 0,
      },
      {},
    ),
    halo(theme),
    inHand('related', 1, standing('alone', 'row', 'absent')),
    // A group is lit when one of its members is.
    { ...inHand('related', 1, isGroup), id: 'plan/related-group' },
    inHand('selected', SELECTED_SCALE, standing('alone', 'row', 'absent', 'member')),
    {
      ...both('place/symbol', alone(tierIs(3)), 8, { 'text-radial-offset': 0.6 }),
      // Place names stay: they tell where what is lit lies.
      paint: { ...paint, 'text-color': theme['m-text'], 'text-opacity': 1, 'icon-opacity': 1 },
    } as LayerSpecification,
    both('block/symbol', alone(tierIs(2)), 11.6),
    both('minor/symbol', alone(tierIs(1)), 9),
    symbolLayer(
      'major/icon',
      alone(isMajor),
      { 'icon-image': icon, 'icon-padding': 0, 'symbol-sort-key': ['get', 'rank'] },
      { 'icon-opacity': iconOpacity },
    ),
    // Names in a lower layer, so that every symbol finds its place before any name takes room.
    symbolLayer('major/label', alone(isMajor), nameBeside(1.2), withoutIcon(paint), 8.6),
    symbolLayer(
      'list/symbol',
      standing('row'),
      {
        'icon-image': icon,
        'icon-offset': symbolOffset(),
        'icon-allow-overlap': true,
        'icon-padding': 0,
        'text-padding': 0,
        'text-field': label,
        'text-font': [FONT.sans],
        'text-size': LABEL_PX,
        'text-anchor': nameAnchor,
        'text-offset': nameOffset(LABEL_PX, ROW_TEXT_GAP_PX),
        'text-allow-overlap': true,
        'text-max-width': 60,
        'symbol-sort-key': ['get', 'rank'],
      },
      paint,
    ),
    symbolLayer(
      'group/symbol',
      isGroup,
      {
        'icon-image': icon,
        'icon-offset': symbolOffset(),
        'icon-allow-overlap': true,
        'icon-padding': 0,
      },
      { 'icon-opacity': iconOpacity },
    ),
    ...zoneLayers(theme),
  ];
}

const withoutIcon = ({ 'icon-opacity': _, ...rest }: Record<string, unknown>) => rest;

/** Ink ring under the pointer. */
function halo(theme: Theme): LayerSpecification {
  return symbolLayer(
    'halo',
    ['any', standing('alone', 'row'), isGroup] as unknown as FilterSpecification,
    {
      'icon-image': 'halo',
      'icon-offset': symbolOffset(),
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
    },
    {
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
  );
}

/**
 * Symbols on the highlighter's disc, laid out from the start and shown by feature-state alone: selecting lays nothing
 * out again, and what is in hand cannot be crowded out at any zoom.
 */
function inHand(
  part: 'related' | 'selected',
  scale: number,
  filter: FilterSpecification,
): LayerSpecification {
  return symbolLayer(
    part,
    filter,
    {
      'icon-image': ['concat', `${part}-`, icon],
      'icon-size': scale,
      'icon-offset': symbolOffset(scale),
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
    },
    { 'icon-opacity': shownWhile(part) },
  );
}

/** A zone's name must find a place: any side, then any corner, then over or under what stands there. Ems from the symbol's middle. */
const ZONE_NAME_PLACES = [
  ...['left', [1.4, 0], 'right', [-1.4, 0], 'bottom', [0, -1.7], 'top', [0, 1.7]],
  ...[
    'top-right',
    [-1, 1.2],
    'top-left',
    [1, 1.2],
    'bottom-right',
    [-1, -1.2],
    'bottom-left',
    [1, -1.2],
  ],
  ...['bottom', [0, -2.6], 'top', [0, 2.6]],
];

/** One city, three districts: a large symbol and a name in Song. */
function zoneLayers(theme: Theme): LayerSpecification[] {
  const filter = all(standing('alone'), isZone);
  const { from, to } = ZONE_SIZE;
  return [
    symbolLayer(
      'zone/symbol',
      filter,
      {
        'icon-image': icon,
        'icon-size': byZoom([from.zoom, from.size], [to.zoom, to.size]),
        'icon-padding': 0,
        'symbol-sort-key': ['get', 'rank'],
      },
      { 'icon-opacity': iconOpacity },
    ),
    symbolLayer(
      'zone/label',
      filter,
      {
        ...nameBeside(1.4),
        'text-font': [FONT.songBold],
        'text-size': ['match', ['get', 'kind'], 'core-city', 18, 16],
        // Instead of the radius: a line is less high than wide, and above or below it came into its own symbol's box.
        'text-variable-anchor-offset': ZONE_NAME_PLACES,
      },
      withoutIcon(labelPaint(theme)),
    ),
  ];
}
