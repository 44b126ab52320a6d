import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { FONT } from '../font-faces.ts';
import type { Theme } from '../theme.ts';
import { rowIconOffset, rowTextOffset } from './list-geometry.ts';
import { groupColour } from './plan-layers.ts';

/** Small source that holds only what is selected: it is drawn larger, bold and above all. */
export const FOCUS_SOURCE = 'focus';

const SELECTED_SCALE = 1.3;

/** Layers of the selected points and of the circle of their stated error. */
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
      id: 'focus/symbol',
      type: 'symbol',
      source: FOCUS_SOURCE,
      filter: ['==', ['get', 'part'], 'symbol'],
      layout: {
        'icon-image': ['concat', 'selected-', ['get', 'group'], '-', ['get', 'cls']],
        'icon-size': SELECTED_SCALE,
        // Offsets are multiplied by the icon's size: divide, so that the row stays where it was.
        'icon-offset': rowIconOffset(SELECTED_SCALE),
        'icon-allow-overlap': true,
        'text-field': ['get', 'label'],
        'text-font': [FONT.sansBold],
        'text-size': 13,
        'text-anchor': ['match', ['get', 'side'], 'left', 'right', 'left'],
        'text-offset': rowTextOffset(13, 17, [1.5, 0]),
        'text-allow-overlap': true,
        'text-max-width': 14,
      },
      paint: {
        'text-color': theme['c-ink'],
        'text-halo-color': theme['m-halo'],
        'text-halo-width': 2.4,
      },
    },
  ];
}
