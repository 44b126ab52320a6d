import { lineString, simplify } from '@turf/turf';

/**
 * A line in a plane without the points that it can spare (Douglas–Peucker, by Turf).
 * @param line points `[x, y]` of any unit
 * @param tolerance how far what is left out may lie from the result, same unit
 */
export function thinLine(
  line: readonly (readonly [x: number, y: number])[],
  tolerance: number,
): readonly (readonly [x: number, y: number])[] {
  if (line.length < 3) return line;
  const thinned = simplify(lineString(line.map(([x, y]) => [x, y])), {
    tolerance,
    highQuality: true,
  });
  return thinned.geometry.coordinates.map(([x = 0, y = 0]) => [x, y]);
}
