import type { Session } from '../state/session.svelte.ts';

/**
 * Fetches the part of the app that keeps notes, and opens the last session of them. Called after the first picture.
 * Without the network it stays away, and the panels say so.
 */
export function openNotes(session: Session): void {
  if (session.notes !== null) return;
  import('./notes-kit.ts').then(
    ({ notesOf }) => {
      session.notes ??= notesOf(session.plan);
      void session.notes.start();
    },
    // Asked for again by what needs it.
    () => undefined,
  );
}
