/** 打印成图: one chunk, fetched when the sheets are first opened. */
export { default as PrintSheets } from '../panels/print/PrintSheets.svelte';
export { measureText } from '../panels/print/measure-text.ts';
export { saveFile } from '../platform/save-file.ts';
export { PrintState } from '../state/print-state.svelte.ts';
