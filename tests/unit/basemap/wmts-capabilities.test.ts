import { describe, expect, it } from 'vitest';
import {
  chooseWmts,
  type WmtsCapabilities,
  type WmtsLayer,
  type WmtsMatrixSet,
} from '../../../src/carto/basemap/wmts-capabilities.ts';

const ADDRESS = 'https://wmts.example/wmts?SERVICE=WMTS&REQUEST=GetCapabilities&token=t0';
const EDGE = 20_037_508.3427892;

/** A set of the Web Mercator pyramid, its levels named by `name`. */
function mercator(
  id: string,
  { from = 0, to = 3, tile = 256, name = (zoom: number) => String(zoom) } = {},
): WmtsMatrixSet {
  const zooms = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  return {
    id,
    crs: 'urn:ogc:def:crs:EPSG::3857',
    wellKnown: '',
    matrices: zooms.map((zoom) => ({
      id: name(zoom),
      scaleDenominator: (559_082_264.0287178 * 256) / tile / 2 ** zoom,
      topLeft: [-EDGE, EDGE],
      tileWidth: tile,
      tileHeight: tile,
    })),
  };
}

const CHINA: WmtsMatrixSet = { ...mercator('c'), crs: 'urn:ogc:def:crs:EPSG::4490' };

const layer = (id: string, more: Partial<WmtsLayer> = {}): WmtsLayer => ({
  id,
  title: `Layer ${id}`,
  formats: ['image/jpeg', 'image/png'],
  style: 'default',
  setIds: ['m'],
  templates: [],
  dimensions: {},
  bounds: null,
  ...more,
});

const service = (more: Partial<WmtsCapabilities> = {}): WmtsCapabilities => ({
  provider: '某局',
  layers: [layer('a')],
  sets: [mercator('m')],
  kvpUrl: 'https://wmts.example/kvp?',
  ...more,
});

const tilesOf = (capabilities: WmtsCapabilities, wanted = '') => {
  const chosen = chooseWmts(capabilities, wanted, ADDRESS);
  if (!chosen.ok) throw new Error(chosen.reason.code);
  return chosen.value.tiles;
};
const reasonOf = (capabilities: WmtsCapabilities, wanted = '') => {
  const chosen = chooseWmts(capabilities, wanted, ADDRESS);
  return chosen.ok ? null : chosen.reason;
};

describe('a WMTS service', () => {
  it('with key-value pairs is asked for pictures of its layer, with the token of its address', () => {
    const { tiles, tileSize, minzoom, maxzoom } = tilesOf(service());
    const url = new URL(tiles[0] ?? '');
    expect(url.origin + url.pathname).toBe('https://wmts.example/kvp');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      token: 't0',
      SERVICE: 'WMTS',
      REQUEST: 'GetTile',
      VERSION: '1.0.0',
      LAYER: 'a',
      STYLE: 'default',
      TILEMATRIXSET: 'm',
      FORMAT: 'image/png',
      TILEMATRIX: '{z}',
      TILEROW: '{y}',
      TILECOL: '{x}',
    });
    expect([tileSize, minzoom, maxzoom]).toEqual([256, 0, 3]);
    expect(tiles[0]).toContain('TILEMATRIX={z}&TILEROW={y}&TILECOL={x}');
  });

  it('with a template is asked by it, every name filled in', () => {
    const template =
      'https://wmts.example/a/{style}/{Time}/{TileMatrixSet}/{TileMatrix}/{TileRow}/{TileCol}.png';
    const own = layer('a', {
      templates: [{ format: 'image/png', template }],
      dimensions: { Time: '2025' },
    });
    expect(tilesOf(service({ layers: [own] })).tiles).toEqual([
      'https://wmts.example/a/default/2025/m/{z}/{y}/{x}.png',
    ]);
  });

  it('whose template wants something unknown is asked by key-value pairs', () => {
    const template = 'https://wmts.example/{Elevation}/{TileMatrix}/{TileRow}/{TileCol}.png';
    const own = layer('a', { templates: [{ format: 'image/png', template }] });
    expect(tilesOf(service({ layers: [own] })).tiles[0]).toMatch(/^https:\/\/wmts\.example\/kvp\?/);
  });

  it('whose levels carry a prefix is asked by prefix and zoom', () => {
    const sets = [mercator('m', { name: (zoom) => `EPSG:3857:${String(zoom)}` })];
    expect(tilesOf(service({ sets })).tiles[0]).toContain('TILEMATRIX=EPSG%3A3857%3A{z}&');
  });

  it('with tiles of 512 pixels and levels from 4 on says so', () => {
    const { tileSize, minzoom, maxzoom } = tilesOf(
      service({ sets: [mercator('m', { from: 4, to: 9, tile: 512 })] }),
    );
    expect([tileSize, minzoom, maxzoom]).toEqual([512, 4, 9]);
  });

  it('is known by the well-known scale set, too', () => {
    const set = {
      ...mercator('m'),
      crs: 'urn:x:own',
      wellKnown: 'urn:ogc:def:wkss:OGC:1.0:GoogleMapsCompatible',
    };
    expect(reasonOf(service({ sets: [set] }))).toBeNull();
  });

  it('with several layers leaves the choice to the person', () => {
    const layers = [layer('a'), layer('b'), layer('c', { setIds: ['c'] })];
    const several = service({ layers, sets: [mercator('m'), CHINA] });
    expect(reasonOf(several)).toEqual({
      code: 'choose-layer',
      layers: [
        { id: 'a', title: 'Layer a' },
        { id: 'b', title: 'Layer b' },
      ],
    });
    expect(tilesOf(several, 'b').tiles[0]).toContain('LAYER=b&');
  });

  it('without Web Mercator is refused with what it has', () => {
    expect(reasonOf(service({ sets: [CHINA], layers: [layer('a', { setIds: ['c'] })] }))).toEqual({
      code: 'no-mercator',
      found: ['urn:ogc:def:crs:EPSG::4490'],
    });
  });

  it('whose pyramid begins elsewhere is refused', () => {
    const set = mercator('m');
    const moved = set.matrices.map((matrix) => ({ ...matrix, topLeft: [0, EDGE] as const }));
    expect(reasonOf(service({ sets: [{ ...set, matrices: moved }] }))?.code).toBe('no-mercator');
  });

  it('whose levels are not named by number is refused with their names', () => {
    const sets = [mercator('m', { to: 2, name: (zoom) => 'abc'.charAt(zoom) })];
    expect(reasonOf(service({ sets }))).toEqual({ code: 'matrix-names', names: ['a', 'b', 'c'] });
  });

  it('whose level numbers are not the zoom is refused', () => {
    const sets = [mercator('m', { from: 5, to: 7, name: (zoom) => String(zoom - 5) })];
    expect(reasonOf(service({ sets }))?.code).toBe('matrix-names');
  });

  it('without pictures is refused with its formats', () => {
    const formats = ['application/vnd.mapbox-vector-tile'];
    expect(reasonOf(service({ layers: [layer('a', { formats })] }))).toEqual({
      code: 'no-picture-format',
      formats,
    });
  });
});
