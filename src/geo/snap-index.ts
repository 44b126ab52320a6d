import type { Geometry, Position } from 'geojson';
import type { Point } from './planar.ts';

/** Where a position is held fast: at a vertex, or on an edge between two. */
export interface Snap {
  readonly at: Point;
  readonly to: 'vertex' | 'edge';
}

/** How a map shows degrees, and back. */
export interface Pixels {
  project(lon: number, lat: number): { readonly x: number; readonly y: number };
  unproject(x: number, y: number): { readonly lon: number; readonly lat: number };
}

type Edge = readonly [a: Point, b: Point];
type Box = readonly [west: number, south: number, east: number, north: number];

/** Cells along each side of the indexed extent. */
const CELLS = 64;

/** Vertices and edges of many shapes, to be found by nearness on the screen. Distances are of the screen, results of the data. */
export class SnapIndex {
  readonly #vertices: readonly Point[];
  readonly #edges: readonly Edge[];
  readonly #box: Box;
  readonly #vertexCells = new Map<number, number[]>();
  readonly #edgeCells = new Map<number, number[]>();

  constructor(geometries: readonly (Geometry | null)[]) {
    const lines = geometries.flatMap((geometry) => (geometry === null ? [] : linesOf(geometry)));
    this.#vertices = lines.flat();
    this.#edges = lines.flatMap((line) => line.slice(1).map((b, i): Edge => [line[i] ?? b, b]));
    this.#box = boxOf(this.#vertices);
    this.#vertices.forEach(([x, y], i) => this.#put(this.#vertexCells, i, [x, y, x, y]));
    this.#edges.forEach(([a, b], i) => this.#putEdge(i, a, b));
  }

  /**
   * The nearest vertex within a distance of a pixel; else the nearest place on an edge; null when nothing is near.
   * A vertex is given exactly as the data have it.
   */
  snap(
    pixel: { readonly x: number; readonly y: number },
    radiusPx: number,
    pixels: Pixels,
  ): Snap | null {
    const one = pixels.unproject(pixel.x - radiusPx, pixel.y - radiusPx);
    const other = pixels.unproject(pixel.x + radiusPx, pixel.y + radiusPx);
    const box: Box = [
      Math.min(one.lon, other.lon),
      Math.min(one.lat, other.lat),
      Math.max(one.lon, other.lon),
      Math.max(one.lat, other.lat),
    ];
    return (
      this.#nearestVertex(pixel, radiusPx, pixels, box) ??
      this.#nearestEdge(pixel, radiusPx, pixels, box)
    );
  }

  #nearestVertex(
    { x, y }: { readonly x: number; readonly y: number },
    radiusPx: number,
    pixels: Pixels,
    box: Box,
  ): Snap | null {
    let best: Snap | null = null;
    let least = radiusPx;
    for (const i of this.#near(this.#vertexCells, box)) {
      const vertex = this.#vertices[i];
      if (vertex === undefined) continue;
      const seen = pixels.project(vertex[0], vertex[1]);
      const distance = Math.hypot(seen.x - x, seen.y - y);
      if (distance > least) continue;
      least = distance;
      best = { at: vertex, to: 'vertex' };
    }
    return best;
  }

  #nearestEdge(
    pixel: { readonly x: number; readonly y: number },
    radiusPx: number,
    pixels: Pixels,
    box: Box,
  ): Snap | null {
    let best: Snap | null = null;
    let least = radiusPx;
    for (const i of this.#near(this.#edgeCells, box)) {
      const edge = this.#edges[i];
      if (edge === undefined) continue;
      const [a, b] = edge;
      const share = shareAlong(pixel, pixels.project(...a), pixels.project(...b));
      const at: Point = [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])];
      const seen = pixels.project(...at);
      const distance = Math.hypot(seen.x - pixel.x, seen.y - pixel.y);
      if (distance > least) continue;
      least = distance;
      best = { at, to: 'edge' };
    }
    return best;
  }

  #near(cells: ReadonlyMap<number, readonly number[]>, box: Box): Set<number> {
    const found = new Set<number>();
    for (const cell of this.#cellsOf(box)) {
      for (const i of cells.get(cell) ?? []) found.add(i);
    }
    return found;
  }

  #put(cells: Map<number, number[]>, i: number, box: Box): void {
    for (const cell of this.#cellsOf(box)) {
      const members = cells.get(cell);
      if (members === undefined) cells.set(cell, [i]);
      else if (members.at(-1) !== i) members.push(i);
    }
  }

  /** Column by column, so that a long slanting edge is not in every cell of its rectangle. */
  #putEdge(i: number, a: Point, b: Point): void {
    const columns = Math.abs(this.#column(a[0]) - this.#column(b[0])) + 1;
    for (let part = 0; part < columns; part += 1) {
      const from = along(a, b, part / columns);
      const to = along(a, b, (part + 1) / columns);
      this.#put(this.#edgeCells, i, boxOf([from, to]));
    }
  }

  #column(lon: number): number {
    return clampCell(((lon - this.#box[0]) / (this.#box[2] - this.#box[0] || 1)) * CELLS);
  }

  #row(lat: number): number {
    return clampCell(((lat - this.#box[1]) / (this.#box[3] - this.#box[1] || 1)) * CELLS);
  }

  *#cellsOf([west, south, east, north]: Box): Iterable<number> {
    const [left, right] = [this.#column(west), this.#column(east)];
    const [bottom, top] = [this.#row(south), this.#row(north)];
    for (let row = bottom; row <= top; row += 1) {
      for (let column = left; column <= right; column += 1) yield row * CELLS + column;
    }
  }
}

const clampCell = (cell: number): number => Math.max(0, Math.min(CELLS - 1, Math.floor(cell)));

const along = (a: Point, b: Point, share: number): Point => [
  a[0] + share * (b[0] - a[0]),
  a[1] + share * (b[1] - a[1]),
];

/** How far along a piece of the screen the point nearest to a pixel is: 0 to 1. */
function shareAlong(
  pixel: { readonly x: number; readonly y: number },
  a: { readonly x: number; readonly y: number },
  b: { readonly x: number; readonly y: number },
): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const squared = dx * dx + dy * dy;
  if (squared === 0) return 0;
  return Math.max(0, Math.min(1, ((pixel.x - a.x) * dx + (pixel.y - a.y) * dy) / squared));
}

function boxOf(points: readonly Point[]): Box {
  let box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    box = [Math.min(box[0], x), Math.min(box[1], y), Math.max(box[2], x), Math.max(box[3], y)];
  }
  return points.length === 0 ? [0, 0, 0, 0] : box;
}

/** Lines and rings of a geometry; a point is a line of one. */
function linesOf(geometry: Geometry): Point[][] {
  switch (geometry.type) {
    case 'Point':
      return [toPoints([geometry.coordinates])];
    case 'MultiPoint':
      return geometry.coordinates.map((position) => toPoints([position]));
    case 'LineString':
      return [toPoints(geometry.coordinates)];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates.map(toPoints);
    case 'MultiPolygon':
      return geometry.coordinates.flat().map(toPoints);
    case 'GeometryCollection':
      return geometry.geometries.flatMap(linesOf);
  }
}

const toPoints = (positions: readonly Position[]): Point[] =>
  positions.flatMap(([lon, lat]): Point[] =>
    lon === undefined || lat === undefined ? [] : [[lon, lat]],
  );
