import * as Y from 'yjs';
import { compareText } from './canonical.ts';

/** A review session: notes that belong together, e.g. of one meeting. */
export interface ReviewSession {
  readonly id: string;
  readonly name: string;
}

interface Entry {
  readonly name: string;
  readonly created: string;
  /** When it was deleted; its notes stay in the store until {@link SessionIndex.forget}. */
  readonly removed?: string;
}

/** The list of review sessions, shared between tabs like the notes themselves. */
export class SessionIndex {
  readonly doc: Y.Doc;
  readonly #entries: Y.Map<Entry>;

  constructor(doc = new Y.Doc()) {
    this.doc = doc;
    this.#entries = doc.getMap('sessions');
  }

  onChange(listener: () => void): () => void {
    this.#entries.observe(listener);
    return () => {
      this.#entries.unobserve(listener);
    };
  }

  /** In the order in which they were made; deleted ones are left out. */
  get sessions(): readonly ReviewSession[] {
    return [...this.#entries.entries()]
      .filter(([, { removed }]) => removed === undefined)
      .sort(([a, x], [b, y]) => compareText(x.created, y.created) || compareText(a, b))
      .map(([id, { name }]) => ({ id, name }));
  }

  add(id: string, name: string, created: string): void {
    if (!this.#entries.has(id)) this.#entries.set(id, { name, created });
  }

  rename(id: string, name: string): void {
    const entry = this.#entries.get(id);
    if (entry !== undefined && entry.name !== name) this.#entries.set(id, { ...entry, name });
  }

  remove(id: string, at: string): void {
    const entry = this.#entries.get(id);
    if (entry !== undefined) this.#entries.set(id, { ...entry, removed: at });
  }

  restore(id: string): void {
    const entry = this.#entries.get(id);
    if (entry === undefined) return;
    const { name, created } = entry;
    this.#entries.set(id, { name, created });
  }

  destroy(): void {
    this.doc.destroy();
  }
}
