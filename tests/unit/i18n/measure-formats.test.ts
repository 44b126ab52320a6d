import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatArea,
  formatAzimuth,
  formatLength,
  formatShare,
  measureRows,
} from '../../../src/i18n/measure-formats.ts';
import { planningWords } from '../../../src/i18n/planning-words.ts';

const words = planningWords('zh').measure;

describe('an area in words', () => {
  it.each([
    [4_020_000, '402.0 公顷 · 6030 亩 · 4.02 平方公里'],
    [1_000_000, '100.0 公顷 · 1500 亩 · 1.00 平方公里'],
    [10_000, '1.0 公顷 · 15 亩 · 0.01 平方公里'],
    [1000, '0.1 公顷 · 2 亩 · 不足 0.01 平方公里'],
    [30, '不足 0.1 公顷 · 不足 1 亩 · 不足 0.01 平方公里'],
  ])('%d m² is %s', (areaM2, text) => {
    expect(formatArea(areaM2, words)).toBe(text);
  });

  it('never says 0 of an area that there is', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e10, noNaN: true }), (areaM2) => {
        for (const part of formatArea(areaM2, words).split(words.join)) {
          expect(part).not.toMatch(/^0(?:\.0+)? /);
        }
      }),
    );
  });
});

describe('a length in words', () => {
  it.each([
    [0.2, '不足 1 m'],
    [235.4, '235 m'],
    [999.4, '999 m'],
    [999.6, '1.00 km'],
    [27901.055, '27.90 km'],
  ])('%d m is %s', (lengthM, text) => {
    expect(formatLength(lengthM, words)).toBe(text);
  });
});

describe('a bearing in words', () => {
  it.each([
    [0, '0.0°（北）'],
    [56.26, '56.3°（东北）'],
    [90, '90.0°（东）'],
    [221.43, '221.4°（西南）'],
    [359.97, '0.0°（北）'],
  ])('%d° is %s', (degrees, text) => {
    expect(formatAzimuth(degrees, words)).toBe(text);
  });
});

describe('a share', () => {
  it.each([
    [0.25, '25.0%'],
    [1, '100.0%'],
    [0.0001, '<0.1%'],
  ])('%d is %s', (share, text) => {
    expect(formatShare(share)).toBe(text);
  });
});

describe('the lines of a measurement', () => {
  it('of an area are the area and its edge', () => {
    expect(measureRows({ of: 'area', areaM2: 10_000, perimeterM: 400 }, words)).toEqual([
      { label: '面积', value: '1.0 公顷 · 15 亩 · 0.01 平方公里' },
      { label: '周长', value: '400 m' },
    ]);
  });

  it('of a line are its length, and straight line and bearing of its ends where it has two', () => {
    const ends = { distanceM: 900, azimuthDeg: 45 };
    expect(measureRows({ of: 'length', lengthM: 1000, ends }, words)).toEqual([
      { label: '长度', value: '1.00 km' },
      { label: '首尾直线', value: '900 m' },
      { label: '首尾方位', value: '45.0°（东北）' },
    ]);
    expect(measureRows({ of: 'length', lengthM: 1000, ends: null }, words)).toHaveLength(1);
  });
});
