import type { RasterTiles } from './raster.ts';
import { fail, type Outcome } from './reason.ts';
import { placeholdersOf } from './address.ts';

/** The parts of a WMTS 1.0.0 GetCapabilities document that matter here, as `src/platform` reads them out of the XML. */
export interface WmtsCapabilities {
  /** Name of the provider, for the credits; may be empty. */
  readonly provider: string;
  readonly layers: readonly WmtsLayer[];
  readonly sets: readonly WmtsMatrixSet[];
  /** Where GetTile takes key-value pairs; null when the service has templates only. */
  readonly kvpUrl: string | null;
}

export interface WmtsLayer {
  readonly id: string;
  readonly title: string;
  readonly formats: readonly string[];
  /** Identifier of the default style, else the first; may be empty. */
  readonly style: string;
  readonly setIds: readonly string[];
  readonly templates: readonly { readonly format: string; readonly template: string }[];
  /** Default values of further dimensions (`Time` …). */
  readonly dimensions: Readonly<Record<string, string>>;
  /** West, south, east, north in degrees. */
  readonly bounds: readonly [number, number, number, number] | null;
}

export interface WmtsMatrixSet {
  readonly id: string;
  readonly crs: string;
  readonly wellKnown: string;
  readonly matrices: readonly WmtsMatrix[];
}

export interface WmtsMatrix {
  readonly id: string;
  readonly scaleDenominator: number;
  /** Metres of the projection: x, y. */
  readonly topLeft: readonly [number, number];
  /** Pixels. */
  readonly tileWidth: number;
  readonly tileHeight: number;
}

/** Half the width of the Web Mercator square, metres. */
const EDGE_M = 20_037_508.34;
/** Scale denominator of zoom 0 with tiles of 256 px of 0.28 mm (WMTS 1.0.0, annex E.4). */
const SCALE_ZOOM_0 = 559_082_264.0287;

function isMercator({ crs, wellKnown, matrices }: WmtsMatrixSet): boolean {
  const isNamed =
    /(?:^|[:/])(?:3857|900913|102100|102113)$/.test(crs) ||
    wellKnown.includes('GoogleMapsCompatible');
  return (
    isNamed &&
    matrices.length > 0 &&
    matrices.every(
      ({ topLeft: [x, y], tileWidth, tileHeight }) =>
        Math.abs(x + EDGE_M) < 1 && Math.abs(y - EDGE_M) < 1 && tileWidth === tileHeight,
    )
  );
}

/** Zoom of a matrix; null when its scale is none of the halvings. */
function zoomOf({ scaleDenominator, tileWidth }: WmtsMatrix): number | null {
  const zoom = Math.log2((SCALE_ZOOM_0 * 256) / (scaleDenominator * tileWidth));
  return Math.abs(zoom - Math.round(zoom)) < 0.01 ? Math.round(zoom) : null;
}

interface Levels {
  /** What stands before the zoom in each name: `EPSG:3857:`. */
  readonly prefix: string;
  readonly minzoom: number;
  readonly maxzoom: number;
  readonly tileSize: number;
}

/** The levels of a set whose names are a prefix and the zoom; null for other names, which no template can say. */
function levelsOf({ matrices }: WmtsMatrixSet): Levels | null {
  const zooms = matrices.map(zoomOf);
  const prefixes = matrices.map(({ id }, at) => {
    const zoom = String(zooms[at]);
    return id.endsWith(zoom) ? id.slice(0, -zoom.length) : null;
  });
  const [prefix] = prefixes;
  const [first] = matrices;
  if (prefix === undefined || prefix === null || first === undefined) return null;
  const isEven = matrices.every(({ tileWidth }) => tileWidth === first.tileWidth);
  if (!isEven || prefixes.some((other) => other !== prefix)) return null;
  const known = zooms.filter((zoom) => zoom !== null);
  return {
    prefix,
    minzoom: Math.max(0, Math.min(...known)),
    maxzoom: Math.max(...known),
    tileSize: first.tileWidth,
  };
}

const FORMATS = ['image/png', 'image/jpeg', 'image/webp', 'image/jpgpng', 'tiles'];
/** Pictures, and Tianditu's own word for them. */
const isPicture = (format: string): boolean => format.startsWith('image/') || format === 'tiles';

function pictureFormat(formats: readonly string[]): string | undefined {
  return FORMATS.find((format) => formats.includes(format)) ?? formats.find(isPicture);
}

/** Parameters of the capabilities address that tiles need as well: a token, but not the request itself. */
function keptParameters(address: string): readonly (readonly [string, string])[] {
  const own = ['service', 'request', 'version', 'acceptversions', 'format'];
  return [...new URL(address).searchParams].filter(([name]) => !own.includes(name.toLowerCase()));
}

