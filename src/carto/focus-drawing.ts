import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { Drawing, DrawingFeature } from './scene.ts';

/** Metres of one degree of latitude and radius used for the error circle; 0.3 % is below what it says. */
const METRES_PER_DEGREE = 111_200;
const CIRCLE_STEPS = 48;

/** A circle of the stated error around a point, WGS84 lon/lat, counter-clockwise. `radiusM` in metres. */
export function toleranceCircle(
  [lon, lat]: readonly [number, number],
  radiusM: number,
): GeoJSON.Polygon {
  const dLat = radiusM / METRES_PER_DEGREE;
  const dLon = dLat / Math.cos((lat * Math.PI) / 180);
  const ring = Array.from({ length: CIRCLE_STEPS }, (_, step) => {
    const angle = (step / CIRCLE_STEPS) * 2 * Math.PI;
    return [lon + dLon * Math.cos(angle), lat + dLat * Math.sin(angle)];
  });
  const first = ring[0];
  return { type: 'Polygon', coordinates: [first === undefined ? ring : [...ring, first]] };
}

/**
 * What a selected point adds above the map: its name in bold and the circle of its stated error.
 * @param toleranceM stated error of a feature in metres, null when there is none to draw
 */
export function buildFocus(
  drawing: Drawing,
  selected: ReadonlySet<string>,
  toleranceM: (id: string) => number | null,
): FeatureCollection {
  const features: Feature<Geometry>[] = [];
  for (const feature of drawing.features) {
    const { id, part } = feature.properties;
    if (part !== 'body' || feature.geometry.type !== 'Point' || !selected.has(id)) continue;
    const circle = circleOf(feature, toleranceM(id));
    if (circle !== null) features.push(circle);
    features.push({
      type: 'Feature',
      geometry: feature.geometry,
      properties: { ...feature.properties, part: 'label' },
    });
  }
  return { type: 'FeatureCollection', features };
}

function circleOf(feature: DrawingFeature, radiusM: number | null): Feature<Geometry> | null {
  if (radiusM === null || radiusM < 100 || feature.geometry.type !== 'Point') return null;
  const [lon, lat] = feature.geometry.coordinates;
  if (lon === undefined || lat === undefined) return null;
  return {
    type: 'Feature',
    geometry: toleranceCircle([lon, lat], radiusM),
    properties: { group: feature.properties.group, part: 'tolerance' },
  };
}
