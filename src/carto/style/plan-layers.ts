import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Theme } from '../theme.ts';
import { areaLayers } from './area-layers.ts';
import { landUseLayers } from './land-use-layers.ts';
import { lineLayers } from './line-layers.ts';
import { pointLayers } from './point-layers.ts';

/** All layers of the plan's features. */
export function planLayers(theme: Theme): readonly LayerSpecification[] {
  return [
    ...landUseLayers(theme),
    ...areaLayers(theme),
    ...lineLayers(theme),
    ...pointLayers(theme),
  ];
}
