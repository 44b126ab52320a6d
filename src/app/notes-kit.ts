import { noteSheetWords } from '../i18n/note-sheet-words.ts';
import type { Plan } from '../plan/types.ts';
import { browserDrafts } from '../platform/draft-store.ts';
import { newId } from '../platform/new-id.ts';
import { browserNoteStorage } from '../platform/note-storage.ts';
import { browserPreferences } from '../platform/preferences.ts';
import { NotesState } from '../state/notes-state.svelte.ts';

/** What notes need, as one chunk: the document with Yjs, and where it is kept in the browser. */
export function notesOf(plan: Plan): NotesState {
  const { documentNumber } = plan.document;
  return new NotesState(
    plan,
    {
      preferences: browserPreferences(),
      storage: browserNoteStorage(documentNumber),
      drafts: browserDrafts(documentNumber, newId()),
      now: () => new Date().toISOString(),
      newId,
      offsetMinutes: (iso) => -new Date(iso).getTimezoneOffset(),
      writeSheet: async (sheet) => {
        const module = await import('../platform/write-sheet.ts');
        return module.writeSheet(sheet);
      },
    },
    noteSheetWords('zh').firstSession,
  );
}
