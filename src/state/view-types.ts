import type { FeatureId } from '../plan/ids.ts';

/** Centre of the map in WGS84 degrees and MapLibre zoom. */
export interface Camera {
  readonly zoom: number;
  readonly lat: number;
  readonly lon: number;
}

/** What the link asked for and the plan does not have. */
export interface LinkNotice {
  readonly key: string;
  readonly value: string;
  readonly reason: 'unknown-id' | 'invalid';
}

/** A wish to bring things into view; a new object each time, so that the same wish can be made twice. */
export interface FitRequest {
  readonly features: readonly FeatureId[] | 'home';
  /** Move even when everything is in view already (a button was pressed for it). */
  readonly force: boolean;
}
