import type { LineString, Point, Polygon } from 'geojson';
import { shapeOf, type Sketch, type SketchShape, type Vertex } from '../../geo/sketch/sketch.ts';
import type { Drawing } from './drawing.ts';

/** What a mark of the drawing is for; each has its own look. */
export type SceneRole = 'shape' | 'vertex' | 'in-hand' | 'midpoint' | 'snap' | 'fault';

export interface SceneMark {
  readonly role: SceneRole;
  readonly geometry: Point | LineString | Polygon;
}

/** The middle of an edge, and where a vertex inserted there stands in the list. */
export interface Midpoint {
  readonly index: number;
  readonly at: Vertex;
}

/** A finished shape at rest. */
export const markOf = (shape: SketchShape): SceneMark =>
  mark(shape.type === 'Point' ? 'vertex' : 'shape', shape);

/** Everything that is drawn of a drawing, bottom to top. */
export function sceneOf(drawing: Drawing): readonly SceneMark[] {
  const { sketch, preview, selected, fault } = drawing;
  if (sketch === null || preview === null) return [];
  const shape = shapeOf(preview);
  const marks: SceneMark[] = shape === null || shape.type === 'Point' ? [] : [mark('shape', shape)];
  if (drawing.isEditing)
    marks.push(...midpointsOf(sketch).map(({ at }) => mark('midpoint', pointAt(at))));
  sketch.vertices.forEach((at, i) => {
    marks.push(mark(i === selected ? 'in-hand' : 'vertex', pointAt(at)));
  });
  if (drawing.pointer !== null && drawing.snap !== null)
    marks.push(mark('snap', pointAt(drawing.pointer)));
  if (fault !== null && 'at' in fault) marks.push(mark('fault', pointAt(fault.at)));
  return marks;
}

/** Where a vertex can be put in between: lines and polygons only. */
export function midpointsOf({ tool, vertices }: Sketch): readonly Midpoint[] {
  if (tool !== 'line' && tool !== 'polygon') return [];
  const ends =
    tool === 'polygon' && vertices.length > 2 ? [...vertices, ...vertices.slice(0, 1)] : vertices;
  return ends.slice(1).flatMap((b, i): Midpoint[] => {
    const a = ends[i];
    return a === undefined ? [] : [{ index: i + 1, at: [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2] }];
  });
}

const mark = (role: SceneRole, geometry: SceneMark['geometry']): SceneMark => ({ role, geometry });

const pointAt = (at: Vertex): Point => ({ type: 'Point', coordinates: [...at] });
