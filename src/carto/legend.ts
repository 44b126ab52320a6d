import type { PositionClass, Status, SymbolGroup } from '../plan/kinds.ts';
import { isPlanItem } from '../plan/queries.ts';
import type { Plan, PlanFeature, PlanLayer } from '../plan/types.ts';
import { GROUP_OF_KIND, DRAWN_CLASSES, type DrawnClass } from './symbols.ts';
import { featureSwatch, type Swatch } from './swatch.ts';

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

/** How a status looks on the map; the row without a status is that of the ground. */
export interface StatusLegendRow {
  readonly key: 'no-mark' | 'ground' | Status;
  readonly swatch: Swatch;
}

const parkOf = (status: Status, context: boolean): Swatch =>
  featureSwatch({
    kind: 'park',
    position: { class: 'gazetteer', toleranceM: null, source: '' },
    status,
    context,
  });

/** Rows of the status legend: no mark, the grey of the ground, the three marks, each at a park's symbol. */
export const STATUS_LEGEND: readonly StatusLegendRow[] = [
  { key: 'no-mark', swatch: parkOf('planned', false) },
  { key: 'ground', swatch: parkOf('existing', true) },
  ...(['under-construction', 'completed', 'unknown'] as const).map((status) => ({
    key: status,
    swatch: parkOf(status, false),
  })),
];
