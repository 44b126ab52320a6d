import type { NotesMoreWords } from '../../i18n/notes-words.ts';

const MINUTE = 60_000;

/** `批注只存本机 · 1 分钟前已存`. @param now milliseconds of the clock */
export function savedText(words: NotesMoreWords, savedAt: string | null, now: number): string {
  return `${words.localOnly} · ${savedAt === null ? words.notSaved : ago(words, now - Date.parse(savedAt))}`;
}

function ago(words: NotesMoreWords, ms: number): string {
  const minutes = Math.floor(ms / MINUTE);
  if (minutes < 1) return words.saved;
  if (minutes < 60) return words.savedMinutes(minutes);
  const hours = Math.floor(minutes / 60);
  return hours < 24 ? words.savedHours(hours) : words.savedDays(Math.floor(hours / 24));
}
