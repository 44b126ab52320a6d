import { checkSketch, withoutRepeats, type SketchFault } from '../geo/sketch/check-sketch.ts';
import { measureSketch, type Measure } from '../geo/sketch/measure-sketch.ts';
import { readSketch } from '../geo/sketch/read-sketch.ts';
import type { SketchEvent } from '../geo/sketch/sketch-event.ts';
import {
  isSameSketch,
  isSameVertex,
  MOST_VERTICES,
  rimAt,
  shapeOf,
  sketchOf,
  withMoved,
  type Sketch,
  type SketchShape,
  type SketchTool,
  type Vertex,
} from '../geo/sketch/sketch.ts';
import { amend, redo, startTrail, step, undo, type Trail } from '../geo/sketch/trail.ts';

/** What is kept of an unfinished drawing: `resume` takes it back after the page was closed. */
export interface KeptSketch extends Sketch {
  /** Which shape is being edited; absent for a new one. */
  readonly of?: string;
  /** What that shape was before, so that cancelling still brings it back. */
  readonly before?: Sketch;
}

export interface SketchPorts {
  /** A shape is finished. `of` names the shape that was edited; null for a new one. */
  readonly onDrawn: (shape: SketchShape, of: string | null) => void;
  /** The drawing has changed: what to keep of it; null when there is nothing (any more). */
  readonly onSketch: (kept: KeptSketch | null) => void;
  /** A shape is to be deleted as a whole. */
  readonly onDelete: (id: string) => void;
}

const EMPTY = (tool: SketchTool): Sketch => ({ tool, vertices: [] });

/** A drawing on the map: the tool, the vertices with their history, what is wrong with it. */
export class SketchState {
  readonly #ports: SketchPorts;

  tool = $state<SketchTool | 'select'>('select');
  #trail = $state.raw<Trail<Sketch> | null>(null);
  /** The shape that is edited, and how it was before. */
  #edited = $state.raw<{ readonly id: string; readonly before: Sketch } | null>(null);
  /** Index of the vertex in hand. */
  selected = $state<number | null>(null);
  /** Where the next vertex would be: under the pointer, snapped. */
  pointer = $state.raw<Vertex | null>(null);
  /** What holds the pointer fast. */
  snap = $state<'vertex' | 'edge' | null>(null);
  fault = $state.raw<SketchFault | null>(null);
  event = $state.raw<SketchEvent | null>(null);
  /** A vertex that was placed by keyboard: the map shows it if it does not already. */
  reveal = $state.raw<Vertex | null>(null);
  /** What the drawing was when a vertex was taken hold of. */
  #held: Sketch | null = null;

