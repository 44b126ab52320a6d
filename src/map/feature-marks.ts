import type { Map as MapLibreMap } from 'maplibre-gl';
import { PLAN_SOURCE } from '../carto/style/paint.ts';

/** How features are marked: by feature-state only, so that nothing is laid out again. */
export interface Marks {
  readonly selected: ReadonlySet<string>;
  readonly related: ReadonlySet<string>;
  readonly hovered: string | null;
  /** Whether what is neither selected nor related steps back. */
  readonly dimOthers: boolean;
}

interface State {
  readonly selected: boolean;
  readonly related: boolean;
  readonly hover: boolean;
  readonly dim: boolean;
}

function stateOf(id: string, marks: Marks): State {
  const selected = marks.selected.has(id);
  const related = marks.related.has(id);
  return {
    selected,
    related,
    hover: marks.hovered === id,
    dim: marks.dimOthers && !selected && !related,
  };
}

/** Remembers what was set, and sends only what changed. */
export class FeatureMarks {
  readonly #map: MapLibreMap;
  readonly #shown = new Map<string, string>();

  constructor(map: MapLibreMap) {
    this.#map = map;
  }

  /** Sets the states of all features of the plan source. */
  apply(ids: Iterable<string>, marks: Marks): void {
    for (const id of ids) {
      const state = stateOf(id, marks);
      const key = JSON.stringify(state);
      if ((this.#shown.get(id) ?? EMPTY) === key) continue;
      this.#shown.set(id, key);
      this.#map.setFeatureState({ source: PLAN_SOURCE, id }, state);
    }
  }
}

const EMPTY = JSON.stringify(
  stateOf('', { selected: new Set(), related: new Set(), hovered: null, dimOthers: false }),
);
