import { LIGHT_CRITERIA, type LightCriterion, type LightRule, type LightWitness } from './rule.ts';

/** A rule as a person types it: two fields a criterion, both empty for one that is not used. */
export interface RuleForm {
  readonly bounds: Readonly<
    Record<LightCriterion, { readonly yellow: string; readonly red: string }>
  >;
  readonly staleAfterDays: string;
  readonly completedGreen: readonly LightWitness[];
}

export type RuleField = LightCriterion | 'staleAfterDays';

/** `number`: no number above 0; `half`: one of the two bounds is missing; `order`: yellow above red. */
export interface RuleFault {
  readonly field: RuleField;
  readonly code: 'number' | 'half' | 'order';
}

export type RuleFormResult =
  | { readonly ok: true; readonly rule: LightRule }
  | { readonly ok: false; readonly faults: readonly RuleFault[] };

const shown = (value: number | undefined): string => (value === undefined ? '' : String(value));

export function formOfRule(rule: LightRule): RuleForm {
  const of = (criterion: LightCriterion) => ({
    yellow: shown(rule[criterion]?.yellow),
    red: shown(rule[criterion]?.red),
  });
  return {
    bounds: {
      behindPoints: of('behindPoints'),
      startLateMonths: of('startLateMonths'),
      registrationLateMonths: of('registrationLateMonths'),
    },
    staleAfterDays: shown(rule.staleAfterDays),
    completedGreen: rule.completedGreen,
  };
}

/** A number above 0 as people type it, full-width digits too; null for anything else. */
function readNumber(text: string): number | null {
  const plain = text.normalize('NFKC').trim();
  const value = /^\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
  return value > 0 && Number.isFinite(value) ? value : null;
}

/** The rule that a form says, with the source that it began with; or every fault of it. */
export function readRuleForm(form: RuleForm, source: string): RuleFormResult {
  const faults: RuleFault[] = [];
  const bounds: Partial<Record<LightCriterion, { yellow: number; red: number }>> = {};
  for (const field of LIGHT_CRITERIA) {
    const typed = form.bounds[field];
    const isEmpty = [typed.yellow, typed.red].map((text) => text.trim() === '');
    if (isEmpty.every(Boolean)) continue;
    const [yellow, red] = [readNumber(typed.yellow), readNumber(typed.red)];
    if (isEmpty.some(Boolean)) faults.push({ field, code: 'half' });
    else if (yellow === null || red === null) faults.push({ field, code: 'number' });
    else if (yellow > red) faults.push({ field, code: 'order' });
    else bounds[field] = { yellow, red };
  }
  const staleAfterDays = readNumber(form.staleAfterDays);
  if (staleAfterDays === null) faults.push({ field: 'staleAfterDays', code: 'number' });
  if (faults.length > 0 || staleAfterDays === null) return { ok: false, faults };
  const { completedGreen } = form;
  return { ok: true, rule: { ...bounds, staleAfterDays, completedGreen, source } };
}
