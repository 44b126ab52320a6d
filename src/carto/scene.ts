import type { Position } from 'geojson';
import { lineMiddle } from '../geo/line-middle.ts';
import { symbolPoint } from '../geo/symbol-point.ts';
import type { FeatureKind } from '../plan/kinds.ts';
import type { Light } from '../plan/lights/rule.ts';
import type { Plan, PlanFeature } from '../plan/types.ts';
import type { Drawing, DrawingFeature, DrawingProperties } from './drawing.ts';
import type { SymbolPoint } from './crowding/units.ts';
import { landUseProperties } from './land-use.ts';
import { lightIcon } from './lights.ts';
import { CARRIER_ZOOMS, nameCarriers } from './name-carriers.ts';
import { LABEL_PX, symbolFeatures } from './symbol-features.ts';
import { GROUP_OF_KIND, isDrawn, isGround, MARK_OF_STATUS, spriteName } from './symbols.ts';
import { textWidthEm } from './text-width.ts';

interface KindRule {
  /** Draws before others when names compete; see `KIND_RULES`' order. */
  readonly tier: 0 | 1 | 2 | 3;
  readonly role: SymbolPoint['role'];
  /** Whole zoom from which the symbol is shown (look.md §4). */
  readonly minZoom: number;
}

const item = (minZoom: number): KindRule => ({ tier: 0, role: 'item', minZoom });
const context = (minZoom: number): KindRule => ({ tier: 1, role: 'context', minZoom });
const zone: KindRule = { tier: 0, role: 'zone', minZoom: 7 };
const place: KindRule = { tier: 3, role: 'place', minZoom: 8 };

/** How each kind competes for room, most important first. */
const KIND_RULES: Readonly<Record<FeatureKind, KindRule>> = {
  'core-city': zone,
  district: zone,
  park: item(7),
  town: item(7),
  project: item(9),
  water: item(7),
  energy: item(7),
  'public-service': item(10),
  company: item(10),
  'park-facility': item(9),
  interchange: item(7),
  station: context(9),
  airport: context(9),
  railway: item(7),
  road: item(7),
  pipeline: item(7),
  region: item(7),
  'land-use': item(11),
  'park-block': { tier: 2, role: 'context', minZoom: 11 },
  subdistrict: place,
  township: place,
};

const RANK = new Map(Object.keys(KIND_RULES).map((kind, at) => [kind, at]));
/** Context comes after every item of the plan. */
const CONTEXT_RANK = 50;

/** Name for the map: the data's own abbreviation where it has one, in the language of the map. */
export function mapLabel(feature: PlanFeature, language: 'zh' | 'en'): string {
  if (language === 'en')
    return feature.shortNameEn ?? feature.nameEn ?? feature.shortName ?? feature.name;
  return feature.shortName ?? feature.name;
}

const isLine = (feature: PlanFeature): boolean =>
  (feature.geometry?.type ?? '').endsWith('LineString');

const isSchematicLine = (feature: PlanFeature): boolean =>
  feature.position.class === 'schematic' && isLine(feature);

function propertiesOf(
  feature: PlanFeature,
  language: 'zh' | 'en',
  schematicWord: string,
  light: Light | undefined,
): DrawingProperties | null {
  const { kind, position, status } = feature;
  if (!isDrawn(position.class)) return null;
  const group = GROUP_OF_KIND[kind];
  const mark = MARK_OF_STATUS[status];
  return {
    id: feature.id,
    kind,
    group,
    cls: position.class,
    label: mapLabel(feature, language) + (isSchematicLine(feature) ? schematicWord : ''),
    rank: (RANK.get(kind) ?? 0) + (feature.context ? CONTEXT_RANK : 0),
    tier: KIND_RULES[kind].tier,
    part: 'body',
    mode: '',
    z0: 0,
    z1: 30,
    icon:
      light === undefined
        ? spriteName({ group, cls: position.class, mark, ground: isGround(feature) })
        : lightIcon(light),
    mark: mark === null ? '' : `status-${mark}`,
    dx: 0,
    dy: 0,
    side: 'right',
    leader: '',
    leaderDx: 0,
    leaderDy: 0,
    members: '',
    ...landUseProperties(feature),
  };
}

