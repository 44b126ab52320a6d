import type { BaseKind } from '../carto/basemap/kinds.ts';
import { DRAWN_CLASSES, type DrawnClass } from '../carto/symbols.ts';
import type { ClauseId, DepartmentId, FeatureId, LayerId } from '../plan/ids.ts';
import type { Lens } from '../plan/kinds.ts';
import { LIGHTS, type Light } from '../plan/lights/rule.ts';
import type { LinkState, MapTheme } from './link.ts';
import type { Camera } from './view-types.ts';

/** What of a view stands in the link. */
export interface ViewOfLink {
  readonly camera: Camera | null;
  readonly chosenLens: Lens | null;
  readonly selected: readonly FeatureId[];
  readonly clause: ClauseId | null;
  readonly department: DepartmentId | null;
  readonly layers: ReadonlySet<LayerId> | null;
  readonly hiddenClasses: ReadonlySet<DrawnClass>;
  readonly base: BaseKind;
  readonly mode: 'boundary' | 'diagram';
  readonly language: 'zh' | 'en';
  readonly tour: string | null;
  readonly theme: MapTheme | null;
  readonly hiddenLights: ReadonlySet<Light>;
}

/** Only what differs from a fresh page, so that links stay short. */
export function linkStateOf(view: ViewOfLink): LinkState {
  return {
    ...(view.camera === null ? {} : { map: view.camera }),
    ...(view.chosenLens === null ? {} : { lens: view.chosenLens }),
    ...(view.selected.length === 0 ? {} : { select: view.selected }),
    ...(view.clause === null ? {} : { clause: view.clause }),
    ...(view.department === null ? {} : { dept: view.department }),
    ...(view.layers === null ? {} : { layers: [...view.layers] }),
    ...(view.hiddenClasses.size === 0
      ? {}
      : { pos: DRAWN_CLASSES.filter((cls) => !view.hiddenClasses.has(cls)) }),
    ...(view.base === 'builtin' ? {} : { base: view.base }),
    ...(view.mode === 'boundary' ? {} : { mode: view.mode }),
    ...(view.language === 'zh' ? {} : { lang: view.language }),
    ...(view.tour === null ? {} : { tour: view.tour }),
    ...(view.theme === null ? {} : { theme: view.theme }),
    ...(view.hiddenLights.size === 0
      ? {}
      : { light: LIGHTS.filter((light) => !view.hiddenLights.has(light)) }),
  };
}
