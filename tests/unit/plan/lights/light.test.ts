import { describe, expect, it } from 'vitest';
import { daysBetween, dayOf, fullMonths } from '../../../../src/plan/lights/days.ts';
import { lightOf, type LightRecord } from '../../../../src/plan/lights/light.ts';
import type { LightRule } from '../../../../src/plan/lights/rule.ts';
import { record, RULE, TODAY } from './records.ts';

const light = (one: Partial<LightRecord>, rule: LightRule = RULE) =>
  lightOf([record(one)], rule, TODAY).light;
const finding = (one: Partial<LightRecord>, rule: LightRule = RULE) =>
  lightOf([record(one)], rule, TODAY).used?.finding;

describe('days', () => {
  it('that are not said count as the first', () => {
    expect([dayOf('2031'), dayOf('2031-06'), dayOf('2031-06-09')]).toEqual([
      '2031-01-01',
      '2031-06-01',
      '2031-06-09',
    ]);
  });

  it.each([
    ['2031-01-01', '2031-06-10', 5],
    ['2031-01-31', '2031-02-28', 0],
    ['2031-01-31', '2031-03-01', 1],
    ['2030-12-15', '2031-01-14', 0],
    ['2030-12-15', '2031-01-15', 1],
    ['2031-06-01', '2031-01-01', 0],
  ])('from %s to %s are %i full months', (from, to, months) => {
    expect(fullMonths(from, to)).toBe(months);
  });

  it('are counted over leap days and the ends of years', () => {
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(daysBetween('2030-12-31', '2031-01-01')).toBe(1);
    expect(daysBetween('2031-06-30', '2031-06-29')).toBe(-1);
  });
});

describe('progress against the plan', () => {
  it.each([
    [60, 60, 'green'],
    [60, 70, 'green'],
    [60, 50.01, 'green'],
    [60, 50, 'yellow'],
    [60, 30, 'yellow'],
    [60, 29.99, 'red'],
    // Binary fractions: these differ by 9.999999999999998 and 30.000000000000004.
    [16.4, 6.4, 'yellow'],
    [32.2, 2.2, 'yellow'],
    [100, 0, 'red'],
    [0, 0, 'green'],
  ])('of %d percent planned and %d actual is %s', (planPercent, percent, wanted) => {
    expect(light({ planPercent, percent })).toBe(wanted);
  });

  it('says the numbers and the limits that make it', () => {
    expect(finding({ planPercent: 60, percent: 46 })).toEqual({
      code: 'measured',
      measures: [
        {
          criterion: 'behindPoints',
          light: 'yellow',
          bounds: { yellow: 10, red: 30 },
          planPercent: 60,
          percent: 46,
          behind: 14,
        },
      ],
    });
  });

  it.each([{ percent: 90 }, { planPercent: 10 }, { status: 'under-construction' as const }])(
    'of %j alone is no data',
    (one) => {
      expect(light(one)).toBe('none');
      expect(finding(one)).toEqual({ code: 'no-measure' });
    },
  );
});

describe('a start and a registration', () => {
  const start = (plannedStart: string) => light({ status: 'planned', plannedStart });
  const registration = (plannedRegistration: string, isRegistered: boolean | null) =>
    light({ plannedRegistration, isRegistered });

  it('that have not happened are late by full months up to the record', () => {
    expect(['2031-05-16', '2031-05-15', '2031-03-16', '2031-03-15'].map(start)).toEqual([
      'green',
      'yellow',
      'yellow',
      'red',
    ]);
    expect(
      ['2031-05-16', '2031-05-15', '2031-04-15'].map((day) => registration(day, false)),
    ).toEqual(['green', 'yellow', 'red']);
  });

  it('that are not due yet are green, since the record says so on its day', () => {
    expect(start('2031-12-01')).toBe('green');
  });

  it('of which nobody has said that they did not happen light nothing', () => {
    expect(light({ plannedStart: '2020-01-01' })).toBe('none');
    expect(light({ plannedStart: '2020-01-01', status: 'under-construction' })).toBe('none');
    expect(registration('2020-01-01', null)).toBe('none');
    expect(registration('2020-01-01', true)).toBe('none');
  });

  it('are not asked for by a rule without that criterion', () => {
    const { staleAfterDays, completedGreen, source } = RULE;
    const rule = { staleAfterDays, completedGreen, source };
    expect(light({ status: 'planned', plannedStart: '2020-01-01' }, rule)).toBe('none');
  });

  it('weigh against progress: the most serious counts', () => {
    const one = { percent: 50, planPercent: 50, plannedRegistration: '2031-01-01' };
    expect(light({ ...one, isRegistered: false })).toBe('red');
  });
});

