import { describe, expect, it } from 'vitest';
import { isAtLeast } from '../../../../src/plan/investment/land-area.ts';
import type { Fact } from '../../../../src/plan/types.ts';

const area = (value: number | string, unit?: string): Fact => ({
  key: 'area',
  label: '面积',
  value,
  ...(unit === undefined ? {} : { unit }),
  source: '虚构',
  confidence: 'official',
});

describe('an area against a wish', () => {
  it('is compared over units: 4.02 平方公里 are 6030 亩 and 402 公顷, not one more', () => {
    expect(isAtLeast(area(4.02, '平方公里'), { value: 6030, unit: '亩' })).toBe('yes');
    expect(isAtLeast(area(4.02, '平方公里'), { value: 402, unit: '公顷' })).toBe('yes');
    expect(isAtLeast(area(4.02, '平方公里'), { value: 6030.1, unit: '亩' })).toBe('no');
    expect(isAtLeast(area(402, '公顷'), { value: 6030, unit: '亩' })).toBe('yes');
    expect(isAtLeast(area(2000, '亩'), { value: 134, unit: '公顷' })).toBe('no');
  });

  it('is unknown without a fact, never 0', () => {
    expect(isAtLeast(undefined, { value: 1, unit: '亩' })).toBe('unknown');
  });

  it('is unknown in a unit that is none of land', () => {
    expect(isAtLeast(area(56, '万平方米'), { value: 1, unit: '亩' })).toBe('unknown');
    expect(isAtLeast(area(56), { value: 1, unit: '亩' })).toBe('unknown');
  });

  it('of a lower bound in words is enough, or unknown, but never too little', () => {
    expect(isAtLeast(area('1000亩以上'), { value: 1000, unit: '亩' })).toBe('yes');
    expect(isAtLeast(area('1000亩以上'), { value: 60, unit: '公顷' })).toBe('yes');
    expect(isAtLeast(area('1000亩以上'), { value: 1001, unit: '亩' })).toBe('unknown');
    expect(isAtLeast(area('约1000亩'), { value: 1, unit: '亩' })).toBe('unknown');
  });
});