function kvpTemplate(
  url: string,
  address: string,
  pairs: readonly (readonly [string, string])[],
): string {
  const target = new URL(url);
  for (const [name, value] of keptParameters(address)) {
    if (!target.searchParams.has(name)) target.searchParams.set(name, value);
  }
  for (const name of [...target.searchParams.keys()]) {
    if (pairs.some(([own]) => own.toLowerCase() === name.toLowerCase())) {
      target.searchParams.delete(name);
    }
  }
  const query = pairs.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
  const rest = target.search.replace(/^\?/, '');
  const plain = `${target.origin}${target.pathname}?${rest === '' ? '' : `${rest}&`}${query}`;
  return plain.replace(/%7B([zxy])%7D/gi, '{$1}');
}

/** Fills the names of a tile template. Null when one is left that we have no value for. */
function fillTemplate(template: string, values: Readonly<Record<string, string>>): string | null {
  const known = new Map(Object.entries(values).map(([name, value]) => [name.toLowerCase(), value]));
  const filled = template.replace(
    /\{([^{}]*)\}/g,
    (whole, name: string) => known.get(name.toLowerCase()) ?? whole,
  );
  return placeholdersOf(filled).every((name) => ['z', 'x', 'y'].includes(name)) ? filled : null;
}

function tilesOf(
  { kvpUrl }: WmtsCapabilities,
  layer: WmtsLayer,
  set: WmtsMatrixSet,
  levels: Levels,
  address: string,
): Outcome<string> {
  const matrix = `${levels.prefix}{z}`;
  const pictures = layer.templates.filter(({ format }) => isPicture(format));
  for (const { template } of pictures) {
    const filled = fillTemplate(template, {
      ...layer.dimensions,
      Style: layer.style,
      Layer: layer.id,
      TileMatrixSet: set.id,
      TileMatrix: matrix,
      TileRow: '{y}',
      TileCol: '{x}',
    });
    if (filled !== null) return { ok: true, value: filled };
  }
  const format = pictureFormat(layer.formats);
  if (kvpUrl === null || format === undefined) {
    return fail({ code: 'no-picture-format', formats: layer.formats });
  }
  const pairs: [string, string][] = [
    ['SERVICE', 'WMTS'],
    ['REQUEST', 'GetTile'],
    ['VERSION', '1.0.0'],
    ['LAYER', layer.id],
    ['STYLE', layer.style],
    ['TILEMATRIXSET', set.id],
    ['FORMAT', format],
    ...Object.entries(layer.dimensions),
    ['TILEMATRIX', matrix],
    ['TILEROW', '{y}'],
    ['TILECOL', '{x}'],
  ];
  return { ok: true, value: kvpTemplate(kvpUrl, address, pairs) };
}

/** The tiles of a layer of a service, and who made them. */
export interface WmtsTiles {
  readonly tiles: RasterTiles;
  readonly provider: string;
}

/**
 * Chooses layer and matrix set: the wanted layer, or the only one that Web Mercator has. Several are handed back for the
 * person to choose from.
 * @param wanted identifier of a layer; empty for no wish
 * @param address the absolute address that the document came from: its token goes on to the tiles
 */
export function chooseWmts(
  capabilities: WmtsCapabilities,
  wanted: string,
  address: string,
): Outcome<WmtsTiles> {
  const sets = capabilities.sets.filter(isMercator);
  const usable = capabilities.layers.filter(({ setIds }) =>
    sets.some(({ id }) => setIds.includes(id)),
  );
  if (usable.length === 0) {
    const found = [...new Set(capabilities.sets.map(({ crs }) => crs))];
    return fail({ code: 'no-mercator', found });
  }
  const layer =
    usable.find(({ id }) => id === wanted) ?? (usable.length === 1 ? usable[0] : undefined);
  if (layer === undefined) {
    return fail({ code: 'choose-layer', layers: usable.map(({ id, title }) => ({ id, title })) });
  }
  const own = sets.filter(({ id }) => layer.setIds.includes(id));
  const set = own.find((one) => levelsOf(one) !== null);
  const levels = set === undefined ? null : levelsOf(set);
  if (set === undefined || levels === null) {
    const names = own.flatMap(({ matrices }) => matrices.map(({ id }) => id)).slice(0, 3);
    return fail({ code: 'matrix-names', names });
  }
  const template = tilesOf(capabilities, layer, set, levels, address);
  if (!template.ok) return template;
  return {
    ok: true,
    value: {
      provider: capabilities.provider,
      tiles: {
        name: 'wmts',
        tiles: [template.value],
        scheme: 'xyz',
        tileSize: levels.tileSize,
        minzoom: levels.minzoom,
        maxzoom: levels.maxzoom,
        ...(layer.bounds === null ? {} : { bounds: layer.bounds }),
      },
    },
  };
}
