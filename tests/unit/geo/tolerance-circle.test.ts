import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { toleranceCircle } from '../../../src/geo/tolerance-circle.ts';

/** Semi-major axis and squared first eccentricity of CGCS2000 (GRS 80). */
const [A, E2] = [6378137, 0.0066943800229];

/** Metres on the ellipsoid by its two radii of curvature half-way: good to some centimetres over 10 km. */
function metres([x0 = 0, y0 = 0]: Position, [x1 = 0, y1 = 0]: Position): number {
  const phi = (((y0 + y1) / 2) * Math.PI) / 180;
  const w = 1 - E2 * Math.sin(phi) ** 2;
  const east = (((x1 - x0) * Math.PI) / 180) * (A / Math.sqrt(w)) * Math.cos(phi);
  const north = (((y1 - y0) * Math.PI) / 180) * ((A * (1 - E2)) / w ** 1.5);
  return Math.hypot(east, north);
}

const cases: [Position, number][] = [
  [[112.9, 30.42], 1500],
  [[105.092, 34.213], 5000],
];

describe('the yardstick of this file', () => {
  // PROJ 9: `geod -I +ellps=GRS80`, e.g. for "30.42N 112.9E 30.43N 112.91E".
  it.each<[Position, Position, number]>([
    [[112.9, 30.42], [112.91, 30.43], 1466.962],
    [[112.9, 30.42], [112.92, 30.42], 1921.548],
    [[105.092, 34.213], [105.092, 34.26], 5213.553],
    [[105.092, 34.213], [105.05, 34.17], 6143.215],
  ])('measures %j to %j as geod does', (from, to, geodesic) => {
    expect(Math.abs(metres(from, to) - geodesic)).toBeLessThan(0.05);
  });
});

describe.each(cases)('the circle around %j of %d m', (centre, radius) => {
  const [ring = []] = toleranceCircle(centre, radius).coordinates;

  it('has every vertex at its radius within half a per cent', () => {
    const off = ring.map((vertex) => Math.abs(metres(centre, vertex) / radius - 1));
    expect(Math.max(...off)).toBeLessThan(0.005);
  });

  it('is closed, with 48 vertices', () => {
    expect(ring).toHaveLength(49);
    expect(ring.at(-1)).toEqual(ring[0]);
    expect(new Set(ring.map(String)).size).toBe(48);
  });

  it('goes round counter-clockwise', () => {
    const [cx = 0, cy = 0] = centre;
    const doubled = ring.slice(1).reduce((sum, [x = 0, y = 0], i) => {
      const [px = 0, py = 0] = ring[i] ?? [];
      return sum + (px - cx) * (y - cy) - (x - cx) * (py - cy);
    }, 0);
    expect(doubled).toBeGreaterThan(0);
  });
});
