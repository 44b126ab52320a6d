import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { ellipsoidalRingAreaM2 } from '../../src/geo/ellipsoidal-area.ts';
import { findLabelPoint } from '../../src/geo/label-point.ts';
import type { Point, Ring } from '../../src/geo/planar.ts';
import { clipToRectangle, type Rectangle } from '../../src/geo/rectangle-clip.ts';
import type { SimplePolygon } from '../../src/geo/ring-repair.ts';
import { roundPoint, type County, type CountyNetwork } from './county-network.ts';
import { COUNTIES, GROUND, LICENCE, QIANJIANG, SHEET, SOURCE, TOLERANCE_M } from './tables.ts';

/** Names are about twice as wide as high; less room than this beside them and they leave the sheet. */
const LABEL_WIDTH_FACTOR = 2;
const LABEL_ROOM_M = 2000;

/** The city's own outline. */
export function boundaryCollection(network: CountyNetwork): FeatureCollection {
  const city = network.counties.find(({ adcode }) => adcode === QIANJIANG);
  if (!city) throw new Error(`no county ${QIANJIANG}`);
  const km2 = areaM2(city.polygons) / 1e6;
  return collection([
    countyFeature(city, city.polygons, 'boundary', {
      toleranceM: TOLERANCE_M.city,
      note:
        `源数据网格 1/1024 度（约 100 m）；与邻县共用的界线逐点相同；图上量算 ${km2.toFixed(1)} km²（WGS84 椭球），` +
        '公布面积 2004 km²；示意，不作为界线依据',
    }),
  ]);
}

/** The counties around, cut to {@link GROUND}; those that touch the city first. */
export function neighboursCollection(network: CountyNetwork): FeatureCollection {
  const touching = new Set(
    network.lines
      .filter(({ adcodes }) => adcodes.includes(QIANJIANG))
      .flatMap(({ adcodes }) => adcodes),
  );
  const features = network.counties
    .filter(({ adcode }) => adcode !== QIANJIANG)
    .map((county) => {
      const note = COUNTIES[county.adcode]?.note;
      const visible = cut(county.polygons, GROUND);
      return countyFeature(county, visible, 'neighbour', {
        touches: touching.has(county.adcode),
        labelPoint: labelPoint(visible),
        toleranceM: TOLERANCE_M.context,
        note: `潜江一侧的界线及沿汉江、东荆河的界线容差 ${String(TOLERANCE_M.city)} m；图幅外已裁去${note ? `；${note}` : ''}`,
      });
    })
    .filter(({ geometry }) => geometry.coordinates.length > 0);
  const rank = (feature: Feature): number => (feature.properties?.['touches'] === true ? 0 : 1);
  return collection(
    features.sort((a, b) => rank(a) - rank(b) || String(a.id).localeCompare(String(b.id))),
  );
}

export function collection(features: Feature[]): FeatureCollection {
  return { type: 'FeatureCollection', features };
}

export function positions(line: readonly Point[]): Position[] {
  return line.map((point) => [...roundPoint(point)]);
}

function countyFeature(
  { adcode }: County,
  polygons: readonly SimplePolygon[],
  role: string,
  rest: Readonly<Record<string, unknown>>,
): Feature<Polygon | MultiPolygon> {
  const names = COUNTIES[adcode];
  if (!names) throw new Error(`no name for county ${adcode}`);
  const coordinates = polygons.map(({ outer, holes }) => [outer, ...holes].map(closedRing));
  const only = coordinates[0];
  return {
    type: 'Feature',
    id: adcode,
    properties: {
      role,
      name: names.name,
      nameEn: names.nameEn,
      adcode,
      source: SOURCE,
      licence: LICENCE,
      ...rest,
    },
    geometry:
      only && coordinates.length === 1
        ? { type: 'Polygon', coordinates: only }
        : { type: 'MultiPolygon', coordinates },
  };
}

function closedRing(ring: Ring): Position[] {
  return positions([...ring, ...ring.slice(0, 1)]);
}

function cut(polygons: readonly SimplePolygon[], rectangle: Rectangle): SimplePolygon[] {
  return polygons.flatMap((polygon) => clipToRectangle(polygon, rectangle, roundPoint));
}

/** On the sheet where there is room for a name, otherwise anywhere on the ground that is kept. */
function labelPoint(polygons: readonly SimplePolygon[]): Position {
  const onSheet = findLabelPoint(cut(polygons, SHEET), LABEL_WIDTH_FACTOR);
  const place =
    onSheet && onSheet.distanceM >= LABEL_ROOM_M
      ? onSheet
      : findLabelPoint(polygons, LABEL_WIDTH_FACTOR);
  return place ? [...roundPoint(place.point)] : [];
}

function areaM2(polygons: readonly SimplePolygon[]): number {
  return polygons
    .flatMap(({ outer, holes }) => [outer, ...holes])
    .reduce((sum, ring) => sum + ellipsoidalRingAreaM2(ring), 0);
}
