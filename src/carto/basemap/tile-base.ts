import { resolveAddress } from './address.ts';
import type { BaseMap } from './base-map.ts';
import type { TiandituKind } from './kinds.ts';
import { rasterBase } from './raster.ts';
import type { BaseSettings } from './settings.ts';
import { TIANDITU_LAYERS, tiandituTiles, wmtsTiles, xyzTiles } from './tiles.ts';

/** Web tiles are 256 px wide unless a service says otherwise. */
const TILE_SIZE = 256;
/** The deepest level that is asked for; deeper views stretch it. */
const TIANDITU_MAX_ZOOM = 18;

/** Tianditu: ground and names, with its credit. Its review number is not known to us and not made up. */
export function tiandituBase(kind: TiandituKind, key: string): BaseMap {
  const stack = TIANDITU_LAYERS[kind].map((layer) => ({
    name: layer,
    tiles: tiandituTiles(layer, key),
    scheme: 'xyz' as const,
    tileSize: TILE_SIZE,
    // Level 0 does not exist there.
    minzoom: 1,
    maxzoom: TIANDITU_MAX_ZOOM,
  }));
  return rasterBase(kind, stack, { credits: ['天地图'], hasKey: true, archive: null });
}

const creditOf = (text: string): readonly string[] => (text === '' ? [] : [text]);

/** Any XYZ or TMS template. `page` is the address that paths of our own site are relative to. */
export function xyzBase({ address, credit }: BaseSettings, page: string): BaseMap {
  const tiles = xyzTiles(resolveAddress(address.xyz, page));
  return rasterBase('xyz', [{ name: 'xyz', ...tiles, tileSize: TILE_SIZE }], {
    credits: creditOf(credit.xyz),
    hasKey: false,
    archive: null,
  });
}

/** A WMTS tile template in Web Mercator. */
export function wmtsTemplateBase({ address, credit }: BaseSettings, page: string): BaseMap {
  const tiles = wmtsTiles(resolveAddress(address.wmts, page));
  return rasterBase('wmts', [{ name: 'wmts', ...tiles, tileSize: TILE_SIZE }], {
    credits: creditOf(credit.wmts),
    hasKey: false,
    archive: null,
  });
}
