import gcoord from 'gcoord';
import type { Point, Ring } from '../../src/geo/planar.ts';
import { pointKey } from '../../src/geo/planar.ts';
import { nodeRings, repairRings } from '../../src/geo/ring-repair.ts';
import { cutIntoArcs, joinArcs } from '../../src/geo/shared-edges.ts';
import { simplifyArcs } from '../../src/geo/simplify.ts';
import { GRID_PER_DEGREE, type RawCounty } from './read-package.ts';

/** Counties over one set of boundary lines, in WGS84 degrees, simplified. */
export interface CountyNetwork {
  readonly counties: readonly County[];
  readonly lines: readonly BoundaryLine[];
}

/** One polygon is its outer ring, counter-clockwise, and its holes, clockwise. */
export interface County {
  readonly adcode: string;
  readonly polygons: readonly { readonly outer: Ring; readonly holes: readonly Ring[] }[];
}

/** A simplified arc and the counties along it (two, or one where the next county is not in the data). */
export interface BoundaryLine {
  readonly adcodes: readonly string[];
  readonly points: readonly Point[];
}

/** Five decimals are 1 m; the source grid is 100 m. */
export function roundPoint([lon, lat]: Point): Point {
  const round = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;
  return [round(lon), round(lat)];
}

/** From grid steps in GCJ-02 to WGS84 degrees. */
export function toWgs84([x, y]: Point): Point {
  const [lon, lat] = gcoord.transform(
    [x / GRID_PER_DEGREE, y / GRID_PER_DEGREE],
    gcoord.GCJ02,
    gcoord.WGS84,
  );
  return roundPoint([lon, lat]);
}

/**
 * Repair on the exact integer grid, then datum, then arcs, then simplification.
 * @param toleranceM metres for a line, by the counties along it
 */
export function buildNetwork(
  raw: readonly RawCounty[],
  toleranceM: (adcodes: readonly string[]) => number,
): CountyNetwork {
  const noded = nodeRings(
    raw.flatMap(({ rings }) => rings),
    2 ** -10,
  );
  let next = 0;
  const repaired = raw.map(({ adcode, rings }) => ({
    adcode,
    polygons: repairRings(noded.slice(next, (next += rings.length))),
  }));

  const owners: string[] = [];
  const flat: Ring[] = [];
  const converted = new Map<string, Point>();
  const convert = (point: Point): Point => {
    const known = converted.get(pointKey(point)) ?? toWgs84(point);
    converted.set(pointKey(point), known);
    return known;
  };
  for (const { adcode, polygons } of repaired) {
    for (const ring of polygons.flatMap(({ outer, holes }) => [outer, ...holes])) {
      owners.push(adcode);
      flat.push(ring.map(convert));
    }
  }

  const { arcs, rings } = cutIntoArcs(flat);
  const adcodesOf = arcs.map((arc) =>
    [...new Set(arc.rings.map((ring) => owners[ring] ?? ''))].sort(),
  );
  const lines = simplifyArcs(
    arcs.map(({ points }) => points),
    (i) => toleranceM(adcodesOf[i] ?? []),
  );

  let ringIndex = 0;
  const nextRing = (): Ring => joinArcs(rings[ringIndex++] ?? [], lines);
  return {
    counties: repaired.map(({ adcode, polygons }) => ({
      adcode,
      polygons: polygons.map(({ holes }) => ({ outer: nextRing(), holes: holes.map(nextRing) })),
    })),
    lines: lines.map((points, i) => ({ points, adcodes: adcodesOf[i] ?? [] })),
  };
}
