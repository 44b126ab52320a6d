import { messagesFor, type Language } from '../i18n/messages.ts';
import { noteSheetWords } from '../i18n/note-sheet-words.ts';
import { writeCorrections } from '../notes/corrections-file.ts';
import { EMPTY_DRAFT, parseDraft, type NoteDraft } from '../notes/draft.ts';
import { countOpen, filterNotes, NO_FILTER, type NoteFilter } from '../notes/filter.ts';
import { exportNotes, importNotes } from '../notes/hand-round.ts';
import { NOTHING_TAKEN, type ImportReport } from '../notes/import-report.ts';
import { NoteDocument, type Stamp } from '../notes/note-document.ts';
import { SessionIndex, type ReviewSession } from '../notes/session-index.ts';
import { clausesOfNote, departmentsOfNote, featuresOfNote } from '../notes/touches.ts';
import type { NewNote, Note, NoteChange, NoteField, NoteId, ReplyId } from '../notes/types.ts';
import { planOfFile } from '../notes/write-notes-file.ts';
import { noteSheet } from '../output/note-sheet.ts';
import { editionOf } from '../plan/queries.ts';
import type { Plan } from '../plan/types.ts';
import { isWithoutStore } from './notes-ports.ts';
import type { KeptDocument, NotesPorts, NoteTrouble, StoreEvents } from './notes-ports.ts';

export type { NoteFilter };

const AUTHOR_KEY = 'notes-author';
const SESSION_KEY = 'notes-session';
/** The session that is there from the start: the same one for two tabs that open at once. */
const FIRST_SESSION = 'first';
const INDEX = 'sessions';

/** The notes of one plan: which session is open, what is in it, what is shown, and what is being written. */
export class NotesState {
  readonly #plan: Plan;
  readonly #ports: NotesPorts;
  readonly #firstName: string;
  readonly #index = new SessionIndex();
  #document = new NoteDocument();
  #kept: KeptDocument | null = null;
  #keptIndex: KeptDocument | null = null;
  /** Counts the openings: what belongs to an old one is too late. */
  #opening = 0;
  #author = $state('');
  #draft = $state.raw<NoteDraft | null>(null);

  /** `unavailable`: works, but only until the page closes; `trouble` says why. */
  phase = $state<'idle' | 'loading' | 'ready' | 'unavailable'>('idle');
  /** To be told in words, with the file offered. */
  trouble = $state<NoteTrouble | null>(null);
  /** ISO 8601, UTC; null before anything was saved by this page. */
  savedAt = $state<string | null>(null);
  sessions = $state.raw<readonly ReviewSession[]>([]);
  sessionId = $state(FIRST_SESSION);
  /** Frozen, by time of making, then by id. */
  notes = $state.raw<readonly Note[]>([]);
  filter = $state.raw<NoteFilter>(NO_FILTER);
  selected = $state.raw<NoteId | null>(null);
  canUndo = $state(false);
  canRedo = $state(false);
  /** Stored by a newer version of the app: for reading only. */
  isReadOnly = $state(false);

  /** @param firstName name of the session that is made when there is none */
  constructor(plan: Plan, ports: NotesPorts, firstName: string) {
    this.#plan = plan;
    this.#firstName = firstName;
    this.#ports = ports;
    this.#author = ports.preferences.get(AUTHOR_KEY) ?? '';
    this.#index.onChange(() => (this.sessions = this.#index.sessions));
    this.#listen();
  }

