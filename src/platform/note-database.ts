import { IndexeddbPersistence, PREFERRED_TRIM_SIZE } from 'y-indexeddb';
import { encodeStateAsUpdate, type Doc } from 'yjs';
import type { StoreEvents } from '../state/notes-ports.ts';
import { FROM_TAB } from './note-channel.ts';
import { troubleOf } from './storage-trouble.ts';

const UPDATES = 'updates';

/**
 * The stored updates of one document. y-indexeddb opens the database and merges what is in it; the writing is ours,
 * since it has to wait for that, and a person has to hear when it fails.
 */
export class NoteDatabase extends IndexeddbPersistence {
  readonly #events: StoreEvents;
  /** What has not been stored: all of the document is written next time. */
  #hasGap = false;
  #pending = 0;
  readonly whenLoaded: Promise<void>;

  constructor(name: string, doc: Doc, events: StoreEvents) {
    super(name, doc);
    this.#events = events;
    doc.off('update', this._storeUpdate);
    this._storeUpdate = (update, origin) => {
      if (origin !== this && origin !== FROM_TAB) this.#write(update);
    };
    let hasWaiting = false;
    const wait = (_update: Uint8Array, origin: unknown): void => {
      if (origin !== this && origin !== FROM_TAB) hasWaiting = true;
    };
    doc.on('update', wait);
    this.whenLoaded = this.whenSynced.then(() => {
      doc.off('update', wait);
      if (this._destroyed) return;
      doc.on('update', this._storeUpdate);
      // Written down by the person while the store was being read.
      if (hasWaiting || this._dbsize >= PREFERRED_TRIM_SIZE) this.#writeAll();
    });
  }

  #write(update: Uint8Array): void {
    this._dbsize += 1;
    if (this.#hasGap) this.#writeAll();
    else this.#transact((store) => store.add(update));
  }

  /** The whole document in the place of the updates that it was read from. Updates of other tabs since then stay. */
  #writeAll(): void {
    const state = encodeStateAsUpdate(this.doc);
    const read = this._dbref;
    this.#transact((store) => {
      store.add(state);
      if (read > 0) store.delete(IDBKeyRange.upperBound(read, true));
    }, true);
  }

  #transact(write: (store: IDBObjectStore) => void, isWhole = false): void {
    const { db } = this;
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
        this.#fail(transaction.error);
      };
      write(transaction.objectStore(UPDATES));
    } catch (error) {
      this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    this.#hasGap = true;
    this.#events.failed(troubleOf(error));
  }
}
