import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Theme } from '../theme.ts';
import {
  all,
  DIM,
  dimmed,
  groupColour,
  inWidths,
  isArea,
  isClass,
  isNoParcel,
  LINE_DASH,
  PLAN_SOURCE,
  shownWhile,
  state,
} from './paint.ts';

/**
 * Areas: fill or hatch, outline by position class, marks under the outline. Parcels of 用地用海 are drawn by layers of
 * their own below and are only marked here.
 */
export function areaLayers(theme: Theme): LayerSpecification[] {
  const colour = groupColour(theme);
  const outline = (cls: string, dash?: number[]): LayerSpecification => ({
    id: `plan/area/outline-${cls}`,
    type: 'line',
    source: PLAN_SOURCE,
    filter: all(isArea, isNoParcel, isClass(cls)),
    paint: {
      'line-color': colour,
      'line-width': 2,
      'line-opacity': dimmed(DIM.symbol),
      ...(dash === undefined ? {} : { 'line-dasharray': dash }),
    },
  });
  return [
    {
      id: 'plan/area/fill',
      type: 'fill',
      source: PLAN_SOURCE,
      filter: all(isArea, isNoParcel, ['!=', ['get', 'cls'], 'schematic']),
      paint: {
        'fill-color': colour,
        'fill-opacity': [
          '*',
          ['match', ['get', 'cls'], 'gazetteer', 0.05, 0.2],
          ['case', state('dim'), DIM.symbol, 1],
        ],
      },
    },
    {
      id: 'plan/area/hatch',
      type: 'fill',
      source: PLAN_SOURCE,
      filter: all(isArea, isNoParcel, isClass('schematic')),
      paint: {
        'fill-pattern': ['concat', 'hatch-', ['get', 'group']],
        'fill-opacity': dimmed(DIM.symbol),
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
        'line-opacity': shownWhile('selected', 'related'),
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
        'line-opacity': shownWhile('selected', 'hover'),
      },
    },
    outline('surveyed'),
    outline('digitised', inWidths(LINE_DASH.digitised, 2)),
    outline('gazetteer', inWidths(LINE_DASH.gazetteer, 2)),
  ];
}