  readonly shown = $derived.by<readonly Note[]>(() =>
    filterNotes(this.#plan, this.notes, this.filter),
  );

  readonly openByClause = $derived.by(() =>
    countOpen(this.notes, (note) => clausesOfNote(this.#plan, note)),
  );
  readonly openByDepartment = $derived.by(() => countOpen(this.notes, departmentsOfNote));
  readonly openByFeature = $derived.by(() => countOpen(this.notes, featuresOfNote));

  readonly #numbers = $derived.by<ReadonlyMap<NoteId, number>>(
    () => new Map(this.notes.map(({ id }, i) => [id, i + 1])),
  );

  /** What the mark on the map says: its place among all notes, from 1; 0 for one that is not there. */
  numberOf(id: NoteId): number {
    return this.#numbers.get(id) ?? 0;
  }

  /** Name under which this person writes, remembered in this browser. */
  get author(): string {
    return this.#author;
  }

  set author(name: string) {
    this.#author = name;
    this.#ports.preferences.set(AUTHOR_KEY, name);
  }

  /** Opens the list of sessions and the one that was open last. */
  async start(): Promise<void> {
    if (this.phase !== 'idle') return;
    this.phase = 'loading';
    this.#keptIndex = await this.#ports.storage.open(INDEX, this.#index, this.#events);
    if (this.sessions.length === 0) {
      this.#index.add(FIRST_SESSION, this.#firstName, this.#ports.now());
    }
    const last = this.#ports.preferences.get(SESSION_KEY);
    const known = this.sessions.find(({ id }) => id === last) ?? this.sessions[0];
    await this.openSession(known?.id ?? FIRST_SESSION);
  }

  /** Makes a session and opens it. */
  async createSession(name: string): Promise<string> {
    const id = this.#ports.newId();
    this.#index.add(id, name, this.#ports.now());
    await this.openSession(id);
    return id;
  }

  renameSession(id: string, name: string): void {
    this.#index.rename(id, name);
  }

  async openSession(id: string): Promise<void> {
    this.#opening += 1;
    const opening = this.#opening;
    this.#kept?.close();
    this.#kept = null;
    this.#document.destroy();
    this.#document = new NoteDocument();
    this.#listen();
    this.phase = 'loading';
    if (this.trouble === 'newer') this.trouble = null;
    this.sessionId = id;
    this.selected = null;
    this.#draft = null;
    this.#ports.preferences.set(SESSION_KEY, id);
    const document = this.#document;
    const kept = await this.#ports.storage.open(`session-${id}`, document, this.#events);
    if (opening !== this.#opening) {
      kept.close();
      return;
    }
    this.#kept = kept;
    document.migrate();
    this.#read();
    this.phase = isWithoutStore(this.trouble) ? 'unavailable' : 'ready';
    const draft = await this.#ports.drafts.take(id);
    if (opening === this.#opening && draft !== null) this.#draft ??= parseDraft(draft);
  }

  /** Takes a session off the list, and another one up if it was open. Returns the way back. */
  deleteSession(id: string): () => void {
    this.#index.remove(id, this.#ports.now());
    const wasOpen = id === this.sessionId;
    if (this.sessions.length === 0) {
      this.#index.add(this.#ports.newId(), this.#firstName, this.#ports.now());
    }
    const [next] = this.sessions;
    if (wasOpen && next !== undefined) void this.openSession(next.id);
    return () => {
      this.#index.restore(id);
      if (wasOpen) void this.openSession(id);
    };
  }

  add(note: NewNote): NoteId {
    const id = this.#ports.newId() as NoteId;
    this.#document.add(id, note, this.#stamp());
    return id;
  }

  change(id: NoteId, change: NoteChange): void {
    this.#document.change(id, change, this.#ports.now());
  }

  reply(id: NoteId, text: string): void {
    this.#document.reply(id, this.#ports.newId() as ReplyId, text, this.#stamp());
  }

  remove(id: NoteId): void {
    this.#document.remove(id);
  }

  /** Decides between the values that two people gave a field, by its place in the conflict's list. */
  resolveConflict(id: NoteId, field: NoteField, index: number): void {
    this.#document.resolve(id, field, index, this.#ports.now());
  }

  undo(): void {
    this.#document.undo();
  }

  redo(): void {
    this.#document.redo();
  }

  /** What is being written and drawn; kept at every call. */
  get draft(): NoteDraft | null {
    return this.#draft;
  }

  setDraft(draft: NoteDraft | null): void {
    this.#draft = draft;
    const text = draft === null ? null : JSON.stringify(draft);
    if (!this.#ports.drafts.write(this.sessionId, text)) this.trouble ??= 'quota';
  }

  /** Changes some of the draft, or begins one. */
  patchDraft(patch: Partial<NoteDraft>): void {
    this.setDraft({ ...(this.#draft ?? EMPTY_DRAFT), ...patch });
  }

  /** Makes a note, a reply or a change of the draft, and clears it. Null when there was nothing to make. */
  commitDraft(): NoteId | null {
    const draft = this.#draft;
    if (draft === null || this.#document.isReadOnly) return null;
    const { type, text, department, anchors, attachments, correction, progress } = draft;
    const note = { type, text, department, anchors, attachments, correction, progress };
    // A note that has gone meanwhile takes nothing with it that was written about it.
    const isThere = (id: NoteId | null): id is NoteId =>
      id !== null && this.#document.get(id) !== null;
    let id = draft.replyTo ?? draft.edits;
    if (!isThere(id)) id = this.add(note);
    else if (id === draft.replyTo) this.reply(id, text);
    else this.change(id, note);
    this.setDraft(null);
    return id;
  }

  /** All notes as one GeoJSON file. */
  exportGeoJson(): string {
    const session = this.sessions.find(({ id }) => id === this.sessionId)?.name ?? '';
    const edition = editionOf(this.#plan, __EDITION__);
    return exportNotes(this.#document, this.#plan, { session, author: this.#author, edition });
  }

  /** The corrections as a file for whoever keeps the plan package. */
  exportCorrections(): string {
    return writeCorrections(this.notes, planOfFile(this.#plan, editionOf(this.#plan, __EDITION__)));
  }

  /** All notes as a table, one row each. */
  exportXlsx(language: Language = 'zh'): Promise<Blob> {
    const words = noteSheetWords(language);
    const context = {
      plan: this.#plan,
      words,
      t: messagesFor(language),
      edition: editionOf(this.#plan, __EDITION__),
      offsetMinutes: this.#ports.offsetMinutes,
    };
    return this.#ports.writeSheet(noteSheet(this.notes, context));
  }

  /** Merges a file of notes, as one step of undo. */
  importText(text: string, fileName: string): ImportReport {
    return importNotes(this.#document, this.#plan, { text, fileName }, this.#stamp());
  }

  /** What is said of a file that could not be read. */
  unreadable(fileName: string): ImportReport {
    return { ...NOTHING_TAKEN, fileName, failure: { code: 'unreadable' } };
  }

  /** Closes the stores: for a page that goes away. */
  close(): void {
    this.#kept?.close();
    this.#keptIndex?.close();
  }

  readonly #events: StoreEvents = {
    saved: () => {
      this.savedAt = this.#ports.now();
      if (this.trouble === 'quota') this.trouble = null;
    },
    failed: (trouble) => {
      this.trouble = trouble;
      if (isWithoutStore(trouble)) this.phase = 'unavailable';
    },
  };

  #stamp(): Stamp {
    return { author: this.#author, at: this.#ports.now() };
  }

  #listen(): void {
    const document = this.#document;
    document.onChange(() => {
      if (document === this.#document) this.#read();
    });
    this.#read();
  }

  #read(): void {
    this.notes = this.#document.notes;
    this.canUndo = this.#document.canUndo;
    this.canRedo = this.#document.canRedo;
    this.isReadOnly = this.#document.isReadOnly;
    if (this.isReadOnly) this.trouble = 'newer';
  }
}
