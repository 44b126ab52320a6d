import { noteSheetEn } from './note-sheet-en.ts';
import { noteSheetZh, type NoteSheetWords } from './note-sheet-zh.ts';

export type { NoteSheetWords };

/** The words of the table of notes, and of the part of the app that keeps them. */
export const noteSheetWords = (language: 'zh' | 'en'): NoteSheetWords =>
  language === 'en' ? noteSheetEn : noteSheetZh;
