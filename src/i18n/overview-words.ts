import { overviewEn } from './overview-en.ts';
import { overviewZh } from './overview-zh.ts';

/** Words of the leaders' lens: they come with its panels, not with the page. */
export const overviewWords = (language: 'zh' | 'en'): typeof overviewZh =>
  language === 'en' ? overviewEn : overviewZh;
