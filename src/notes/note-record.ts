import type * as Y from 'yjs';
import { deepFreeze } from '../plan/freeze.ts';
import { compareText } from './canonical.ts';
import {
  NOTE_FIELDS,
  type ConflictValue,
  type Note,
  type NoteConflict,
  type NoteField,
  type NoteId,
  type NoteReply,
  type ReplyId,
} from './types.ts';

/*
 * One note in the document: a map of plain JSON values, one entry for what changes together. A reply and a conflict
 * have an entry each, so that two tabs that add one do not overwrite each other's.
 */
export type NoteRecord = Y.Map<unknown>;

/** Written once, when the note is made. */
export type NoteCore = Pick<Note, 'type' | 'author' | 'created'>;

const REPLY = 'reply:';
const CONFLICT = 'conflict:';

export const replyKey = (id: ReplyId): string => REPLY + id;
/** Where the values come from, as it was when they were last handed round or taken over. */
export const HISTORY = 'history';
export const conflictKey = (field: NoteField): string => CONFLICT + field;

/** What a field has when nothing was ever written. */
export const EMPTY_FIELDS: Pick<Note, NoteField> = {
  status: 'open',
  department: null,
  text: '',
  anchors: [],
  attachments: [],
  correction: null,
  progress: null,
};

/** A record as everything outside the document sees it: frozen, keys in a fixed order. */
export function readRecord(id: string, record: NoteRecord): Note {
  const core = (record.get('core') ?? {}) as NoteCore;
  const field = <F extends NoteField>(name: F): Note[F] =>
    (record.get(name) ?? EMPTY_FIELDS[name]) as Note[F];
  return deepFreeze({
    id: id as NoteId,
    type: core.type,
    author: core.author,
    created: core.created,
    updated: (record.get('updated') as string | undefined) ?? core.created,
    status: field('status'),
    department: field('department'),
    text: field('text'),
    anchors: field('anchors'),
    attachments: field('attachments'),
    replies: readReplies(record),
    correction: field('correction'),
    progress: field('progress'),
    conflicts: NOTE_FIELDS.flatMap((name): NoteConflict[] => {
      const values = record.get(conflictKey(name)) as readonly ConflictValue[] | undefined;
      return values === undefined ? [] : [{ field: name, values }];
    }),
  });
}

function readReplies(record: NoteRecord): NoteReply[] {
  const replies: NoteReply[] = [];
  for (const [key, value] of record.entries()) {
    if (!key.startsWith(REPLY)) continue;
    const { author, created, text } = value as Omit<NoteReply, 'id'>;
    replies.push({ id: key.slice(REPLY.length) as ReplyId, author, created, text });
  }
  return replies.sort(byTime);
}

/** By time of making, then by id. */
export function byTime(
  a: { readonly created: string; readonly id: string },
  b: { readonly created: string; readonly id: string },
): number {
  return compareText(a.created, b.created) || compareText(a.id, b.id);
}
