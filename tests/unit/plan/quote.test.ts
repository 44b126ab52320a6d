import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markQuote } from '../../../src/plan/quote.ts';

/** The quote with its marked words in brackets. */
const marked = (text: string, ...words: string[]): string =>
  markQuote(text, words)
    .map((part) => (part.marked ? `[${part.text}]` : part.text))
    .join('');

describe('a quoted clause', () => {
  it('has every occurrence of a name marked', () => {
    expect(marked('建设松涛园，松涛园要连片', '松涛园')).toBe('建设[松涛园]，[松涛园]要连片');
  });

  it('has the longest of several names marked, whatever their order', () => {
    expect(marked('加快松涛园区建设', '松涛', '松涛园区', '园区')).toBe('加快[松涛园区]建设');
    expect(marked('加快松涛园区建设', '园区', '松涛园区', '松涛')).toBe('加快[松涛园区]建设');
  });

  it('marks no words that overlap: the first in the text counts', () => {
    expect(marked('潜江高铁站', '潜江高', '高铁站')).toBe('[潜江高]铁站');
  });

  it('marks names that touch as two', () => {
    expect(marked('潜江仙桃', '潜江', '仙桃')).toBe('[潜江][仙桃]');
  });

  it('passes over words of one character, which mean nothing', () => {
    expect(marked('一城一园', '园', '')).toBe('一城一园');
  });

  it('takes a name as it is written, not as a pattern', () => {
    expect(marked('三(一)一条', '(一)', '.*')).toBe('三[(一)]一条');
  });

  it('is empty when there is no text', () => {
    expect(markQuote('', ['松涛'])).toEqual([]);
  });

  it('is the same text when its parts are joined, and marks nothing but the words', () => {
    const text = fc.string({ unit: fc.constantFrom('松', '涛', '园', '。', '𠮷'), maxLength: 30 });
    const words = fc.array(fc.string({ unit: fc.constantFrom('松', '涛', '园'), maxLength: 3 }));
    fc.assert(
      fc.property(text, words, (given, names) => {
        const parts = markQuote(given, names);
        expect(parts.map((part) => part.text).join('')).toBe(given);
        for (const part of parts) expect(part.text).not.toBe('');
        for (const part of parts) if (part.marked) expect(names).toContain(part.text);
      }),
    );
  });

  it('leaves no name in the text unmarked', () => {
    const text = fc.string({ unit: fc.constantFrom('松', '涛', '园'), maxLength: 20 });
    const word = fc.string({ unit: fc.constantFrom('松', '涛', '园'), minLength: 2, maxLength: 3 });
    fc.assert(
      fc.property(text, fc.array(word, { minLength: 1 }), (given, names) => {
        for (const { text: part, marked: isMarked } of markQuote(given, names)) {
          if (!isMarked) expect(names.filter((name) => part.includes(name))).toEqual([]);
        }
      }),
    );
  });
});
