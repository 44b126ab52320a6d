import * as v from 'valibot';
import * as Y from 'yjs';
import { isSameJson } from './canonical.ts';
import { tidyAnchors, tidyCorrection } from './drawn-geometry.ts';
import { DOCUMENT_VERSION, migrate } from './migrations.ts';
import {
  byTime,
  conflictKey,
  EMPTY_FIELDS,
  HISTORY,
  readRecord,
  replyKey,
  type NoteCore,
  type NoteRecord,
} from './note-record.ts';
import { noteSchema } from './note-schema.ts';
import type { NoteHistory } from './portable-note.ts';
import {
  NOTE_FIELDS,
  type NewNote,
  type Note,
  type NoteChange,
  type NoteField,
  type NoteId,
  type ReplyId,
} from './types.ts';

/** Who did it and when: the clock and chance are outside. */
export interface Stamp {
  readonly author: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** Origin of this person's edits: these, and nothing else, can be undone. */
const EDIT = Symbol('edit');
/** What the document writes about itself: versions, and what has been handed out. */
const UPKEEP = Symbol('upkeep');

/**
 * All notes of one review session, over a Yjs document. Every command is one transaction and one step of undo; one that
 * changes nothing leaves no trace. A document of a newer version than this code knows is for reading only.
 */
export class NoteDocument {
  readonly doc: Y.Doc;
  readonly #meta: Y.Map<unknown>;
  readonly #records: Y.Map<NoteRecord>;
  readonly #undo: Y.UndoManager;
  readonly #listeners = new Set<() => void>();
  #notes: ReadonlyMap<string, Note> | null = null;
  #sorted: readonly Note[] | null = null;

