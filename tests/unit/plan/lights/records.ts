import type { LightRecord } from '../../../../src/plan/lights/light.ts';
import type { LightRule } from '../../../../src/plan/lights/rule.ts';

/** The rule of the package that the app ships, as numbers. */
export const RULE: LightRule = {
  behindPoints: { yellow: 10, red: 30 },
  startLateMonths: { yellow: 1, red: 3 },
  registrationLateMonths: { yellow: 1, red: 2 },
  staleAfterDays: 31,
  completedGreen: [],
  source: '示例',
};

export const TODAY = '2031-06-30';

/** A record that says nothing but its day. */
export const record = (more: Partial<LightRecord> = {}): LightRecord => ({
  by: { kind: 'public', confidence: 'official' },
  date: '2031-06-15',
  status: null,
  percent: null,
  planPercent: null,
  plannedStart: null,
  plannedRegistration: null,
  isRegistered: null,
  note: '',
  source: '县统计局',
  ...more,
});
