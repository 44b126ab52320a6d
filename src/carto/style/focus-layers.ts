import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { FONT } from '../font-faces.ts';
import type { Theme } from '../theme.ts';
import { all, groupColour, isInBand, nameAnchor, nameOffset } from './paint.ts';

/** Small source of the selected points: their bold names and the circles of their stated error. */
export const FOCUS_SOURCE = 'focus';

/** Size of the bold name, and room for the enlarged symbol beside it, CSS pixels. */
const LABEL_PX = 13;
const GAP_PX = 18;

/** Layers of the names and error circles of what is selected. */
export function focusLayers(theme: Theme): readonly LayerSpecification[] {
  return [
    {
      id: 'focus/tolerance/fill',
      type: 'fill',
      source: FOCUS_SOURCE,
      filter: ['==', ['get', 'part'], 'tolerance'],
      paint: { 'fill-color': groupColour(theme), 'fill-opacity': 0.06 },
    },
    {
      id: 'focus/tolerance/outline',
      type: 'line',
      source: FOCUS_SOURCE,
      filter: ['==', ['get', 'part'], 'tolerance'],
      layout: { 'line-cap': 'round' },
      paint: {
        'line-color': groupColour(theme),
        'line-width': 1.6,
        'line-dasharray': [0.4, 2.4],
      },
    },
    {
      id: 'focus/label',
      type: 'symbol',
      source: FOCUS_SOURCE,
      filter: all(['==', ['get', 'part'], 'label'], isInBand),
      layout: {
        'text-field': ['get', 'label'],
        'text-font': [FONT.sansBold],
        'text-size': LABEL_PX,
        'text-anchor': nameAnchor,
        'text-offset': nameOffset(LABEL_PX, GAP_PX),
        'text-allow-overlap': true,
        'text-max-width': 60,
      },
      paint: {
        'text-color': theme['c-ink'],
        'text-halo-color': theme['m-halo'],
        'text-halo-width': 2.4,
      },
    },
  ];
}
