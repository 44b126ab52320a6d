import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerNeed, isAsked, NO_NEED, type Need } from '../../../../src/plan/investment/need.ts';
import { FakeLink } from '../../state/fake-link.ts';
import { InvestmentState } from '../../../../src/state/investment-state.svelte.ts';
import { Session } from '../../../../src/state/session.svelte.ts';
import { ViewState } from '../../../../src/state/view-state.svelte.ts';
import type { PlanFeature } from '../../../../src/plan/types.ts';
import { qianjiang } from './packages.ts';

const { plan, investment } = qianjiang;

const anyNeed: fc.Arbitrary<Need> = fc.record({
  industries: fc.subarray(investment.industries.map(({ id }) => id)),
  area: fc.option(
    fc.record({
      value: fc.oneof(
        fc.double({ min: 0.1, max: 80_000, noNaN: true }),
        fc.nat(8000).map((n) => n + 1),
      ),
      unit: fc.constantFrom('亩' as const, '公顷' as const),
    }),
  ),
  distance: fc.option(
    fc.record({
      end: fc.constantFrom(...investment.ends.map(({ id }) => id)),
      km: fc.double({ min: 0.1, max: 80, noNaN: true }),
    }),
  ),
  level: fc.option(fc.constantFrom(...investment.levels.map(({ id }) => id))),
  includesUnknown: fc.boolean(),
});

/** Great-circle distance on the mean sphere, by the haversine: within 0.6 % of the ellipsoid. */
function haversineKm([lonA, latA]: number[], [lonB, latB]: number[]): number {
  const rad = Math.PI / 180;
  const h =
    Math.sin(((latB! - latA!) * rad) / 2) ** 2 +
    Math.cos(latA! * rad) * Math.cos(latB! * rad) * Math.sin(((lonB! - lonA!) * rad) / 2) ** 2;
  return 2 * 6371.0088 * Math.asin(Math.sqrt(h));
}

const fact = ({ facts }: PlanFeature, key: string) => facts.find((one) => one.key === key);
const MU: Readonly<Record<string, number>> = { 亩: 1, 公顷: 15, 平方公里: 1500 };

/**
 * The conditions read again from the raw facts, by other means than the app: true, false, or null for unknown. A
 * distance too near to the limit for the sphere gives undefined: either answer is right.
 */
function oracle(site: PlanFeature, need: Need): (boolean | null | undefined)[] {
  const results: (boolean | null | undefined)[] = [];
  if (need.industries.length > 0) {
    const words = String(fact(site, 'leadingIndustries')?.value ?? '').split('、');
    const wanted = need.industries.flatMap(
      (id) => investment.industries.find((group) => group.id === id)!.words,
    );
    results.push(words[0] === '' ? null : wanted.some((word) => words.includes(word)));
  }
  if (need.area !== null) {
    const area = fact(site, 'area');
    const wanted = need.area.value * MU[need.area.unit]!;
    if (area === undefined) results.push(null);
    else if (typeof area.value === 'number') {
      const has = area.value * MU[area.unit!]!;
      results.push(Math.abs(has - wanted) < 1e-5 * wanted ? undefined : has > wanted);
    } else results.push(Number.parseFloat(area.value) >= wanted ? true : null);
  }
  if (need.distance !== null) {
    const end = investment.ends.find(({ id }) => id === need.distance!.end)!;
    const points = end.features.flatMap((id) => {
      const geometry = plan.featureById.get(id)!.geometry;
      return geometry?.type === 'Point' ? [geometry.coordinates] : [];
    });
    const at = site.geometry?.type === 'Point' ? site.geometry.coordinates : null;
    if (at === null || points.length === 0) results.push(null);
    else {
      const km = Math.min(...points.map((point) => haversineKm(at, point)));
      const isClose = Math.abs(km - need.distance.km) < 0.007 * km;
      results.push(isClose ? undefined : km < need.distance.km);
    }
  }
  if (need.level !== null) {
    const level = fact(site, 'level')?.value;
    const words = investment.levels.find(({ id }) => id === need.level)!.words;
    results.push(level === undefined ? null : words.includes(String(level)));
  }
  return results;
}

const KEYS = ['industry', 'area', 'distance', 'level'] as const;
const askedKeys = (need: Need): string[] =>
  KEYS.filter((key) =>
    key === 'industry' ? need.industries.length > 0 : need[key === 'area' ? 'area' : key] !== null,
  );

describe('200 filters by need', () => {
  it('put every site into one of two lists, by what its facts say and by the first condition that it fails', () => {
    fc.assert(
      fc.property(anyNeed, (need) => {
        const { fits, misses } = answerNeed(plan, investment, need);
        const listed = [...fits, ...misses].map(({ site }) => site.id);
        expect(new Set(listed).size).toBe(listed.length);
        const fails = (result: boolean | null | undefined): boolean | undefined =>
          result === undefined ? undefined : result === null ? !need.includesUnknown : !result;
        for (const { site, conditions } of fits) {
          expect(conditions.map(({ key }) => key)).toEqual(askedKeys(need));
          const results = oracle(site, need);
          expect(results.some((result) => fails(result) === true)).toBe(false);
          // What is listed though unknown is marked as such.
          results.forEach((result, i) => {
            if (result !== undefined)
              expect(conditions[i]!.met === 'unknown').toBe(result === null);
          });
        }
        for (const { site, failed } of misses) {
          const results = oracle(site, need);
          const at = askedKeys(need).indexOf(failed.key);
          expect(fails(results[at])).not.toBe(false);
          // Nothing before it fails.
          expect(results.slice(0, at).some((result) => fails(result) === true)).toBe(false);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('light on the map what is in the list, nothing more and nothing less', () => {
    const session = new Session(plan, [], new ViewState(plan, new FakeLink('#lens=investment')));
    const state = new InvestmentState(plan, investment);
    session.findings = () => state.found;
    fc.assert(
      fc.property(anyNeed, (need) => {
        state.need = need;
        const fits = state.answer.fits.map(({ site }) => site.id).sort();
        if (!isAsked(need)) expect(session.found).toBeNull();
        else expect([...session.lit].sort()).toEqual(fits);
        const excluded = state.answer.misses.filter(({ site }) => session.lit.has(site.id));
        expect(excluded).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('nothing asked for', () => {
  it('lists every site, nearest to the first end first, those without a place last', () => {
    const { fits, misses } = answerNeed(plan, investment, NO_NEED);
    expect(misses).toEqual([]);
    expect(fits.map(({ site }) => site.id)).toHaveLength(16);
    const known = fits.map(({ distance }) =>
      distance?.ok === true ? distance.distanceM : Infinity,
    );
    expect(known).toEqual([...known].sort((a, b) => a - b));
    expect(known.filter((km) => km === Infinity).length).toBeGreaterThan(0);
  });
});
