import type { Map as MapLibreMap, MapGeoJSONFeature, Point } from 'maplibre-gl';
import { PLAN_SOURCE } from '../carto/style/paint.ts';

/** Layers laid out everywhere but shown only while the feature is in the state; null: never a target. */
const SHOWN_BY_STATE: Readonly<Record<string, string | null>> = {
  'plan/halo': null,
  'plan/list/leader': null,
  'plan/related': 'related',
  'plan/related-group': 'related',
  'plan/selected': 'selected',
};

function isSeen(feature: MapGeoJSONFeature): boolean {
  const state = SHOWN_BY_STATE[feature.layer.id];
  return state === undefined || (state !== null && feature.state[state] === true);
}

/** Reach of the pointer in CSS pixels (24 px targets, WCAG 2.2). */
const REACH = 7;

/** What lies near a pixel. */
export interface Hits {
  /** Ids of plan features, topmost first, without repeats; those of groups are not among them. */
  readonly ids: readonly string[];
  /** Members of the topmost group, when no feature lies above it. */
  readonly group: readonly string[];
}

const NO_HITS: Hits = { ids: [], group: [] };

/** What of the plan lies near a pixel of the map. */
export function pickAt(map: MapLibreMap, { x, y }: Pick<Point, 'x' | 'y'>): Hits {
  if (map.getSource(PLAN_SOURCE) === undefined) return NO_HITS;
  const found = map.queryRenderedFeatures([
    [x - REACH, y - REACH],
    [x + REACH, y + REACH],
  ]);
  const ids: string[] = [];
  let group: readonly string[] = [];
  for (const feature of found) {
    if (!isSeen(feature)) continue;
    const id: unknown = feature.properties['id'];
    const members: unknown = feature.properties['members'];
    if (typeof members === 'string' && members !== '') {
      if (ids.length === 0 && group.length === 0) group = members.split(',');
    } else if (typeof id === 'string' && !ids.includes(id)) ids.push(id);
  }
  return { ids, group };
}

/**
 * Clicking again on the same spot goes on to what lies underneath. The order is that of the first click: what is
 * picked comes to the top afterwards and must not be met twice.
 */
export class PickCycle {
  #x = Number.NaN;
  #y = Number.NaN;
  #order: readonly string[] = [];
  #last: string | null = null;

  /** The next id of `hits` at this pixel, or null when there is none. */
  next({ x, y }: Pick<Point, 'x' | 'y'>, hits: readonly string[]): string | null {
    const isAgain = Math.hypot(x - this.#x, y - this.#y) < 4;
    const met = isAgain ? this.#order.filter((id) => hits.includes(id)) : [];
    this.#order = [...met, ...hits.filter((id) => !met.includes(id))];
    const after = isAgain && this.#last !== null ? this.#order.indexOf(this.#last) + 1 : 0;
    this.#last = this.#order[after % Math.max(1, this.#order.length)] ?? null;
    this.#x = x;
    this.#y = y;
    return this.#last;
  }
}
