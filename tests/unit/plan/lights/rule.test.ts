import { describe, expect, it } from 'vitest';
import { formOfRule, readRuleForm } from '../../../../src/plan/lights/rule-form.ts';
import {
  formatStoredRule,
  isSameRule,
  parseStoredRule,
} from '../../../../src/plan/lights/stored-rule.ts';
import { CountyPackage, type Json } from '../county-package.ts';
import { RULE } from './records.ts';

describe('the rule in a package', () => {
  const withRule = (change: (rule: Json) => void) => {
    const county = new CountyPackage();
    change(county.json('plan.json')['lightRule'] as Json);
    return county.plan();
  };

  it('is read as it stands', () => {
    const { plan, issues } = withRule(() => undefined);
    expect(issues).toEqual([]);
    expect(plan.lightRule).toEqual({
      behindPoints: { yellow: 5, red: 20 },
      startLateMonths: { yellow: 2, red: 4 },
      staleAfterDays: 100,
      completedGreen: ['official'],
      source: '青岚县项目亮灯办法（青政督〔2030〕3号，虚构）',
    });
  });

  it('may be absent', () => {
    const county = new CountyPackage();
    delete county.json('plan.json')['lightRule'];
    const { plan, issues } = county.plan();
    expect(issues).toEqual([]);
    expect(plan.lightRule).toBeUndefined();
  });

  it.each<[string, (rule: Json) => void, string, string]>([
    [
      'bounds in the wrong order',
      (rule) => (rule['behindPoints'] = { yellow: 30, red: 10 }),
      'lightRule.behindPoints',
      '滞后（yellow）不大于严重滞后（red）',
    ],
    [
      'a bound of zero',
      (rule) => (rule['startLateMonths'] = { yellow: 0, red: 1 }),
      'lightRule.startLateMonths.yellow',
      '大于 0 的数字',
    ],
    ['no source', (rule) => delete rule['source'], 'lightRule.source', '缺少字段“source”'],
    [
      'no limit of age',
      (rule) => delete rule['staleAfterDays'],
      'lightRule.staleAfterDays',
      '缺少字段“staleAfterDays”',
    ],
    [
      'a witness that nobody knows',
      (rule) => (rule['completedGreen'] = ['hearsay']),
      'lightRule.completedGreen[0]',
      '下列之一：official',
    ],
  ])('with %s is named and left out, the rest still builds', (_, change, path, says) => {
    const { plan, issues } = withRule(change);
    expect(issues).toMatchObject([{ code: 'shape', level: 'error', file: 'plan.json', path }]);
    expect(issues[0]?.message).toContain(says);
    expect(plan.lightRule).toBeUndefined();
    expect(plan.features).toHaveLength(19);
  });
});

describe('figures of a progress record', () => {
  const withFigures = (figures: Json) => {
    const county = new CountyPackage();
    Object.assign(county.records()[5]!, figures);
    return county.plan();
  };

  it('are kept', () => {
    const figures = {
      percent: 0,
      planPercent: 100,
      plannedStart: '2031-01-01',
      plannedRegistration: '2031-02-01',
      registered: false,
    };
    expect(withFigures(figures).plan.progress[5]).toMatchObject(figures);
  });

  it.each<[Json, string]>([
    [{ percent: 101 }, '0 到 100 的数字'],
    [{ planPercent: -1 }, '0 到 100 的数字'],
    [{ percent: '46%' }, '应为数字'],
    [{ plannedStart: '2031-01' }, '日期（YYYY-MM-DD）'],
    [{ registered: '否' }, 'true 或 false'],
  ])('like %j are named and the record is left out', (figures, says) => {
    const { plan, issues } = withFigures(figures);
    expect(issues).toMatchObject([{ code: 'shape', file: 'progress.json', id: 'park-road' }]);
    expect(issues[0]?.message).toContain(says);
    expect(plan.progress).toHaveLength(8);
  });
});

describe('the form of a rule', () => {
  it('gives back the rule that it was filled from', () => {
    expect(readRuleForm(formOfRule(RULE), RULE.source)).toEqual({ ok: true, rule: RULE });
    const { staleAfterDays, completedGreen, source } = RULE;
    const fewer = { staleAfterDays, completedGreen, source };
    expect(readRuleForm(formOfRule(fewer), RULE.source)).toEqual({ ok: true, rule: fewer });
  });

  it('reads full-width digits and spaces', () => {
    const form = formOfRule(RULE);
    const bounds = { ...form.bounds, behindPoints: { yellow: ' ５', red: '２０．５ ' } };
    expect(readRuleForm({ ...form, bounds }, '')).toMatchObject({
      rule: { behindPoints: { yellow: 5, red: 20.5 } },
    });
  });

  it('names every fault', () => {
    const form = formOfRule(RULE);
    const bounds = {
      behindPoints: { yellow: '40', red: '30' },
      startLateMonths: { yellow: '1', red: '' },
      registrationLateMonths: { yellow: '一', red: '2' },
    };
    expect(readRuleForm({ ...form, bounds, staleAfterDays: '0' }, '')).toEqual({
      ok: false,
      faults: [
        { field: 'behindPoints', code: 'order' },
        { field: 'startLateMonths', code: 'half' },
        { field: 'registrationLateMonths', code: 'number' },
        { field: 'staleAfterDays', code: 'number' },
      ],
    });
  });
});

describe('a stored rule', () => {
  it('comes back as it was', () => {
    const stored = { rule: { ...RULE, staleAfterDays: 92 }, shipped: RULE, isUsed: true };
    expect(parseStoredRule(formatStoredRule(stored))).toEqual(stored);
  });

  it.each(['', '{', 'null', '{"version":2}', '{"version":1,"rule":{},"shipped":{},"isUsed":true}'])(
    'that reads %j is none',
    (text) => {
      expect(parseStoredRule(text)).toBeNull();
    },
  );

  it('is the same as another when it lights the same', () => {
    const other = {
      ...RULE,
      completedGreen: [],
      behindPoints: { red: 30, yellow: 10 },
      source: '',
    };
    expect(isSameRule(RULE, other)).toBe(true);
    expect(isSameRule(RULE, { ...RULE, staleAfterDays: 32 })).toBe(false);
  });
});
