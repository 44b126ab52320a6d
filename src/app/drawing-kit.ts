/** What is needed once somebody draws: one chunk, fetched then. */
export { default as DrawingLayer } from '../map/drawing/DrawingLayer.svelte';
export { default as DrawingTools } from '../panels/drawing/DrawingTools.svelte';
export { drawingWords } from '../i18n/drawing-words.ts';
export { measureLines } from '../notes/drawing-text.ts';
export { SketchState } from '../state/sketch-state.svelte.ts';
