import { LIGHT_DRAWING, type LightDrawing } from '../carto/lights.ts';
import { lightWords, type LightWords } from '../i18n/light-words.ts';
import type { ClauseId, DepartmentId, FeatureId } from '../plan/ids.ts';
import {
  lightsByDepartment,
  planLights,
  sumLights,
  type LightSum,
  type OwnReport,
  type PlanLights,
} from '../plan/lights/plan-lights.ts';
import type { Light, LightRule } from '../plan/lights/rule.ts';
import {
  formatStoredRule,
  isSameRule,
  parseStoredRule,
  type StoredRule,
} from '../plan/lights/stored-rule.ts';
import type { Plan } from '../plan/types.ts';
import type { ViewState } from './view-state.svelte.ts';

/** Where the changed rule is kept: this browser, nowhere else. */
export interface LightPreferences {
  get(key: string): string | null;
  set(key: string, value: string): void;
}

/** Why what was stored is not what counts. */
export type RuleTrouble =
  /** It cannot be read; it stays stored, under another name once the person saves a rule. */
  | 'unreadable'
  /** The browser has not kept it: it lasts until the page closes. */
  | 'not-kept';

/** The lights of a plan: its rule, or the one that the person has made of it, applied to all records. */
export class LightState {
  readonly #plan: Plan;
  readonly #view: ViewState;
  readonly #preferences: LightPreferences;
  readonly #reports: () => readonly OwnReport[];
  readonly #key: string;
  readonly shipped: LightRule;

  #stored = $state.raw<StoredRule | null>(null);
  trouble = $state<RuleTrouble | null>(null);
  isDialogOpen = $state(false);

  /**
   * @param shipped the rule of the package
   * @param reports what people reported in this app; read again whenever what it reads changes
   */
  constructor(
    plan: Plan,
    shipped: LightRule,
    view: ViewState,
    preferences: LightPreferences,
    reports: () => readonly OwnReport[] = () => [],
  ) {
    this.#plan = plan;
    this.shipped = shipped;
    this.#view = view;
    this.#preferences = preferences;
    this.#reports = reports;
    // Another plan on the same host has another rule.
    this.#key = `light-rule:${plan.document.documentNumber}`;
    const text = preferences.get(this.#key) ?? '';
    this.#stored = parseStoredRule(text);
    if (text !== '' && this.#stored === null) this.trouble = 'unreadable';
  }

  readonly words: LightWords = $derived.by(() => lightWords(this.#view.language));

  /** The rule that counts. */
  readonly rule = $derived.by<LightRule>(() =>
    this.#stored?.isUsed === true ? this.#stored.rule : this.shipped,
  );

  /** A rule that the person made and does not use now; null when there is none. */
  readonly laidAside = $derived.by<LightRule | null>(() =>
    this.#stored === null || this.#stored.isUsed ? null : this.#stored.rule,
  );

  /** True while the rule is not the shipped one: said wherever a light is explained. */
  readonly isEdited = $derived.by(() => !isSameRule(this.rule, this.shipped));

  /** The shipped rule has changed since the person made their own of it. */
  readonly isOutdated = $derived.by(
    () => this.isEdited && this.#stored !== null && !isSameRule(this.#stored.shipped, this.shipped),
  );

  readonly lights = $derived.by<PlanLights>(() =>
    planLights(this.#plan, this.rule, this.#reports()),
  );

  readonly lightOfFeature = $derived.by<ReadonlyMap<FeatureId, Light>>(
    () => new Map([...this.lights.features].map(([id, { light }]) => [id, light])),
  );

  /** All plan items. */
  readonly sum = $derived.by<LightSum>(() => sumLights(this.lights.features.values()));

  readonly byDepartment = $derived.by<ReadonlyMap<DepartmentId, LightSum>>(
    () =>
      new Map(
        lightsByDepartment(this.#plan, this.lights).map(({ department, sum }) => [department, sum]),
      ),
  );

  /** Shape and word for the head of a card; null where there is no data, which the card says further down. */
  markOf(
    reading: { readonly light: Light } | undefined,
  ): { readonly symbol: LightDrawing; readonly word: string } | null {
    if (reading === undefined || reading.light === 'none') return null;
    const { light } = reading;
    return { symbol: LIGHT_DRAWING[light], word: this.words.lights[light] };
  }

  /** Whether there is something to say of this clause: an item, a lit target or a record of its own. */
  isClauseJudged(id: ClauseId): boolean {
    const reading = this.lights.clauses.get(id);
    return (
      reading !== undefined &&
      reading.items.length + reading.targets.length + reading.own.judged.length > 0
    );
  }

  /** Puts a rule of the person's own in the place of the shipped one. */
  setRule(rule: LightRule): void {
    this.#keep({ rule, shipped: this.shipped, isUsed: true });
  }

  /** Goes back to the shipped rule; the person's own is kept, to be taken up again. */
  resetRule(): void {
    if (this.#stored !== null) this.#keep({ ...this.#stored, isUsed: false });
  }

  #keep(stored: StoredRule): void {
    if (this.trouble === 'unreadable') {
      // A newer version of the app may know how to read it.
      this.#preferences.set(`${this.#key}:unread`, this.#preferences.get(this.#key) ?? '');
    }
    this.#stored = stored;
    const text = formatStoredRule(stored);
    this.#preferences.set(this.#key, text);
    this.trouble = this.#preferences.get(this.#key) === text ? null : 'not-kept';
  }
}
