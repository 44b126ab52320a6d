import type { NotesMoreWords } from '../../i18n/notes-words.ts';
import type { Note, NoteField } from '../../notes/types.ts';
import type { Session } from '../../state/session.svelte.ts';
import { beforeAndAfter } from './before-and-after.ts';
import { anchorName } from './describe.ts';
import { reportLines } from './report-lines.ts';
import { reportedName } from './report-subjects.ts';

/** One of the values that two people gave a field, in words. */
export function conflictText(
  session: Session,
  words: NotesMoreWords,
  field: NoteField,
  value: unknown,
): string {
  const { plan, t } = session;
  // A conflict's value has the type of its field.
  const note = { [field]: value } as Partial<Note>;
  switch (field) {
    case 'status':
      return note.status === undefined ? words.conflict.empty : words.statuses[note.status];
    case 'department':
      return note.department === undefined || note.department === null
        ? words.conflict.empty
        : (plan.departmentById.get(note.department)?.name ?? note.department);
    case 'text':
      return note.text === undefined || note.text === '' ? words.conflict.empty : note.text;
    case 'anchors':
      return (
        (note.anchors ?? []).map((anchor) => anchorName(plan, words, anchor)).join('、') ||
        words.conflict.empty
      );
    case 'attachments':
      return (
        (note.attachments ?? [])
          .map(({ name, where }) => words.thread.attachment(name, where))
          .join('\n') || words.conflict.empty
      );
    case 'correction': {
      const { correction = null } = note;
      if (correction === null) return words.conflict.empty;
      const { language } = session.view;
      const { what, after, source } = beforeAndAfter(plan, t, words, language, correction);
      return [what, after, source].filter((part) => part !== '').join('\n');
    }
    case 'progress': {
      const { progress = null } = note;
      if (progress === null) return words.conflict.empty;
      const { on, date, source } = progress;
      return [
        `${reportedName(plan, words, on)} · ${date}`,
        ...reportLines(t, words, session.view.language, progress).map(
          ([label, text]) => `${label} ${text}`,
        ),
        source,
      ].join('\n');
    }
  }
}
