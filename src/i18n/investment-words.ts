import type { Language } from './messages.ts';
import { investmentEn } from './investment-en.ts';
import { investmentZh, type InvestmentWords } from './investment-zh.ts';

export type { InvestmentWords };

/** The words of the 招商 lens in a language. */
export function investmentWords(language: Language): InvestmentWords {
  return language === 'en' ? investmentEn : investmentZh;
}
