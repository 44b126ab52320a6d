import type { BaseMap } from '../carto/basemap/base-map.ts';
import { boundsOf } from '../geo/geometry-bounds.ts';
import type { DiagramFeature } from '../plan/read-diagram.ts';
import type { Plan } from '../plan/types.ts';
import type { Marks } from './feature-marks.ts';
import type { Bounds, MapCamera, Padding } from './map-controller.ts';

/** What the map shall show: plain values, derived from the state by the app. */
export interface PlanMapView extends Marks {
  readonly language: 'zh' | 'en';
  readonly visibleLayers: ReadonlySet<string>;
  /** Signs to show instead of the places; null shows the places. */
  readonly diagram: readonly DiagramFeature[] | null;
  /** The base map that was chosen and opened; null or absent draws the built-in one. */
  readonly base?: BaseMap | null;
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
  /** Who is to be named on the map: licences of the base data ask for it. */
  readonly credits: readonly string[];
  readonly noMap: string;
  /** Stamp of the structure diagram and what it means. */
  readonly stamp: string;
  readonly stampMeaning: string;
  readonly schematicSuffix: string;
  readonly scaleBar: (length: string) => string;
  /** MapLibre's own texts, by its keys (e.g. `Map.Title`). */
  readonly mapLocale: Readonly<Record<string, string>>;
}

/** Extent of features in degrees, or of the package's home; null when none of them has a place. */
export function extentOf(plan: Plan, features: readonly string[] | 'home'): Bounds | null {
  if (features === 'home') return plan.place.bounds;
  const wanted = new Set<string>(features);
  const shown = plan.features.filter((feature) => wanted.has(feature.id));
  return boundsOf(shown.map((feature) => feature.geometry));
}

/** Stated error of a feature whose error circle is worth drawing, in metres; null for the others. */
export function toleranceToDraw(plan: Plan, id: string): number | null {
  const feature = plan.features.find((candidate) => candidate.id === id);
  return feature?.position.class === 'gazetteer' ? feature.position.toleranceM : null;
}

/** Whether two cameras differ by less than a link's decimals can tell. */
export function isSameCamera(a: MapCamera, b: MapCamera): boolean {
  return (
    Math.abs(a.zoom - b.zoom) <= 0.006 &&
    Math.abs(a.lat - b.lat) <= 1e-4 &&
    Math.abs(a.lon - b.lon) <= 1e-4
  );
}

/** Room at the edges for symbols and their names, CSS pixels; more on the right, where names stand. */
const SHEET_ROOM: Padding = { top: 44, right: 72, bottom: 48, left: 44 };
const SHEET_HOME_ROOM: Padding = { top: 16, right: 16, bottom: 16, left: 16 };
/** The same on a phone, below its search field. */
const PHONE_ROOM: Padding = { top: 100, right: 56, bottom: 28, left: 28 };
const PHONE_HOME_ROOM: Padding = { top: 64, right: 16, bottom: 16, left: 16 };

/** Padding around things to show and around the home extent; what card and sheet cover is added. */
export function roomsFor(
  isSheet: boolean,
  covered: { readonly right: number; readonly bottom: number },
): { readonly things: Padding; readonly home: Padding } {
  const add = (room: Padding): Padding => ({
    ...room,
    right: room.right + covered.right,
    bottom: room.bottom + covered.bottom,
  });
  return {
    things: add(isSheet ? SHEET_ROOM : PHONE_ROOM),
    home: add(isSheet ? SHEET_HOME_ROOM : PHONE_HOME_ROOM),
  };
}
