import type { Feature, FeatureCollection, Position } from 'geojson';
import { toleranceCircle } from '../geo/tolerance-circle.ts';
import type { Drawing } from './drawing.ts';

/** Where a feature may be: around its stated point, as far as its stated error. */
export interface ErrorCircle {
  /** Longitude, latitude in degrees. */
  readonly at: Position;
  readonly radiusM: number;
}

/** Smaller circles would lie within the symbol. */
const MIN_RADIUS_M = 100;

/**
 * What a selected symbol adds above the map: its name in bold, wherever the symbol stands at a scale, and the circle of its
 * stated error around its own point.
 * @param circleOf error circle of a feature, null when there is none to draw
 */
export function buildFocus(
  drawing: Drawing,
  selected: ReadonlySet<string>,
  circleOf: (id: string) => ErrorCircle | null,
): FeatureCollection {
  const names: Feature[] = [];
  const circles = new Map<string, Feature>();
  for (const { geometry, properties } of drawing.features) {
    const { id, part, group } = properties;
    if (part !== 'symbol' || !selected.has(id)) continue;
    names.push({
      type: 'Feature',
      geometry,
      properties: { ...properties, part: 'label' },
    });
    const circle = circles.has(id) ? null : circleOf(id);
    if (circle === null || circle.radiusM < MIN_RADIUS_M) continue;
    circles.set(id, {
      type: 'Feature',
      geometry: toleranceCircle(circle.at, circle.radiusM),
      properties: { group, part: 'tolerance' },
    });
  }
  return { type: 'FeatureCollection', features: [...circles.values(), ...names] };
}
