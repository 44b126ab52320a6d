import { IndexeddbPersistence, PREFERRED_TRIM_SIZE } from 'y-indexeddb';
import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector } from 'yjs';
import type { StoreEvents } from '../state/notes-ports.ts';
import { FROM_TAB } from './note-channel.ts';

const UPDATES = 'updates';
/** Length of an update that says nothing. */
const NOTHING = 2;

/** Origin of what was read from the store. */
export const FROM_STORE = Symbol('store');

/**
 * The stored updates of one document. y-indexeddb opens the database and reads what is in it, into a document of its own;
 * the writing is ours, since it has to wait for that, and a person has to hear when it fails.
 */
export class NoteDatabase {
  readonly #doc: Doc;
  readonly #events: StoreEvents;
  readonly #persistence: IndexeddbPersistence;
  #isClosed = false;
  /** Something could not be stored: all of the document is written next time. */
  #hasGap = false;
  /** Transactions that are on their way. */
  #pending = 0;
  /** Records in the store, as far as this page knows. */
  #records = 0;

  private constructor(persistence: IndexeddbPersistence, doc: Doc, events: StoreEvents) {
    this.#persistence = persistence;
    this.#doc = doc;
    this.#events = events;
  }

  /** Merges the store into the document. From then on, what changes there is stored. */
  static async open(name: string, doc: Doc, events: StoreEvents): Promise<NoteDatabase> {
    const stored = new Doc();
    const persistence = new IndexeddbPersistence(name, stored);
    await persistence.whenSynced;
    stored.off('update', persistence._storeUpdate);
    const database = new NoteDatabase(persistence, doc, events);
    applyUpdate(doc, encodeStateAsUpdate(stored), FROM_STORE);
    doc.on('update', database.#store);
    doc.on('destroy', database.close);
    // Written by the person while the store was being read.
    const waiting = encodeStateAsUpdate(doc, encodeStateVector(stored));
    if (waiting.length > NOTHING) database.#write(waiting);
    database.#count();
    return database;
  }

  /** What was begun is still written: a transaction goes on after its database was closed. */
  readonly close = (): void => {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#doc.off('update', this.#store);
    void this.#persistence.destroy();
  };

  readonly #store = (update: Uint8Array, origin: unknown): void => {
    // What another tab wrote, it has stored.
    if (origin !== FROM_STORE && origin !== FROM_TAB) this.#write(update);
  };

  #write(update: Uint8Array): void {
    this.#records += 1;
    if (this.#hasGap || this.#records > PREFERRED_TRIM_SIZE) this.#writeAll();
    else this.#transact((store) => store.add(update));
  }

  /** Many small records of earlier visits become one. */
  #count(): void {
    const count = this.#persistence.db?.transaction([UPDATES]).objectStore(UPDATES).count();
    if (count === undefined) return;
    count.onsuccess = () => {
      this.#records = count.result;
      if (this.#records > PREFERRED_TRIM_SIZE && !this.#isClosed) this.#writeAll();
    };
  }

  /** The whole document in the place of all records, those of other tabs included: they are read in the same breath. */
  #writeAll(): void {
    this.#records = 1;
    this.#transact((store) => {
      const [updates, keys] = [store.getAll(), store.getAllKeys()];
      keys.onsuccess = () => {
        for (const update of updates.result as Uint8Array[]) {
          applyUpdate(this.#doc, update, FROM_STORE);
        }
        const last = keys.result.at(-1);
        if (last !== undefined) store.delete(IDBKeyRange.upperBound(last));
        store.add(encodeStateAsUpdate(this.#doc));
      };
    }, true);
  }

  #transact(run: (store: IDBObjectStore) => void, isWhole = false): void {
    const { db } = this.#persistence;
    if (db === null) return;
    try {
      const transaction = db.transaction([UPDATES], 'readwrite');
      this.#pending += 1;
      transaction.oncomplete = () => {
        this.#pending -= 1;
        if (isWhole) this.#hasGap = false;
        if (this.#pending === 0 && !this.#hasGap) this.#events.saved();
      };
      transaction.onabort = () => {
        this.#pending -= 1;
        this.#fail();
      };
      run(transaction.objectStore(UPDATES));
    } catch {
      this.#fail();
    }
  }

  /** The database was there and does not take any more: the quota or the disk, whatever the browser calls it. */
  #fail(): void {
    this.#hasGap = true;
    this.#events.failed('quota');
  }
}
