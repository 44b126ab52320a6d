import type { ErrorCircle } from '../carto/focus-drawing.ts';
import type { DiagramSheet } from '../carto/diagram-sheet.ts';
import type { BaseMap } from '../carto/basemap/base-map.ts';
import { zoomToFit } from '../carto/crowding/boxes.ts';
import { boundsOf } from '../geo/geometry-bounds.ts';
import type { Visibility } from '../plan/queries.ts';
import type { Plan } from '../plan/types.ts';
import type { Marks, MarkTargets } from './feature-marks.ts';
import type { Bounds, MapCamera, Padding } from './map-options.ts';

/** What the map shall show: plain values, derived from the state by the app. */
export interface PlanMapView extends Marks, Visibility {
  readonly language: 'zh' | 'en';
  /** Signs to show instead of the places; null shows the places. */
  readonly diagram: DiagramSheet | null;
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

/** The error circle of a feature, where one is worth drawing; null for the others. */
export function errorCircleOf(plan: Plan, id: string): ErrorCircle | null {
  const feature = plan.features.find((candidate) => candidate.id === id);
  if (feature?.position.class !== 'gazetteer' || feature.geometry?.type !== 'Point') return null;
  const { toleranceM } = feature.position;
  return toleranceM === null ? null : { at: feature.geometry.coordinates, radiusM: toleranceM };
}

/** The marks alone, without the rest of the view. */
export const marksOf = ({ selected, related, hovered, dimOthers }: PlanMapView): Marks => ({
  selected,
  related,
  hovered,
  dimOthers,
});

/** What can be marked of the features shown: symbols, lines and areas by their ids, groups with their members. */
export function targetsOf(
  features: readonly { readonly properties: { readonly id: string; readonly members?: string } }[],
): MarkTargets {
  const ids = new Set<string>();
  const groups = new Map<string, readonly string[]>();
  for (const { properties } of features) {
    const { id, members = '' } = properties;
    if (members === '') ids.add(id);
    else groups.set(id, members.split(','));
  }
  return { ids: [...ids], groups };
}

/** Scale of the first picture, as far as it is known: null has symbols laid out for all scales at once. */
export function firstZoom(
  plan: Plan,
  { camera, fitRequest }: PlanMapView,
  { width, height }: { readonly width: number; readonly height: number },
): number | null {
  if (camera !== null) return camera.zoom;
  if (fitRequest !== null && fitRequest.features !== 'home') return null;
  return zoomToFit(plan.place.bounds, width, height);
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
