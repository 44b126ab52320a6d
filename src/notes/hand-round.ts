import type { Edition } from '../plan/kinds.ts';
import type { Plan } from '../plan/types.ts';
import { NOTHING_TAKEN, type ImportReport } from './import-report.ts';
import { handOut, takeIn } from './merge-notes.ts';
import type { NoteDocument, Stamp } from './note-document.ts';
import { placesIn } from './note-geometry.ts';
import { readNotesFile } from './read-notes-file.ts';
import { isFutureReport } from './reports.ts';
import type { NoteId } from './types.ts';
import { planOfFile, writeNotesFile } from './write-notes-file.ts';

/**
 * A session's notes as the text of a GeoJSON file.
 * @param file the session, the name of the person who hands it round, and the edition on the sheet
 */
export function exportNotes(
  document: NoteDocument,
  plan: Plan,
  {
    session,
    author,
    edition,
  }: { readonly session: string; readonly author: string; readonly edition: Edition },
): string {
  const file = { session, author, plan: planOfFile(plan, edition) };
  return writeNotesFile(handOut(document, author), file, placesIn(plan));
}

/** Merges the text of such a file into a session, as one step of undo. Never throws. */
export function importNotes(
  document: NoteDocument,
  plan: Plan,
  { text, fileName }: { readonly text: string; readonly fileName: string },
  { author, at }: Stamp,
): ImportReport {
  const content = readNotesFile(text, {
    documentNumber: plan.document.documentNumber,
    madeAt: (id) => document.get(id)?.created ?? at,
  });
  if (!content.ok) return { ...NOTHING_TAKEN, fileName, failure: content.failure };
  if (document.isReadOnly) return { ...NOTHING_TAKEN, fileName, failure: { code: 'read-only' } };
  const { problems, ...taken } = takeIn(document, content.notes, author);
  const future = content.notes.flatMap(({ id }) => {
    const note = document.get(id as NoteId);
    const isFuture = note !== null && isFutureReport(note, { now: at, dataDate: plan.dataDate });
    return isFuture ? [note.id] : [];
  });
  return {
    ...{ fileName, failure: null, ...taken, future },
    problems: [...content.problems, ...problems],
  };
}
