import type { FeatureId } from '../plan/ids.ts';
import { COMPARE_LIMIT } from '../plan/investment/compare.ts';
import type { AreaUnit } from '../plan/investment/land-area.ts';
import { answerNeed, isAsked, NO_NEED, type Need } from '../plan/investment/need.ts';
import type { Investment } from '../plan/investment/types.ts';
import type { Plan } from '../plan/types.ts';

export interface NeedFields {
  area: string;
  unit: AreaUnit;
  km: string;
  /** Id of an end; null is the first. */
  end: string | null;
}

/** The number in a field: above 0, else null. */
export function readAmount(text: string): number | null {
  const value = Number(text.trim());
  return text.trim() !== '' && Number.isFinite(value) && value > 0 ? value : null;
}

/** What a person does in the 招商 lens: what is looked for, and which parks stand side by side. */
export class InvestmentState {
  readonly #plan: Plan;
  readonly data: Investment;

  need = $state.raw<Need>(NO_NEED);
  /** What stands in the fields of the form, number or not: it outlives the form, which comes and goes with tabs and print. */
  fields = $state<NeedFields>({ area: '', unit: '亩', km: '', end: null });
  /** In the order of adding. */
  compared = $state.raw<readonly FeatureId[]>([]);
  isTrayOpen = $state(true);
  /** What is open over the page. */
  dialog = $state<'brochure' | 'compare' | 'share' | null>(null);

  constructor(plan: Plan, data: Investment) {
    this.#plan = plan;
    this.data = data;
  }

  readonly isAsked = $derived.by(() => isAsked(this.need));
  readonly answer = $derived.by(() => answerNeed(this.#plan, this.data, this.need));

  /** What the map lights: the sites that fit; null while nothing is asked for. */
  readonly found = $derived.by<ReadonlySet<FeatureId> | null>(() =>
    this.isAsked ? new Set(this.answer.fits.map(({ site }) => site.id)) : null,
  );

  ask(change: Partial<Need>): void {
    this.need = { ...this.need, ...change };
  }

  toggleIndustry(id: string): void {
    const { industries } = this.need;
    const others = industries.filter((one) => one !== id);
    this.ask({ industries: others.length < industries.length ? others : [...industries, id] });
  }

  /** Takes over a change of the fields; what is no number above 0 asks for nothing. */
  fill(change: Partial<NeedFields>): void {
    Object.assign(this.fields, change);
    const { area, unit, km, end } = this.fields;
    const value = readAmount(area);
    const far = readAmount(km);
    const to = end ?? this.data.ends[0]?.id;
    this.ask({
      area: value === null ? null : { value, unit },
      distance: far === null || to === undefined ? null : { end: to, km: far },
    });
  }

  clearNeed(): void {
    Object.assign(this.fields, { area: '', km: '' });
    this.need = { ...NO_NEED, includesUnknown: this.need.includesUnknown };
  }

  readonly isFull = $derived.by(() => this.compared.length >= COMPARE_LIMIT);

  /** Puts a site beside the others, or takes it away; a full tray stays as it is. */
  toggleCompared(id: FeatureId): void {
    const others = this.compared.filter((one) => one !== id);
    if (others.length < this.compared.length) this.compared = others;
    else if (!this.isFull) {
      this.compared = [...this.compared, id];
      this.isTrayOpen = true;
    }
  }
}
