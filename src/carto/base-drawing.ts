import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { FONT, waterFont } from './font-faces.ts';
import type { BaseFile } from '../plan/types.ts';

/** What the base style reads of a feature. */
export interface BaseProperties {
  readonly role: 'boundary' | 'neighbour' | 'neighbour-label' | 'river' | 'road' | 'railway';
  readonly label: string;
  /** A river wide enough to be drawn as the main one. */
  readonly major: boolean;
  /** A water name that our left-leaning Song has in full. */
  readonly slanted: boolean;
}

export type BaseDrawing = FeatureCollection<Geometry, BaseProperties>;

const ROLE: Readonly<Record<BaseFile['role'], BaseProperties['role']>> = {
  boundary: 'boundary',
  neighbours: 'neighbour',
  rivers: 'river',
  roads: 'road',
  railways: 'railway',
};

const isSlanted = (label: string): boolean => waterFont(label).includes(FONT.water);

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function position(value: unknown): Position | undefined {
  if (!Array.isArray(value)) return undefined;
  const [lon, lat] = value as unknown[];
  return typeof lon === 'number' && typeof lat === 'number' ? [lon, lat] : undefined;
}

/**
 * The base files of a package as one collection, WGS84 lon/lat: one source for the map instead of one a file.
 * A file that is missing or not a collection is skipped (the loader has reported it).
 * @param files declared base files with their parsed contents
 * @param language which name is the label; without an English name the Chinese one stays
 */
export function buildBaseDrawing(
  files: readonly { readonly file: BaseFile; readonly content: unknown }[],
  language: 'zh' | 'en',
): BaseDrawing {
  const features: Feature<Geometry, BaseProperties>[] = [];
  for (const { file, content } of files) {
    const collection = content as Partial<FeatureCollection> | null;
    if (collection?.type !== 'FeatureCollection' || !Array.isArray(collection.features)) continue;
    for (const feature of collection.features) {
      const properties = feature.properties ?? {};
      const name = text(properties['name']) ?? '';
      const label = language === 'en' ? (text(properties['nameEn']) ?? name) : name;
      const role = ROLE[file.role];
      const major = properties['major'] === true;
      features.push({
        type: 'Feature',
        geometry: feature.geometry,
        properties: { role, label, major, slanted: role === 'river' && isSlanted(label) },
      });
      const labelPoint = position(properties['labelPoint']);
      if (role === 'neighbour' && labelPoint !== undefined) {
        features.push({
          type: 'Feature',
          geometry: { type: 'Point', coordinates: labelPoint },
          properties: { role: 'neighbour-label', label, major: false, slanted: false },
        });
      }
    }
  }
  return { type: 'FeatureCollection', features };
}
