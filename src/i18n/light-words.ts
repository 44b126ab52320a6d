import { lightEn } from './light-en.ts';
import { lightZh, type LightWords } from './light-zh.ts';

export type { LightWords };

/** The words of the lights: fetched with them. */
export const lightWords = (language: 'zh' | 'en'): LightWords =>
  language === 'en' ? lightEn : lightZh;
