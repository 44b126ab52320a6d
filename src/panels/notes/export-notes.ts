import type { NotesMoreWords } from '../../i18n/notes-words.ts';
import type { NotesDesk } from '../../state/notes-desk.svelte.ts';
import type { NotesState } from '../../state/notes-state.svelte.ts';
import type { Say } from './say.ts';

/** Hands the notes of the open session to the person as a file, and says under which name. */
export async function exportNotes(
  desk: NotesDesk,
  book: NotesState,
  words: NotesMoreWords,
  kind: 'geojson' | 'xlsx',
  say: Say,
): Promise<void> {
  const { files } = words;
  const session = book.sessions.find(({ id }) => id === book.sessionId)?.name ?? '';
  // Characters that no file system takes.
  const name = `${files.fileName(session.replace(/[\\/:*?"<>|]/g, ' ').trim())}.${kind}`;
  try {
    const content =
      kind === 'xlsx'
        ? await book.exportXlsx()
        : new Blob([book.exportGeoJson()], { type: 'application/geo+json' });
    desk.saveFile(name, content);
    say(files.exported(name));
  } catch {
    say(files.failed);
  }
}
