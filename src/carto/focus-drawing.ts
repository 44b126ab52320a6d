import type { Feature, FeatureCollection } from 'geojson';
import { toleranceCircle } from '../geo/tolerance-circle.ts';
import type { Drawing, DrawingFeature } from './scene.ts';

/**
 * What a selected point adds above the map: its name in bold and the circle of its stated error.
 * @param toleranceM stated error of a feature in metres, null when there is none to draw
 */
export function buildFocus(
  drawing: Drawing,
  selected: ReadonlySet<string>,
  toleranceM: (id: string) => number | null,
): FeatureCollection {
  const features: Feature[] = [];
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

function circleOf(feature: DrawingFeature, radiusM: number | null): Feature | null {
  if (radiusM === null || radiusM < 100 || feature.geometry.type !== 'Point') return null;
  return {
    type: 'Feature',
    geometry: toleranceCircle(feature.geometry.coordinates, radiusM),
    properties: { group: feature.properties.group, part: 'tolerance' },
  };
}