  readonly sketch = $derived.by<Sketch | null>(() => this.#trail?.present ?? null);
  readonly count = $derived.by<number>(() => this.sketch?.vertices.length ?? 0);
  /** Id of the shape that is edited; null while a new one is drawn. */
  readonly edited = $derived.by<string | null>(() => this.#edited?.id ?? null);
  readonly isEditing = $derived.by<boolean>(() => this.#edited !== null);
  readonly isDrawing = $derived.by<boolean>(() => this.tool !== 'select');
  readonly canUndo = $derived.by<boolean>(() => (this.#trail?.past.length ?? 0) > 0);
  readonly canRedo = $derived.by<boolean>(() => (this.#trail?.future.length ?? 0) > 0);
  readonly isFull = $derived.by<boolean>(
    () => this.sketch !== null && this.count >= MOST_VERTICES[this.sketch.tool],
  );

  /** With the vertex that the pointer would add. */
  readonly preview = $derived.by<Sketch | null>(() => {
    const { sketch, pointer } = this;
    if (sketch === null || pointer === null || !this.isDrawing || this.isFull) return sketch;
    if (isSameVertex(sketch.vertices.at(-1), pointer)) return sketch;
    return { ...sketch, vertices: [...sketch.vertices, pointer] };
  });

  readonly measure = $derived.by<Measure | null>(() => {
    const { preview } = this;
    return this.count === 0 || preview === null ? null : measureSketch(preview);
  });

  constructor(ports: SketchPorts) {
    this.#ports = ports;
  }

  /**
   * Takes up a tool. What was being drawn with another one is brought back by undoing; a shape that is being edited is
   * finished first, and stays in hand when it cannot be.
   */
  choose(tool: SketchTool | 'select'): void {
    if (this.isEditing ? !this.finish() : tool === this.tool) return;
    const trail = this.#trail;
    const empty = EMPTY(tool === 'select' ? (trail?.present.tool ?? 'point') : tool);
    this.tool = tool;
    this.#trail = trail === null || this.count === 0 ? startTrail(empty) : step(trail, empty);
    this.#settle({ what: 'tool', tool });
  }

  /** Takes a finished shape in hand. */
  edit(id: string, shape: SketchShape): void {
    const before = sketchOf(shape);
    this.#edited = { id, before };
    this.tool = 'select';
    this.#trail = startTrail(before);
    this.#settle({ what: 'opened', count: before.vertices.length });
  }

  /** Goes on with what was kept; false when it is no sketch. */
  resume(kept: unknown): boolean {
    const sketch = readSketch(kept);
    if (sketch === null) return false;
    const { of, before } = kept as Readonly<Record<string, unknown>>;
    const was = readSketch(before);
    this.#edited = typeof of === 'string' && was !== null ? { id: of, before: was } : null;
    this.tool = this.#edited === null ? sketch.tool : 'select';
    this.#trail = startTrail(sketch);
    this.#settle({ what: 'resumed', count: sketch.vertices.length });
    return true;
  }

  /** Adds a vertex at the end. A tool that takes no more moves its last one there. */
  add(at: Vertex, isSnapped = false): void {
    const { sketch } = this;
    if (sketch === null || !(this.isDrawing || this.isEditing)) return;
    if (this.isFull) {
      this.move(this.count - 1, at);
      return;
    }
    if (isSameVertex(sketch.vertices.at(-1), at)) return;
    this.#step([...sketch.vertices, at]);
    this.#settle({ what: 'added', index: this.count - 1, at, isSnapped });
  }

  /** Adds a vertex before another one: in the middle of an edge. */
  insert(index: number, at: Vertex): void {
    const { sketch } = this;
    if (sketch === null) return;
    this.#step([...sketch.vertices.slice(0, index), at, ...sketch.vertices.slice(index)]);
    this.#settle({ what: 'added', index, at, isSnapped: false });
    this.selected = index;
  }

  move(index: number, at: Vertex): void {
    const { sketch } = this;
    const old = sketch?.vertices[index];
    if (sketch === null || old === undefined || isSameVertex(old, at)) return;
    this.#step(withMoved(sketch, index, at));
    this.#settle({ what: 'moved', index, at });
    this.selected = index;
  }

  /** A pointer takes hold of a vertex: what follows until `drop` is one step. */
  grab(index: number): void {
    if (this.sketch === null) return;
    this.#held = this.sketch;
    this.selected = index;
  }

  drag(index: number, at: Vertex): void {
    if (this.#trail === null || this.#held === null) return;
    const { present } = this.#trail;
    this.#trail = amend(this.#trail, { ...present, vertices: withMoved(present, index, at) });
  }

  drop(index: number): void {
    const [held, trail] = [this.#held, this.#trail];
    this.#held = null;
    const at = trail?.present.vertices[index];
    if (held === null || trail === null || at === undefined) return;
    if (isSameVertex(held.vertices[index], at)) return;
    this.#trail = step(amend(trail, held), trail.present);
    this.#settle({ what: 'moved', index, at });
    this.selected = index;
  }

  remove(index: number): void {
    const { sketch } = this;
    if (sketch?.vertices[index] === undefined) return;
    this.#step(sketch.vertices.filter((_, i) => i !== index));
    this.#settle({ what: 'removed', count: this.count });
  }

  removeLast(): void {
    this.remove(this.count - 1);
  }

  /** Delete: the vertex in hand, else the shape that is edited. */
  removeSelected(): void {
    if (this.selected !== null) this.remove(this.selected);
    else if (this.#edited !== null) {
      const { id } = this.#edited;
      this.#leave();
      this.#ports.onSketch(null);
      this.#ports.onDelete(id);
    }
  }

  select(index: number | null): void {
    const at = index === null ? undefined : this.sketch?.vertices[index];
    this.selected = at === undefined ? null : index;
    if (index !== null && at !== undefined) this.event = { what: 'chosen', index, at };
  }

  /** Gives a circle a radius; its centre stays. */
  setRadius(radiusM: number): void {
    const centre = this.sketch?.vertices[0];
    if (this.sketch?.tool !== 'circle' || centre === undefined) return;
    const rim = rimAt(centre, radiusM);
    if (this.count < 2) this.add(rim);
    else this.move(1, rim);
  }

  undo(): void {
    if (this.#trail === null || !this.canUndo) return;
    this.#follow(undo(this.#trail));
    this.#settle({ what: 'undone', count: this.count });
  }

  redo(): void {
    if (this.#trail === null || !this.canRedo) return;
    this.#follow(redo(this.#trail));
    this.#settle({ what: 'redone', count: this.count });
  }

  /** Hands the shape over; or says what is wrong with it, and keeps it. */
  finish(): boolean {
    if (this.sketch === null) return false;
    const whole = withoutRepeats(this.sketch);
    this.fault = checkSketch(whole);
    const shape = shapeOf(whole);
    const measure = measureSketch(whole);
    if (this.fault !== null || shape === null || measure === null) return false;
    const of = this.edited;
    this.#leave();
    this.event = { what: 'finished', measure };
    this.#ports.onSketch(null);
    this.#ports.onDrawn(shape, of);
    return true;
  }

  /** Back to how it began, which can be undone; a second time leaves the tool. */
  cancel(): void {
    const begin = this.#edited?.before ?? (this.sketch && EMPTY(this.sketch.tool));
    if (this.#trail === null || begin === null || isSameSketch(this.#trail.present, begin)) {
      this.#leave();
      this.event = { what: 'left' };
      this.#ports.onSketch(null);
      return;
    }
    this.#trail = step(this.#trail, begin);
    this.#settle({ what: this.isEditing ? 'reverted' : 'cancelled' });
  }

  #step(vertices: readonly Vertex[]): void {
    if (this.#trail === null) return;
    this.#trail = step(this.#trail, { ...this.#trail.present, vertices });
  }

  /** Going back over a change of tools changes the tool. */
  #follow(trail: Trail<Sketch>): void {
    this.#trail = trail;
    if (!this.isEditing) this.tool = trail.present.tool;
  }

  #leave(): void {
    this.#trail = null;
    this.#edited = null;
    this.tool = 'select';
    this.selected = null;
    this.pointer = null;
    this.snap = null;
    this.fault = null;
    this.#held = null;
  }

  #settle(event: SketchEvent): void {
    this.selected = null;
    this.fault = null;
    this.event = event;
    this.#ports.onSketch(this.#kept());
  }

  #kept(): KeptSketch | null {
    const { sketch } = this;
    if (sketch === null || (sketch.vertices.length === 0 && !this.isEditing)) return null;
    if (this.#edited === null) return sketch;
    return { ...sketch, of: this.#edited.id, before: this.#edited.before };
  }
}
