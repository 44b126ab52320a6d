import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { AXIS_HEAD } from '../axis-head.ts';
import { FONT } from '../font-faces.ts';
import type { Theme } from '../theme.ts';
import { dimmed, DIM, groupColour, PLAN_SOURCE, state } from './paint.ts';

const part = (name: string): FilterSpecification => ['==', ['get', 'part'], name];
const labelOf = (...which: FilterSpecification[]): FilterSpecification =>
  ['all', part('label'), ...which] as FilterSpecification;
const ON_DISC: FilterSpecification = ['==', ['get', 'onDisc'], true];
const isOf = (group: string): FilterSpecification => ['==', ['get', 'group'], group];
const not = (filter: FilterSpecification): FilterSpecification =>
  ['!', filter] as FilterSpecification;

/** Along its axis. Its box, which is the one around the turned name, would keep others off too much ground. */
const AXIS_NAME = {
  'text-anchor': 'bottom',
  'text-offset': [0, -0.9],
  'text-ignore-placement': true,
} as const;

/** A town's name gives way to the names of city and districts: any free side or corner of its ring, else none. Ems. */
const TOWN_NAME = {
  'text-allow-overlap': false,
  'text-max-width': 8,
  'text-justify': 'auto',
  'text-padding': 0,
  'text-variable-anchor-offset': [
    ...['left', [1.3, 0], 'right', [-1.3, 0], 'top', [0, 1.1], 'bottom', [0, -1.1]],
    ...['top-left', [0.9, 0.9], 'top-right', [-0.9, 0.9]],
    ...['bottom-left', [0.9, -0.9], 'bottom-right', [-0.9, -0.9]],
  ],
} as const;

/** Pixels of the ground radius: a tile of 512 px is 40 075 km wide at zoom 0; 30° N is close enough for a sign. */
function groundRadius(scale: number): ExpressionSpecification {
  const pxPerMetre = (zoom: number): number => (512 * 2 ** zoom) / (40_075_017 * 0.862);
  const at = (zoom: number): ExpressionSpecification => [
    '*',
    ['get', 'radiusM'],
    pxPerMetre(zoom) * scale,
  ];
  return ['interpolate', ['exponential', 2], ['zoom'], 7, at(7), 14, at(14)];
}

/** A sign in hand keeps its colour; the others step back. Its name takes the highlighter. */
const opacity = (full: number): ExpressionSpecification => [
  'case',
  state('dim'),
  full * DIM.symbol,
  full,
];

/** Layers of the structure diagram: project style, no national standard (conventions.md §3.3). */
export function diagramLayers(theme: Theme): readonly LayerSpecification[] {
  const colour = groupColour(theme);
  const labels = (
    id: string,
    filter: FilterSpecification,
    onDisc: boolean,
    more: object = {},
  ): LayerSpecification => ({
    id: `diagram/${id}`,
    type: 'symbol',
    source: PLAN_SOURCE,
    filter,
    layout: {
      'text-field': [
        'format',
        ['get', 'head'],
        { 'font-scale': 1.5 },
        ['case', ['==', ['get', 'head'], ''], '', '\n'],
        {},
        ['get', 'tail'],
        {},
      ],
      'text-font': [FONT.songBold],
      'text-size': 13.5,
      'text-rotate': ['get', 'angle'],
      'text-max-width': 30,
      'text-line-height': 1.3,
      'text-allow-overlap': true,
      ...more,
    },
    paint: {
      'text-color': onDisc ? theme['c-paper'] : colour,
      'text-halo-color': [
        'case',
        ['any', state('selected'), state('related')],
        onDisc ? theme['c-ink'] : theme['c-mark'],
        onDisc ? theme['k-core'] : theme['m-halo'],
      ],
      'text-halo-width': 2,
      'text-opacity': dimmed(DIM.label),
    },
  });
  return [
    {
      id: 'diagram/soft',
      type: 'fill',
      source: PLAN_SOURCE,
      filter: part('soft'),
      paint: { 'fill-color': colour, 'fill-opacity': opacity(0.034), 'fill-antialias': false },
    },
    {
      id: 'diagram/axis',
      type: 'line',
      source: PLAN_SOURCE,
      filter: part('axis'),
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': colour,
        'line-width': ['interpolate', ['exponential', 2], ['zoom'], 8, 9, 11, 60],
        'line-blur': ['interpolate', ['linear'], ['zoom'], 8, 3, 11, 12],
        'line-opacity': opacity(0.42),
      },
    },
    {
      id: 'diagram/arrow',
      type: 'symbol',
      source: PLAN_SOURCE,
      filter: part('arrow'),
      layout: {
        'icon-image': AXIS_HEAD.name,
        'icon-rotate': ['get', 'angle'],
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
      },
      paint: { 'icon-opacity': opacity(0.9) },
    },
    {
      id: 'diagram/disc-glow',
      type: 'circle',
      source: PLAN_SOURCE,
      filter: part('disc'),
      paint: {
        'circle-color': colour,
        'circle-opacity': opacity(0.22),
        'circle-radius': groundRadius(1.28),
      },
    },
    {
      id: 'diagram/disc',
      type: 'circle',
      source: PLAN_SOURCE,
      filter: part('disc'),
      paint: {
        'circle-color': colour,
        'circle-opacity': opacity(0.92),
        'circle-radius': groundRadius(1),
        'circle-stroke-color': theme['c-mark'],
        'circle-stroke-width': ['case', ['any', state('selected'), state('related')], 6, 0],
      },
    },
    {
      id: 'diagram/ring',
      type: 'circle',
      source: PLAN_SOURCE,
      filter: part('ring'),
      paint: {
        'circle-color': [
          'case',
          ['any', state('selected'), state('related')],
          theme['c-mark'],
          theme['m-land'],
        ],
        'circle-radius': 8,
        'circle-stroke-color': colour,
        'circle-stroke-width': 4.5,
        'circle-stroke-opacity': opacity(1),
        'circle-opacity': opacity(1),
      },
    },
    labels('axis-label', labelOf(isOf('transport')), false, AXIS_NAME),
    labels('town-label', labelOf(isOf('town')), false, TOWN_NAME),
    labels('label', labelOf(not(ON_DISC), not(isOf('transport')), not(isOf('town'))), false),
    labels('disc-label', labelOf(ON_DISC), true),
  ];
}
