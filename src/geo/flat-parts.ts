import type { Geometry, Position } from 'geojson';
import type { Point, Ring } from './planar.ts';

/** A geometry as plain lists of WGS84 longitude, latitude: points, open lines, polygons of open rings. */
export interface FlatParts {
  readonly points: readonly Point[];
  readonly lines: readonly (readonly Point[])[];
  /** Outer ring first, then its holes. */
  readonly polygons: readonly (readonly Ring[])[];
}

const toPoint = ([lon = 0, lat = 0]: Position): Point => [lon, lat];
const toLine = (line: readonly Position[]): Point[] => line.map(toPoint);
const toRings = (rings: readonly (readonly Position[])[]): Ring[] =>
  rings.map((ring) => ring.slice(0, -1).map(toPoint));

/** Takes a sound geometry apart, collections too. Heights are left out. */
export function flatParts(geometry: Geometry): FlatParts {
  const none: FlatParts = { points: [], lines: [], polygons: [] };
  switch (geometry.type) {
    case 'Point':
      return { ...none, points: [toPoint(geometry.coordinates)] };
    case 'MultiPoint':
      return { ...none, points: toLine(geometry.coordinates) };
    case 'LineString':
      return { ...none, lines: [toLine(geometry.coordinates)] };
    case 'MultiLineString':
      return { ...none, lines: geometry.coordinates.map(toLine) };
    case 'Polygon':
      return { ...none, polygons: [toRings(geometry.coordinates)] };
    case 'MultiPolygon':
      return { ...none, polygons: geometry.coordinates.map(toRings) };
    case 'GeometryCollection': {
      const parts = geometry.geometries.map(flatParts);
      return {
        points: parts.flatMap(({ points }) => points),
        lines: parts.flatMap(({ lines }) => lines),
        polygons: parts.flatMap(({ polygons }) => polygons),
      };
    }
  }
}
