import type * as Y from 'yjs';
import type { NoteReply } from './types.ts';
import { replyKey, type NoteRecord } from './note-record.ts';

/*
 * A step turns a document of version n (its place in the list, counted from 1) into one of version n + 1. Steps are
 * never changed or left out. Two tabs may run one at the same time, so that it has to write the same either way.
 */
type Step = (notes: Y.Map<NoteRecord>) => void;

/** 1 → 2: all replies in one list; two tabs that answered at once lost one of the answers. */
const repliesByThemselves: Step = (notes) => {
  for (const record of notes.values()) {
    const replies = record.get('replies') as readonly NoteReply[] | undefined;
    for (const { id, author, created, text } of replies ?? []) {
      record.set(replyKey(id), { author, created, text });
    }
    record.delete('replies');
  }
};

const STEPS: readonly Step[] = [repliesByThemselves];

/** The version that this code writes. */
export const DOCUMENT_VERSION = STEPS.length + 1;

/** Takes a document of an older version up to {@link DOCUMENT_VERSION}, one step after the other. */
export function migrate(notes: Y.Map<NoteRecord>, from: number): void {
  for (const step of STEPS.slice(from - 1)) step(notes);
}
