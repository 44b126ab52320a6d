import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Theme } from '../theme.ts';
import { baseLayers } from './base-layers.ts';
import { diagramLayers } from './diagram-layers.ts';
import { focusLayers } from './focus-layers.ts';
import { withSharedProgram } from './shared-programs.ts';
import { inZOrder } from './z-order.ts';

/** The layers of the structure diagram over the same ground, instead of the plan's own. */
export function diagramStyleLayers(theme: Theme): readonly LayerSpecification[] {
  return inZOrder([...baseLayers(theme), ...diagramLayers(theme), ...focusLayers(theme)]).map(
    withSharedProgram,
  );
}
