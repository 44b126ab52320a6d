/** Panels of the leaders' lens: one chunk. */
import KeyFigures from '../panels/overview/KeyFigures.svelte';
import TargetStandings from '../panels/overview/TargetStandings.svelte';
import TaskBars from '../panels/overview/TaskBars.svelte';
import TourList from '../panels/tour/TourList.svelte';
import type { LensPanels } from './lens-panels.ts';

export const panels: LensPanels = {
  figures: KeyFigures,
  targets: TargetStandings,
  tasks: TaskBars,
  tour: TourList,
};
