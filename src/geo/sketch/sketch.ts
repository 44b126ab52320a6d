import type { LineString, Point, Polygon, Position } from 'geojson';
import { geodesicDestination } from '../geodesic-direct.ts';
import { geodesicDistanceM } from '../geodesic.ts';

/** What can be drawn. Rectangle and circle are polygons once they are finished. */
export const SKETCH_TOOLS = ['point', 'polygon', 'line', 'rectangle', 'circle'] as const;
export type SketchTool = (typeof SKETCH_TOOLS)[number];

/** Longitude, latitude in degrees (WGS84). */
export type Vertex = readonly [lon: number, lat: number];

/** A drawing that is not finished yet: all that has to be kept to go on with it. */
export interface Sketch {
  readonly tool: SketchTool;
  /**
   * What the person placed, in order. Of a rectangle two opposite corners, of a circle the centre and a point of its rim:
   * centre and radius stay what they are until it is finished. A polygon is open: its first vertex is not repeated.
   */
  readonly vertices: readonly Vertex[];
  /** Holes of a polygon that came with some; they are kept as they are. */
  readonly holes?: readonly (readonly Vertex[])[];
}

export type SketchShape = Point | LineString | Polygon;

/** Corners of a finished circle. */
const CIRCLE_CORNERS = 64;
/** RFC 7946 §11.2 and the contract of the plan package: about 0.1 m. */
const DECIMALS = 6;

/** How many vertices a tool takes at most. */
export const MOST_VERTICES: Readonly<Record<SketchTool, number>> = {
  point: 1,
  line: Infinity,
  polygon: Infinity,
  rectangle: 2,
  circle: 2,
};

/** How many it needs. */
export const LEAST_VERTICES: Readonly<Record<SketchTool, number>> = {
  point: 1,
  line: 2,
  polygon: 3,
  rectangle: 2,
  circle: 2,
};

/** A place as it is kept. Degrees of survey points are rounded, too. */
export const vertexAt = (lon: number, lat: number): Vertex => [rounded(lon), rounded(lat)];

const rounded = (degrees: number): number => Number(degrees.toFixed(DECIMALS));

export const isSameVertex = (a: Vertex | undefined, b: Vertex | undefined): boolean =>
  a?.[0] === b?.[0] && a?.[1] === b?.[1];

export const isSameSketch = (a: Sketch, b: Sketch): boolean =>
  a.tool === b.tool &&
  a.vertices.length === b.vertices.length &&
  a.vertices.every((vertex, i) => isSameVertex(vertex, b.vertices[i]));

/** The vertices with one of them elsewhere. A circle that is moved by its centre keeps its radius. */
export function withMoved(sketch: Sketch, index: number, at: Vertex): readonly Vertex[] {
  const radiusM = index === 0 ? radiusOf(sketch) : null;
  if (radiusM !== null) return [at, rimAt(at, radiusM)];
  return sketch.vertices.map((vertex, i) => (i === index ? at : vertex));
}

/** Radius of a circle in metres; null before it has one. */
export function radiusOf({ tool, vertices }: Sketch): number | null {
  const [centre, rim] = vertices;
  if (tool !== 'circle' || centre === undefined || rim === undefined) return null;
  return geodesicDistanceM(centre, rim);
}

/** The rim point that gives a circle this radius: due east of the centre. */
export function rimAt(centre: Vertex, radiusM: number): Vertex {
  // Not rounded: the radius that was typed is the radius.
  return geodesicDestination(centre, 90, radiusM);
}

/** The shape as it stands: what a polygon with too few corners has so far is a line or a point; null of nothing. */
export function shapeOf({ tool, vertices, holes = [] }: Sketch): SketchShape | null {
  const [first, second] = vertices;
  if (first === undefined) return null;
  if (second === undefined || tool === 'point') return { type: 'Point', coordinates: [...first] };
  switch (tool) {
    case 'line':
      return lineOf(vertices);
    case 'polygon':
      if (vertices.length < 3) return lineOf(vertices);
      return polygonOf(vertices, holes);
    case 'rectangle':
      return polygonOf([first, [second[0], first[1]], second, [first[0], second[1]]]);
    case 'circle':
      return polygonOf(circleCorners(first, geodesicDistanceM(first, second) ?? 0));
  }
}

/** The drawing that has this shape: a polygon is edited by its corners, whatever tool it was drawn with. */
export function sketchOf(shape: SketchShape): Sketch {
  switch (shape.type) {
    case 'Point':
      return { tool: 'point', vertices: verticesOf([shape.coordinates]) };
    case 'LineString':
      return { tool: 'line', vertices: verticesOf(shape.coordinates) };
    case 'Polygon': {
      const [outer = [], ...inner] = shape.coordinates;
      const vertices = verticesOf(outer.slice(0, -1));
      const holes = inner.map(verticesOf);
      return holes.length === 0
        ? { tool: 'polygon', vertices }
        : { tool: 'polygon', vertices, holes };
    }
  }
}

const lineOf = (vertices: readonly Vertex[]): LineString => ({
  type: 'LineString',
  coordinates: vertices.map((vertex) => [...vertex]),
});

/** Closed, and counter-clockwise whichever way round it was drawn (RFC 7946). */
function polygonOf(
  corners: readonly Vertex[],
  holes: readonly (readonly Vertex[])[] = [],
): Polygon {
  const ring = isClockwise(corners) ? [...corners].reverse() : corners;
  const closed = [...ring, ...ring.slice(0, 1)].map((corner): Position => [...corner]);
  const inner = holes.map((hole) => hole.map((corner): Position => [...corner]));
  return { type: 'Polygon', coordinates: [closed, ...inner] };
}

function isClockwise(ring: readonly Vertex[]): boolean {
  const origin = ring[0] ?? [0, 0];
  let twice = 0;
  ring.forEach((a, i) => {
    const b = ring[(i + 1) % ring.length] ?? a;
    twice += (a[0] - origin[0]) * (b[1] - origin[1]) - (b[0] - origin[0]) * (a[1] - origin[1]);
  });
  return twice < 0;
}

const circleCorners = (centre: Vertex, radiusM: number): Vertex[] =>
  Array.from({ length: CIRCLE_CORNERS }, (_, i) =>
    vertexAt(...geodesicDestination(centre, 90 - (i * 360) / CIRCLE_CORNERS, radiusM)),
  );

const verticesOf = (positions: readonly Position[]): Vertex[] =>
  positions.flatMap(([lon, lat]): Vertex[] =>
    lon === undefined || lat === undefined ? [] : [[lon, lat]],
  );
