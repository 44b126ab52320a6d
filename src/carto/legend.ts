import type { PositionClass, Status, SymbolGroup } from '../plan/kinds.ts';
import { isPlanItem } from '../plan/queries.ts';
import type { Plan, PlanFeature, PlanLayer } from '../plan/types.ts';
import { GROUP_OF_KIND, DRAWN_CLASSES, type DrawnClass } from './symbols.ts';
import {
  LAND_USE_CLASSES,
  landUseClass,
  UNMATCHED_LAND_USE,
  type LandUseClass,
} from './land-use.ts';
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

/** One class of 用地用海 that the plan has; `name` is null for what matches none (未匹配). */
export interface LandUseLegendRow extends Omit<LandUseClass, 'name'> {
  readonly name: string | null;
  readonly count: number;
}

/** Classes of the parcels that have a place, in the order of the standard, 未匹配 last. */
export function landUseLegend(features: readonly PlanFeature[]): readonly LandUseLegendRow[] {
  const counts = new Map<LandUseClass | null, number>();
  for (const { kind, landUse = '', geometry } of features) {
    if (kind !== 'land-use' || geometry === null) continue;
    const found = landUseClass(landUse);
    counts.set(found, (counts.get(found) ?? 0) + 1);
  }
  const rows = [...LAND_USE_CLASSES, null].map((found) => ({
    ...(found ?? { ...UNMATCHED_LAND_USE, name: null }),
    count: counts.get(found) ?? 0,
  }));
  return rows.filter(({ count }) => count > 0);
}
