/** Web Mercator's plane on the unit square, y to the north, and back. */
const RADIANS = Math.PI / 180;
type Pair = readonly [number, number];

function toPlane([lon, lat]: Pair): Pair {
  return [lon / 360, Math.log(Math.tan(Math.PI / 4 + (lat * RADIANS) / 2)) / (2 * Math.PI)];
}

function toDegrees([x, y]: Pair): Pair {
  return [x * 360, (2 * Math.atan(Math.exp(y * 2 * Math.PI)) - Math.PI / 2) / RADIANS];
}

/** A place on a bowed line and the direction in which the line runs there. */
export interface BowedPoint {
  /** Longitude, latitude in degrees. */
  readonly at: Pair;
  /** Degrees clockwise from east on the map: what a map style calls the rotation of a symbol that points east. */
  readonly angle: number;
}

/**
 * A line between two points that is bowed sideways in the map's own plane (Web Mercator): half an ellipse whose long
 * axis joins the points. It is the curve of deck.gl's ArcLayer at a tilt of 90°, whose height lies flat on the map:
 * the point between the ends, moved to the left of the direction by `bow · length · √(t (1 − t))`.
 *
 * @param from longitude, latitude in degrees
 * @param to longitude, latitude in degrees
 * @param bow `height · sin(tilt)` of the arc: positive bows to the left, the middle is moved by half of it
 * @returns the point at `t`, 0 at `from` and 1 at `to`. Its direction at the very ends is square to the line.
 */
export function bowedLine(from: Pair, to: Pair, bow: number): (t: number) => BowedPoint {
  const [x0, y0] = toPlane(from);
  const [x1, y1] = toPlane(to);
  const [dx, dy] = [x1 - x0, y1 - y0];
  return (t) => {
    const root = Math.sqrt(Math.max(0, t * (1 - t)));
    const aside = bow * root;
    const at = toDegrees([x0 + dx * t - dy * aside, y0 + dy * t + dx * aside]);
    // Derivative, multiplied by the root so that it stays finite at the ends.
    const slope = (bow * (1 - 2 * t)) / 2;
    const [vx, vy] = [dx * root - dy * slope, dy * root + dx * slope];
    return { at, angle: -Math.atan2(vy, vx) / RADIANS };
  };
}
