/*
 * The one module that imports deck.gl; it is itself imported on demand, so that the first load is free of it. Named
 * imports keep the rest of deck.gl out of the chunk.
 */
import { ArcLayer, ScatterplotLayer } from '@deck.gl/layers';
import { MapLibreOverlay } from '@deck.gl/maplibre';
import type { Layer } from '@deck.gl/core';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { rgbOf } from '../carto/colour.ts';
import { townshipRadiusPx } from '../carto/township-drawing.ts';
import type { LinkArc } from '../carto/link-drawing.ts';
import type { Theme } from '../carto/theme.ts';
import type { TownshipCount } from '../plan/township-counts.ts';

/** What deck.gl draws: flat on the map, below its names. */
export interface OverlayContent {
  readonly arcs: readonly LinkArc[];
  readonly circles: readonly TownshipCount[];
  readonly theme: Theme;
  /** Id of the map layer below which everything goes. */
  readonly beforeId: string;
}

/** A link that only a cluster's name stands for is drawn thinner. */
const ARC_WIDTH_PX = 3;
const CLUSTER_WIDTH_PX = 1.6;
/** All the height of an arc lies in the map's plane: the curve is that of `geo/bowed-line.ts`. */
const FLAT = 90;

/** The drawing lies flat on the map: it neither hides by depth nor is hidden. */
const PARAMETERS = { depthCompare: 'always', depthWriteEnabled: false } as const;

const alpha = (share: number): number => Math.round(share * 255);

function layersOf({ arcs, circles, theme, beforeId }: OverlayContent): Layer[] {
  const transport = rgbOf(theme['k-transport']);
  const ink = rgbOf(theme['c-ink']);
  const common = { beforeId, parameters: PARAMETERS, pickable: false };
  const layers: Layer[] = [];
  if (circles.length > 0) {
    layers.push(
      new ScatterplotLayer<TownshipCount>({
        ...common,
        id: 'townships',
        data: circles,
        getPosition: ({ at }) => [at[0], at[1]],
        getRadius: ({ items }) => townshipRadiusPx(items.length),
        radiusUnits: 'pixels',
        stroked: true,
        lineWidthUnits: 'pixels',
        getLineWidth: 1.6,
        getFillColor: [...ink, alpha(0.16)],
        getLineColor: [...ink, alpha(0.85)],
      }),
    );
  }
  if (arcs.length > 0) {
    layers.push(
      new ArcLayer<LinkArc>({
        ...common,
        id: 'links',
        data: arcs,
        getSourcePosition: ({ from }) => [from[0], from[1]],
        getTargetPosition: ({ to }) => [to[0], to[1]],
        getHeight: ({ bow }) => Math.abs(bow),
        getTilt: ({ bow }) => Math.sign(bow) * FLAT,
        getSourceColor: ({ opacity }) => [...transport, alpha(opacity[0])],
        getTargetColor: ({ opacity }) => [...transport, alpha(opacity[1])],
        getWidth: ({ byCluster }) => (byCluster ? CLUSTER_WIDTH_PX : ARC_WIDTH_PX),
        widthUnits: 'pixels',
        numSegments: 96,
        antialiasing: true,
      }),
    );
  }
  return layers;
}

/** deck.gl inside one map, its layers among the map's own. The map's style must have loaded. */
export class DeckOverlay {
  readonly #overlay: MapLibreOverlay;
  #onDrawn: (() => void) | null = null;

  /** @param onError something could not be drawn; called at most once a failure, never thrown */
  constructor(map: MapLibreMap, onError: (cause: Error) => void) {
    this.#overlay = new MapLibreOverlay({
      interleaved: true,
      layers: [],
      // The cursor says what the map's own layers have under the pointer.
      getCursor: () => map.getCanvas().style.cursor,
      onError: (error) => {
        onError(error);
      },
      onAfterRender: () => {
        const drawn = this.#onDrawn;
        this.#onDrawn = null;
        drawn?.();
      },
    });
    map.addControl(this.#overlay);
  }

  /** Shows this instead of what was shown; null takes all layers off the map. `onDrawn` follows the first frame with it. */
  show(content: OverlayContent | null, onDrawn: () => void): void {
    this.#onDrawn = onDrawn;
    this.#overlay.setProps({ layers: content === null ? [] : layersOf(content) });
  }
}
