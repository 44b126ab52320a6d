import type { Plan } from '../plan/types.ts';
import { memoryDrafts, noStorage } from '../platform/note-memory.ts';
import { browserPreferences } from '../platform/preferences.ts';
import { NotesState } from '../state/notes-state.svelte.ts';

/** What notes need, as one chunk: the document with Yjs, and where it is kept in the browser. */
export function notesOf(plan: Plan): NotesState {
  return new NotesState(
    plan,
    {
      preferences: browserPreferences(),
      storage: noStorage,
      drafts: memoryDrafts(),
      now: () => new Date().toISOString(),
      newId: () => crypto.randomUUID(),
      writeXlsx: () => Promise.reject(new Error('not yet')),
    },
    '批注',
  );
}
