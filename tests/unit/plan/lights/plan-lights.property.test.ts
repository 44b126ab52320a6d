import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONFIDENCES, STATUSES } from '../../../../src/plan/kinds.ts';
import { lightOf, type LightRecord } from '../../../../src/plan/lights/light.ts';
import {
  lightDate,
  lightsByDepartment,
  planLights,
  sumLights,
  type OwnReport,
} from '../../../../src/plan/lights/plan-lights.ts';
import { LIGHTS, type LightRule } from '../../../../src/plan/lights/rule.ts';
import { featuresOfDepartment, isPlanItem } from '../../../../src/plan/queries.ts';
import { county, delivered } from '../../carto/sheets.ts';
import { TODAY } from './records.ts';

const { plan } = county;
const rule = plan.lightRule!;
const items = plan.features.filter(isPlanItem);

const day = fc
  .date({ min: new Date('2030-01-01'), max: new Date('2032-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const percent = fc.option(fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10));
const bounds = fc
  .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 40 }))
  .map(([yellow, more]) => ({ yellow, red: yellow + more }));
const anyRule: fc.Arbitrary<LightRule> = fc.record(
  {
    behindPoints: bounds,
    startLateMonths: bounds,
    registrationLateMonths: bounds,
    staleAfterDays: fc.integer({ min: 1, max: 400 }),
    completedGreen: fc.subarray([...CONFIDENCES, 'own' as const]),
    source: fc.constant('示例'),
  },
  { requiredKeys: ['staleAfterDays', 'completedGreen', 'source'] },
);
const anyRecord: fc.Arbitrary<LightRecord> = fc.record({
  by: fc.oneof(
    fc.record({
      kind: fc.constant('public' as const),
      confidence: fc.constantFrom(...CONFIDENCES),
    }),
    fc.record({ kind: fc.constant('own' as const), author: fc.string() }),
  ),
  date: fc.option(
    fc.oneof(
      day,
      day.map((date) => date.slice(0, 7)),
    ),
  ),
  status: fc.option(fc.constantFrom(...STATUSES)),
  percent,
  planPercent: percent,
  plannedStart: fc.option(day),
  plannedRegistration: fc.option(day),
  isRegistered: fc.option(fc.boolean()),
  note: fc.string(),
  source: fc.string(),
});
const anyReport: fc.Arbitrary<OwnReport> = fc.record({
  author: fc.string(),
  on: fc.oneof(
    fc.constantFrom(...plan.features).map(({ id }) => ({ kind: 'feature' as const, id })),
    fc.constantFrom(...plan.clauses).map(({ id }) => ({ kind: 'clause' as const, id })),
    fc.constantFrom(...plan.targets).map(({ id }) => ({ kind: 'target' as const, id })),
  ),
  date: day,
  status: fc.option(fc.constantFrom(...STATUSES)),
  percent,
  planPercent: percent,
  source: fc.string(),
});
const reports = fc.array(anyReport, { maxLength: 12 });

/** Whether a record holds anything that a light can be made of: an independent reading of the rule's words. */
const hasData = ({ date, status, percent: actual, planPercent, ...one }: LightRecord): boolean =>
  date !== null &&
  ((actual !== null && planPercent !== null) ||
    (status === 'planned' && one.plannedStart !== null) ||
    (one.isRegistered === false && one.plannedRegistration !== null) ||
    status === 'completed');

describe('any records under any rule', () => {
  it('without data are never lit', () => {
    fc.assert(
      fc.property(fc.array(anyRecord), anyRule, (records, any) => {
        const empty = records.filter((one) => !hasData(one));
        expect(lightOf(empty, any, TODAY).light).toBe('none');
      }),
    );
  });

  it('are lit by a dated record of theirs, not after the data date and not expired', () => {
    fc.assert(
      fc.property(fc.array(anyRecord), anyRule, (records, any) => {
        const { light, used } = lightOf(records, any, TODAY);
        if (light === 'none') return;
        expect(records).toContain(used?.record);
        const date = used?.record.date ?? '';
        expect(date.slice(0, 7) <= TODAY.slice(0, 7)).toBe(true);
        if (used?.finding.code === 'completed') return;
        const at = Date.parse(date.length === 7 ? `${date}-01` : date);
        expect((Date.parse(TODAY) - at) / 86_400_000).toBeLessThanOrEqual(any.staleAfterDays);
      }),
    );
  });

  it('light the same in any order', () => {
    const shuffled = fc
      .array(anyRecord, { maxLength: 6 })
      .chain((records) =>
        fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length })),
      );
    fc.assert(
      fc.property(shuffled, anyRule, ([a, b], any) => {
        expect(lightOf(a, any, TODAY).light).toBe(lightOf(b, any, TODAY).light);
      }),
    );
  });

  it('get no better when a rule gets stricter', () => {
    fc.assert(
      fc.property(anyRecord, bounds, fc.integer({ min: 1, max: 9 }), (one, wide, share) => {
        const strict = { yellow: wide.yellow / (share + 1), red: wide.red / (share + 1) };
        const base = { staleAfterDays: 400, completedGreen: [], source: '示例' };
        const at = (behindPoints: typeof wide) =>
          LIGHTS.indexOf(lightOf([one], { ...base, behindPoints }, TODAY).light);
        expect(at(strict)).toBeLessThanOrEqual(at(wide));
      }),
    );
  });
});

