import { NoteDocument } from '../../../src/notes/note-document.ts';
import type { NewNote, NoteId } from '../../../src/notes/types.ts';
import { newId } from '../../../src/platform/new-id.ts';
import { browserNoteStorage } from '../../../src/platform/note-storage.ts';
import type { NoteTrouble } from '../../../src/state/notes-ports.ts';

export const LI = { author: '李工', at: '2025-09-01T00:00:00.000Z' };
export const comment = (text: string): NewNote => ({ type: 'comment', text, anchors: [] });

/** A tab with a document; each plan is a store of its own. */
export async function tab(plan: string, document = new NoteDocument()) {
  const seen = { saved: 0, trouble: null as NoteTrouble | null };
  const kept = await browserNoteStorage(plan).open('session-first', document, {
    saved: () => (seen.saved += 1),
    failed: (trouble) => (seen.trouble = trouble),
  });
  const add = (text: string): void => {
    document.add(newId() as NoteId, comment(text), LI);
  };
  const texts = (): string[] => document.notes.map(({ text }) => text).sort();
  return { document, seen, add, texts, close: () => kept.close() };
}
