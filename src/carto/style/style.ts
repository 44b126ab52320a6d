import type { FeatureCollection } from 'geojson';
import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { BaseDrawing } from '../base-drawing.ts';
import type { FontFile } from '../font-faces.ts';
import type { Drawing } from '../scene.ts';
import type { Theme } from '../theme.ts';
import { BASE_SOURCE, baseLayers } from './base-layers.ts';
import { FOCUS_SOURCE, focusLayers } from './focus-layers.ts';
import { PLAN_SOURCE, planLayers } from './plan-layers.ts';
import { inZOrder } from './z-order.ts';

export interface StyleInput {
  readonly theme: Theme;
  readonly base: BaseDrawing;
  readonly plan: Drawing;
  readonly focus: FeatureCollection;
  /** From `fontFaces`, once a page: working out its ranges takes some milliseconds. */
  readonly fonts: Readonly<Record<string, FontFile[]>>;
}

/** The whole map as one style document: plan + theme in, specification out. */
export function buildStyle(input: StyleInput): StyleSpecification {
  const { theme, base, plan, focus, fonts } = input;
  return {
    version: 8,
    'font-faces': fonts,
    sources: {
      [BASE_SOURCE]: { type: 'geojson', data: base },
      [PLAN_SOURCE]: { type: 'geojson', data: plan, promoteId: 'id' },
      [FOCUS_SOURCE]: { type: 'geojson', data: focus },
    },
    layers: inZOrder([...baseLayers(theme), ...planLayers(theme), ...focusLayers(theme)]),
    transition: { duration: 140, delay: 0 },
  } as StyleSpecification;
}
