import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { FONT } from '../font-faces.ts';
import type { Theme } from '../theme.ts';
import {
  all,
  DIM,
  dimmed,
  groupColour,
  inWidths,
  isClass,
  isLine,
  isName,
  isRail,
  LINE_DASH,
  PLAN_SOURCE,
  shownWhile,
  state,
} from './paint.ts';

const LINE_WIDTH = 2.8;
const RAIL_WIDTH = 3.6;

const widthOf = (rail: number, other: number): ExpressionSpecification => [
  'match',
  ['get', 'kind'],
  'railway',
  rail,
  other,
];

/** Lines: marks, paper under the body, body by position class, ties of railways, names. */
export function lineLayers(theme: Theme): LayerSpecification[] {
  const colour = groupColour(theme);
  const line = (
    id: string,
    filter: FilterSpecification,
    paint: Record<string, unknown>,
  ): LayerSpecification => ({
    id: `plan/line/${id}`,
    type: 'line',
    source: PLAN_SOURCE,
    filter,
    layout: { 'line-join': 'round' },
    paint,
  });
  const body = { 'line-color': colour, 'line-opacity': dimmed(DIM.symbol) };
  return [
    line('mark', isLine, {
      'line-color': theme['c-mark'],
      'line-width': ['case', state('selected'), 15, 10],
      'line-opacity': shownWhile('selected', 'related'),
    }),
    line('ink', isLine, {
      'line-color': theme['c-ink'],
      'line-width': ['case', state('selected'), 1.6, 1.2],
      'line-gap-width': ['case', state('selected'), 14, 5],
      'line-opacity': shownWhile('selected', 'hover'),
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
      'line-opacity': dimmed(DIM.symbol),
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
  ): LayerSpecification => ({
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
      'text-opacity': dimmed(DIM.label),
    },
  });
  const onStretch = {
    'text-rotate': ['get', 'angle'],
    'text-rotation-alignment': 'map',
    'text-offset': [0, -1],
    // The place was chosen clear of symbols; the box of a turned name is larger than the name.
    'text-allow-overlap': true,
    'text-max-width': 40,
  };
  const along = {
    'symbol-placement': 'line',
    'symbol-spacing': 520,
    'text-max-angle': 40,
    'text-offset': [0, -1],
  };
  return [
    label('name', isName, onStretch, { minzoom: 9.1, maxzoom: 11.2 }),
    label('name-repeated', isLine, along, { minzoom: 11.2 }),
  ];
}
