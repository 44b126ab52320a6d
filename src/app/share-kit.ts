/** What a person carries away from the 招商 lens: one chunk, fetched when it is first asked for. */
export { default as Brochure } from '../panels/brochure/Brochure.svelte';
export { default as ComparePrint } from '../panels/compare/ComparePrint.svelte';
export { default as ShareDialog } from '../panels/share/ShareDialog.svelte';
