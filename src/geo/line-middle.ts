import type { Geometry, Position } from 'geojson';

/** Length in degrees, with those of longitude as short as they are at the latitude. */
const lengthOf = ([x0 = 0, y0 = 0]: Position, [x1 = 0, y1 = 0]: Position): number =>
  Math.hypot((x1 - x0) * Math.cos((y0 * Math.PI) / 180), y1 - y0);

const total = (line: readonly Position[]): number =>
  line.slice(1).reduce((sum, at, i) => sum + lengthOf(line[i] ?? at, at), 0);

/** The point half-way along a line, or along the longest of several; longitude, latitude. Null for another geometry. */
export function lineMiddle(geometry: Geometry): readonly [number, number] | null {
  const lines =
    geometry.type === 'LineString'
      ? [geometry.coordinates]
      : geometry.type === 'MultiLineString'
        ? geometry.coordinates
        : [];
  const [line] = [...lines].sort((a, b) => total(b) - total(a));
  if (line === undefined) return null;
  let rest = total(line) / 2;
  for (const [i, to] of line.entries()) {
    const from = line[i - 1];
    if (from === undefined) continue;
    const length = lengthOf(from, to);
    if (length >= rest) {
      const share = length === 0 ? 0 : rest / length;
      const [x0 = 0, y0 = 0] = from;
      const [x1 = 0, y1 = 0] = to;
      return [x0 + share * (x1 - x0), y0 + share * (y1 - y0)];
    }
    rest -= length;
  }
  return null;
}
