import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { FONT } from '../font-faces.ts';
import { patternName, UNMATCHED_LAND_USE } from '../land-use.ts';
import type { Theme } from '../theme.ts';
import {
  all,
  DIM,
  dimmed,
  inWidths,
  isArea,
  isClass,
  isLandUse,
  LINE_DASH,
  PLAN_SOURCE,
  state,
} from './paint.ts';

const WIDTH = 1.4;

/** Picture of the hatch of a schematic parcel, in the ink of its label. */
const schematicHatch: ExpressionSpecification = [
  'case',
  ['==', ['get', 'luText'], UNMATCHED_LAND_USE.text],
  patternName('schematic', UNMATCHED_LAND_USE.text),
  patternName('schematic', UNMATCHED_LAND_USE.fill),
];

/**
 * Parcels of 用地用海: the official fill as it is, our pattern over it, a dark outline whose dash tells the position class,
 * and the code. They lie under all other features of the plan. The outline stays dark in both themes: the fills do not
 * change, either.
 */
export function landUseLayers(theme: Theme): LayerSpecification[] {
  const parcels = all(isArea, isLandUse);
  const outline = (cls: string, dash?: number[]): LayerSpecification => ({
    id: `plan/land-use/outline-${cls}`,
    type: 'line',
    source: PLAN_SOURCE,
    filter: all(isArea, isLandUse, isClass(cls)),
    paint: {
      'line-color': theme['c-on-mark'],
      'line-width': WIDTH,
      'line-opacity': dimmed(DIM.symbol),
      ...(dash === undefined ? {} : { 'line-dasharray': dash }),
    },
  });
  return [
    {
      id: 'plan/land-use/fill',
      type: 'fill',
      source: PLAN_SOURCE,
      filter: parcels,
      paint: { 'fill-color': ['get', 'luFill'], 'fill-opacity': dimmed(DIM.symbol) },
    },
    {
      id: 'plan/land-use/pattern',
      type: 'fill',
      source: PLAN_SOURCE,
      filter: all(isArea, isLandUse, ['!=', ['get', 'luPattern'], '']),
      paint: { 'fill-pattern': ['get', 'luPattern'], 'fill-opacity': dimmed(DIM.symbol) },
    },
    {
      id: 'plan/land-use/schematic',
      type: 'fill',
      source: PLAN_SOURCE,
      filter: all(isArea, isLandUse, isClass('schematic')),
      paint: { 'fill-pattern': schematicHatch, 'fill-opacity': dimmed(DIM.symbol) },
    },
    outline('surveyed'),
    outline('digitised', inWidths(LINE_DASH.digitised, WIDTH)),
    outline('gazetteer', inWidths(LINE_DASH.gazetteer, WIDTH)),
    {
      id: 'plan/land-use/label',
      type: 'symbol',
      source: PLAN_SOURCE,
      minzoom: 9.5,
      filter: parcels,
      layout: {
        'text-field': ['get', 'luCode'],
        'text-font': [FONT.sans],
        'text-size': 12,
        'text-max-width': 8,
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: {
        'text-color': ['to-color', ['get', 'luText']],
        'text-halo-color': ['to-color', ['get', 'luFill']],
        'text-halo-width': 1.8,
        'text-opacity': ['case', state('dim'), DIM.label, 1],
      },
    },
  ];
}
