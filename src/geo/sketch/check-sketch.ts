import { checkGeometry } from '../check-geometry.ts';
import { pointKey } from '../planar.ts';
import { LEAST_VERTICES, shapeOf, type Sketch, type Vertex } from './sketch.ts';

/** Why a drawing cannot be finished as it stands. */
export type SketchFault =
  | { readonly code: 'too-few'; readonly needed: number; readonly present: number }
  | { readonly code: 'no-length' }
  | { readonly code: 'no-area' }
  | { readonly code: 'no-radius' }
  | { readonly code: 'self-crossing'; readonly at: Vertex }
  | { readonly code: 'hole-outside'; readonly at: Vertex };

/** The first thing that is wrong with a drawing; null when it can be finished. */
export function checkSketch(sketch: Sketch): SketchFault | null {
  const { tool, vertices } = sketch;
  const needed = LEAST_VERTICES[tool];
  const present = new Set(vertices.map(pointKey)).size;
  if (vertices.length < needed) return { code: 'too-few', needed, present };
  if (tool === 'point') return null;
  if (present === 1) {
    if (tool === 'circle') return { code: 'no-radius' };
    return { code: tool === 'line' ? 'no-length' : 'no-area' };
  }
  if (tool === 'polygon' && present < needed) return { code: 'too-few', needed, present };
  if (tool === 'line') return null;
  for (const finding of checkGeometry(shapeOf(sketch))) {
    if (finding.code === 'ring-self-intersection')
      return { code: 'self-crossing', at: finding.position };
    if (finding.code === 'ring-zero-area') return { code: 'no-area' };
    if (finding.code === 'hole-outside') return { code: 'hole-outside', at: finding.position };
  }
  return null;
}

/** The drawing without vertices that repeat the one before them, as two clicks on one place leave them. */
export function withoutRepeats(sketch: Sketch): Sketch {
  const { tool, vertices } = sketch;
  const isRing = tool === 'polygon';
  const kept = vertices.filter((vertex, i) => {
    const before = i > 0 ? vertices[i - 1] : isRing ? vertices.at(-1) : undefined;
    return before === undefined || vertices.length === 1 || pointKey(before) !== pointKey(vertex);
  });
  return kept.length === vertices.length ? sketch : { ...sketch, vertices: kept };
}
