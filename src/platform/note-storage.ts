import type { Doc } from 'yjs';
import type { NoteStorage, StoreEvents } from '../state/notes-ports.ts';
import { NoteDatabase } from './note-database.ts';
import { shareDocument } from './note-channel.ts';
import { storageTrouble } from './storage-trouble.ts';

/**
 * Notes in this browser: an IndexedDB database for each document, and a channel between tabs.
 * @param plan number of the plan document: pages of two plans on one host do not mix
 */
export function browserNoteStorage(plan: string): NoteStorage {
  return {
    open: async (name, { doc }, events) => {
      const fullName = `plan-atlas:notes:${plan}:${name}`;
      // First of all, so that nothing is missed that another tab writes meanwhile.
      const share = shareDocument(fullName, doc);
      const database = await openDatabase(fullName, doc, events);
      share.introduce();
      return {
        close: () => {
          share.close();
          database?.close();
        },
      };
    },
  };
}

async function openDatabase(
  name: string,
  doc: Doc,
  events: StoreEvents,
): Promise<NoteDatabase | null> {
  const trouble = await storageTrouble();
  if (trouble !== null) {
    events.failed(trouble);
    return null;
  }
  return NoteDatabase.open(name, doc, events);
}
