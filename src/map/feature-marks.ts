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

/** What of the plan source can be marked. */
export interface MarkTargets {
  readonly ids: readonly string[];
  /** Members of each group, by the group's id. */
  readonly groups: ReadonlyMap<string, readonly string[]>;
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

/** State of a count: lit like a related symbol as soon as one of its members is in hand. */
function stateOfGroup(members: readonly string[], marks: Marks): State {
  const isLit = members.some((id) => marks.selected.has(id) || marks.related.has(id));
  const isHovered = marks.hovered !== null && members.includes(marks.hovered);
  return { selected: false, related: isLit, hover: isHovered, dim: marks.dimOthers && !isLit };
}

/** Remembers what was set, and sends only what changed. */
export class FeatureMarks {
  readonly #map: MapLibreMap;
  readonly #shown = new Map<string, string>();

  constructor(map: MapLibreMap) {
    this.#map = map;
  }

  /** Sets the states of all features of the plan source: single ones, and groups with the ids of their members. */
  apply(targets: MarkTargets, marks: Marks): void {
    for (const id of targets.ids) this.#set(id, stateOf(id, marks));
    for (const [id, members] of targets.groups) this.#set(id, stateOfGroup(members, marks));
  }

  #set(id: string, state: State): void {
    const key = JSON.stringify(state);
    if ((this.#shown.get(id) ?? EMPTY) === key) return;
    this.#shown.set(id, key);
    this.#map.setFeatureState({ source: PLAN_SOURCE, id }, state);
  }
}

const EMPTY = JSON.stringify(
  stateOf('', { selected: new Set(), related: new Set(), hovered: null, dimOthers: false }),
);
