import { baseMapMoreEn } from './base-map-more-en.ts';
import { baseMapMoreZh, type BaseMapWords } from './base-map-more-zh.ts';

export type { BaseMapWords };

/** The words of the base map's dialog and notice; the few that the page has from the start are in `Messages.baseMap`. */
export const baseMapWords = (language: 'zh' | 'en'): BaseMapWords =>
  language === 'en' ? baseMapMoreEn : baseMapMoreZh;
