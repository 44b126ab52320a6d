import type { LayerSpecification, SourceSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Theme } from '../theme.ts';
import { isWebAddress, resolveAddress } from './address.ts';
import { BACKDROP, type BaseMap } from './base-map.ts';
import { plainText } from './credits.ts';
import { namesOnly } from './fonts.ts';
import { rasterPaint } from './raster.ts';
import { fail, type Outcome } from './reason.ts';

type Json = Readonly<Record<string, unknown>>;

const SOURCE_TYPES = ['vector', 'raster', 'raster-dem', 'geojson'];
const LAYER_TYPES = [
  'background',
  'fill',
  'line',
  'symbol',
  'circle',
  'heatmap',
  'fill-extrusion',
  'raster',
  'hillshade',
];
/** What a layer may carry over; everything else (`metadata`, `ref`, …) is left out. */
const LAYER_KEYS = ['type', 'source-layer', 'minzoom', 'maxzoom', 'filter', 'layout', 'paint'];

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A source with absolute addresses; null for a type or an address that we cannot ask. */
function sourceOf(value: unknown, base: string): SourceSpecification | null {
  if (!isObject(value) || !SOURCE_TYPES.includes(String(value['type']))) return null;
  const absolute = (address: string): string | null => {
    if (/^[a-z][a-z\d+.-]*:/i.test(address) && !isWebAddress(address)) return null;
    return resolveAddress(address, base);
  };
  const own: Record<string, unknown> = { ...value };
  for (const key of ['url', 'data']) {
    const address = own[key];
    if (typeof address !== 'string') continue;
    own[key] = absolute(address);
    if (own[key] === null) return null;
  }
  const { tiles } = own;
  if (Array.isArray(tiles)) {
    own['tiles'] = tiles.filter((tile) => typeof tile === 'string').map(absolute);
    if ((own['tiles'] as unknown[]).includes(null)) return null;
  }
  delete own['attribution'];
  return own as unknown as SourceSpecification;
}

/** Pattern fills need pictures that we do not fetch. */
const hasPattern = (paint: unknown): boolean =>
  isObject(paint) && Object.keys(paint).some((name) => name.endsWith('-pattern'));

function layerOf(value: unknown, sources: ReadonlySet<string>): LayerSpecification | null {
  if (!isObject(value) || !LAYER_TYPES.includes(String(value['type']))) return null;
  if (typeof value['id'] !== 'string' || hasPattern(value['paint'])) return null;
  const kept = LAYER_KEYS.flatMap((key) => (value[key] === undefined ? [] : [[key, value[key]]]));
  const own = Object.fromEntries(kept) as Record<string, unknown>;
  own['id'] = BACKDROP + value['id'];
  if (value['type'] !== 'background') {
    if (typeof value['source'] !== 'string' || !sources.has(value['source'])) return null;
    own['source'] = BACKDROP + value['source'];
  }
  const layer = own as unknown as LayerSpecification;
  return layer.type === 'symbol' ? namesOnly(layer) : layer;
}

/** Somebody else's pictures step back on the dark sheet like our own; their other layers stay as they were drawn. */
const inTheme = (layer: LayerSpecification, theme: Theme): LayerSpecification =>
  layer.type === 'raster' ? { ...layer, paint: { ...layer.paint, ...rasterPaint(theme) } } : layer;

/**
 * Somebody's MapLibre style as a base map: sources and layers under our prefix, names in our fonts, addresses absolute.
 * Sprites, glyphs, terrain and what we do not know are left out.
 * @param value the parsed JSON
 * @param address where it was fetched from, absolute
 */
export function foreignStyle(value: unknown, address: string): Outcome<BaseMap> {
  if (!isObject(value) || value['version'] !== 8) return fail({ code: 'not-style' });
  if (!isObject(value['sources']) || !Array.isArray(value['layers'])) {
    return fail({ code: 'not-style' });
  }
  const credits: string[] = [];
  const sources: Record<string, SourceSpecification> = {};
  const names = new Set<string>();
  for (const [name, raw] of Object.entries(value['sources'])) {
    const source = sourceOf(raw, address);
    if (source === null) continue;
    sources[BACKDROP + name] = source;
    names.add(name);
    const credit = isObject(raw) ? raw['attribution'] : undefined;
    if (typeof credit === 'string') credits.push(plainText(credit));
  }
  const seen = new Set<string>();
  const layers = value['layers'].flatMap((raw) => {
    const layer = layerOf(raw, names);
    if (layer === null || seen.has(layer.id)) return [];
    seen.add(layer.id);
    return [layer];
  });
  if (layers.length === 0) return fail({ code: 'nothing-drawable' });
  const used = new Set(layers.map((layer) => ('source' in layer ? layer.source : '')));
  return {
    ok: true,
    value: {
      kind: 'style',
      sources: Object.fromEntries(Object.entries(sources).filter(([name]) => used.has(name))),
      layers: (theme) => layers.map((layer) => inTheme(layer, theme)),
      credits: [...new Set(credits.filter((credit) => credit !== ''))],
      hasKey: false,
      archive: null,
    },
  };
}
