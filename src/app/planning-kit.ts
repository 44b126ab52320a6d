/** The planning tools: one chunk, fetched when the first of them is opened. */
export { default as CoveragePanel } from '../panels/coverage/CoveragePanel.svelte';
export { default as MeasurePanel } from '../panels/measure/MeasurePanel.svelte';
export { default as NearbyPanel } from '../panels/nearby/NearbyPanel.svelte';
export { default as TablePanel } from '../panels/table/TablePanel.svelte';
export { runOverlaps } from '../platform/run-overlaps.ts';
export { saveFile } from '../platform/save-file.ts';
