import type { Fact } from '../types.ts';

/** 1 公顷 = 15 亩 = 0.01 平方公里. */
const MU_PER_UNIT: Readonly<Record<string, number>> = { 亩: 1, 公顷: 15, 平方公里: 1500 };

/** Units that a person may ask in. */
export const AREA_UNITS = ['亩', '公顷'] as const;
export type AreaUnit = (typeof AREA_UNITS)[number];

/** “1000亩以上”: a lower bound, the only text that can be compared. */
const AT_LEAST = /^(\d+(?:\.\d+)?)\s*(亩|公顷|平方公里)以上$/u;
/** 4.02 平方公里 are 6030 亩, whatever binary fractions make of it. */
const ROUNDING = 1e-9;

export interface AreaWish {
  readonly value: number;
  readonly unit: AreaUnit;
}

/**
 * Whether an area is at least so large. `unknown` when there is no fact, its unit is none of ours, its text is no lower
 * bound, or the bound lies below the wish.
 */
export function isAtLeast(fact: Fact | undefined, wish: AreaWish): 'yes' | 'no' | 'unknown' {
  const wanted = wish.value * (MU_PER_UNIT[wish.unit] ?? 1) * (1 - ROUNDING);
  if (fact === undefined) return 'unknown';
  if (typeof fact.value === 'number') {
    const perUnit = MU_PER_UNIT[fact.unit ?? ''];
    if (perUnit === undefined) return 'unknown';
    return fact.value * perUnit >= wanted ? 'yes' : 'no';
  }
  const [, bound, unit] = AT_LEAST.exec(fact.value) ?? [];
  if (bound === undefined || unit === undefined) return 'unknown';
  return Number(bound) * (MU_PER_UNIT[unit] ?? 1) >= wanted ? 'yes' : 'unknown';
}
