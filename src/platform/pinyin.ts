import type { ToPinyin } from '../plan/search/search-text.ts';

/** Loads the reading dictionary (280 kB) and gives one toneless syllable a character. */
export async function loadPinyin(): Promise<ToPinyin> {
  const { pinyin } = await import('pinyin-pro');
  return (text) => pinyin(text, { toneType: 'none', type: 'array' });
}
