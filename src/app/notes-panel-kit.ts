/** The panel of notes and the line that says whether they are kept: one chunk. */
export { default as NotesPanel } from '../panels/notes/NotesPanel.svelte';
export { default as SavedLine } from '../panels/notes/SavedLine.svelte';
