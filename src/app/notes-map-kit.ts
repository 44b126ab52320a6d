/** What is seen of notes on the map, drawing included: one chunk, fetched with the panel. */
export { default as NotesLayer } from './NotesLayer.svelte';
