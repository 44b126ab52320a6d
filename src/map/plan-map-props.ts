import type { Snippet } from 'svelte';
import type { FontPlace } from '../carto/font-faces.ts';
import type { Extent } from '../carto/graticule.ts';
import type { Theme } from '../carto/theme.ts';
import type { Plan } from '../plan/types.ts';
import type { OnBase } from './chosen-base.svelte.ts';
import type { MapController } from './map-controller.ts';
import type { MapCamera, Padding } from './map-options.ts';
import type { MapWords, PlanMapView } from './plan-map-view.ts';
import type { Thematic } from './thematic.ts';

/** What the map of a plan is given and what it tells; see PlanMap.svelte. */
export interface PlanMapProps {
  plan: Plan;
  baseContents: Readonly<Record<string, unknown>>;
  theme: Theme;
  fontBaseUrl: FontPlace;
  view: PlanMapView;
  words: MapWords;
  /** Width that the card covers on the right, height that the sheet covers at the bottom. */
  covered: { readonly right: number; readonly bottom: number };
  /** Room for the graticule figures around the map; 0 draws no frame. */
  margin: number;
  still: boolean;
  /** How much larger the page draws the map than its size says: its canvas gets as many more pixels. */
  sharpness?: number;
  onCamera: (camera: MapCamera) => void;
  onExtent: (extent: Extent, camera: MapCamera) => void;
  onHover: (id: string | null, at: { readonly x: number; readonly y: number }) => void;
  onPick: (id: string | null, add: boolean) => void;
  /** A count was clicked: its members are to be listed beside the pixel of the map. */
  onGroup: (members: readonly string[], at: { readonly x: number; readonly y: number }) => void;
  /** The first complete picture is there, or there will be none; files that later pictures will want. */
  onFirstIdle: (wanted: readonly string[]) => void;
  onPointer: (at: { readonly lon: number; readonly lat: number } | null) => void;
  thematic?: Thematic;
  /** What lies over the map inside its frame, fetched later: it is given the map, and the padding that keeps things clear. */
  overlay?: Snippet<[controller: MapController, room: Padding]>;
  /** How a chosen base map fares: its first tile is there, or why none will come. */
  onBase?: OnBase;
}
