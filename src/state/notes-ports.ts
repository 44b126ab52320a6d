import type { NoteDocument } from '../notes/note-document.ts';
import type { SessionIndex } from '../notes/session-index.ts';
import type { Sheet } from '../output/note-sheet.ts';

/** Why what is written cannot be kept in this browser, or not be changed. */
export type NoteTrouble =
  /** The disk, or what the browser allows, is full. */
  | 'quota'
  /** A private window, or one that forgets. */
  | 'private'
  /** The browser or its settings forbid storage. */
  | 'blocked'
  /** The stored notes are of a newer version of the app: for reading only. */
  | 'newer';

/** What becomes of a document's changes. */
export interface StoreEvents {
  /** Everything up to now is on the disk. */
  saved(): void;
  failed(trouble: NoteTrouble): void;
}

/** A document that is kept, and shared with the other tabs. */
export interface KeptDocument {
  /** Another tab may go on with it. */
  close(): void;
}

/** Where notes are kept: this browser, nowhere else. */
export interface NoteStorage {
  /**
   * Merges what is stored into a document, then keeps and shares every change. Nothing is written before. Never
   * rejects: without a store it says why, and the document goes on in memory.
   * @param name of the document, unique within the plan
   */
  open(
    name: string,
    document: NoteDocument | SessionIndex,
    events: StoreEvents,
  ): Promise<KeptDocument>;
}

/** Drafts, one for each tab and session. */
export interface DraftStore {
  /** Keeps it at once; null forgets it. False when it could not be kept. */
  write(session: string, draft: string | null): boolean;
  /** This tab's own, or one whose tab has gone; each is given to one tab only. */
  take(session: string): Promise<string | null>;
}

export interface NotesPorts {
  readonly preferences: {
    get(key: string): string | null;
    set(key: string, value: string): void;
  };
  readonly storage: NoteStorage;
  readonly drafts: DraftStore;
  /** ISO 8601, UTC. */
  now(): string;
  /** A UUID. */
  newId(): string;
  /** Rejects when the code for it cannot be fetched. */
  writeSheet(sheet: Sheet): Promise<Blob>;
  /** Minutes by which the person's clock is ahead of UTC at a moment. */
  readonly offsetMinutes: (iso: string) => number;
}

/** Nothing can be kept: the notes are there until the page closes. */
export const isWithoutStore = (trouble: NoteTrouble | null): boolean =>
  trouble === 'private' || trouble === 'blocked';