describe('the sums of a plan', () => {
  it('add up, and count as green only what a record with data lights', () => {
    fc.assert(
      fc.property(reports, (own) => {
        const { features } = planLights(plan, rule, own);
        const sum = sumLights(features.values());
        expect(sum.red + sum.yellow + sum.green + sum.none).toBe(sum.total);
        expect(sum.total).toBe(items.length);
        const green = [...features.values()].filter(
          ({ light, used }) => light === 'green' && used !== null && hasData(used.record),
        );
        expect(sum.green).toBe(green.length);
        expect(sum.stale).toBeLessThanOrEqual(sum.none);
      }),
    );
  });

  it('by department are those of its items, each once', () => {
    fc.assert(
      fc.property(reports, (own) => {
        const lights = planLights(plan, rule, own);
        for (const { department, sum } of lightsByDepartment(plan, lights)) {
          const of = featuresOfDepartment(plan, department).filter(isPlanItem);
          for (const light of LIGHTS) {
            const count = of.filter(({ id }) => lights.features.get(id)?.light === light).length;
            expect(sum[light]).toBe(count);
          }
        }
      }),
    );
  });

  it('make no clause green that has an item without data, unless its own records do', () => {
    fc.assert(
      fc.property(reports, (own) => {
        for (const { light, items: parts, own: itself } of planLights(
          plan,
          rule,
          own,
        ).clauses.values()) {
          const lights = parts.map(({ reading }) => reading.light);
          if (light === 'green' && itself.light !== 'green') {
            expect(new Set(lights)).toEqual(new Set(['green']));
          }
          if (lights.includes('red')) expect(light).toBe('red');
        }
      }),
    );
  });

  it('speak of the newest day that anybody has reported', () => {
    fc.assert(
      fc.property(reports, (own) => {
        const newest = [plan.dataDate, ...own.map(({ date }) => date)].sort().at(-1);
        expect(lightDate(plan, own)).toBe(newest);
        expect(planLights(plan, rule, own).dataDate).toBe(newest);
      }),
    );
  });
});

describe('the packages', () => {
  it('of the county lights all four by its own rule', () => {
    const { features, clauses } = planLights(plan, rule);
    const lit = Object.fromEntries([...features].map(([id, { light }]) => [id, light]));
    expect(lit).toMatchObject({
      'qinglan-branch': 'red',
      'park-road': 'yellow',
      'quartz-project': 'green',
      'tea-town': 'none',
      'yunxi-reservoir': 'none',
    });
    expect(sumLights(features.values())).toEqual({
      red: 1,
      yellow: 1,
      green: 1,
      none: 8,
      stale: 1,
      total: 11,
    });
    const ofClauses = [...clauses].map(([id, { light }]) => [id, light]);
    expect(Object.fromEntries(ofClauses)).toMatchObject({
      '3.1.1': 'yellow',
      '3.1.2': 'red',
      '3.2': 'none',
    });
  });

  it('of the county light otherwise by the rule that the app ships: it is data', () => {
    const shipped = delivered.plan.lightRule!;
    const { features } = planLights(plan, shipped);
    expect(features.get('park-road' as never)?.light).toBe('green');
  });

  it('that the app ships has no light, since no public record compares with a plan', () => {
    const { features } = planLights(delivered.plan, delivered.plan.lightRule!);
    expect(sumLights(features.values())).toEqual({
      red: 0,
      yellow: 0,
      green: 0,
      none: 59,
      stale: 0,
      total: 59,
    });
  });
});
