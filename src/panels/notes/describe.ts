import { formatDate } from '../../i18n/formats.ts';
import type { NotesMoreWords } from '../../i18n/notes-words.ts';
import type { NoteAnchor } from '../../notes/types.ts';
import type { Plan } from '../../plan/types.ts';

/** Name of what a note stands on; the id of what the plan no longer has. */
export function anchorName(plan: Plan, words: NotesMoreWords, anchor: NoteAnchor): string {
  switch (anchor.on) {
    case 'feature':
      return plan.featureById.get(anchor.id)?.name ?? anchor.id;
    case 'clause': {
      const clause = plan.clauseById.get(anchor.id);
      return clause === undefined ? anchor.id : `${clause.ref} ${clause.title}`;
    }
    case 'department':
      return plan.departmentById.get(anchor.id)?.name ?? anchor.id;
    case 'shape':
      return words.anchors.shapes[anchor.geometry.type];
  }
}

/** Equal for anchors on the same thing. */
export const anchorKey = (anchor: NoteAnchor): string =>
  anchor.on === 'shape' ? JSON.stringify(anchor.geometry) : `${anchor.on}:${anchor.id}`;

const two = (value: number): string => String(value).padStart(2, '0');

/** The day of an instant on this computer's calendar, `YYYY-MM-DD`. */
export function localDay(instant: Date): string {
  return `${instant.getFullYear()}-${two(instant.getMonth() + 1)}-${two(instant.getDate())}`;
}

/** Day of an ISO instant for people; the year is left out while it is this one. */
export function shownDay(iso: string, language: 'zh' | 'en', now = new Date()): string {
  const instant = new Date(iso);
  if (Number.isNaN(instant.getTime())) return iso;
  const day = localDay(instant);
  const shown = formatDate(day, language);
  const isThisYear = instant.getFullYear() === now.getFullYear();
  return isThisYear && language === 'zh' ? shown.replace(/^\d+年/, '') : shown;
}

/** Day and minute, for a tooltip. */
export function shownMinute(iso: string, language: 'zh' | 'en'): string {
  const instant = new Date(iso);
  if (Number.isNaN(instant.getTime())) return iso;
  const time = `${two(instant.getHours())}:${two(instant.getMinutes())}`;
  return `${formatDate(localDay(instant), language)} ${time}`;
}
