import { describe, expect, it } from 'vitest';
import { toSearchText } from '../../../src/plan/search/search-text.ts';
import { toPinyin } from './search-plan.ts';

describe('toSearchText', () => {
  it('gives each Chinese character its syllable, with ü as v', () => {
    const text = toSearchText('绿A区', () => ['lü', 'A', 'qu']);
    expect(text.syllables).toEqual(['lv', '', 'qu']);
  });

  it('asks character by character when the library gives another number of syllables', () => {
    const merging = (text: string) =>
      text.length > 1 ? [toPinyin(text).join('')] : toPinyin(text);
    expect(toSearchText('龙虾', merging).syllables).toEqual(['long', 'xia']);
  });

  it('does not ask for texts without Chinese', () => {
    const fail = () => expect.fail('asked');
    expect(toSearchText('YOFC', fail).syllables).toBeNull();
  });
});
