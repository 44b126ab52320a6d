import type { Plan } from '../plan/types.ts';
import { saveFile } from '../platform/save-file.ts';
import type { NotesDeskPorts } from '../state/notes-desk.svelte.ts';

/**
 * What the desk of notes needs of the browser. The part of the app that keeps notes is fetched after the first picture;
 * without the network it stays away, is asked for again by what needs it, and the panel says so.
 */
export function browserDeskPorts(plan: Plan): NotesDeskPorts {
  return {
    fetch: async () => {
      const { notesOf } = await import('./notes-kit.ts');
      return notesOf(plan);
    },
    save: saveFile,
  };
}

/** Fetches what the panel is made of, so that it opens at once and without a network. */
export function prefetchNotes(): void {
  import('./notes-panel-kit.ts').catch(() => undefined);
}
