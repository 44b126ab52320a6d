/** What is needed once somebody chooses a base map: one chunk. */
export { default as BaseMapDialog } from '../panels/basemap/BaseMapDialog.svelte';
export { default as BaseNotice } from '../panels/basemap/BaseNotice.svelte';
export { openBase } from '../platform/base-map/open-base.ts';
