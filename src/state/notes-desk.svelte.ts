import type { NoteDraft } from '../notes/draft.ts';
import type { ImportReport } from '../notes/import-report.ts';
import type { NoteAnchor, NoteId } from '../notes/types.ts';
import type { ClauseId, DepartmentId, FeatureId } from '../plan/ids.ts';
import type { NotesState } from './notes-state.svelte.ts';

export interface NotesDeskPorts {
  /** Fetches the code of notes. Rejects when it cannot be fetched. */
  fetch(): Promise<NotesState>;
  /** Hands a file to the person. */
  save(name: string, content: Blob): void;
}

/** For a session without a browser: there are no notes. */
export const NO_NOTES: NotesDeskPorts = {
  fetch: () => Promise.reject(new Error('no notes here')),
  save: () => undefined,
};

/** Where the map is to go for a note; a new object each time. West, south, east, north in WGS84 degrees. */
export interface NoteFit {
  readonly bounds: readonly [number, number, number, number];
}

/** Nothing is written in it: at most a shape is being drawn. */
export const isBlank = ({ text, anchors, attachments, edits, ...draft }: NoteDraft): boolean =>
  text === '' &&
  anchors.length + attachments.length === 0 &&
  !draft.correction &&
  !draft.progress &&
  edits === null;

const none = <Id>(): ReadonlyMap<Id, number> => new Map();

/**
 * What the page knows of notes from the start: whether their panel is open, and the notes themselves once they have been
 * fetched. Nothing of it stands in the link.
 */
export class NotesDesk {
  readonly #ports: NotesDeskPorts;
  #opening: Promise<NotesState | null> | null = null;

  /** Null until they have been fetched and opened. */
  book = $state.raw<NotesState | null>(null);
  isOpen = $state(false);
  /** The form is in the panel instead of the list. */
  isWriting = $state(false);
  /** The code of notes could not be fetched. */
  hasFailed = $state(false);
  /** Under the pointer, on the map or in the list. */
  hovered = $state<NoteId | null>(null);
  /** Notes of a stack that was clicked on the map: the list shows these only. */
  here = $state.raw<readonly NoteId[] | null>(null);
  fit = $state.raw<NoteFit | null>(null);
  /** Name of the file that is being read. */
  reading = $state<string | null>(null);
  /** What the last import did, until it is put away. */
  report = $state.raw<ImportReport | null>(null);

  constructor(ports: NotesDeskPorts) {
    this.#ports = ports;
  }

  get openByClause(): ReadonlyMap<ClauseId, number> {
    return this.book?.openByClause ?? none();
  }

  get openByDepartment(): ReadonlyMap<DepartmentId, number> {
    return this.book?.openByDepartment ?? none();
  }

  get openByFeature(): ReadonlyMap<FeatureId, number> {
    return this.book?.openByFeature ?? none();
  }

  /** Fetches and opens the notes, once; null when that fails, and the next call tries again. */
  load(): Promise<NotesState | null> {
    this.hasFailed = false;
    this.#opening ??= this.#fetch();
    return this.#opening;
  }

  /** After the first picture: counts in the panels, and the draft that a closed page left. */
  async resume(): Promise<void> {
    const book = await this.load();
    // Nobody has asked for it yet.
    this.hasFailed = false;
    if (this.isOpen || !book?.draft) return;
    this.isOpen = true;
    const { replyTo } = book.draft;
    if (replyTo !== null) book.selected = replyTo;
    // A shape that is half drawn is gone on with on the map.
    else this.isWriting = !isBlank(book.draft);
  }

  toggle(): void {
    if (this.isOpen) this.close();
    else void this.open();
  }

  async open(): Promise<NotesState | null> {
    this.isOpen = true;
    return this.load();
  }

  close(): void {
    this.isOpen = false;
    this.isWriting = false;
    this.hovered = null;
    this.here = null;
  }

  /**
   * Opens the form. A draft that is there is gone on with: nothing that was typed is dropped.
   * @param anchors what a new note stands on
   */
  async write(anchors: readonly NoteAnchor[]): Promise<void> {
    const book = await this.open();
    if (book === null) return;
    const { draft } = book;
    if (draft !== null && draft.replyTo !== null) {
      // A reply is half written: its thread is where it is gone on with.
      book.selected = draft.replyTo;
      return;
    }
    // A shape may be half drawn already: it stays.
    if (draft === null || isBlank(draft)) book.patchDraft({ anchors });
    this.isWriting = true;
  }

  select(id: NoteId | null): void {
    if (this.book === null) return;
    this.book.selected = id;
    this.isWriting = false;
  }

  /** Flags were clicked on the map: one note, or those of a stack. */
  pick(ids: readonly string[]): void {
    const [first] = ids as readonly NoteId[];
    if (first === undefined) return;
    const isStack = ids.length > 1;
    this.here = isStack ? (ids as readonly NoteId[]) : null;
    this.select(isStack ? null : first);
  }

  /** Esc: from the form to the list, from the thread to the list, from the list out. False when nothing is open. */
  stepBack(): boolean {
    if (!this.isOpen) return false;
    if (this.isWriting) this.isWriting = false;
    else if (this.book !== null && this.book.selected !== null) this.book.selected = null;
    else if (this.here !== null) this.here = null;
    else this.close();
    return true;
  }

  /** Ctrl+Z and Ctrl+Shift+Z or Ctrl+Y while the notes are open; false for other keys. */
  undoByKey(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey'>): boolean {
    if (!this.isOpen || this.book === null || !(event.ctrlKey || event.metaKey)) return false;
    const key = event.key.toLowerCase();
    const isRedo = key === 'y' || (key === 'z' && event.shiftKey);
    if (key !== 'z' && !isRedo) return false;
    if (isRedo) this.book.redo();
    else this.book.undo();
    return true;
  }

  /** Merges a file of notes and says what became of it. */
  async importFile(file: Pick<File, 'name' | 'text'>): Promise<void> {
    const book = await this.open();
    if (book === null) return;
    this.isWriting = false;
    this.reading = file.name;
    try {
      const text = await file.text();
      // Merging many notes keeps the page busy: the words are seen before.
      await new Promise((resolve) => setTimeout(resolve));
      this.report = book.importText(text, file.name);
    } catch {
      this.report = book.unreadable(file.name);
    } finally {
      this.reading = null;
    }
  }

  saveFile(name: string, content: Blob): void {
    this.#ports.save(name, content);
  }

  async #fetch(): Promise<NotesState | null> {
    try {
      const book = await this.#ports.fetch();
      this.book = book;
      await book.start();
      return book;
    } catch {
      this.#opening = null;
      this.hasFailed = true;
      return null;
    }
  }
}