function symbolOf(
  feature: PlanFeature,
  properties: DrawingProperties,
  isLit: boolean,
): { point: SymbolPoint; properties: DrawingProperties } | null {
  // A parcel has its code in its middle, and no symbol.
  if (feature.kind === 'land-use' || feature.geometry === null) return null;
  // A line has no symbol of its own: its light stands half-way along it.
  const at = symbolPoint(feature.geometry) ?? (isLit ? lineMiddle(feature.geometry) : null);
  if (at === null) return null;
  const { role, minZoom } = KIND_RULES[feature.kind];
  return {
    properties,
    point: {
      id: feature.id,
      at,
      role: feature.context && role === 'item' ? 'context' : role,
      rank: properties.rank,
      minZoom,
      namePx: textWidthEm(properties.label) * LABEL_PX,
    },
  };
}

/** At this scale the whole county fills a sheet: here the names of lines look for their place. */
const HOME_ZOOM = 9;

/** Ground that symbols and the names in lists cover at the home scale, as points. */
function takenGround(symbols: readonly DrawingFeature[]): Position[] {
  const degreesPerPx = 360 / (512 * 2 ** HOME_ZOOM);
  return symbols.flatMap(({ geometry, properties }) => {
    const { mode, z0, z1, dx, dy, label } = properties;
    if (geometry.type !== 'Point' || mode === 'absent' || z0 > HOME_ZOOM || z1 <= HOME_ZOOM)
      return [];
    const [lon = 0, lat = 0] = geometry.coordinates;
    const namePx = mode === 'row' ? Math.sign(dx) * textWidthEm(label) * LABEL_PX : 0;
    const northPerPx = degreesPerPx * Math.cos((lat * Math.PI) / 180);
    return [0, 0.5, 1].map((share) => [
      lon + (dx + share * namePx) * degreesPerPx,
      lat - dy * northPerPx,
    ]);
  });
}

/** The straight piece along a line that carries its name at small scales. */
function lineNames(
  feature: PlanFeature,
  properties: DrawingProperties,
  bounds: Plan['place']['bounds'],
  taken: readonly Position[],
): DrawingFeature[] {
  if (feature.geometry?.type !== 'LineString') return [];
  const { coordinates } = feature.geometry;
  const widthPx = textWidthEm(properties.label) * LABEL_PX;
  const { lines: minZoom } = CARRIER_ZOOMS;
  return nameCarriers(coordinates, widthPx, bounds, minZoom, taken).map(
    ({ coordinates: carrier, z0, z1 }) => ({
      type: 'Feature',
      id: feature.id,
      geometry: { type: 'LineString', coordinates: carrier },
      properties: { ...properties, part: 'name', z0, z1 },
    }),
  );
}

/**
 * The plan's placed features as one GeoJSON collection for the map, WGS84 lon/lat.
 * Features without a place are not in it: they are listed by the panels. What was dropped is listed only, too.
 * @param schematicWord what a line of class 示意 adds to its label
 * @param isVisible which features are on
 * @param around a zoom when symbols are wanted around it only, for a first picture; null for all zooms
 * @param lights by feature id: a light takes the place of the symbol; null draws none
 */
export function buildDrawing(
  plan: Plan,
  language: 'zh' | 'en',
  schematicWord: string,
  isVisible: (feature: PlanFeature) => boolean,
  around: number | null = null,
  lights: ReadonlyMap<string, Light> | null = null,
): Drawing {
  const shown = plan.features.flatMap((feature) => {
    if (feature.geometry === null || feature.status === 'dropped' || !isVisible(feature)) return [];
    const properties = propertiesOf(feature, language, schematicWord, lights?.get(feature.id));
    return properties === null ? [] : [{ feature, geometry: feature.geometry, properties }];
  });
  const symbols = symbolFeatures(
    shown.flatMap(
      ({ feature, properties }) =>
        symbolOf(feature, properties, lights?.has(feature.id) === true) ?? [],
    ),
    around,
  );
  const taken = takenGround(symbols);
  const bodies = shown.flatMap(({ feature, geometry, properties }): DrawingFeature[] =>
    geometry.type.endsWith('Point')
      ? []
      : [
          { type: 'Feature', id: feature.id, geometry, properties },
          // A light on a line carries its name.
          ...(lights?.has(feature.id) === true
            ? []
            : lineNames(feature, properties, plan.place.bounds, taken)),
        ],
  );
  return { type: 'FeatureCollection', features: [...bodies, ...symbols] };
}
