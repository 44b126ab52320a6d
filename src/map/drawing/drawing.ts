import type { Geometry } from 'geojson';
import type { SketchFault } from '../../geo/sketch/check-sketch.ts';
import type { Sketch, SketchTool, Vertex } from '../../geo/sketch/sketch.ts';

/** A drawing as the map shows it and as its gestures change it. `SketchState` is one. */
export interface Drawing {
  readonly tool: SketchTool | 'select';
  /** A new shape is being drawn: a click adds to it. */
  readonly isDrawing: boolean;
  /** A finished shape is being changed. */
  readonly isEditing: boolean;
  /** Id of that shape. */
  readonly edited: string | null;
  readonly sketch: Sketch | null;
  /** The sketch with what a click would add. */
  readonly preview: Sketch | null;
  /** Index of the vertex in hand. */
  readonly selected: number | null;
  readonly isFull: boolean;
  readonly fault: SketchFault | null;
  /** A vertex to bring into view, if it is not there already. */
  readonly reveal: Vertex | null;
  pointer: Vertex | null;
  snap: 'vertex' | 'edge' | null;
  add(at: Vertex, isSnapped: boolean): void;
  insert(index: number, at: Vertex): void;
  select(index: number | null): void;
  /** A vertex is moved from `grab` to `drop`. */
  grab(index: number): void;
  drag(index: number, at: Vertex): void;
  drop(index: number): void;
  finish(): boolean;
}

/** A finished shape that can be picked and snapped to. */
export interface DrawnThing {
  readonly id: string;
  readonly geometry: Geometry;
}

/** A pixel of the map's container. */
export interface Pixel {
  readonly x: number;
  readonly y: number;
}
