import type { PositionClass } from '../plan/kinds.ts';
import { isPlanItem } from '../plan/queries.ts';
import type { Plan, PlanFeature, PlanLayer } from '../plan/types.ts';
import { GROUP_OF_KIND, DRAWN_CLASSES, type DrawnClass } from './symbols.ts';
import type { SymbolGroup } from '../plan/kinds.ts';

/** One row of the layer list: its symbol comes from the same record as the map's. */
export interface LayerLegendRow {
  readonly layer: PlanLayer;
  readonly group: SymbolGroup;
  /** Features of the layer that have a place, and all of them. */
  readonly placed: number;
  readonly total: number;
}

export interface ClassLegendRow {
  readonly cls: DrawnClass;
  readonly count: number;
}

/** Layers with their symbol family and counts, in package order. */
export function layerLegend(plan: Plan): readonly LayerLegendRow[] {
  return plan.layers.map((layer) => {
    const features = plan.features.filter((feature) => feature.layer === layer.id);
    return {
      layer,
      group: GROUP_OF_KIND[layer.kind],
      placed: features.filter((feature) => feature.geometry !== null).length,
      total: features.length,
    };
  });
}

/** How many plan items stand in each drawn position class. Context places do not count. */
export function classLegend(features: readonly PlanFeature[]): readonly ClassLegendRow[] {
  const counts = new Map<PositionClass, number>();
  for (const feature of features) {
    if (!isPlanItem(feature)) continue;
    counts.set(feature.position.class, (counts.get(feature.position.class) ?? 0) + 1);
  }
  return DRAWN_CLASSES.map((cls) => ({ cls, count: counts.get(cls) ?? 0 }));
}
