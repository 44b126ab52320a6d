import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { FONT, waterFont } from './font-faces.ts';
import { CARRIER_ZOOMS, nameCarriers, type NameCarrier } from './name-carriers.ts';
import { textWidthEm } from './text-width.ts';
import type { BaseFile } from '../plan/types.ts';

/** What the base style reads of a feature. */
export interface BaseProperties {
  readonly role:
    | 'boundary'
    | 'neighbour'
    | 'neighbour-label'
    | 'river'
    /** A straight piece that carries a river's name at small scales. */
    | 'river-label'
    /** The line along which a river's name runs close up. */
    | 'river-course'
    | 'road'
    | 'railway';
  readonly label: string;
  /** A river wide enough to be drawn as the main one. */
  readonly major: boolean;
  /** A water name that our left-leaning Song has in full. */
  readonly slanted: boolean;
  /** A course known only by a few places (示意). */
  readonly schematic: boolean;
  /** Whole zooms from and up to which this is drawn. */
  readonly z0: number;
  readonly z1: number;
}

const ALL_ZOOMS = { z0: 0, z1: 30 } as const;

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

/** Size and letter spacing (ems) of a river's name; the style takes them from here. */
export const RIVER_TEXT = {
  major: { px: 17, spacing: 0.6 },
  minor: { px: 13, spacing: 0.2 },
} as const;

function carriersOf(
  geometry: Geometry,
  label: string,
  major: boolean,
  bounds: readonly [number, number, number, number],
): NameCarrier[] {
  if (geometry.type !== 'LineString' || label === '') return [];
  const { px, spacing } = major ? RIVER_TEXT.major : RIVER_TEXT.minor;
  const widthPx = (textWidthEm(label) + [...label].length * spacing) * px;
  return nameCarriers(geometry.coordinates, widthPx, bounds, CARRIER_ZOOMS.rivers);
}

/**
 * The base files of a package as one collection, WGS84 lon/lat: one source for the map instead of one a file.
 * A file that is missing or not a collection is skipped (the loader has reported it).
 * @param files declared base files with their parsed contents
 * @param bounds home extent of the plan: names of rivers stand inside it
 * @param language which name is the label; without an English name the Chinese one stays
 */
export function buildBaseDrawing(
  files: readonly { readonly file: BaseFile; readonly content: unknown }[],
  language: 'zh' | 'en',
  bounds: readonly [number, number, number, number],
): BaseDrawing {
  const features: Feature<Geometry, BaseProperties>[] = [];
  for (const { file, content } of files) {
    const collection = content as Partial<FeatureCollection> | null;
    if (collection?.type !== 'FeatureCollection' || !Array.isArray(collection.features)) continue;
    // What is broken has been reported by the checks; here it must not take the others down.
    const sound = (collection.features as (Feature | null)[]).filter(
      (feature): feature is Feature => ((feature?.geometry as Geometry | null) ?? null) !== null,
    );
    const own = new Set(sound.map((feature) => feature.id));
    for (const feature of sound) {
      const properties = feature.properties ?? {};
      const name = text(properties['name']) ?? '';
      const label = language === 'en' ? (text(properties['nameEn']) ?? name) : name;
      const isLabelLine = properties['role'] === 'river-label';
      const role = isLabelLine ? 'river-label' : ROLE[file.role];
      const major = properties['major'] === true;
      const schematic = properties['schematic'] === true;
      const add = (
        as: BaseProperties['role'],
        geometry: Geometry,
        shown: string,
        { z0, z1 }: Pick<NameCarrier, 'z0' | 'z1'> = ALL_ZOOMS,
      ): void => {
        features.push({
          type: 'Feature',
          geometry,
          properties: {
            role: as,
            label: shown,
            major,
            slanted: isSlanted(shown),
            schematic,
            z0,
            z1,
          },
        });
      };
      // A river with a smoother line for its name carries the name there.
      const hasLabelLine = role === 'river' && own.has(`${String(feature.id)}-label`);
      if (!isLabelLine) add(role, feature.geometry, label);
      if ((role === 'river' || isLabelLine) && !hasLabelLine) {
        add('river-course', feature.geometry, label);
        for (const carrier of carriersOf(feature.geometry, label, major, bounds)) {
          const { coordinates } = carrier;
          add('river-label', { type: 'LineString', coordinates }, label, carrier);
        }
      }
      const labelPoint = position(properties['labelPoint']);
      if (role === 'neighbour' && labelPoint !== undefined && properties['touches'] !== false) {
        add('neighbour-label', { type: 'Point', coordinates: labelPoint }, label);
      }
    }
  }
  return { type: 'FeatureCollection', features };
}
