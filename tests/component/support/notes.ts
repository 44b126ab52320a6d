import type { NoteTrouble, StoreEvents } from '../../../src/state/notes-ports.ts';
import { NotesDesk } from '../../../src/state/notes-desk.svelte.ts';
import { NotesState } from '../../../src/state/notes-state.svelte.ts';
import { Session } from '../../../src/state/session.svelte.ts';
import { ViewState } from '../../../src/state/view-state.svelte.ts';
import { FakeLink } from '../../unit/state/fake-link.ts';
import { CountyPackage } from './county.ts';

/** A page with its notes open, in memory: what it handed to the person, and its store. */
export interface NotesPage {
  readonly session: Session;
  readonly book: NotesState;
  readonly files: { readonly name: string; readonly content: Blob }[];
  /** The store fails from now on. */
  readonly fail: (trouble: NoteTrouble) => void;
}

/** Opens the notes of the fixture county; ids and times follow one another. */
export async function openNotes(hash = '', county = new CountyPackage()): Promise<NotesPage> {
  const { plan, issues } = county.plan();
  const files: { name: string; content: Blob }[] = [];
  let count = 0;
  let events: StoreEvents | null = null;
  const next = (): number => (count += 1);
  const book = new NotesState(
    plan,
    {
      preferences: { get: () => null, set: () => undefined },
      storage: {
        open: (_name, _document, told) => {
          events = told;
          return Promise.resolve({ close: () => undefined });
        },
      },
      drafts: { write: () => true, take: () => Promise.resolve(null) },
      now: () => new Date(Date.UTC(2025, 8, 12, 1, 0, next())).toISOString(),
      newId: () => `00000000-0000-4000-8000-${String(next()).padStart(12, '0')}`,
      offsetMinutes: () => 480,
      writeSheet: () => Promise.resolve(new Blob(['PK'])),
    },
    '我的批注',
  );
  const desk = new NotesDesk({
    fetch: () => Promise.resolve(book),
    save: (name, content) => files.push({ name, content }),
  });
  const view = new ViewState(plan, new FakeLink(hash));
  const session = new Session(plan, issues, view, undefined, desk);
  await desk.open();
  return { session, book, files, fail: (trouble) => events?.failed(trouble) };
}
