import type { Geometry, Position } from 'geojson';
import { symbolPoint } from '../geo/symbol-point.ts';
import type { FeatureId } from '../plan/ids.ts';
import type { Plan } from '../plan/types.ts';
import { tidyPosition } from './drawn-geometry.ts';
import type { DrawnGeometry, NoteAnchor } from './types.ts';

/** The drawn shapes of a note, in the order of its anchors. */
export function shapesOf(anchors: readonly NoteAnchor[]): readonly DrawnGeometry[] {
  return anchors.flatMap((anchor) => (anchor.on === 'shape' ? [anchor.geometry] : []));
}

/** Several shapes as one geometry: of one type where they are, since many programs draw no collection. */
export function joinShapes(shapes: readonly DrawnGeometry[]): Geometry | null {
  const [first] = shapes;
  if (first === undefined || shapes.length === 1) return first ?? null;
  const points = shapes.flatMap((shape) => (shape.type === 'Point' ? [shape.coordinates] : []));
  if (points.length === shapes.length) return { type: 'MultiPoint', coordinates: points };
  const lines = shapes.flatMap((shape) => (shape.type === 'LineString' ? [shape.coordinates] : []));
  if (lines.length === shapes.length) return { type: 'MultiLineString', coordinates: lines };
  const areas = shapes.flatMap((shape) => (shape.type === 'Polygon' ? [shape.coordinates] : []));
  if (areas.length === shapes.length) return { type: 'MultiPolygon', coordinates: areas };
  return { type: 'GeometryCollection', geometries: [...shapes] };
}

/** The shapes of which a geometry consists, the other way round. */
export function splitShapes(geometry: Geometry | null): readonly DrawnGeometry[] {
  switch (geometry?.type) {
    case undefined:
      return [];
    case 'Point':
    case 'LineString':
    case 'Polygon':
      return [geometry];
    case 'MultiPoint':
      return geometry.coordinates.map((coordinates) => ({ type: 'Point', coordinates }));
    case 'MultiLineString':
      return geometry.coordinates.map((coordinates) => ({ type: 'LineString', coordinates }));
    case 'MultiPolygon':
      return geometry.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }));
    case 'GeometryCollection':
      return geometry.geometries.flatMap(splitShapes);
  }
}

/** Where a note without a shape is put on a map: the point of a feature that it stands on. */
export type PlaceOfFeature = (feature: FeatureId) => Position | null;

/** Places of a plan's features: where the symbol stands, or the middle vertex of a line. */
export function placesIn(plan: Plan): PlaceOfFeature {
  return (feature) => {
    const geometry = plan.featureById.get(feature)?.geometry ?? null;
    const point = geometry === null ? null : (symbolPoint(geometry) ?? middleOfLine(geometry));
    return point === null ? null : tidyPosition(point);
  };
}

function middleOfLine(geometry: Geometry): Position | null {
  const parts = splitShapes(geometry).flatMap((shape) =>
    shape.type === 'LineString' ? [shape.coordinates] : [],
  );
  const [longest] = parts.sort((a, b) => b.length - a.length);
  return longest?.[Math.floor(longest.length / 2)] ?? null;
}

export function placeByFeature(
  anchors: readonly NoteAnchor[],
  placeOf: PlaceOfFeature,
): Position | null {
  for (const anchor of anchors) {
    const place = anchor.on === 'feature' ? placeOf(anchor.id) : null;
    if (place !== null) return place;
  }
  return null;
}
