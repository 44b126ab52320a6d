import type { Geometry } from 'geojson';
import { meetsRectangle } from '../../geo/meets-rectangle.ts';
import { LIGHTS, type Light } from '../../plan/lights/rule.ts';
import { FEATURE_KINDS, type FeatureKind, type Status } from '../../plan/kinds.ts';
import { isPlanItem } from '../../plan/queries.ts';
import type { Plan, PlanFeature } from '../../plan/types.ts';
import type { BaseDrawing } from '../base-drawing.ts';
import type { Drawing } from '../drawing.ts';
import type { Extent } from '../graticule.ts';
import { landUseLegend, type LandUseLegendRow } from '../legend.ts';
import {
  DRAWN_CLASSES,
  GROUND_TOKEN,
  GROUP_OF_KIND,
  isGround,
  MARK_OF_STATUS,
  SYMBOLS,
  type DrawnClass,
} from '../symbols.ts';
import { BASE_ROWS, type BaseRow } from './samples.ts';

/** How something of a kind is drawn on the sheet. */
export interface KindSample {
  readonly shape: 'symbol' | 'line' | 'area';
  readonly cls: DrawnClass;
  /** Drawn in the grey of what only explains the ground. */
  readonly ground: boolean;
}

export interface KindRow {
  readonly kind: FeatureKind;
  readonly samples: readonly KindSample[];
}

export interface ClassRow {
  readonly cls: DrawnClass;
  /** Items of the plan; context places do not count. */
  readonly count: number;
  /** Least and largest error that the data states, metres; null where it states none. */
  readonly toleranceM: readonly [least: number, most: number] | null;
}

/** What lies on a sheet, and so what its legend has to explain. */
export interface SheetContent {
  /** Drawn on the sheet; of what is counted in a disc only the disc is. */
  readonly features: readonly PlanFeature[];
  readonly kinds: readonly KindRow[];
  readonly classes: readonly ClassRow[];
  readonly statuses: readonly (Status | 'ground')[];
  readonly landUse: readonly LandUseLegendRow[];
  readonly lights: readonly Light[];
  readonly base: readonly BaseRow[];
  /** Names of what is counted in discs. */
  readonly counted: readonly string[];
}

export interface SheetGround {
  readonly plan: Plan;
  /** What the map draws of the plan, with its symbols laid out for the zoom of the sheet. */
  readonly drawing: Drawing;
  readonly base: BaseDrawing;
  readonly lights: ReadonlyMap<string, Light> | null;
}

const DRAWN_ONCE = new Set(['body', 'symbol']);

/** Reads off the drawing what a sheet of this extent shows. */
export function sheetContent(
  { plan, drawing, base, lights }: SheetGround,
  { west, south, east, north }: Extent,
  zoom: number,
): SheetContent {
  const band = Math.floor(zoom);
  const isSeen = (geometry: Geometry, { z0, z1 }: { z0: number; z1: number }): boolean =>
    z0 <= band && band < z1 && meetsRectangle(geometry, [west, south, east, north]);
  const shapes = new Map<string, Set<KindSample['shape']>>();
  const counted = new Set<string>();
  for (const { geometry, properties } of drawing.features) {
    const { id, part, mode, members } = properties;
    if (mode === 'absent' || mode === 'member' || !isSeen(geometry, properties)) continue;
    if (part === 'group') for (const member of members.split(',')) counted.add(member);
    if (!DRAWN_ONCE.has(part)) continue;
    const own = shapes.get(id) ?? new Set();
    own.add(part === 'symbol' ? 'symbol' : geometry.type.endsWith('Polygon') ? 'area' : 'line');
    shapes.set(id, own);
  }
  const features = plan.features.filter(({ id }) => shapes.has(id));
  const shown = new Set(features.map(({ id }) => lights?.get(id)));
  return {
    features,
    kinds: kindRows(features, shapes, lights),
    classes: classRows(features),
    statuses: statusesOf(features.filter(({ id }) => lights?.has(id) !== true)),
    landUse: landUseLegend(features),
    lights: LIGHTS.filter((light) => shown.has(light)),
    base: baseRows(base, (feature) => isSeen(feature.geometry, feature.properties)),
    counted: plan.features.filter(({ id }) => counted.has(id)).map(({ name }) => name),
  };
}

function kindRows(
  features: readonly PlanFeature[],
  shapes: ReadonlyMap<string, ReadonlySet<KindSample['shape']>>,
  lights: SheetGround['lights'],
): readonly KindRow[] {
  return FEATURE_KINDS.flatMap((kind) => {
    // Parcels have the rows of their classes.
    if (kind === 'land-use') return [];
    const samples = new Map<string, KindSample>();
    for (const feature of features) {
      if (feature.kind !== kind) continue;
      const cls = DRAWN_CLASSES.find((one) => one === feature.position.class);
      if (cls === undefined) continue;
      for (const shape of shapes.get(feature.id) ?? []) {
        // A light stands in the place of the symbol.
        if (shape === 'symbol' && lights?.has(feature.id) === true) continue;
        const ground = shape === 'symbol' && isGround(feature) && hasColour(kind);
        samples.set(`${shape} ${cls} ${String(ground)}`, { shape, cls, ground });
      }
    }
    const order = [...samples.values()].sort(
      (a, b) =>
        Number(a.ground) - Number(b.ground) ||
        DRAWN_CLASSES.indexOf(a.cls) - DRAWN_CLASSES.indexOf(b.cls),
    );
    return order.length === 0 ? [] : [{ kind, samples: order }];
  });
}

/** Plain places have the grey of the ground anyway. */
const hasColour = (kind: FeatureKind): boolean =>
  SYMBOLS[GROUP_OF_KIND[kind]].token !== GROUND_TOKEN;

function classRows(features: readonly PlanFeature[]): readonly ClassRow[] {
  return DRAWN_CLASSES.flatMap((cls) => {
    const own = features.filter(({ position }) => position.class === cls);
    if (own.length === 0) return [];
    const errors = own.flatMap(({ position }) => position.toleranceM ?? []);
    return [
      {
        cls,
        count: own.filter(isPlanItem).length,
        toleranceM: errors.length === 0 ? null : [Math.min(...errors), Math.max(...errors)],
      },
    ];
  });
}

function statusesOf(features: readonly PlanFeature[]): readonly (Status | 'ground')[] {
  const marked = new Set(
    features.flatMap(({ status }) => (MARK_OF_STATUS[status] === null ? [] : [status])),
  );
  const rows = (['under-construction', 'completed', 'unknown'] as const).filter((status) =>
    marked.has(status),
  );
  return features.some((feature) => isGround(feature) && hasColour(feature.kind))
    ? [...rows, 'ground']
    : rows;
}

function baseRows(
  base: BaseDrawing,
  isSeen: (feature: BaseDrawing['features'][number]) => boolean,
): readonly BaseRow[] {
  const rows = new Set<string>();
  for (const feature of base.features) {
    const { role, schematic } = feature.properties;
    const row = schematic && role !== 'river' ? `${role}-schematic` : role;
    if (!rows.has(row) && isSeen(feature)) rows.add(row);
  }
  return BASE_ROWS.filter((row) => rows.has(row));
}

/** Items of the plan that no map can show: they are told on the sheet, never left out silently. */
export function itemsWithoutPlace(plan: Plan, visibleLayers: ReadonlySet<string>): number {
  return plan.features.filter(
    (feature) =>
      isPlanItem(feature) && feature.geometry === null && visibleLayers.has(feature.layer),
  ).length;
}
