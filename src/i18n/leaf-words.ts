import { leafEn } from './leaf-en.ts';
import { leafZh, type LeafWords } from './leaf-zh.ts';
import type { Language } from './messages.ts';

export type { LeafWords };

/** Words of printed leaves: they come with what is printed, not with the page. */
export const leafWords = (language: Language): LeafWords => (language === 'en' ? leafEn : leafZh);
