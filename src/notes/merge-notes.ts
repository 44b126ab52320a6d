import * as Y from 'yjs';
import { isSameJson } from './canonical.ts';
import type { ImportProblem, ImportReport } from './import-report.ts';
import type { NoteDocument } from './note-document.ts';
import {
  conflictKey,
  EMPTY_FIELDS,
  HISTORY,
  replyKey,
  type NoteCore,
  type NoteRecord,
} from './note-record.ts';
import {
  historyOf,
  joinNotes,
  portable,
  valuesOfNote,
  type NoteHistory,
  type PortableNote,
} from './portable-note.ts';
import { NOTE_FIELDS, type Note, type NoteId } from './types.ts';

/**
 * All notes as they are handed round. What they say now is remembered as known to others, so that a later change can be
 * told from a contradiction.
 * @param by name of the person who hands them round
 */
export function handOut(document: NoteDocument, by: string): readonly PortableNote[] {
  const handed = document.notes.map((note) => portableOf(document, note, by));
  document.upkeep((records) => {
    for (const note of handed) rememberHistory(records.get(note.id), note);
  });
  return handed;
}

/**
 * Merges notes of others as one step of undo. Two files give the same document in either order, and one that was merged
 * before changes nothing.
 * @param by name of the person whose document this is
 */
export function takeIn(
  document: NoteDocument,
  notes: readonly PortableNote[],
  by: string,
): Pick<ImportReport, 'added' | 'changed' | 'unchanged' | 'conflicts' | 'problems'> {
  const added: NoteId[] = [];
  const changed: NoteId[] = [];
  const conflicts: { id: NoteId; field: (typeof NOTE_FIELDS)[number] }[] = [];
  const writes: { readonly joined: PortableNote; readonly before: Note | null }[] = [];
  const silent: PortableNote[] = [];
  const problems: ImportProblem[] = [];
  for (const note of notes) {
    const id = note.id as NoteId;
    const before = document.get(id);
    const joined = joinNotes(before === null ? note : portableOf(document, before, by), note);
    const after = valuesOfNote(joined);
    if (before !== null && !isSameJson(note.core, coreOf(before))) {
      problems.push({ code: 'core', record: null, id, field: null, found: note.core.author });
    }
    if (before !== null && isSameJson(before, after)) {
      silent.push(joined);
      continue;
    }
    writes.push({ joined, before });
    (before === null ? added : changed).push(id);
    const had = new Map(before?.conflicts.map(({ field, values }) => [field, values]));
    for (const { field, values } of after.conflicts) {
      if (!isSameJson(had.get(field), values)) conflicts.push({ id, field });
    }
  }
  if (writes.length > 0) {
    document.edit((records) => {
      for (const { joined, before } of writes) writeNote(records, joined, before);
    });
  }
  document.upkeep((records) => {
    for (const note of silent) rememberHistory(records.get(note.id), note);
  });
  return { added, changed, unchanged: silent.length, conflicts, problems };
}

function portableOf(document: NoteDocument, note: Note, by: string): PortableNote {
  const history = document.history(note.id);
  return portable(note, history, new Set(note.conflicts.map(({ field }) => field)), by);
}

const coreOf = ({ type, author, created }: Note): NoteCore => ({ type, author, created });

function rememberHistory(record: NoteRecord | undefined, note: PortableNote): void {
  if (record === undefined) return;
  const history = historyOf(note);
  const known = record.get(HISTORY) as NoteHistory | undefined;
  if (!isSameJson(known, history)) record.set(HISTORY, history);
}

function writeNote(records: Y.Map<NoteRecord>, joined: PortableNote, before: Note | null): void {
  const after = valuesOfNote(joined);
  let record = records.get(joined.id);
  if (record === undefined) {
    record = new Y.Map();
    records.set(joined.id, record);
  }
  const set = (key: string, value: unknown, old: unknown): void => {
    if (!isSameJson(value, old)) record.set(key, value);
  };
  set('core', joined.core, before === null ? null : coreOf(before));
  set('updated', after.updated, before?.updated);
  for (const field of NOTE_FIELDS) set(field, after[field], (before ?? EMPTY_FIELDS)[field]);
  for (const field of NOTE_FIELDS) {
    const values = after.conflicts.find((conflict) => conflict.field === field)?.values;
    if (values !== undefined) set(conflictKey(field), values, record.get(conflictKey(field)));
    else if (before?.conflicts.some((conflict) => conflict.field === field))
      record.delete(conflictKey(field));
  }
  for (const { id, ...reply } of after.replies) {
    set(replyKey(id), reply, before === null ? undefined : record.get(replyKey(id)));
  }
  rememberHistory(record, joined);
}
