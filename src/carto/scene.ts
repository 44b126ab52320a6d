import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import type { FeatureKind, SymbolGroup } from '../plan/kinds.ts';
import type { Plan, PlanFeature } from '../plan/types.ts';
import { landUseProperties, type LandUseProperties } from './land-use.ts';
import { namePlaces } from './label-stretch.ts';
import { LIST_SIDES, type ListSide } from './style/list-geometry.ts';
import { GROUP_OF_KIND, isDrawn, type DrawnClass } from './symbols.ts';

/** What the style reads of a feature. Flat, because the style's expressions only see flat values. */
export interface DrawingProperties extends LandUseProperties {
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
  /** Corner of the shared point into which the list grows. */
  readonly side: ListSide;
  /** `name` is the point on a line where its name stands; everything else is `body`. */
  readonly part: 'body' | 'name';
  /** Turn of a line's name, degrees clockwise. */
  readonly angle: number;
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
  'land-use': 0,
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
  'land-use',
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

/** Degrees around a shared point in which other points speak against letting the list grow there. */
const REACH = { lon: 0.13, lat: 0.1 };
/** A zone has a large name, a place name a small one. */
const WEIGHT: Readonly<Partial<Record<FeatureKind, number>>> = {
  'core-city': 4,
  district: 4,
  subdistrict: 0.6,
  township: 0.6,
};

interface Obstacle {
  readonly at: readonly [number, number];
  readonly weight: number;
}

function freestSide(
  [lon, lat]: readonly [number, number],
  obstacles: readonly Obstacle[],
): ListSide {
  const load = new Map<ListSide, number>(LIST_SIDES.map((side) => [side, 0]));
  for (const { at, weight } of obstacles) {
    const dx = at[0] - lon;
    const dy = at[1] - lat;
    const isSame = Math.abs(dx) < 1e-6 && Math.abs(dy) < 1e-6;
    if (isSame || Math.abs(dx) > REACH.lon || Math.abs(dy) > REACH.lat) continue;
    const side: ListSide = `${dx < 0 ? 'left' : 'right'}-${dy < 0 ? 'down' : 'up'}`;
    load.set(side, (load.get(side) ?? 0) + weight);
  }
  return LIST_SIDES.reduce((best, side) =>
    (load.get(side) ?? 0) < (load.get(best) ?? 0) ? side : best,
  );
}

interface Place {
  readonly slot: number;
  readonly rows: number;
  readonly side: ListSide;
}

/** Features that share a point become the rows of one list beside it; the data keeps its coordinates. */
function listRows(features: readonly PlanFeature[]): ReadonlyMap<string, Place> {
  const byPoint = new Map<string, PlanFeature[]>();
  const obstacles: Obstacle[] = [];
  for (const feature of features) {
    const at = lonLat(feature);
    if (at === null) continue;
    obstacles.push({ at, weight: WEIGHT[feature.kind] ?? 1 });
    if (STANDS_ALONE.has(feature.kind)) continue;
    const key = pointKey([...at]);
    byPoint.set(key, [...(byPoint.get(key) ?? []), feature]);
  }
  const rows = new Map<string, Place>();
  for (const group of byPoint.values()) {
    const at = group[0] === undefined ? null : lonLat(group[0]);
    if (group.length < 2 || at === null) continue;
    const side = freestSide(at, obstacles);
    [...group]
      .sort((a, b) => KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind))
      .forEach((feature, slot) => rows.set(feature.id, { slot, rows: group.length, side }));
  }
  return rows;
}

/** Room that one character of a name takes on the ground at the home scale, metres. */
const METRES_PER_CHARACTER = 1100;

const NAMES_PER_LINE = 1;

/** The point on a line that carries its name at small scales. */
function nameStretch(
  body: DrawingFeature,
  bounds: readonly [number, number, number, number],
  symbols: readonly Position[],
): DrawingFeature[] {
  if (body.geometry.type !== 'LineString') return [];
  const length = body.properties.label.length * METRES_PER_CHARACTER;
  const { coordinates } = body.geometry;
  return namePlaces(coordinates, length, bounds, NAMES_PER_LINE, symbols).map(({ at, angle }) => ({
    ...body,
    geometry: { type: 'Point', coordinates: at },
    properties: { ...body.properties, part: 'name', angle },
  }));
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
  const symbols = shown.flatMap((feature) => {
    const at = lonLat(feature);
    return at === null ? [] : [[...at]];
  });
  const features: DrawingFeature[] = [];
  for (const feature of shown) {
    const { geometry, position } = feature;
    if (geometry === null || !isDrawn(position.class)) continue;
    const place = lists.get(feature.id);
    const body: DrawingFeature = {
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
        side: place?.side ?? 'right-down',
        part: 'body',
        angle: 0,
        ...landUseProperties(feature),
      },
    };
    features.push(body, ...nameStretch(body, plan.place.bounds, symbols));
  }
  return { type: 'FeatureCollection', features };
}
