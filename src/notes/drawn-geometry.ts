import type { Geometry, Position } from 'geojson';
import { signedArea, type Point } from '../geo/planar.ts';
import type { Correction, DrawnGeometry, NoteAnchor } from './types.ts';

/** About 1 cm: what a hand on a screen can mean at most (RFC 7946 §11.2). */
const NOTE_DECIMALS = 7;
/** What `check:data` lets a plan package have. */
export const PACKAGE_DECIMALS = 6;

/**
 * A drawn shape as it is kept and handed round: longitude and latitude only, at most seven decimals, outer rings
 * counter-clockwise and holes clockwise. Vertices that two shapes share stay shared.
 */
export function tidyDrawn(geometry: DrawnGeometry): DrawnGeometry {
  return tidyGeometry(geometry, NOTE_DECIMALS) as DrawnGeometry;
}

/** One position in the same way. */
export function tidyPosition(position: readonly number[]): Position {
  return position.slice(0, 2).map((degrees) => roundTo(degrees, NOTE_DECIMALS));
}

/** @param decimals of a degree; the plan package has six */
export function tidyGeometry(geometry: Geometry, decimals: number): Geometry {
  const at = (position: Position): Position =>
    position.slice(0, 2).map((degrees) => roundTo(degrees, decimals));
  const line = (positions: readonly Position[]): Position[] => positions.map(at);
  const polygon = (rings: readonly (readonly Position[])[]): Position[][] =>
    rings.map((ring, i) => wind(line(ring), i === 0));
  switch (geometry.type) {
    case 'Point':
      return { type: 'Point', coordinates: at(geometry.coordinates) };
    case 'MultiPoint':
    case 'LineString':
      return { type: geometry.type, coordinates: line(geometry.coordinates) };
    case 'MultiLineString':
      return { type: 'MultiLineString', coordinates: geometry.coordinates.map(line) };
    case 'Polygon':
      return { type: 'Polygon', coordinates: polygon(geometry.coordinates) };
    case 'MultiPolygon':
      return { type: 'MultiPolygon', coordinates: geometry.coordinates.map(polygon) };
    case 'GeometryCollection':
      return {
        type: 'GeometryCollection',
        geometries: geometry.geometries.map((part) => tidyGeometry(part, decimals)),
      };
  }
}

/** Anchors with tidy shapes. */
export function tidyAnchors(anchors: readonly NoteAnchor[]): readonly NoteAnchor[] {
  return anchors.map((anchor) =>
    anchor.on === 'shape' ? { on: 'shape', geometry: tidyDrawn(anchor.geometry) } : anchor,
  );
}

/** `-0` becomes `0`: JSON has only one zero. */
function roundTo(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(value * scale) / scale + 0;
}

function wind(ring: Position[], isOuter: boolean): Position[] {
  const points = ring.slice(0, -1).map(([lon = 0, lat = 0]): Point => [lon, lat]);
  const area = signedArea(points);
  return area === 0 || area > 0 === isOuter ? ring : [...ring].reverse();
}

/** A proposed geometry as the plan package has it: six decimals. */
export function tidyCorrection(correction: Correction | null): Correction | null {
  return correction?.of === 'geometry' && correction.geometry !== null
    ? { ...correction, geometry: tidyGeometry(correction.geometry, PACKAGE_DECIMALS) }
    : correction;
}
