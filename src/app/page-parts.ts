/**
 * What stands around the map, as one chunk: it is fetched beside the data and laid out after the map has been made, so
 * that the first picture does not wait for it.
 */
import './forced-colours.css';

export { default as SearchPanel } from '../panels/search/SearchPanel.svelte';
export { default as NoticesPanel } from '../panels/notices/NoticesPanel.svelte';
export { default as BaseMapSlot } from './BaseMapSlot.svelte';
export { default as FocusNote } from './FocusNote.svelte';
export { default as GroupMenu } from './GroupMenu.svelte';
export { default as HelpDialog } from './HelpDialog.svelte';
export { default as LensChooser } from './LensChooser.svelte';
export { default as LensSlot } from './LensSlot.svelte';
export { default as LensTray } from './LensTray.svelte';
export { default as LightSlot } from './LightSlot.svelte';
export { default as CardPanel } from './LitCard.svelte';
export { default as MapMissing } from './MapMissing.svelte';
export { default as MapTooltip } from './MapTooltip.svelte';
export { default as ModeSwitch } from './ModeSwitch.svelte';
export { default as NotesSlot } from './NotesSlot.svelte';
export { default as OnMap } from './OnMap.svelte';
export { default as Masthead } from './Masthead.svelte';
export { closeTool } from './open-tool.ts';
export { default as PhoneShell } from './PhoneShell.svelte';
export { default as PresentationSlot } from './PresentationSlot.svelte';
export { default as PrintSlot } from './PrintSlot.svelte';
export { default as Rail } from './Rail.svelte';
export { default as StatusLine } from './StatusLine.svelte';
export { default as StripRail } from './StripRail.svelte';
export { default as TaskSheetSlot } from './TaskSheetSlot.svelte';
export { default as ToolDrawer } from './ToolDrawer.svelte';
