import { en } from './en.ts';
import { zh, type Messages } from './zh.ts';

export type { Messages };
export type Language = 'zh' | 'en';

/** The words of a language. */
export function messagesFor(language: Language): Messages {
  return language === 'en' ? en : zh;
}
