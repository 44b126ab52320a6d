import { notesMoreEn } from './notes-more-en.ts';
import { notesMoreZh, type NotesMoreWords } from './notes-more-zh.ts';

export type { NotesMoreWords };

/** The words of the notes' panel; the few that the page has from the start are in `Messages.notes`. */
export const notesWords = (language: 'zh' | 'en'): NotesMoreWords =>
  language === 'en' ? notesMoreEn : notesMoreZh;
