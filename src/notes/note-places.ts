import type { Geometry } from 'geojson';
import { symbolPoint } from '../geo/symbol-point.ts';
import type { Plan } from '../plan/types.ts';
import { featuresOfNote } from './touches.ts';
import type { Note } from './types.ts';

/** Where a note is on the map. */
export interface NotePlaces {
  /** WGS84 longitude, latitude of each place: one flag each. */
  readonly at: readonly (readonly [number, number])[];
  readonly shapes: readonly Geometry[];
  readonly proposal: Geometry | null;
}

/** Where the flag of a line stands: its middle vertex. */
function flagPoint(geometry: Geometry): readonly [number, number] | null {
  const line =
    geometry.type === 'LineString'
      ? geometry.coordinates
      : geometry.type === 'MultiLineString'
        ? geometry.coordinates[0]
        : undefined;
  if (line === undefined) return symbolPoint(geometry);
  const [lon, lat] = line[Math.floor(line.length / 2)] ?? [];
  return lon === undefined || lat === undefined ? null : [lon, lat];
}

/**
 * Places of a note: what was drawn, the place that a correction proposes, and the features it is about. A note about a
 * clause or a department alone has none.
 */
export function placesOfNote(plan: Plan, note: Note): NotePlaces {
  const shapes = note.anchors.flatMap((anchor) => (anchor.on === 'shape' ? [anchor.geometry] : []));
  const { correction } = note;
  const proposed = correction?.of === 'geometry' ? correction.geometry : null;
  // The form takes the proposed place from what was drawn: then it is one shape, not two.
  const isDrawn = shapes.some((shape) => JSON.stringify(shape) === JSON.stringify(proposed));
  const ofFeatures = featuresOfNote(note).flatMap((id) => plan.featureById.get(id)?.geometry ?? []);
  const places = [...shapes, ...(proposed === null || isDrawn ? [] : [proposed]), ...ofFeatures];
  const at = new Map<string, readonly [number, number]>();
  for (const place of places) {
    const point = flagPoint(place);
    if (point !== null) at.set(point.join(), point);
  }
  return {
    at: [...at.values()],
    shapes: shapes.filter((shape) => JSON.stringify(shape) !== JSON.stringify(proposed)),
    proposal: proposed,
  };
}
