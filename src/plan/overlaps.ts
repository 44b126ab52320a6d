import type { Geometry, MultiPolygon } from 'geojson';
import { boundsMeet, boundsOf } from '../geo/geometry-bounds.ts';
import { geometryAreaM2 } from '../geo/measure-geometry.ts';
import { areasOf, overlapOf } from '../geo/overlap.ts';
import type { FeatureId } from './ids.ts';
import type { PlanFeature } from './types.ts';

/** An area that takes part: plain data, so that it can go to a worker. */
export interface OverlapArea {
  /** Null for a shape that a person drew. */
  readonly id: FeatureId | null;
  readonly geometry: MultiPolygon;
}

/** Two areas that overlap. Shares are of the whole of each, 0 to 1. */
export interface OverlapRow {
  readonly a: FeatureId | null;
  readonly b: FeatureId | null;
  /** On the ellipsoid. */
  readonly areaM2: number;
  readonly shareOfA: number;
  readonly shareOfB: number;
}

/** What of a layer can overlap at all, and why the rest cannot. */
export interface OverlapSide {
  readonly areas: readonly OverlapArea[];
  readonly points: number;
  readonly lines: number;
  readonly unplaced: number;
  /** Areas that are 示意: their edges are no boundaries. */
  readonly schematic: number;
}

/** Sorts features by whether they have an area that can be measured. What the plan gave up is left out. */
export function overlapSide(features: readonly PlanFeature[]): OverlapSide {
  const areas: OverlapArea[] = [];
  const count = { points: 0, lines: 0, unplaced: 0, schematic: 0 };
  for (const { id, geometry, position, status } of features) {
    if (status === 'dropped') continue;
    if (geometry === null) {
      count.unplaced += 1;
      continue;
    }
    const area = areasOf(geometry);
    if (area === null) count[isOfLines(geometry) ? 'lines' : 'points'] += 1;
    else if (position.class === 'schematic') count.schematic += 1;
    else areas.push({ id, geometry: area });
  }
  return { areas, ...count };
}

function isOfLines(geometry: Geometry): boolean {
  return geometry.type === 'LineString' || geometry.type === 'MultiLineString';
}

/**
 * Every pair of an area of the one side and an area of the other that overlap, largest first. Common edges do not
 * count, nor does a feature with itself; a pair stands in the table once.
 */
export function overlapsOf(
  side: readonly OverlapArea[],
  other: readonly OverlapArea[],
): readonly OverlapRow[] {
  const measured = (areas: readonly OverlapArea[]) =>
    areas.map((area) => ({
      ...area,
      bounds: boundsOf([area.geometry]),
      areaM2: geometryAreaM2(area.geometry),
    }));
  const rights = measured(other);
  const seen = new Set<string>();
  const rows: OverlapRow[] = [];
  for (const a of measured(side)) {
    for (const b of rights) {
      if (a.id === b.id || a.bounds === null || b.bounds === null) continue;
      const pair = [a.id, b.id].sort().join(' ');
      if (seen.has(pair) || !boundsMeet(a.bounds, b.bounds)) continue;
      seen.add(pair);
      const overlap = overlapOf(a.geometry, b.geometry);
      if (overlap === null) continue;
      const { areaM2 } = overlap;
      rows.push({
        a: a.id,
        b: b.id,
        areaM2,
        shareOfA: areaM2 / a.areaM2,
        shareOfB: areaM2 / b.areaM2,
      });
    }
  }
  return rows.sort((p, q) => q.areaM2 - p.areaM2);
}
