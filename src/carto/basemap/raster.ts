import type {
  LayerSpecification,
  RasterSourceSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { Theme } from '../theme.ts';
import { BACKDROP, type BaseMap } from './base-map.ts';
import { isDark } from '../colour.ts';
import type { ChosenKind } from './kinds.ts';
import type { TileAddresses } from './tiles.ts';

/** How pictures step back on the dark sheet: the plan's colours were chosen for a dark ground. */
const DARK_PAINT = { 'raster-brightness-max': 0.5, 'raster-saturation': -0.45 } as const;

/** Pictures under the plan: as they are on paper, darker and greyer on the dark sheet. */
export function rasterPaint(theme: Theme): Readonly<Record<string, number>> {
  return isDark(theme['m-land']) ? { ...DARK_PAINT } : {};
}

export interface RasterTiles extends TileAddresses {
  /** Name of the source after the prefix. */
  readonly name: string;
  /** Pixels of a tile's side. */
  readonly tileSize: number;
  readonly minzoom?: number;
  readonly maxzoom?: number;
  /** West, south, east, north in degrees. */
  readonly bounds?: readonly [number, number, number, number];
}

function sourceOf(tiles: RasterTiles): RasterSourceSpecification {
  return {
    type: 'raster',
    tiles: [...tiles.tiles],
    scheme: tiles.scheme,
    tileSize: tiles.tileSize,
    ...(tiles.minzoom === undefined ? {} : { minzoom: tiles.minzoom }),
    ...(tiles.maxzoom === undefined ? {} : { maxzoom: tiles.maxzoom }),
    ...(tiles.bounds === undefined ? {} : { bounds: [...tiles.bounds] }),
  };
}

/** A base of picture tiles, one layer for each of `stack`, bottom first. */
export function rasterBase(
  kind: ChosenKind,
  stack: readonly RasterTiles[],
  more: Pick<BaseMap, 'credits' | 'hasKey' | 'archive'>,
): BaseMap {
  return {
    kind,
    ...more,
    sources: Object.fromEntries(stack.map((tiles) => [BACKDROP + tiles.name, sourceOf(tiles)])),
    layers: (theme) =>
      stack.map(({ name }): LayerSpecification => ({
        id: BACKDROP + name,
        type: 'raster',
        source: BACKDROP + name,
        paint: rasterPaint(theme),
      })),
  };
}
