/** What is seen of notes, on the page and on the map: one chunk. */
export { noteMarks } from './note-marks.ts';
export { roomsFor } from '../map/plan-map-view.ts';
export { default as NotesDrawing } from '../map/NotesDrawing.svelte';
export { default as NotesPanel } from '../panels/notes/NotesPanel.svelte';
export { default as SavedLine } from '../panels/notes/SavedLine.svelte';
