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
    save: (name, content) => {
      saveFile({ name, content });
    },
  };
}

/** Fetches the panel and the drawing, so that they open at once and without a network. */
export function prefetchNotes(): void {
  const parts = [import('./notes-panel-kit.ts'), import('./notes-map-kit.ts')];
  // They are asked for again when they are needed.
  Promise.all(parts).catch(() => undefined);
}