  constructor(doc = new Y.Doc()) {
    this.doc = doc;
    this.#meta = doc.getMap('meta');
    this.#records = doc.getMap('notes');
    this.#undo = new Y.UndoManager(this.#records, {
      captureTimeout: 0,
      trackedOrigins: new Set([EDIT]),
    });
    this.#records.observeDeep((events) => {
      this.#forget(events);
    });
    doc.on('afterTransaction', () => {
      for (const listener of this.#listeners) listener();
    });
  }

  /** Calls back after every transaction: an edit, a merge, an undo. Returns the way to stop it. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** By time of making, then by id. The same array until something changes. */
  get notes(): readonly Note[] {
    this.#sorted ??= Object.freeze([...this.#byId().values()].sort(byTime));
    return this.#sorted;
  }

  get(id: NoteId): Note | null {
    return this.#byId().get(id) ?? null;
  }

  /** Where the values of a note come from; null for one that was never handed round. */
  history(id: NoteId): NoteHistory | null {
    return (this.#records.get(id)?.get(HISTORY) as NoteHistory | undefined) ?? null;
  }

  /** Of the stored form. A document that nobody has written to is of this code's version. */
  get version(): number {
    const version = this.#meta.get('version');
    return typeof version === 'number' ? version : this.#records.size > 0 ? 1 : DOCUMENT_VERSION;
  }

  /** Written by a newer version of the app: shown as far as it is understood, and left as it is. */
  get isReadOnly(): boolean {
    return this.version > DOCUMENT_VERSION;
  }

  /** Brings what was loaded up to this code's form. */
  migrate(): void {
    const { version } = this;
    if (version >= DOCUMENT_VERSION) return;
    this.doc.transact(() => {
      migrate(this.#records, version);
      this.#meta.set('version', DOCUMENT_VERSION);
    }, UPKEEP);
  }

  add(id: NoteId, note: NewNote, { author, at }: Stamp): void {
    const core: NoteCore = { type: note.type, author, created: at };
    this.edit(() => {
      const record: NoteRecord = new Y.Map();
      record.set('core', core);
      record.set('updated', at);
      this.#records.set(id, record);
      for (const field of NOTE_FIELDS) {
        if (field !== 'status' && note[field] !== undefined) write(record, field, note[field]);
      }
    });
  }

  /** Changes fields; one that had two values has only the new one afterwards. */
  change(id: NoteId, change: NoteChange, at: string): void {
    const record = this.#records.get(id);
    if (record === undefined) return;
    const fields = NOTE_FIELDS.filter((field) => change[field] !== undefined);
    const isDifferent = (field: NoteField): boolean =>
      record.has(conflictKey(field)) ||
      !isSameJson(tidy(field, change[field]), valueOf(record, field));
    const changed = fields.filter(isDifferent);
    if (changed.length === 0) return;
    this.edit(() => {
      for (const field of changed) {
        write(record, field, change[field]);
        record.delete(conflictKey(field));
      }
      record.set('updated', at);
    });
  }

  reply(id: NoteId, reply: ReplyId, text: string, { author, at }: Stamp): void {
    const record = this.#records.get(id);
    if (record === undefined) return;
    this.edit(() => {
      record.set(replyKey(reply), { author, created: at, text });
      record.set('updated', at);
    });
  }

  remove(id: NoteId): void {
    if (!this.#records.has(id)) return;
    this.edit(() => {
      this.#records.delete(id);
    });
  }

  /** Takes one of the values that two people gave a field, by its place in the conflict. */
  resolve(id: NoteId, field: NoteField, index: number, at: string): void {
    const values = this.get(id)?.conflicts.find((conflict) => conflict.field === field)?.values;
    const chosen = values?.[index];
    if (chosen !== undefined) this.change(id, { [field]: chosen.value }, at);
  }

  get canUndo(): boolean {
    return this.#undo.undoStack.length > 0;
  }

  get canRedo(): boolean {
    return this.#undo.redoStack.length > 0;
  }

  undo(): void {
    if (!this.isReadOnly) this.#undo.undo();
  }

  redo(): void {
    if (!this.isReadOnly) this.#undo.redo();
  }

  /** One step of undo, made of several writes to the records. */
  edit(write: (records: Y.Map<NoteRecord>) => void): void {
    if (this.isReadOnly) return;
    if (this.#meta.get('version') === undefined) {
      this.doc.transact(() => this.#meta.set('version', DOCUMENT_VERSION), UPKEEP);
    }
    this.doc.transact(() => {
      write(this.#records);
    }, EDIT);
  }

  /** A write about the document itself: stored and shared, but no step of undo. */
  upkeep(write: (records: Y.Map<NoteRecord>) => void): void {
    if (this.isReadOnly) return;
    this.doc.transact(() => {
      write(this.#records);
    }, UPKEEP);
  }

  destroy(): void {
    this.#listeners.clear();
    this.doc.destroy();
  }

  #byId(): ReadonlyMap<string, Note> {
    if (this.#notes === null) {
      const known = this.#stale;
      const notes = new Map<string, Note>();
      for (const [id, record] of this.#records.entries()) {
        const note = known.get(id) ?? readRecord(id, record);
        // Records of a newer version may be of any form.
        if (!this.isReadOnly || v.safeParse(noteSchema, note).success) notes.set(id, note);
      }
      this.#notes = notes;
    }
    return this.#notes;
  }

  /** Notes that did not change since the last reading. */
  #stale: ReadonlyMap<string, Note> = new Map();

  #forget(events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): void {
    const kept = new Map(this.#notes ?? this.#stale);
    for (const event of events) {
      const changed = event.path[0] === undefined ? event.keys.keys() : [String(event.path[0])];
      for (const id of changed) kept.delete(id);
    }
    this.#stale = kept;
    this.#notes = null;
    this.#sorted = null;
  }
}

function valueOf(record: NoteRecord, field: NoteField): unknown {
  return record.get(field) ?? EMPTY_FIELDS[field];
}

function tidy(field: NoteField, value: unknown): unknown {
  if (field === 'anchors') return tidyAnchors(value as Note['anchors']);
  if (field === 'correction') return tidyCorrection(value as Note['correction']);
  return value;
}

/** A copy is written: what the caller has may be changed by it, or be a proxy. */
function write(record: NoteRecord, field: NoteField, value: unknown): void {
  record.set(field, JSON.parse(JSON.stringify(tidy(field, value))) as unknown);
}
