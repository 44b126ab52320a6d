import { formatDate } from '../../i18n/formats.ts';
import type { LightWords } from '../../i18n/light-words.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { JudgedRecord, LightMeasure, LightRecord } from '../../plan/lights/light.ts';
import { severity } from '../../plan/lights/light.ts';
import { LIGHT_CRITERIA, type LightRule } from '../../plan/lights/rule.ts';

/** A number as the rule used it: at most two decimals, none that say nothing. */
export const number = (value: number): string => String(Math.round(value * 100) / 100);

/** A measure in two lines: the numbers and what they make, and the limits. */
export function measureText(
  measure: LightMeasure,
  w: LightWords,
  language: 'zh' | 'en',
): { readonly facts: string; readonly outcome: string; readonly bounds: string } {
  const { bounds, criterion } = measure;
  const limits = w.bounds[criterion](number(bounds.yellow), number(bounds.red));
  if (measure.criterion === 'behindPoints') {
    const { planPercent, percent, behind } = measure;
    return {
      facts: w.percents(number(planPercent), number(percent)),
      outcome:
        behind > 0 ? w.behind(number(behind)) : behind < 0 ? w.ahead(number(-behind)) : w.level,
      bounds: limits,
    };
  }
  const { planned, missingOn, months } = measure;
  return {
    facts: w[measure.criterion](formatDate(planned, language), formatDate(missingOn, language)),
    outcome: months > 0 ? w.late(months) : planned > missingOn ? w.notDue : w.lessThanMonth,
    bounds: limits,
  };
}

/** The weightiest measure in a few words. */
function shortMeasure(measures: readonly LightMeasure[], w: LightWords): string {
  const [worst] = [...measures].sort((a, b) => severity(a.light) - severity(b.light));
  if (worst === undefined) return '';
  if (worst.criterion === 'behindPoints') {
    const { behind } = worst;
    if (behind > 0) return w.behind(number(behind));
    return behind < 0 ? w.ahead(number(-behind)) : w.level;
  }
  if (worst.months === 0) return w.onTime;
  return worst.criterion === 'startLateMonths'
    ? w.shortStart(worst.months)
    : w.shortRegistration(worst.months);
}

/** Why a record lights what it does, in a few words for a list. */
export function shortReason({ finding }: JudgedRecord, w: LightWords): string {
  switch (finding.code) {
    case 'measured':
      return shortMeasure(finding.measures, w);
    case 'stale':
      return w.short.stale(w.lights[finding.was]);
    default:
      return w.short[finding.code];
  }
}

/** Who reported. */
export const reporterText = ({ by }: LightRecord, w: LightWords, t: Messages): string =>
  by.kind === 'own' ? w.own(by.author) : w.public(t.confidences[by.confidence]);

/** Day of a record, in words where there is none. */
export const dateText = ({ date }: LightRecord, w: LightWords, language: 'zh' | 'en'): string =>
  date === null ? w.undated : formatDate(date, language);

/** The rule sentence by sentence. */
export function ruleText(rule: LightRule, w: LightWords, join: string): readonly string[] {
  const criteria = LIGHT_CRITERIA.flatMap((criterion) => {
    const bounds = rule[criterion];
    return bounds === undefined
      ? []
      : [w.rule[criterion](number(bounds.yellow), number(bounds.red))];
  });
  const who = rule.completedGreen.map((witness) => w.rule.witnesses[witness]).join(join);
  return [
    ...criteria,
    who === '' ? w.rule.completedNone : w.rule.completed(who),
    w.rule.stale(number(rule.staleAfterDays)),
    w.rule.worst,
  ];
}
