import type { Pair } from './geometry-finding.ts';

/** Where a point lies with regard to a closed ring, plane geometry in degrees (even–odd rule). */
export function placeInRing(
  [x, y]: Pair,
  ring: readonly Pair[],
): 'inside' | 'outside' | 'boundary' {
  let isInside = false;
  for (let i = 1; i < ring.length; i += 1) {
    const [a, b] = [ring[i - 1], ring[i]];
    if (a === undefined || b === undefined) continue;
    const cross = (b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0]);
    const dot = (x - a[0]) * (x - b[0]) + (y - a[1]) * (y - b[1]);
    if (Math.abs(cross) < 1e-14 && dot <= 0) return 'boundary';
    if (a[1] > y !== b[1] > y && x < a[0] + ((y - a[1]) / (b[1] - a[1])) * (b[0] - a[0]))
      isInside = !isInside;
  }
  return isInside ? 'inside' : 'outside';
}
