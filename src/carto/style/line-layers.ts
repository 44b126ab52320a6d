import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { FONT } from '../font-faces.ts';
import { CARRIER_ZOOMS } from '../name-carriers.ts';
import { LABEL_PX } from '../symbol-features.ts';
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
    placement: 'line' | 'line-center',
    zooms: { readonly minzoom: number; readonly maxzoom?: number },
  ): LayerSpecification => ({
    id: `plan/line/${id}`,
    type: 'symbol',
    source: PLAN_SOURCE,
    filter,
    ...zooms,
    layout: {
      'symbol-placement': placement,
      'symbol-spacing': 520,
      'text-max-angle': 40,
      // The mark of the status stands behind the name: a line has no corner for it.
      'text-field': [
        'format',
        ['get', 'label'],
        {},
        ['case', ['==', ['get', 'mark'], ''], '', ' '],
        {},
        ['image', ['get', 'mark']],
        {},
      ],
      'text-font': [FONT.sans],
      'text-size': LABEL_PX,
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
  const { lines: minzoom, end } = CARRIER_ZOOMS;
  return [
    label('name', isName, 'line-center', { minzoom, maxzoom: end }),
    label('name-repeated', isLine, 'line', { minzoom: end }),
  ];
}
