import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { FONT } from '../font-faces.ts';
import type { Theme } from '../theme.ts';
import { isLeft, rowIconOffset, rowTextOffset } from './list-geometry.ts';
import { groupColour } from './plan-layers.ts';

/** Small source that holds only what is in hand: selected and related points, drawn above all. */
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
    focusSymbols('related', 1, theme),
    focusSymbols('selected', SELECTED_SCALE, theme),
  ];
}

/** Points of one part: the symbol on its disc always, the name of a related one only where there is room. */
function focusSymbols(
  part: 'selected' | 'related',
  scale: number,
  theme: Theme,
): LayerSpecification {
  const isSelected = part === 'selected';
  const size = isSelected ? 13 : 12;
  const gap = isSelected ? 18 : 15;
  return {
    id: `focus/${part}`,
    type: 'symbol',
    source: FOCUS_SOURCE,
    filter: ['==', ['get', 'part'], part],
    layout: {
      'icon-image': ['concat', `${part}-`, ['get', 'group'], '-', ['get', 'cls']],
      'icon-size': scale,
      // MapLibre multiplies offsets by the icon's size: divided, the row stays where it was.
      'icon-offset': rowIconOffset(scale),
      'icon-allow-overlap': true,
      'text-field': ['get', 'label'],
      'text-font': [isSelected ? FONT.sansBold : FONT.sans],
      'text-size': size,
      'text-anchor': ['case', isLeft(), 'right', 'left'],
      'text-offset': rowTextOffset(size, gap, [gap / size, 0]),
      'text-allow-overlap': isSelected,
      'text-optional': true,
      'text-padding': 0,
      'text-max-width': 14,
    },
    paint: {
      'text-color': isSelected ? theme['c-ink'] : groupColour(theme),
      'text-halo-color': theme['m-halo'],
      'text-halo-width': 2.4,
    },
  } as LayerSpecification;
}
