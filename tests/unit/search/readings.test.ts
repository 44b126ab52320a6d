import { describe, expect, it } from 'vitest';
import { isReading, toNameTexts } from '../../../src/plan/search/readings.ts';
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

describe('toNameTexts', () => {
  const syllables = (names: string[], aliases: string[]) =>
    toNameTexts(names, aliases, toPinyin).map((text) => text.syllables?.join(' '));

  it('reads a name as the library does unless the data says otherwise', () => {
    expect(syllables(['湖泊局'], [])).toEqual(['hu bo ju']);
    expect(syllables(['湖泊局'], ['hu po ju'])).toEqual(['hu po ju']);
  });

  it('corrects the other names of the thing, as far as the reading corrects characters', () => {
    const names = ['水利和湖泊局', '湖泊局', '湖局'];
    expect(syllables(names, ['hu po ju'])).toEqual(['shui li he hu po ju', 'hu po ju', 'hu ju']);
  });

  it('keeps two readings of one character in the name that has both', () => {
    expect(syllables(['泊泊湖', '泊'], ['po bo hu'])).toEqual(['po bo hu', 'po']);
  });

  it('leaves brackets and Latin letters without a syllable', () => {
    const [text] = toNameTexts(['湖(A)泊'], ['hu po'], toPinyin);
    expect(text?.syllables).toEqual(['hu', '', '', '', 'po']);
  });

  it('does not take the reading of another name of the same length', () => {
    expect(syllables(['龙虾', '湖泊'], ['hu po'])).toEqual(['long xia', 'hu po']);
  });
});
