import type { DraftStore, NoteStorage } from '../state/notes-ports.ts';

/** Keeps nothing: for a page without storage. */
export const noStorage: NoteStorage = {
  open: () => Promise.resolve({ close: () => Promise.resolve() }),
};

/** Keeps drafts as long as the page is open. */
export function memoryDrafts(): DraftStore {
  const drafts = new Map<string, string>();
  return {
    write: (session, draft) => {
      if (draft === null) drafts.delete(session);
      else drafts.set(session, draft);
      return true;
    },
    take: (session) => Promise.resolve(drafts.get(session) ?? null),
  };
}
