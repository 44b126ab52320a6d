import type { NotesMoreWords } from '../../i18n/notes-words.ts';
import type { NotesDesk } from '../../state/notes-desk.svelte.ts';
import type { NotesState } from '../../state/notes-state.svelte.ts';
import type { Say } from './say.ts';

/** Hands the notes of the open session to the person as a file, and says under which name. */
export async function exportNotes(
  desk: NotesDesk,
  book: NotesState,
  words: NotesMoreWords,
  kind: 'geojson' | 'xlsx' | 'corrections',
  say: Say,
): Promise<void> {
  const { files } = words;
  const session = book.sessions.find(({ id }) => id === book.sessionId)?.name ?? '';
  // Characters that no file system takes.
  const stem = session.replace(/[\\/:*?"<>|]/g, ' ').trim();
  const name =
    kind === 'corrections'
      ? `${files.correctionsName(stem)}.json`
      : `${files.fileName(stem)}.${kind}`;
  const content = async (): Promise<Blob> => {
    switch (kind) {
      case 'xlsx':
        return book.exportXlsx(words.language);
      case 'geojson':
        return new Blob([book.exportGeoJson()], { type: 'application/geo+json' });
      case 'corrections':
        return new Blob([book.exportCorrections()], { type: 'application/json' });
    }
  };
  say(files.exporting);
  try {
    desk.saveFile(name, await content());
    say(files.exported(name));
  } catch {
    say(files.failed);
  }
}