describe('a statement of completion', () => {
  const completed = { status: 'completed' as const };

  it('is no data unless the rule takes the word of that witness', () => {
    expect(light(completed)).toBe('none');
    expect(light(completed, { ...RULE, completedGreen: ['reported'] })).toBe('none');
    expect(light(completed, { ...RULE, completedGreen: ['official'] })).toBe('green');
    const own = { ...completed, by: { kind: 'own' as const, author: '张三' } };
    expect(light(own, { ...RULE, completedGreen: ['official'] })).toBe('none');
    expect(light(own, { ...RULE, completedGreen: ['own'] })).toBe('green');
  });

  it('does not expire, since what is finished stays finished', () => {
    const old = { ...completed, date: '2020-01-01' };
    expect(light(old, { ...RULE, completedGreen: ['official'] })).toBe('green');
  });
});

describe('records', () => {
  const percents = { percent: 60, planPercent: 60 };

  it('that are none are no data', () => {
    expect(lightOf([], RULE, TODAY)).toEqual({
      light: 'none',
      used: null,
      judged: [],
      dataDate: TODAY,
    });
  });

  it('without a date light nothing', () => {
    expect(finding({ ...percents, date: null })).toEqual({ code: 'undated' });
    expect(light({ ...percents, date: null })).toBe('none');
  });

  it('after the data date are not used', () => {
    expect(finding({ ...percents, date: '2031-07-01' })).toEqual({ code: 'later' });
    expect(light({ ...percents, date: '2031-07-01' })).toBe('none');
  });

  it('of what was dropped light nothing', () => {
    expect(light({ ...percents, status: 'dropped' })).toBe('none');
  });

  it('expire on the day after the limit, whatever they lit, and say what it was', () => {
    expect(light({ ...percents, date: '2031-05-30' })).toBe('green');
    expect(light({ ...percents, date: '2031-05-29' })).toBe('none');
    expect(finding({ ...percents, percent: 1, date: '2031-05-29' })).toMatchObject({
      code: 'stale',
      was: 'red',
      days: 32,
    });
  });

  it('of a whole month count as its first day', () => {
    expect(light({ ...percents, date: '2031-06' })).toBe('green');
    expect(light({ ...percents, date: '2031-05' })).toBe('none');
  });

  it('count the newest that can be judged; words without figures do not put it out', () => {
    const old = record({ date: '2031-06-01', percent: 10, planPercent: 60 });
    const news = record({ date: '2031-06-20', status: 'under-construction' });
    const { light: lit, used, judged } = lightOf([old, news], RULE, TODAY);
    expect([lit, used?.record]).toEqual(['red', old]);
    expect(judged.map(({ record: one }) => one)).toEqual([news, old]);
    const newer = record({ date: '2031-06-10', ...percents });
    expect(lightOf([old, newer], RULE, TODAY).light).toBe('green');
  });

  it('of one day count the most serious, in any order, and keep apart who reported', () => {
    const published = record({ ...percents });
    const own = record({ percent: 40, planPercent: 60, by: { kind: 'own', author: '李四' } });
    for (const both of [
      [published, own],
      [own, published],
    ]) {
      const { light: lit, used } = lightOf(both, RULE, TODAY);
      expect([lit, used?.record.by]).toEqual(['yellow', { kind: 'own', author: '李四' }]);
    }
  });
});
