import { describe, expect, it } from 'vitest';
import { matchText } from '../../../src/plan/search/match-text.ts';
import { toSearchQuery, toSearchText } from '../../../src/plan/search/search-text.ts';
import { toPinyin } from './search-plan.ts';

function lay(query: string, text: string): string {
  const match = matchText(toSearchQuery(query), toSearchText(text, toPinyin));
  if (!match) return '';
  const [start, end] = match.range;
  return `${match.way} ${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`;
}

describe('matchText', () => {
  it('prefers characters to syllables and syllables to initials, wherever they stand', () => {
    expect(lay('sa', '四安撒')).toBe('full 四安[撒]');
    expect(lay('sa', '四安 撒 SA')).toBe('literal 四安 撒 [SA]');
  });

  it('takes the first of several equal places', () => {
    expect(lay('市', '市市场监管局')).toBe('literal [市]市场监管局');
    expect(lay('shi', '市市场监管局')).toBe('full [市]市场监管局');
    expect(lay('hz', '华中华中')).toBe('initials [华中]华中');
  });

  it('begins in no Latin word and in no number', () => {
    expect(lay('50', '1500 G50')).toBe('literal 1500 G[50]');
    expect(lay('6', '3.6 公里')).toBe('');
    expect(lay('3.6', '36 公里')).toBe('');
    expect(lay('3.6', '约3.6公里')).toBe('literal 约[3.6]公里');
  });

  it('passes over brackets, spaces and marks in the text, full width or half', () => {
    expect(lay('二〇二二1号', '潜政发〔二〇二二〕１号')).toBe('literal 潜政发〔[二〇二二〕１号]');
    expect(lay('〔2022〕1号', '潜政发［２０２２］1号')).toBe('literal 潜政发［[２０２２］1号]');
  });

  it('marks characters outside the basic plane as a whole', () => {
    expect(lay('𠮷野', '小𠮷野家')).toBe('literal 小[𠮷野]家');
  });

  it('reads accents in query and text as plain letters', () => {
    expect(lay('cafe', 'Café')).toBe('literal [Café]');
    expect(lay('lóng xiā', '龙虾')).toBe('full [龙虾]');
  });
});
