/** The lights, what explains them and what changes their rule: one chunk, fetched after the first picture. */
export { default as LightLegend } from '../panels/lights/LightLegend.svelte';
export { default as LightSection } from '../panels/lights/LightSection.svelte';
export { default as RuleDialog } from '../panels/lights/RuleDialog.svelte';
export { LightState } from '../state/light-state.svelte.ts';
