/**
 * An archive of the Protomaps schema made from the base files of the delivered package: land, rivers, roads, names of
 * the neighbours. Small enough to be made anew for each run.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import GeoJSONVT from 'geojson-vt';
import { fromGeojsonVt } from 'vt-pbf';
import { writePmtiles, type ArchiveTile } from './write-pmtiles.ts';

const FOLDER = join(import.meta.dirname, '../../data/base');
const MIN_ZOOM = 6;
const MAX_ZOOM = 10;
/** Degrees: the plan's surroundings. */
const BOUNDS = [112, 29.9, 113.8, 30.95] as const;
const [WEST, SOUTH, EAST, NORTH] = BOUNDS;

function read(name: string): readonly Feature[] {
  const text = readFileSync(join(FOLDER, `${name}.geojson`), 'utf8');
  return (JSON.parse(text) as FeatureCollection).features;
}

const feature = (geometry: Geometry, properties: Record<string, unknown>): Feature => ({
  type: 'Feature',
  geometry,
  properties,
});

/** Names as Protomaps tiles have them: in the local script, and in English. */
function namesOf({ properties }: Feature): Record<string, unknown> {
  const name = String(properties?.['name'] ?? '');
  return { name, 'name:zh': name, script: 'Han', 'name:en': properties?.['nameEn'] };
}

/** Lines of a base file as one kind of a Protomaps layer. */
const lines = (name: string, properties: Record<string, unknown>): Feature[] =>
  read(name)
    .filter(({ geometry }) => geometry.type.endsWith('LineString'))
    .map((one) => feature(one.geometry, { ...namesOf(one), ...properties }));

function layers(): Readonly<Record<string, FeatureCollection>> {
  const square = [
    [WEST, SOUTH],
    [EAST, SOUTH],
    [EAST, NORTH],
    [WEST, NORTH],
    [WEST, SOUTH],
  ];
  const places = read('neighbours').flatMap((one) => {
    const at = one.properties?.['labelPoint'] as [number, number] | undefined;
    if (at === undefined) return [];
    const properties = { kind: 'locality', min_zoom: 4, population_rank: 9, ...namesOf(one) };
    return [feature({ type: 'Point', coordinates: at }, properties)];
  });
  const collections: Readonly<Record<string, readonly Feature[]>> = {
    earth: [feature({ type: 'Polygon', coordinates: [square] }, { kind: 'earth' })],
    water: lines('rivers', { kind: 'river', min_zoom: 6 }),
    roads: lines('roads', { kind: 'highway', min_zoom: 6 }),
    places,
  };
  return Object.fromEntries(
    Object.entries(collections).map(([name, features]) => [
      name,
      { type: 'FeatureCollection', features: [...features] },
    ]),
  );
}

/** Column and row of a place, Web Mercator. */
function tileAt(lon: number, lat: number, z: number): readonly [number, number] {
  const side = 2 ** z;
  const phi = (lat * Math.PI) / 180;
  const y = (1 - Math.asinh(Math.tan(phi)) / Math.PI) / 2;
  return [Math.floor(((lon + 180) / 360) * side), Math.floor(y * side)];
}

/** The archive's bytes, and the ground that it covers. */
export function countyArchive(): Uint8Array {
  const sources = Object.entries(layers());
  const indexes = sources.map(
    ([name, data]) => [name, new GeoJSONVT(data, { maxZoom: MAX_ZOOM, indexMaxZoom: 0 })] as const,
  );
  const tiles: ArchiveTile[] = [];
  for (let z = MIN_ZOOM; z <= MAX_ZOOM; z += 1) {
    const [left, top] = tileAt(WEST, NORTH, z);
    const [right, bottom] = tileAt(EAST, SOUTH, z);
    for (let x = left; x <= right; x += 1) {
      for (let y = top; y <= bottom; y += 1) {
        const cut = indexes.flatMap(([name, index]) => {
          const tile = index.getTile(z, x, y);
          return tile === null ? [] : [[name, tile] as const];
        });
        if (cut.length === 0) continue;
        tiles.push({ z, x, y, bytes: fromGeojsonVt(Object.fromEntries(cut), { version: 2 }) });
      }
    }
  }
  return writePmtiles(tiles, {
    tileType: 1,
    bounds: BOUNDS,
    metadata: {
      name: 'county',
      attribution: '<a href="https://example.org">测试档案</a>',
      vector_layers: sources.map(([id]) => ({ id, fields: {} })),
    },
  });
}
