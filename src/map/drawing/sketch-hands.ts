import type { Geometry, Position } from 'geojson';
import { isInsideRing, distanceToSegment, lineSegments, type Point } from '../../geo/planar.ts';
import { vertexAt, type Vertex } from '../../geo/sketch/sketch.ts';
import type { Pixels, Snap, SnapIndex } from '../../geo/snap-index.ts';
import type { Drawing, DrawnThing, Pixel } from './drawing.ts';
import { midpointsOf } from './drawing-scene.ts';

/** How near counts as on it, CSS pixels: a finger covers more than a mouse points at. */
const REACH = { mouse: 9, touch: 22 } as const;
const SNAP_REACH = { mouse: 12, touch: 22 } as const;

export interface HandsContext {
  readonly drawing: Drawing;
  readonly pixels: Pixels;
  /** What can be snapped to. */
  readonly index: () => SnapIndex;
  /** Finished shapes, top one last. */
  readonly shapes: () => readonly DrawnThing[];
  readonly onPick: (id: string) => void;
}

/** What is under a pixel. */
type Hit =
  | { readonly what: 'vertex'; readonly index: number }
  | { readonly what: 'midpoint'; readonly index: number }
  | null;

/** Turns clicks, taps and drags on the map into changes of a drawing. */
export class SketchHands {
  readonly #context: HandsContext;
  /** The vertex that is being moved. */
  #moving: number | null = null;
  /** Alt is held. */
  isFree = false;
  isTouch = false;

  constructor(context: HandsContext) {
    this.#context = context;
  }

  get isMoving(): boolean {
    return this.#moving !== null;
  }

  /** Whether the map's own clicks and drags there are for the drawing. */
  isTaken(at: Pixel): boolean {
    const { drawing } = this.#context;
    return drawing.isDrawing || drawing.isEditing || this.shapeAt(at) !== null;
  }

  /** A press there would move something: the map must not pan. */
  isHold(at: Pixel): boolean {
    return this.#hit(at) !== null;
  }

  hover(at: Pixel | null): void {
    const { drawing } = this.#context;
    if (at === null || !drawing.isDrawing || this.isTouch) {
      drawing.pointer = null;
      drawing.snap = null;
      return;
    }
    drawing.pointer = this.#place(at);
  }

  /** What the pointer should look like there; null leaves it to the map. */
  cursorAt(at: Pixel): 'crosshair' | 'move' | 'copy' | 'pointer' | 'unset' | null {
    const { drawing } = this.#context;
    const hit = this.#hit(at);
    if (hit !== null) return hit.what === 'vertex' ? 'move' : 'copy';
    if (drawing.isDrawing) return 'crosshair';
    if (drawing.isEditing) return 'unset';
    return this.shapeAt(at) === null ? null : 'pointer';
  }

  click(at: Pixel): void {
    const { drawing, onPick } = this.#context;
    const hit = this.#hit(at);
    if (drawing.isDrawing) this.#draw(at, hit);
    else if (drawing.isEditing) {
      if (hit?.what === 'midpoint') this.#insert(hit.index);
      else drawing.select(hit?.index ?? null);
    } else {
      const id = this.shapeAt(at);
      if (id !== null) onPick(id);
    }
  }

  /** @returns whether something is moved; else the map is. */
  grab(at: Pixel): boolean {
    const { drawing } = this.#context;
    const hit = this.#hit(at);
    if (hit === null) return false;
    if (hit.what === 'midpoint') this.#insert(hit.index);
    this.#moving = hit.index;
    drawing.pointer = null;
    drawing.grab(hit.index);
    return true;
  }

