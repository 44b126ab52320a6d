import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FileSource, PMTiles } from 'pmtiles';
import { describe, expect, it } from 'vitest';
import { parseArchiveTile, archiveTiles } from '../../../src/carto/basemap/base-map.ts';
import { openArchive } from '../../../src/platform/base-map/open-archive.ts';
import { countyArchive } from '../../archive/county-archive.ts';
import { writePmtiles, type ArchiveOptions } from '../../archive/write-pmtiles.ts';
import { themes } from '../carto/token-themes.ts';

/** The delivered plan's extent. */
const HOME = [112.5, 30.1, 113.1, 30.65] as const;
const WORLD = [-180, -85, 180, 85] as const;

const fileOf = (bytes: Uint8Array): File => new File([new Uint8Array(bytes)], 'a.pmtiles');

const archive = (more: Partial<ArchiveOptions> = {}): File =>
  fileOf(
    writePmtiles([{ z: 0, x: 0, y: 0, bytes: Uint8Array.of(1, 2, 3) }], {
      tileType: 1,
      metadata: {},
      bounds: WORLD,
      ...more,
    }),
  );

const reasonOf = async (file: File) => {
  const opened = await openArchive('pmtiles-file', file, HOME);
  return opened.ok ? null : opened.reason;
};
const baseOf = async (file: File) => {
  const opened = await openArchive('pmtiles-file', file, HOME);
  if (!opened.ok) throw new Error(opened.reason.code);
  return opened.value;
};

describe('the archives of the tests', () => {
  it('are read back by the reader, tile by tile', async () => {
    const tiles = [
      { z: 0, x: 0, y: 0 },
      { z: 1, x: 1, y: 0 },
      { z: 7, x: 104, y: 52 },
      { z: 10, x: 833, y: 421 },
    ].map((at, n) => ({ ...at, bytes: new Uint8Array(300 + n).fill(n + 1) }));
    const bytes = writePmtiles(tiles, { tileType: 1, metadata: { name: 'x' }, bounds: HOME });
    const reader = new PMTiles(new FileSource(fileOf(bytes)));
    const header = await reader.getHeader();
    expect([header.minZoom, header.maxZoom]).toEqual([0, 10]);
    expect([header.minLon, header.minLat, header.maxLon, header.maxLat]).toEqual([...HOME]);
    expect(await reader.getMetadata()).toEqual({ name: 'x' });
    for (const { z, x, y, bytes: own } of tiles) {
      const read = await reader.getZxy(z, x, y);
      expect(new Uint8Array(read?.data ?? new ArrayBuffer(0))).toEqual(own);
    }
    expect(await reader.getZxy(1, 0, 0)).toBeUndefined();
  });

  it('of the county are small and made of our own files', () => {
    expect(countyArchive().length).toBeLessThan(60_000);
    const neighbours = readFileSync(
      join(import.meta.dirname, '../../../data/base/neighbours.geojson'),
      'utf8',
    );
    expect(neighbours).toContain('天门市');
  });
});

describe('an archive', () => {
  it('of the Protomaps schema is drawn in our style, its credit as words', async () => {
    const base = await baseOf(fileOf(countyArchive()));
    expect(base.credits).toEqual(['测试档案']);
    const ids = base.layers(themes.light, 'zh').map(({ id }) => id);
    expect(ids).toContain('backdrop/earth');
    const [source] = Object.values(base.sources);
    expect(source).toMatchObject({ type: 'vector', minzoom: 6, maxzoom: 10 });
  });

  it('answers for its tiles, and for those it does not have with nothing', async () => {
    const base = await baseOf(fileOf(countyArchive()));
    const { signal } = new AbortController();
    const tile = await base.archive?.tile(6, 52, 26, signal);
    expect(tile?.byteLength).toBeGreaterThan(100);
    expect(await base.archive?.tile(6, 0, 0, signal)).toBeNull();
  });

  it('has an address of its own each time it is opened', async () => {
    const file = fileOf(countyArchive());
    const [first, second] = [await baseOf(file), await baseOf(file)];
    expect(first.archive?.id).not.toBe(second.archive?.id);
  });

  it('of pictures is drawn as pictures', async () => {
    const base = await baseOf(archive({ tileType: 2 }));
    expect(base.layers(themes.light, 'zh').map(({ type }) => type)).toEqual(['raster']);
  });

  it('of another schema is refused with its layers', async () => {
    const metadata = { vector_layers: [{ id: 'parcels' }, { id: 'streets' }] };
    expect(await reasonOf(archive({ metadata }))).toEqual({
      code: 'not-protomaps',
      layers: ['parcels', 'streets'],
    });
    expect(await reasonOf(archive({ metadata: {} }))).toEqual({
      code: 'not-protomaps',
      layers: [],
    });
  });

  it('of other tiles is refused with their type', async () => {
    expect(await reasonOf(archive({ tileType: 6 }))).toEqual({ code: 'tile-type', type: 'Mlt' });
  });

  it('of other ground is refused with its bounds', async () => {
    const bounds = [116, 39, 117, 40] as const;
    expect(await reasonOf(archive({ bounds }))).toEqual({ code: 'elsewhere', bounds });
  });

  it.each([
    ['empty', new Uint8Array()],
    ['a text', new TextEncoder().encode('{"type":"FeatureCollection"}'.repeat(20))],
    ['cut off', countyArchive().slice(0, 140)],
  ])('that is %s is refused', async (_, bytes) => {
    expect(await reasonOf(fileOf(bytes))).toEqual({ code: 'not-pmtiles' });
  });
});

describe('the address of an archive’s tile', () => {
  it('is read as it was written', () => {
    const url = archiveTiles('7').replace('{z}', '9').replace('{x}', '416').replace('{y}', '210');
    expect(parseArchiveTile(url)).toEqual({ id: '7', z: 9, x: 416, y: 210 });
  });

  it.each(['archive://7/1/2', 'https://a.example/1/2/3', 'archive://7/1/2/x'])(
    '%s is none',
    (url) => {
      expect(parseArchiveTile(url)).toBeNull();
    },
  );
});
