import { isPlanItem } from './queries.ts';
import type { Plan, PlanFeature } from './types.ts';

/** Divisions that share one place-name point, and the plan items whose position is that point. */
export interface TownshipCount {
  /** Mostly one; two when a town and a farm of the same name have one point, which no item can be told apart by. */
  readonly divisions: readonly PlanFeature[];
  /** WGS84 longitude, latitude of the point. */
  readonly at: readonly [number, number];
  /** In the order of the plan, never empty. */
  readonly items: readonly PlanFeature[];
}

/** Every plan item once: at a township's point, elsewhere, or nowhere. */
export interface TownshipItems {
  /** Most items first; equal ones in the order of the package. */
  readonly townships: readonly TownshipCount[];
  /** 其他: a position of their own or a line. In which township they lie is not worked out: no boundary is known. */
  readonly elsewhere: readonly PlanFeature[];
  /** 无空间位置. */
  readonly unplaced: readonly PlanFeature[];
}

const DIVISION_KINDS: ReadonlySet<string> = new Set(['subdistrict', 'township']);

/**
 * Counts plan items by the township whose place-name point stands for their position (coordinates equal to four
 * decimals, about 10 m). Context features and blocks are no items; a division that the plan names itself is one, at its
 * own point. Nothing is attributed by distance or by name.
 */
export function itemsByTownship(plan: Plan): TownshipItems {
  const divisions = new Map<string, PlanFeature[]>();
  for (const feature of plan.features) {
    const key = pointKey(feature);
    if (key === null || !DIVISION_KINDS.has(feature.kind)) continue;
    divisions.set(key, [...(divisions.get(key) ?? []), feature]);
  }
  const counted = new Map<string, PlanFeature[]>();
  const elsewhere: PlanFeature[] = [];
  const unplaced: PlanFeature[] = [];
  for (const item of plan.features.filter(isPlanItem)) {
    const key = pointKey(item);
    if (item.geometry === null) unplaced.push(item);
    else if (key === null || !divisions.has(key)) elsewhere.push(item);
    else counted.set(key, [...(counted.get(key) ?? []), item]);
  }
  const townships = [...divisions].flatMap(([key, own]) => {
    const items = counted.get(key);
    const at = own[0] === undefined ? null : pointOf(own[0]);
    return items === undefined || at === null ? [] : [{ divisions: own, at, items }];
  });
  return {
    townships: townships.sort((a, b) => b.items.length - a.items.length),
    elsewhere,
    unplaced,
  };
}

function pointOf({ geometry }: PlanFeature): readonly [number, number] | null {
  if (geometry?.type !== 'Point') return null;
  const [lon, lat] = geometry.coordinates;
  return lon === undefined || lat === undefined ? null : [lon, lat];
}

function pointKey(feature: PlanFeature): string | null {
  return (
    pointOf(feature)
      ?.map((degrees) => degrees.toFixed(4))
      .join() ?? null
  );
}
