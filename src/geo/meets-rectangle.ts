import type { Geometry } from 'geojson';
import { flatParts } from './flat-parts.ts';
import type { Point, Ring } from './planar.ts';
import { placeInRing } from './place-in-ring.ts';
import type { Rectangle } from './rectangle-clip.ts';

/** Whether any part of a geometry lies in a rectangle (degrees); edges count. Its bounds alone would say yes too often. */
export function meetsRectangle(geometry: Geometry, rectangle: Rectangle): boolean {
  const { points, lines, polygons } = flatParts(geometry);
  return (
    points.some((point) => isInside(point, rectangle)) ||
    lines.some((line) => lineMeets(line, rectangle)) ||
    polygons.some((rings) => polygonMeets(rings, rectangle))
  );
}

const isInside = ([x, y]: Point, [west, south, east, north]: Rectangle): boolean =>
  x >= west && x <= east && y >= south && y <= north;

function lineMeets(line: readonly Point[], rectangle: Rectangle): boolean {
  return line.some((point, at) => segmentMeets(line[at - 1] ?? point, point, rectangle));
}

/** The rectangle is reached by an edge, or lies wholly inside the polygon. */
function polygonMeets(rings: readonly Ring[], rectangle: Rectangle): boolean {
  const closed = rings.map((ring) => [...ring, ...ring.slice(0, 1)]);
  if (closed.some((ring) => lineMeets(ring, rectangle))) return true;
  const hasCorner = (ring: readonly Point[]): boolean =>
    placeInRing([rectangle[0], rectangle[1]], ring) !== 'outside';
  const [outer = [], ...holes] = closed;
  return hasCorner(outer) && !holes.some(hasCorner);
}

/** Liang–Barsky: the share of a segment that lies between all four sides is not empty. */
function segmentMeets(a: Point, b: Point, [west, south, east, north]: Rectangle): boolean {
  let from = 0;
  let to = 1;
  const sides: readonly (readonly [step: number, room: number])[] = [
    [a[0] - b[0], a[0] - west],
    [b[0] - a[0], east - a[0]],
    [a[1] - b[1], a[1] - south],
    [b[1] - a[1], north - a[1]],
  ];
  for (const [step, room] of sides) {
    if (step === 0) {
      if (room < 0) return false;
      continue;
    }
    const at = room / step;
    if (step < 0) from = Math.max(from, at);
    else to = Math.min(to, at);
  }
  return from <= to;
}