  drag(at: Pixel): void {
    if (this.#moving !== null) this.#context.drawing.drag(this.#moving, this.#place(at));
  }

  drop(): void {
    const index = this.#moving;
    this.#moving = null;
    if (index !== null) this.#context.drawing.drop(index);
    this.#context.drawing.snap = null;
  }

  /** The topmost finished shape there. */
  shapeAt(at: Pixel): string | null {
    const reach = this.isTouch ? REACH.touch : REACH.mouse;
    const { pixels } = this.#context;
    return (
      this.#context.shapes().findLast(({ geometry }) => isOn(geometry, at, reach, pixels))?.id ??
      null
    );
  }

  #draw(at: Pixel, hit: Hit): void {
    const { drawing } = this.#context;
    const { tool } = drawing;
    const count = drawing.sketch?.vertices.length ?? 0;
    if (hit !== null && (tool === 'line' || tool === 'polygon')) {
      const closes = hit.index === count - 1 || (tool === 'polygon' && hit.index === 0);
      if (closes) drawing.finish();
      else drawing.select(hit.index);
      return;
    }
    const place = this.#place(at);
    drawing.add(place, drawing.snap !== null);
    // The next move asks again what holds it.
    if (this.isTouch) drawing.snap = null;
    if (drawing.isFull) drawing.finish();
  }

  #insert(index: number): void {
    const { drawing } = this.#context;
    const middle = drawing.sketch && midpointsOf(drawing.sketch).find((one) => one.index === index);
    if (middle) drawing.insert(index, vertexAt(...middle.at));
  }

  /** Snapped if it is near something. A vertex is taken exactly as it is. */
  #place(at: Pixel): Vertex {
    const { drawing, pixels, index } = this.#context;
    const reach = this.isTouch ? SNAP_REACH.touch : SNAP_REACH.mouse;
    const snap: Snap | null = this.isFree ? null : index().snap(at, reach, pixels);
    drawing.snap = snap?.to ?? null;
    if (snap?.to === 'vertex') return snap.at;
    if (snap?.to === 'edge') return vertexAt(...snap.at);
    const { lon, lat } = pixels.unproject(at.x, at.y);
    return vertexAt(lon, lat);
  }

  #hit(at: Pixel): Hit {
    const { drawing } = this.#context;
    const { sketch } = drawing;
    if (sketch === null || !(drawing.isDrawing || drawing.isEditing)) return null;
    const vertex = this.#nearest(at, sketch.vertices);
    if (vertex !== null) return { what: 'vertex', index: vertex };
    if (!drawing.isEditing) return null;
    const midpoints = midpointsOf(sketch);
    const middle = this.#nearest(
      at,
      midpoints.map((one) => one.at),
    );
    return middle === null ? null : { what: 'midpoint', index: midpoints[middle]?.index ?? 0 };
  }

  #nearest({ x, y }: Pixel, places: readonly Vertex[]): number | null {
    const { pixels } = this.#context;
    let least: number = this.isTouch ? REACH.touch : REACH.mouse;
    let nearest: number | null = null;
    places.forEach(([lon, lat], i) => {
      const seen = pixels.project(lon, lat);
      const distance = Math.hypot(seen.x - x, seen.y - y);
      if (distance > least) return;
      least = distance;
      nearest = i;
    });
    return nearest;
  }
}

function isOn(geometry: Geometry, { x, y }: Pixel, reach: number, pixels: Pixels): boolean {
  const seen = (line: readonly Position[]): Point[] =>
    line.map(([lon = 0, lat = 0]) => {
      const pixel = pixels.project(lon, lat);
      return [pixel.x, pixel.y];
    });
  const isNear = (line: readonly Position[]): boolean => {
    const points = seen(line);
    const segments =
      points.length === 1 ? points.map((p) => [p, p] as const) : lineSegments(points);
    return segments.some((segment) => distanceToSegment([x, y], segment) <= reach);
  };
  switch (geometry.type) {
    case 'Point':
      return isNear([geometry.coordinates]);
    case 'LineString':
      return isNear(geometry.coordinates);
    case 'Polygon': {
      const inside = geometry.coordinates.filter((ring) => isInsideRing([x, y], seen(ring)));
      return inside.length === 1 || geometry.coordinates.some(isNear);
    }
    case 'MultiPoint':
    case 'MultiLineString':
    case 'MultiPolygon':
    case 'GeometryCollection':
      // Nobody draws these here.
      return false;
  }
}
