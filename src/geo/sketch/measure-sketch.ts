import { ellipsoidalRingAreaM2 } from '../ellipsoidal-area.ts';
import { geodesicDistanceM } from '../geodesic.ts';
import { findMeetings, type Segment } from '../segment-meetings.ts';
import { radiusOf, shapeOf, type Sketch, type SketchShape, type Vertex } from './sketch.ts';

/** What a shape on the map measures, on the ellipsoid. */
export type Measure =
  | { readonly of: 'place'; readonly at: Vertex }
  /** `lastM`: the piece that is being drawn or was drawn last. */
  | { readonly of: 'length'; readonly lengthM: number; readonly lastM: number }
  | {
      readonly of: 'area';
      readonly areaM2: number;
      readonly perimeterM: number;
      /** Of a circle; null of other areas. */
      readonly radiusM: number | null;
    }
  /** A ring that crosses itself has no area that means anything. */
  | { readonly of: 'crossing' };

/** Measures what is drawn so far; null while there is nothing to measure. */
export function measureSketch(sketch: Sketch): Measure | null {
  const shape = shapeOf(sketch);
  return shape === null ? null : measureShape(shape, radiusOf(sketch));
}

/** Measures any drawn shape. Lengths are geodesic, areas ellipsoidal: see `geodesic.ts`, `ellipsoidal-area.ts`. */
export function measureShape(shape: SketchShape, radiusM: number | null = null): Measure {
  switch (shape.type) {
    case 'Point': {
      const [lon = 0, lat = 0] = shape.coordinates;
      return { of: 'place', at: [lon, lat] };
    }
    case 'LineString': {
      const pieces = piecesOf(shape.coordinates as unknown as readonly Vertex[]);
      return { of: 'length', lengthM: sum(pieces), lastM: pieces.at(-1) ?? 0 };
    }
    case 'Polygon': {
      const rings = shape.coordinates as unknown as readonly (readonly Vertex[])[];
      const [outer = [], ...holes] = rings;
      if (crossesItself(outer)) return { of: 'crossing' };
      const area = (ring: readonly Vertex[]): number =>
        Math.abs(ellipsoidalRingAreaM2(ring.slice(0, -1)));
      return {
        of: 'area',
        areaM2: area(outer) - sum(holes.map(area)),
        perimeterM: sum(rings.map((ring) => sum(piecesOf(ring)))),
        radiusM,
      };
    }
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

const piecesOf = (line: readonly Vertex[]): number[] =>
  line.slice(1).map((to, i) => geodesicDistanceM(line[i] ?? to, to) ?? 0);

function crossesItself(ring: readonly Vertex[]): boolean {
  const size = ring.length - 1;
  const segments = ring
    .slice(1)
    .map((b, index): Segment => ({ a: ring[index] ?? b, b, ring: 0, index, size }));
  return findMeetings(segments).some(({ kind }) => kind === 'cross');
}
