import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Feature, FeatureCollection, Position } from 'geojson';
import type { Point, Ring } from '../../../src/geo/planar.ts';
import type { SimplePolygon } from '../../../src/geo/ring-repair.ts';

export const root = path.resolve(import.meta.dirname, '../../..');

export function readBaseText(name: string): string {
  return readFileSync(`${root}/data/base/${name}.geojson`, 'utf8');
}

export function readBase(name: string): FeatureCollection {
  return JSON.parse(readBaseText(name)) as FeatureCollection;
}

const toPoint = ([lon = NaN, lat = NaN]: Position): Point => [lon, lat];

/** Polygons of a feature as open rings. */
export function polygonsOf({ geometry }: Feature): SimplePolygon[] {
  const polygons =
    geometry.type === 'Polygon'
      ? [geometry.coordinates]
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates
        : [];
  return polygons.map((rings) => {
    const [outer = [], ...holes] = rings.map((ring) => ring.slice(0, -1).map(toPoint));
    return { outer, holes };
  });
}

export function ringsOf(feature: Feature): Ring[] {
  return polygonsOf(feature).flatMap(({ outer, holes }) => [outer, ...holes]);
}

export function lineOf({ geometry }: Feature): Point[] {
  return geometry.type === 'LineString' ? geometry.coordinates.map(toPoint) : [];
}
