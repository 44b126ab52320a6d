import { canonicalJson, compareText, contentHash } from './canonical.ts';
import {
  joinHistories,
  readHistory,
  replaceHeads,
  rootHistory,
  storeHistory,
  valuesOf,
  type FieldHistory,
  type Origin,
  type StoredHistory,
} from './history.ts';
import { byTime, EMPTY_FIELDS, type NoteCore } from './note-record.ts';
import {
  NOTE_FIELDS,
  type Note,
  type NoteConflict,
  type NoteField,
  type NoteReply,
  type ReplyId,
} from './types.ts';

/** Stored histories of a note; a field that is missing has its empty value, which replaced nothing. */
export type NoteHistory = Partial<Record<NoteField, StoredHistory>>;

/** A note with where its values come from: what files carry and merges work on. */
export interface PortableNote {
  readonly id: string;
  readonly core: NoteCore;
  readonly updated: string;
  readonly replies: readonly NoteReply[];
  readonly fields: Readonly<Record<NoteField, FieldHistory>>;
}

type NoteValues = Omit<Note, 'conflicts'>;

/**
 * @param history null for a note that was never handed round
 * @param openFields fields whose conflict nobody has decided yet
 * @param by who changed what differs from its history
 */
export function portable(
  note: NoteValues,
  history: NoteHistory | null,
  openFields: ReadonlySet<NoteField>,
  by: string,
): PortableNote {
  const { id, type, author, created, updated, replies } = note;
  const root: Origin = { by: author, at: created };
  const now: Origin = { by, at: updated };
  const read = (field: NoteField): FieldHistory => {
    const value = note[field];
    if (history === null) return rootHistory(field, value, root);
    const stored = history[field];
    const isOpen = openFields.has(field);
    if (stored !== undefined) return readHistory(field, stored, value, { root, isOpen, now });
    const empty = rootHistory(field, EMPTY_FIELDS[field], root);
    return canonicalJson(value) === canonicalJson(EMPTY_FIELDS[field])
      ? empty
      : replaceHeads(field, empty, value, now);
  };
  return { id, core: { type, author, created }, updated, replies, fields: eachField(read) };
}

/** What both know of a note. The order does not matter, and a second time changes nothing. */
export function joinNotes(a: PortableNote, b: PortableNote): PortableNote {
  return {
    id: a.id,
    core: canonicalJson(a.core) <= canonicalJson(b.core) ? a.core : b.core,
    updated: a.updated >= b.updated ? a.updated : b.updated,
    replies: joinReplies([...a.replies, ...b.replies]),
    fields: eachField((field) => joinHistories(a.fields[field], b.fields[field])),
  };
}

/** The note as people see it: the first value of every field, and the conflicts. */
export function valuesOfNote({ id, core, updated, replies, fields }: PortableNote): Note {
  const conflicts = NOTE_FIELDS.flatMap((field): NoteConflict[] => {
    const values = valuesOf(fields[field]);
    return values.length > 1 ? [{ field, values }] : [];
  });
  const values = eachField((field) => fields[field].heads[0]?.value);
  return { id, ...core, updated, replies, ...values, conflicts } as unknown as Note;
}

/** What has to be kept beside the values. */
export function historyOf({ core, fields }: PortableNote): NoteHistory {
  const root: Origin = { by: core.author, at: core.created };
  const history: NoteHistory = {};
  for (const field of NOTE_FIELDS) {
    const stored = storeHistory(field, fields[field], root);
    const empty = storeHistory(field, rootHistory(field, EMPTY_FIELDS[field], root), root);
    if (stored !== empty) history[field] = stored;
  }
  return history;
}

/** Replies of both, each once. One that has been altered somewhere stands beside the original, under another id. */
function joinReplies(replies: readonly NoteReply[]): readonly NoteReply[] {
  const joined = new Map<string, NoteReply>();
  const inOrder = [...replies].sort((a, b) => compareText(canonicalJson(a), canonicalJson(b)));
  for (const reply of inOrder) {
    const known = joined.get(reply.id);
    if (known === undefined || canonicalJson(known) === canonicalJson(reply)) {
      joined.set(reply.id, reply);
    } else {
      const id = `${reply.id}~${contentHash(reply)}` as ReplyId;
      joined.set(id, { ...reply, id });
    }
  }
  return [...joined.values()].sort(byTime);
}

function eachField<T>(make: (field: NoteField) => T): Record<NoteField, T> {
  return Object.fromEntries(NOTE_FIELDS.map((field) => [field, make(field)])) as Record<
    NoteField,
    T
  >;
}
