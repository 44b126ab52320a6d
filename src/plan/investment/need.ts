import type { Fact, Plan, PlanFeature } from '../types.ts';
import { distanceTo, type SiteDistance } from './distances.ts';
import { isAtLeast, type AreaWish } from './land-area.ts';
import { factOf, sitesOf, wordsOf } from './sites.ts';
import type { Investment } from './types.ts';

/** What somebody looks for (按需选址). What is null or empty is not asked for. */
export interface Need {
  /** Ids of industry groups: one of them is enough. */
  readonly industries: readonly string[];
  readonly area: AreaWish | null;
  /** 直线, to the nearest feature of this end. */
  readonly distance: { readonly end: string; readonly km: number } | null;
  /** Id of a level group. */
  readonly level: string | null;
  /** Whether sites of which too little is known are listed with the others, and marked. */
  readonly includesUnknown: boolean;
}

export const NO_NEED: Need = {
  industries: [],
  area: null,
  distance: null,
  level: null,
  includesUnknown: true,
};

/** How a site stands to one condition, and what the data says about it. `unknown` is never taken for no or for 0. */
export type Condition = { readonly met: 'yes' | 'no' | 'unknown' } & (
  | { readonly key: 'industry'; readonly words: readonly string[] }
  | { readonly key: 'area'; readonly fact: Fact | undefined }
  | { readonly key: 'distance'; readonly distance: SiteDistance }
  | { readonly key: 'level'; readonly fact: Fact | undefined }
);

export interface Candidate {
  readonly site: PlanFeature;
  /** Only what was asked for, in the order of the form. */
  readonly conditions: readonly Condition[];
  /** The distance asked for, else that to the first end; null without ends. */
  readonly distance: SiteDistance | null;
}

export interface Miss extends Candidate {
  /** Why it is not in the list: the first condition that it does not meet. */
  readonly failed: Condition;
}

export interface NeedAnswer {
  /** Nearest first; those without a distance last. */
  readonly fits: readonly Candidate[];
  /** In the order of the plan. */
  readonly misses: readonly Miss[];
}

/** Whether anything is asked for at all. */
export function isAsked({ industries, area, distance, level }: Need): boolean {
  return industries.length > 0 || area !== null || distance !== null || level !== null;
}

/** Divides the sites of a plan into those that fit and those that do not, with the reason. Every site is in one list. */
export function answerNeed(plan: Plan, investment: Investment, need: Need): NeedAnswer {
  const fits: Candidate[] = [];
  const misses: Miss[] = [];
  for (const site of sitesOf(plan)) {
    const conditions = conditionsOf(plan, investment, need, site);
    const failed = conditions.find(
      ({ met }) => met === 'no' || (met === 'unknown' && !need.includesUnknown),
    );
    const end =
      investment.ends.find(({ id }) => id === need.distance?.end) ?? investment.ends[0] ?? null;
    const distance = end === null ? null : distanceTo(plan, site, end);
    const candidate = { site, conditions, distance };
    if (failed === undefined) fits.push(candidate);
    else misses.push({ ...candidate, failed });
  }
  return { fits: fits.sort((a, b) => sortKey(a) - sortKey(b)), misses };
}

/** Beyond every distance, and a number: two of them compare as equal. */
const FARTHEST = Number.MAX_VALUE;

function sortKey({ distance }: Candidate): number {
  return distance?.ok === true ? distance.distanceM : FARTHEST;
}

function conditionsOf(
  plan: Plan,
  { industries, levels, ends }: Investment,
  need: Need,
  site: PlanFeature,
): readonly Condition[] {
  const conditions: Condition[] = [];
  if (need.industries.length > 0) {
    const words = wordsOf(site, 'leadingIndustries');
    const wanted = industries.filter(({ id }) => need.industries.includes(id));
    const has = wanted.some((group) => group.words.some((word) => words.includes(word)));
    const met = words.length === 0 ? 'unknown' : has ? 'yes' : 'no';
    conditions.push({ key: 'industry', met, words });
  }
  if (need.area !== null) {
    const fact = factOf(site, 'area');
    conditions.push({ key: 'area', met: isAtLeast(fact, need.area), fact });
  }
  const end = ends.find(({ id }) => id === need.distance?.end);
  if (need.distance !== null && end !== undefined) {
    const distance = distanceTo(plan, site, end);
    const isNear = distance.ok && distance.distanceM <= need.distance.km * 1000;
    const met = !distance.ok ? 'unknown' : isNear ? 'yes' : 'no';
    conditions.push({ key: 'distance', met, distance });
  }
  const level = levels.find(({ id }) => id === need.level);
  if (level !== undefined) {
    const fact = factOf(site, 'level');
    const has = fact !== undefined && level.words.includes(String(fact.value));
    conditions.push({
      key: 'level',
      met: fact === undefined ? 'unknown' : has ? 'yes' : 'no',
      fact,
    });
  }
  return conditions;
}
