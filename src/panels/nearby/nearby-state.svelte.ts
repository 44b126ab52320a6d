import { planningWords } from '../../i18n/planning-words.ts';
import { areasOf } from '../../geo/overlap.ts';
import type { FeatureId, LayerId } from '../../plan/ids.ts';
import { featuresWithin, originOf, type Nearby, type Origin } from '../../plan/nearby.ts';
import {
  overlapSide,
  type OverlapArea,
  type OverlapRow,
  type OverlapSide,
} from '../../plan/overlaps.ts';
import type { PlanFeature } from '../../plan/types.ts';
import type { Session } from '../../state/session.svelte.ts';

/** Kilometres that may be asked for. */
export const RADIUS_KM = { least: 0.1, most: 200 } as const;

/** Works the overlaps out, in a worker when they are many. */
export type OverlapRunner = (
  side: readonly OverlapArea[],
  other: readonly OverlapArea[],
) => Promise<readonly OverlapRow[]>;

/** A side of the overlap: a layer, what is selected, or the shape that was drawn. */
export type SideChoice = LayerId | 'selected' | 'drawn';

export interface ChosenSide extends OverlapSide {
  readonly name: string;
}

export type OverlapAnswer =
  | { readonly step: 'running' | 'failed' }
  | {
      readonly step: 'done';
      readonly rows: readonly OverlapRow[];
      readonly sides: readonly [ChosenSide, ChosenSide];
    };

/** What is asked about the surroundings, and the answer. */
export class NearbyState {
  readonly #session: Session;
  readonly #run: OverlapRunner;

  mode = $state<'within' | 'overlap'>('within');
  /** As it was typed. */
  radius = $state('5');
  first = $state<SideChoice | null>(null);
  second = $state<SideChoice | null>(null);
  answer = $state.raw<OverlapAnswer | null>(null);

  constructor(session: Session, run: OverlapRunner) {
    this.#session = session;
    this.#run = run;
  }

  readonly words = $derived.by(() => planningWords(this.#session.view.language));

  /** Null for what is no number of kilometres that makes sense. */
  readonly radiusKm = $derived.by(() => {
    const km = Number(this.radius.trim().replace(/[．。]/, '.'));
    return this.radius.trim() !== '' && km >= RADIUS_KM.least && km <= RADIUS_KM.most ? km : null;
  });

  /** The feature in the middle: the first that is selected. A drawn shape comes before it. */
  readonly centre = $derived.by<PlanFeature | null>(() =>
    this.#session.drawn === null ? (this.#session.selected[0] ?? null) : null,
  );

  readonly #origin = $derived.by<Origin | null>(() => {
    const drawn = this.#session.drawn;
    if (drawn !== null) return { geometry: drawn, toleranceM: 0 };
    return this.centre === null ? null : originOf(this.centre);
  });

  readonly centreName = $derived.by(() =>
    this.#session.drawn === null ? (this.centre?.name ?? null) : this.words.measure.drawn,
  );

  /** Null until there is a centre with a place, and a distance. */
  readonly nearby = $derived.by<Nearby | null>(() => {
    if (this.#origin === null || this.radiusKm === null) return null;
    if (this.#session.shownDiagram !== null) return null;
    const others = this.#session.plan.features.filter(
      ({ id, status }) => id !== this.centre?.id && status !== 'dropped',
    );
    return featuresWithin(this.#origin, others, this.radiusKm * 1000);
  });

  /** What the map lights. */
  readonly found = $derived.by<ReadonlySet<FeatureId> | null>(() => {
    const selected = new Set(this.#session.view.selected);
    if (this.mode === 'within') {
      const neighbours = this.nearby?.neighbours;
      if (neighbours === undefined) return null;
      return new Set(neighbours.map(({ feature }) => feature.id).filter((id) => !selected.has(id)));
    }
    if (this.answer?.step !== 'done') return null;
    const ids = this.answer.rows.flatMap(({ a, b }) => [a, b]);
    return new Set(ids.filter((id): id is FeatureId => id !== null && !selected.has(id)));
  });

  choose(which: 'first' | 'second', choice: SideChoice | null): void {
    this[which] = choice;
    this.answer = null;
  }

  async findOverlaps(): Promise<void> {
    if (this.first === null || this.second === null) return;
    const sides = [this.#side(this.first), this.#side(this.second)] as const;
    const asked: OverlapAnswer = { step: 'running' };
    this.answer = asked;
    let answer: OverlapAnswer;
    try {
      const rows = await this.#run(sides[0].areas, sides[1].areas);
      answer = { step: 'done', rows, sides };
    } catch {
      answer = { step: 'failed' };
    }
    // Something else has been chosen meanwhile.
    if (this.answer === asked) this.answer = answer;
  }

  #side(choice: SideChoice): ChosenSide {
    const { overlap } = this.words;
    if (choice === 'drawn') {
      const drawn = this.#session.drawn;
      const area = drawn === null ? null : areasOf(drawn);
      const none = overlapSide([]);
      return {
        ...none,
        areas: area === null ? [] : [{ id: null, geometry: area }],
        name: overlap.drawn,
      };
    }
    if (choice === 'selected') {
      return { ...overlapSide(this.#session.selected), name: overlap.selected };
    }
    const { plan, view } = this.#session;
    return {
      ...overlapSide(plan.features.filter(({ layer }) => layer === choice)),
      name: plan.layerById.get(choice)?.title[view.language] ?? choice,
    };
  }
}
