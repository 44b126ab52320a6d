import type { Marks } from './feature-marks.ts';
import type { MapCamera } from './map-controller.ts';

/** What the map shall show: plain values, derived from the state by the app. */
export interface PlanMapView extends Marks {
  readonly language: 'zh' | 'en';
  readonly visibleLayers: ReadonlySet<string>;
  readonly camera: MapCamera | null;
  readonly fitRequest: {
    readonly features: readonly string[] | 'home';
    readonly force: boolean;
  } | null;
}

/** Words of the map's own controls. */
export interface MapWords {
  readonly tools: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly home: string;
  readonly north: string;
  readonly noMap: string;
  readonly schematicSuffix: string;
  readonly scaleBar: (length: string) => string;
  /** MapLibre's own texts, by its keys (e.g. `Map.Title`). */
  readonly mapLocale: Readonly<Record<string, string>>;
}
