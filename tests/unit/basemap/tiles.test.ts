import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expandHosts, isWebAddress, resolveAddress } from '../../../src/carto/basemap/address.ts';
import { tiandituBase, xyzBase } from '../../../src/carto/basemap/tile-base.ts';
import { NO_SETTINGS } from '../../../src/carto/basemap/settings.ts';
import {
  isWmtsTemplate,
  tiandituTiles,
  wmtsFault,
  wmtsTiles,
  xyzFault,
  xyzTiles,
} from '../../../src/carto/basemap/tiles.ts';

const KEY = '0123456789abcdef';

describe('the addresses of Tianditu', () => {
  it('name all eight hosts, each once', () => {
    const hosts = tiandituTiles('vec', KEY).map((address) => new URL(address).hostname);
    expect(hosts).toEqual([0, 1, 2, 3, 4, 5, 6, 7].map((n) => `t${String(n)}.tianditu.gov.cn`));
  });

  it('ask for one Web Mercator tile of the layer with the key', () => {
    const [address = ''] = tiandituTiles('cia', KEY);
    const url = new URL(address);
    expect(url.protocol).toBe('https:');
    expect(url.pathname).toBe('/cia_w/wmts');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      SERVICE: 'WMTS',
      REQUEST: 'GetTile',
      VERSION: '1.0.0',
      LAYER: 'cia',
      STYLE: 'default',
      TILEMATRIXSET: 'w',
      FORMAT: 'tiles',
      TILEMATRIX: '{z}',
      TILEROW: '{y}',
      TILECOL: '{x}',
      tk: KEY,
    });
  });

  it.each([
    ['tianditu-vec', ['vec', 'cva']],
    ['tianditu-img', ['img', 'cia']],
    ['tianditu-ter', ['ter', 'cta']],
  ] as const)('of %s have the names above the ground', (kind, layers) => {
    const { sources } = tiandituBase(kind, KEY);
    expect(Object.keys(sources)).toEqual(layers.map((layer) => `backdrop/${layer}`));
  });

  it('are credited by name and with no review number', () => {
    expect(tiandituBase('tianditu-vec', KEY).credits).toEqual(['天地图']);
  });
});

describe('an XYZ address', () => {
  it('with the three numbers is taken as it is', () => {
    const template = 'https://tile.example/{z}/{x}/{y}.png?style=a';
    expect(xyzFault(template)).toBeNull();
    expect(xyzTiles(template)).toEqual({ tiles: [template], scheme: 'xyz' });
  });

  it('with rows from the south is TMS', () => {
    const template = 'https://tile.example/{z}/{x}/{-y}.png';
    expect(xyzFault(template)).toBeNull();
    expect(xyzTiles(template)).toEqual({
      tiles: ['https://tile.example/{z}/{x}/{y}.png'],
      scheme: 'tms',
    });
  });

  it('with {s} names the hosts a, b and c', () => {
    expect(xyzTiles('https://{s}.tile.example/{z}/{x}/{y}.png').tiles).toEqual([
      'https://a.tile.example/{z}/{x}/{y}.png',
      'https://b.tile.example/{z}/{x}/{y}.png',
      'https://c.tile.example/{z}/{x}/{y}.png',
    ]);
  });

  it('with a range names just these hosts', () => {
    expect(expandHosts('https://t{1-4}.example/')).toEqual(
      [1, 2, 3, 4].map((n) => `https://t${String(n)}.example/`),
    );
  });

  it.each([
    ['https://tile.example/{x}/{y}.png', ['{z}']],
    ['https://tile.example/{z}.png', ['{x}', '{y}']],
    ['https://tile.example/map.png', ['{z}', '{x}', '{y}']],
  ])('%s lacks %j', (template, missing) => {
    expect(xyzFault(template)?.missing).toEqual(missing);
  });

  it.each([
    ['https://tile.example/{z}/{x}/{y}.png?key={key}', ['{key}']],
    ['https://tile.example/{z}/{x}/{y}/{-y}.png', ['{-y}']],
  ])('%s has something that cannot stay: %j', (template, unknown) => {
    expect(xyzFault(template)).toEqual({ missing: [], unknown });
  });

  it('of our own site is made absolute, the numbers kept', () => {
    const settings = {
      ...NO_SETTINGS,
      address: { ...NO_SETTINGS.address, xyz: './t/{z}/{x}/{y}' },
    };
    const base = xyzBase(settings, 'https://city.example/atlas/');
    expect(JSON.stringify(base.sources)).toContain('https://city.example/atlas/t/{z}/{x}/{y}"');
  });
});

describe('a WMTS template', () => {
  it('with key-value pairs becomes a tile address', () => {
    const template =
      'https://wmts.example/?REQUEST=GetTile&TILEMATRIX={TileMatrix}&TILEROW={TileRow}&TILECOL={TileCol}';
    expect(wmtsFault(template)).toBeNull();
    expect(wmtsTiles(template).tiles).toEqual([
      'https://wmts.example/?REQUEST=GetTile&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}',
    ]);
  });

  it('in REST form becomes a tile address, whatever the case of its names', () => {
    const template = 'https://wmts.example/base/{tilematrix}/{TILEROW}/{TileCol}.png';
    expect(wmtsTiles(template).tiles).toEqual(['https://wmts.example/base/{z}/{y}/{x}.png']);
  });

  it('is told from a GetCapabilities address', () => {
    expect(isWmtsTemplate('https://wmts.example/{TileMatrix}/x')).toBe(true);
    expect(isWmtsTemplate('https://wmts.example/?REQUEST=GetCapabilities')).toBe(false);
  });

  it('says which of its numbers is missing and which name is left', () => {
    expect(wmtsFault('https://wmts.example/{TileMatrixSet}/{TileMatrix}/{TileRow}')).toEqual({
      missing: ['{TileCol}'],
      unknown: ['{TileMatrixSet}'],
    });
  });
});

describe('an address', () => {
  it.each(['https://a.example/x', 'http://10.0.0.8:8080/x', './tiles/x', '/tiles/x', '../x'])(
    '%s can be asked',
    (text) => {
      expect(isWebAddress(text)).toBe(true);
    },
  );

  it.each([
    '',
    'tiles/x',
    '//a.example/x',
    'ftp://a.example',
    'javascript:1',
    'https://',
    'https://a.example/a b',
  ])('%j cannot be asked', (text) => {
    expect(isWebAddress(text)).toBe(false);
  });

  it('made absolute keeps every placeholder, wherever it stands', () => {
    const name = fc.constantFrom('z', 'x', 'y', '-y', 's', 'TileMatrix');
    const part = fc.oneof(
      name.map((one) => `{${one}}`),
      fc.stringMatching(/^[a-z0-9]{1,6}$/),
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
        const path = parts.join('/');
        expect(resolveAddress(`./${path}?k=${path}`, 'https://city.example/a/')).toBe(
          `https://city.example/a/${path}?k=${path}`,
        );
      }),
    );
  });
});
