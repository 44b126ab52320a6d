/** Panels of the leaders' lens: one chunk. */
import KeyFigures from '../panels/overview/KeyFigures.svelte';
import ProjectLights from '../panels/overview/ProjectLights.svelte';
import TargetStandings from '../panels/overview/TargetStandings.svelte';
import TaskBars from '../panels/overview/TaskBars.svelte';
import TourList from '../panels/tour/TourList.svelte';
import type { LensPanels } from './lens-panels.ts';

export const panels: LensPanels = {
  figures: KeyFigures,
  targets: TargetStandings,
  projects: ProjectLights,
  tasks: TaskBars,
  tour: TourList,
};
