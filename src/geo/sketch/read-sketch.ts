import { SKETCH_TOOLS, type Sketch, type SketchTool, type Vertex } from './sketch.ts';

/** Reads a sketch that was kept somewhere: null of anything that is none, so that rubbish starts no drawing. */
export function readSketch(kept: unknown): Sketch | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const { tool, vertices, holes } = kept as Readonly<Record<string, unknown>>;
  if (!isTool(tool) || !Array.isArray(vertices) || !vertices.every(isVertex)) return null;
  const sketch = { tool, vertices: vertices.map(([lon, lat]): Vertex => [lon, lat]) };
  if (tool !== 'polygon' || !Array.isArray(holes) || holes.length === 0) return sketch;
  const areHoles = holes.every((hole) => Array.isArray(hole) && hole.every(isVertex));
  return areHoles ? { ...sketch, holes } : null;
}

const isTool = (value: unknown): value is SketchTool =>
  (SKETCH_TOOLS as readonly unknown[]).includes(value);

const isWithin = (value: unknown, limit: number): boolean =>
  typeof value === 'number' && Math.abs(value) <= limit;

function isVertex(value: unknown): value is Vertex {
  return (
    Array.isArray(value) && value.length === 2 && isWithin(value[0], 180) && isWithin(value[1], 90)
  );
}
