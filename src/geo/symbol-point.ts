import type { Geometry, Position } from 'geojson';
import { findLabelPoint } from './label-point.ts';
import { isInsideRing, type Point } from './planar.ts';

const toPoint = ([lon = 0, lat = 0]: Position): Point => [lon, lat];

/** Vertices of a closed ring without the repeated last one. */
const openRing = (ring: readonly Position[]): Point[] => ring.slice(0, -1).map(toPoint);

/** Centroid of a ring by its area; null for a ring without one. */
function centroid(ring: readonly Point[]): Point | null {
  let [area, x, y] = [0, 0, 0];
  const [ox, oy] = ring[0] ?? [0, 0];
  ring.forEach(([ax, ay], i) => {
    const [bx, by] = ring[(i + 1) % ring.length] ?? [ax, ay];
    const cross = (ax - ox) * (by - oy) - (bx - ox) * (ay - oy);
    area += cross;
    x += (ax + bx - 2 * ox) * cross;
    y += (ay + by - 2 * oy) * cross;
  });
  return area === 0 ? null : [ox + x / (3 * area), oy + y / (3 * area)];
}

/** Twice the area of a ring in square degrees, good enough to find the largest. */
function size(ring: readonly Point[]): number {
  return Math.abs(
    ring.reduce((sum, [ax, ay], i) => {
      const [bx, by] = ring[(i + 1) % ring.length] ?? [ax, ay];
      return sum + ax * by - bx * ay;
    }, 0),
  );
}

function pointOfPolygon(rings: readonly (readonly Position[])[]): Point | null {
  const [outer = [], ...holes] = rings.map(openRing);
  const middle = centroid(outer);
  if (middle === null) return null;
  // The centroid is where people look for a symbol; a crescent or a hole there sends it to the widest place.
  const isInside = isInsideRing(middle, outer) && !holes.some((hole) => isInsideRing(middle, hole));
  return isInside ? middle : (findLabelPoint([{ outer, holes }])?.point ?? null);
}

/**
 * Where the one symbol of a point or an area stands: the point itself, the first of several, a point inside the largest
 * part of an area. WGS84 longitude, latitude; null for lines and for areas without an inside.
 */
export function symbolPoint(geometry: Geometry): Point | null {
  switch (geometry.type) {
    case 'Point':
      return toPoint(geometry.coordinates);
    case 'MultiPoint':
      return geometry.coordinates[0] === undefined ? null : toPoint(geometry.coordinates[0]);
    case 'Polygon':
      return pointOfPolygon(geometry.coordinates);
    case 'MultiPolygon': {
      const [largest] = [...geometry.coordinates].sort(
        (a, b) => size(openRing(b[0] ?? [])) - size(openRing(a[0] ?? [])),
      );
      return largest === undefined ? null : pointOfPolygon(largest);
    }
    default:
      return null;
  }
}
