import { describe, expect, it } from 'vitest';
import { isReading, toNameText } from '../../../src/plan/search/readings.ts';
import { toPinyin } from './search-plan.ts';

describe('isReading', () => {
  it('knows pinyin with one syllable for each Chinese character', () => {
    expect(isReading('hu po', '湖泊')).toBe(true);
    expect(isReading("lü'se", '绿色')).toBe(true);
    expect(isReading('si gai ba', '“四改八”')).toBe(true);
  });

  it.each([
    ['hu po ju', '湖泊'],
    ['Hu Po', '湖泊'],
    ['lobster town', '小镇'],
    ['湖泊', '湖泊'],
    ['po', '泊'],
    ['', ''],
  ])('takes %j for no reading of %s', (alias, name) => {
    expect(isReading(alias, name)).toBe(false);
  });
});

describe('toNameText', () => {
  it('reads a name as the library does unless the data says otherwise', () => {
    expect(toNameText('湖泊局', [], toPinyin).syllables).toEqual(['hu', 'bo', 'ju']);
    expect(toNameText('湖泊局', ['hu po ju'], toPinyin).syllables).toEqual(['hu', 'po', 'ju']);
  });

  it('leaves brackets and Latin letters without a syllable', () => {
    expect(toNameText('湖(A)泊', ['hu po'], toPinyin).syllables).toEqual(['hu', '', '', '', 'po']);
  });

  it('does not take the reading of another name of the same length', () => {
    expect(toNameText('龙虾', ['hu po'], toPinyin).syllables).toEqual(['long', 'xia']);
  });
});
