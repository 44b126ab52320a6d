import { lineSegments, type Point } from './planar.ts';

/**
 * Chaikin's corner cutting: each round replaces every corner by two points, at a quarter of both pieces. The ends stay.
 * For lines that carry a name, not for lines that are measured: the curve leaves the points it was given.
 */
export function smoothLine(line: readonly Point[], rounds: number): Point[] {
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last || line.length < 3 || rounds < 1) return [...line];
  const cut = lineSegments(line).flatMap(([a, b]): Point[] => [
    [a[0] * 0.75 + b[0] * 0.25, a[1] * 0.75 + b[1] * 0.25],
    [a[0] * 0.25 + b[0] * 0.75, a[1] * 0.25 + b[1] * 0.75],
  ]);
  return smoothLine([first, ...cut.slice(1, -1), last], rounds - 1);
}
