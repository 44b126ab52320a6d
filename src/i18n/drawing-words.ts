import { drawingEn } from './drawing-en.ts';
import { drawingZh, type DrawingWords } from './drawing-zh.ts';

export type { DrawingWords };

/** The words of drawing on the map: fetched with it, not with the page. */
export const drawingWords = (language: 'zh' | 'en'): DrawingWords =>
  language === 'en' ? drawingEn : drawingZh;
