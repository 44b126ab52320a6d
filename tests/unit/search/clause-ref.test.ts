import { describe, expect, it } from 'vitest';
import { refLevels, startsWithLevels } from '../../../src/plan/search/clause-ref.ts';

const values = (text: string) => refLevels(text)?.map((level) => level.value) ?? null;

describe('refLevels', () => {
  it.each([
    ['三(六)', [3, 6]],
    ['三（六）', [3, 6]],
    ['三、（六）', [3, 6]],
    ['三六', [3, 6]],
    ['3.6', [3, 6]],
    ['３．６', [3, 6]],
    ['三(一)一', [3, 1, 1]],
    ['三(一)1', [3, 1, 1]],
    ['四(十二)', [4, 12]],
    ['四(十)', [4, 10]],
    ['二十一', [21]],
    ['3.12', [3, 12]],
    ['第三(六)条', [3, 6]],
  ])('reads %s', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });

  it.each(['', '三区', '龙虾', '3.6公里', 'G50', '()', '十十', '一二十'])('refuses %j', (text) => {
    expect(values(text)).toBeNull();
  });

  it('tells where each level ends, its bracket included', () => {
    expect(refLevels('三（一）一')?.map((level) => level.end)).toEqual([1, 4, 5]);
    expect(refLevels('三一一')?.map((level) => level.end)).toEqual([1, 2, 3]);
  });
});

describe('startsWithLevels', () => {
  it('compares numbers, not characters', () => {
    const of = (text: string) => refLevels(text) ?? [];
    expect(startsWithLevels(of('三(一)一'), of('3.1'))).toBe(true);
    expect(startsWithLevels(of('3.12'), of('3.1'))).toBe(false);
    expect(startsWithLevels(of('三'), of('三(一)'))).toBe(false);
  });
});
