import type { Language } from './messages.ts';
import { taskSheetEn } from './task-sheet-en.ts';
import { taskSheetZh, type TaskSheetWords } from './task-sheet-zh.ts';

export type { TaskSheetWords };

/** Words of the task sheet: they come with it, not with the page. */
export const taskSheetWords = (language: Language): TaskSheetWords =>
  language === 'en' ? taskSheetEn : taskSheetZh;
