import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import type { FeatureKind, SymbolGroup } from '../plan/kinds.ts';
import type { Plan, PlanFeature } from '../plan/types.ts';
import { GROUP_OF_KIND, isDrawn, type DrawnClass } from './symbols.ts';

/** What the style reads of a feature. Flat, because the style's expressions only see flat values. */
export interface DrawingProperties {
  readonly id: string;
  readonly kind: FeatureKind;
  readonly group: SymbolGroup;
  readonly cls: DrawnClass;
  readonly label: string;
  /** Lower is placed first when labels compete. */
  readonly rank: number;
  /** 0 always, 1 from the middle zooms, 2 only close up, 3 plain place names. */
  readonly tier: 0 | 1 | 2 | 3;
  /** Row in a list of features that share one point; -1 when the point is its own. */
  readonly slot: number;
  /** Rows of that list. */
  readonly rows: number;
  /** Side of the shared point on which the list stands. */
  readonly side: 'left' | 'right';
}

export type DrawingFeature = Feature<Geometry, DrawingProperties>;
export type Drawing = FeatureCollection<Geometry, DrawingProperties>;

const TIER: Readonly<Record<FeatureKind, 0 | 1 | 2 | 3>> = {
  'core-city': 0,
  district: 0,
  park: 0,
  town: 0,
  railway: 0,
  road: 0,
  pipeline: 0,
  water: 0,
  energy: 0,
  region: 0,
  interchange: 0,
  station: 1,
  airport: 1,
  project: 1,
  'park-facility': 1,
  company: 1,
  'public-service': 1,
  'park-block': 2,
  subdistrict: 3,
  township: 3,
};

const KIND_ORDER: readonly FeatureKind[] = [
  'core-city',
  'district',
  'park',
  'town',
  'project',
  'water',
  'energy',
  'public-service',
  'company',
  'park-facility',
  'interchange',
  'station',
  'airport',
  'railway',
  'road',
  'pipeline',
  'region',
  'park-block',
  'subdistrict',
  'township',
];

/** Kinds that stand at their point themselves and never join a list beside it. */
const STANDS_ALONE: ReadonlySet<FeatureKind> = new Set([
  'core-city',
  'district',
  'subdistrict',
  'township',
  'park-block',
  'station',
  'airport',
]);

/** Name for the map: the data's own abbreviation in Chinese, the English name when the language is English. */
export function mapLabel(feature: PlanFeature, language: 'zh' | 'en'): string {
  if (language === 'en') return feature.nameEn ?? feature.shortName ?? feature.name;
  return feature.shortName ?? feature.name;
}

const isSchematicLine = (feature: PlanFeature): boolean =>
  feature.position.class === 'schematic' && (feature.geometry?.type ?? '').endsWith('LineString');

const pointKey = ([lon, lat]: Position): string =>
  `${(lon ?? 0).toFixed(4)},${(lat ?? 0).toFixed(4)}`;

function lonLat(feature: PlanFeature): readonly [number, number] | null {
  if (feature.geometry?.type !== 'Point') return null;
  const [lon, lat] = feature.geometry.coordinates;
  return lon === undefined || lat === undefined ? null : [lon, lat];
}

/** Degrees around a shared point in which other points speak against putting the list on that side. */
const SIDE_REACH = { lon: 0.13, latDown: 0.09, latUp: 0.02 };

function freerSide(
  [lon, lat]: readonly [number, number],
  others: readonly (readonly [number, number])[],
): 'left' | 'right' {
  const count = { left: 0, right: 0 };
  for (const [x, y] of others) {
    const inReach = lat - y < SIDE_REACH.latDown && y - lat < SIDE_REACH.latUp;
    const dx = x - lon;
    if (!inReach || Math.abs(dx) < 1e-6 || Math.abs(dx) > SIDE_REACH.lon) continue;
    count[dx < 0 ? 'left' : 'right'] += 1;
  }
  return count.left < count.right ? 'left' : 'right';
}

interface Place {
  readonly slot: number;
  readonly rows: number;
  readonly side: 'left' | 'right';
}

/** Features that share a point become the rows of one list beside it; the data keeps its coordinates. */
function listRows(features: readonly PlanFeature[]): ReadonlyMap<string, Place> {
  const byPoint = new Map<string, PlanFeature[]>();
  const points: (readonly [number, number])[] = [];
  for (const feature of features) {
    const at = lonLat(feature);
    if (at === null) continue;
    points.push(at);
    if (STANDS_ALONE.has(feature.kind)) continue;
    const key = pointKey([...at]);
    byPoint.set(key, [...(byPoint.get(key) ?? []), feature]);
  }
  const rows = new Map<string, Place>();
  for (const group of byPoint.values()) {
    const at = group[0] === undefined ? null : lonLat(group[0]);
    if (group.length < 2 || at === null) continue;
    const side = freerSide(at, points);
    [...group]
      .sort((a, b) => KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind))
      .forEach((feature, slot) => rows.set(feature.id, { slot, rows: group.length, side }));
  }
  return rows;
}

/**
 * The plan's placed features as one GeoJSON collection for the map, WGS84 lon/lat.
 * Features without a place are not in it: they are listed by the panels.
 * @param schematicWord what a line of class 示意 adds to its label
 * @param isVisible which layers are on
 */
export function buildDrawing(
  plan: Plan,
  language: 'zh' | 'en',
  schematicWord: string,
  isVisible: (feature: PlanFeature) => boolean,
): Drawing {
  const shown = plan.features.filter((f) => f.geometry !== null && isVisible(f));
  const lists = listRows(shown);
  const features: DrawingFeature[] = [];
  for (const feature of shown) {
    const { geometry, position } = feature;
    if (geometry === null || !isDrawn(position.class)) continue;
    const place = lists.get(feature.id);
    features.push({
      type: 'Feature',
      id: feature.id,
      geometry,
      properties: {
        id: feature.id,
        kind: feature.kind,
        group: GROUP_OF_KIND[feature.kind],
        cls: position.class,
        label: mapLabel(feature, language) + (isSchematicLine(feature) ? schematicWord : ''),
        rank: KIND_ORDER.indexOf(feature.kind) + (feature.context ? 50 : 0),
        tier: TIER[feature.kind],
        slot: place?.slot ?? -1,
        rows: place?.rows ?? 1,
        side: place?.side ?? 'right',
      },
    });
  }
  return { type: 'FeatureCollection', features };
}
