import type { FeatureCollection, Point } from 'geojson';
import type { TownshipCount } from '../plan/township-counts.ts';
import { pixelAt, positionAt } from './crowding/boxes.ts';

/** Radius of the circle of one item, CSS pixels: a target of 24 px at least. */
const UNIT_RADIUS_PX = 12;

/** Counts that the legend shows as samples. */
export const TOWNSHIP_SAMPLES = [1, 3, 5] as const;

/** Radius in CSS pixels of the circle of `count` items: the area, not the radius, is in proportion. */
export function townshipRadiusPx(count: number): number {
  return UNIT_RADIUS_PX * Math.sqrt(count);
}

/** Room between two circles, CSS pixels. */
const GAP_PX = 2;
/** Each round parts every pair; a chain of circles needs some rounds. */
const ROUNDS = 24;

/**
 * Circles that would cover each other at a zoom, moved apart on the sheet along the line between them, each by half of what is missing.
 * Their points in the plan stay. Circles on one point part to the left and right.
 */
export function partTownships(counts: readonly TownshipCount[], zoom: number): TownshipCount[] {
  const circles = counts.map((count) => {
    const [x, y] = pixelAt(count.at, zoom);
    return { count, x, y, radius: townshipRadiusPx(count.items.length) };
  });
  const pairs = circles.flatMap((a, at) => circles.slice(at + 1).map((b) => [a, b] as const));
  const moved = new Set<TownshipCount>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const close = pairs.filter(
      ([a, b]) => Math.hypot(b.x - a.x, b.y - a.y) < a.radius + b.radius + GAP_PX - 0.01,
    );
    if (close.length === 0) break;
    for (const [a, b] of close) {
      const apart = Math.hypot(b.x - a.x, b.y - a.y);
      const [ux, uy] = apart === 0 ? [1, 0] : [(b.x - a.x) / apart, (b.y - a.y) / apart];
      const push = Math.max(0, a.radius + b.radius + GAP_PX - apart) / 2;
      Object.assign(a, { x: a.x - ux * push, y: a.y - uy * push });
      Object.assign(b, { x: b.x + ux * push, y: b.y + uy * push });
      moved.add(a.count).add(b.count);
    }
  }
  return circles.map(({ count, x, y }) =>
    moved.has(count) ? { ...count, at: positionAt([x, y], zoom) } : count,
  );
}

/** What the style reads of a circle's number. */
export interface TownshipProperties {
  readonly count: number;
}

/** Numbers of the circles as points, WGS84 longitude, latitude. */
export function buildTownshipDrawing(
  counts: readonly TownshipCount[],
): FeatureCollection<Point, TownshipProperties> {
  return {
    type: 'FeatureCollection',
    features: counts.map(({ at, items }) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [...at] },
      properties: { count: items.length },
    })),
  };
}

/**
 * The circle that a pixel lies in; the smallest one where circles overlap, null outside all.
 * @param project pixel of a WGS84 position on the same canvas
 */
export function townshipAtPixel(
  counts: readonly TownshipCount[],
  { x, y }: { readonly x: number; readonly y: number },
  project: (lon: number, lat: number) => { readonly x: number; readonly y: number },
): TownshipCount | null {
  const hit = counts.filter(({ at, items }) => {
    const centre = project(at[0], at[1]);
    return Math.hypot(centre.x - x, centre.y - y) <= townshipRadiusPx(items.length);
  });
  return hit.sort((a, b) => a.items.length - b.items.length)[0] ?? null;
}
