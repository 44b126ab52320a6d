import type { FeatureCollection } from 'geojson';
import type { LayerSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { BaseDrawing } from '../base-drawing.ts';
import type { Backdrop } from '../basemap/base-map.ts';
import type { DiagramDrawing } from '../diagram-drawing.ts';
import type { FontFile } from '../font-faces.ts';
import type { Drawing } from '../drawing.ts';
import type { Theme } from '../theme.ts';
import { BASE_SOURCE, baseLayers } from './base-layers.ts';
import { FOCUS_SOURCE, focusLayers } from './focus-layers.ts';
import { PLAN_SOURCE } from './paint.ts';
import { planLayers } from './plan-layers.ts';
import { withSharedProgram } from './shared-programs.ts';
import { inZOrder, isUnderBackdrop } from './z-order.ts';

/** The layers of a theme: built once, the same objects every time, so that comparing two styles is cheap. */
export function styleLayers(theme: Theme): readonly LayerSpecification[] {
  return inZOrder([...baseLayers(theme), ...planLayers(theme), ...focusLayers(theme)]).map(
    withSharedProgram,
  );
}

/** Layers that draw nothing until something is pointed at or in hand. */
const WAITING = new Set(['plan/halo', 'plan/related', 'plan/related-group', 'plan/selected']);

/** The layers without those that wait for a hand: the first picture need not lay them out. */
export const withoutWaiting = (
  layers: readonly LayerSpecification[],
): readonly LayerSpecification[] => layers.filter(({ id }) => !WAITING.has(id));

export interface StyleInput {
  readonly layers: readonly LayerSpecification[];
  readonly base: BaseDrawing;
  /** The plan's features, or the signs of the structure diagram. */
  readonly plan: Drawing | DiagramDrawing;
  readonly focus: FeatureCollection;
  /** From `fontFaces`, once a page: working out its ranges takes some milliseconds. */
  readonly fonts: Readonly<Record<string, FontFile[]>>;
  /** A base map that was chosen instead of the built-in one; null or absent draws that. */
  readonly backdrop?: Backdrop | null;
}

/**
 * Margin of a tile, CSS pixels: half the longest name, whose carrier must not be cut. Wider ones cost: each tile then
 * holds more of its neighbours (at 512 the first map took 0.2 s longer).
 */
const TILE_BUFFER = 160;

/** The whole map as one style document: what is drawn and how. */
export function buildStyle(input: StyleInput): StyleSpecification {
  const { layers, base, plan, focus, fonts, backdrop = null } = input;
  return {
    version: 8,
    'font-faces': fonts,
    sources: {
      [BASE_SOURCE]: { type: 'geojson', data: base, buffer: TILE_BUFFER },
      [PLAN_SOURCE]: { type: 'geojson', data: plan, promoteId: 'id', buffer: TILE_BUFFER },
      [FOCUS_SOURCE]: { type: 'geojson', data: focus },
      ...backdrop?.sources,
    },
    layers: backdrop === null ? [...layers] : withBackdrop(layers, backdrop),
    transition: { duration: 140, delay: 0 },
  };
}

/** The chosen base instead of the built-in land, waters, roads and neighbours; the city's boundary stays on it. */
function withBackdrop(
  layers: readonly LayerSpecification[],
  backdrop: Backdrop,
): LayerSpecification[] {
  return inZOrder([...layers.filter(({ id }) => !isUnderBackdrop(id)), ...backdrop.layers]);
}
