import { expandHosts, isHostPlaceholder, placeholdersOf } from './address.ts';
import type { TiandituKind } from './kinds.ts';

/** Addresses of tiles as MapLibre takes them: `{z}`, `{x}`, `{y}`, one address for each host. */
export interface TileAddresses {
  readonly tiles: string[];
  /** `tms` counts rows from the south. */
  readonly scheme: 'xyz' | 'tms';
}

/** What is wrong with a template; lists of placeholders with their braces. */
export interface TemplateFault {
  readonly missing: readonly string[];
  readonly unknown: readonly string[];
}

const braced = (name: string): string => `{${name}}`;

/** Checks an XYZ template: `{z}`, `{x}` and one of `{y}`, `{-y}`; hosts by `{s}` or a range like `{0-7}`. */
export function xyzFault(template: string): TemplateFault | null {
  const names = placeholdersOf(template);
  const hasRow = names.includes('y') || names.includes('-y');
  const missing = ['z', 'x'].filter((name) => !names.includes(name)).map(braced);
  if (!hasRow) missing.push('{y}');
  const isBoth = names.includes('y') && names.includes('-y');
  const unknown = names
    .filter((name) => !['z', 'x', 'y', '-y', 'r'].includes(name) && !isHostPlaceholder(name))
    .map(braced);
  if (isBoth) unknown.push('{-y}');
  return missing.length + unknown.length === 0 ? null : { missing, unknown };
}

/** The tile addresses of a sound XYZ template. `{r}` (a mark for double pixels) is left out: tiles are 256 px. */
export function xyzTiles(template: string): TileAddresses {
  const isTms = template.includes('{-y}');
  const plain = template.replaceAll('{-y}', '{y}').replaceAll('{r}', '');
  return { tiles: expandHosts(plain), scheme: isTms ? 'tms' : 'xyz' };
}

/** Placeholders of WMTS, as services and manuals write them, and ours. */
const WMTS_NAMES: Readonly<Record<string, string>> = {
  tilematrix: 'z',
  tilerow: 'y',
  tilecol: 'x',
};

/** Whether a WMTS address is a template for tiles; the others are taken for GetCapabilities addresses. */
export const isWmtsTemplate = (address: string): boolean =>
  placeholdersOf(address).some((name) => name.toLowerCase() in WMTS_NAMES);

/** Checks a WMTS template: `{TileMatrix}`, `{TileRow}`, `{TileCol}` in any case, no others but hosts. */
export function wmtsFault(template: string): TemplateFault | null {
  const names = placeholdersOf(template);
  const known = names.map((name) => name.toLowerCase());
  const missing = ['TileMatrix', 'TileRow', 'TileCol']
    .filter((name) => !known.includes(name.toLowerCase()))
    .map(braced);
  const unknown = names
    .filter((name) => !(name.toLowerCase() in WMTS_NAMES) && !isHostPlaceholder(name))
    .map(braced);
  return missing.length + unknown.length === 0 ? null : { missing, unknown };
}

/** The tile addresses of a sound WMTS template. */
export function wmtsTiles(template: string): TileAddresses {
  const plain = template.replace(/\{([^{}]*)\}/g, (whole, name: string) => {
    const own = WMTS_NAMES[name.toLowerCase()];
    return own === undefined ? whole : braced(own);
  });
  return { tiles: expandHosts(plain), scheme: 'xyz' };
}

/** Ground and label layer of the three Tianditu maps (conventions.md §3.5). */
export const TIANDITU_LAYERS: Readonly<Record<TiandituKind, readonly [string, string]>> = {
  'tianditu-vec': ['vec', 'cva'],
  'tianditu-img': ['img', 'cia'],
  'tianditu-ter': ['ter', 'cta'],
};

/**
 * The eight tile addresses (hosts t0 to t7) of a Tianditu layer in Web Mercator (`_w`), WMTS 1.0.0 key-value pairs.
 * @param key the person's own `tk`
 */
export function tiandituTiles(layer: string, key: string): string[] {
  const query =
    `SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=${layer}&STYLE=default&TILEMATRIXSET=w` +
    `&FORMAT=tiles&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=${encodeURIComponent(key)}`;
  return expandHosts(`https://t{0-7}.tianditu.gov.cn/${layer}_w/wmts?${query}`);
}
