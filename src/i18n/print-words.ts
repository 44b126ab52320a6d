import type { Language } from './messages.ts';
import { printEn } from './print-en.ts';
import { printZh, type PrintWords } from './print-zh.ts';

export type { PrintWords };

/** The words of the print sheets in a language. */
export function printWords(language: Language): PrintWords {
  return language === 'en' ? printEn : printZh;
}
