/** Drawing for the planning tools: one chunk, fetched when one that can use a drawn shape is opened. */
export { default as ToolSketch } from './ToolSketch.svelte';
