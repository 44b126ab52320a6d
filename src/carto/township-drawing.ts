import type { FeatureCollection, Point } from 'geojson';
import type { TownshipCount } from '../plan/township-counts.ts';

/** Radius of the circle of one item, CSS pixels: a target of 24 px at least. */
const UNIT_RADIUS_PX = 12;

/** Counts that the legend shows as samples. */
export const TOWNSHIP_SAMPLES = [1, 3, 5] as const;

/** Radius in CSS pixels of the circle of `count` items: the area, not the radius, is in proportion. */
export function townshipRadiusPx(count: number): number {
  return UNIT_RADIUS_PX * Math.sqrt(count);
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
