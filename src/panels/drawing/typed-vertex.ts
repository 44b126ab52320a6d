import { vertexAt, type Vertex } from '../../geo/sketch/sketch.ts';
import {
  formatCgcs2000,
  formatDegrees,
  parseTypedPosition,
  type TypedFault,
} from '../../geo/typed-position.ts';

export type Notation = 'degrees' | 'cgcs2000';

export type TypedVertex =
  | { readonly ok: true; readonly vertex: Vertex }
  | { readonly ok: false; readonly error: TypedFault };

/** How a vertex is written in the chosen notation. */
export type WriteVertex = (vertex: Vertex) => string;

const MOST_RADIUS_M = 500_000;

/** Reads either notation; the projection is fetched when somebody uses it. */
export async function readVertex(text: string): Promise<TypedVertex> {
  const typed = parseTypedPosition(text);
  if (!typed.ok) return typed;
  const { value } = typed;
  if (value.as === 'degrees') return { ok: true, vertex: vertexAt(value.lon, value.lat) };
  const { fromCgcs2000 } = await import('../../geo/cgcs2000.ts');
  const { lon, lat } = fromCgcs2000(value.x, value.y);
  return { ok: true, vertex: vertexAt(lon, lat) };
}

export async function writerFor(notation: Notation): Promise<WriteVertex> {
  if (notation === 'degrees') return writeDegrees;
  const { toCgcs2000 } = await import('../../geo/cgcs2000.ts');
  return ([lon, lat]) => {
    try {
      const { x, y } = toCgcs2000(lon, lat);
      return formatCgcs2000(x, y);
    } catch {
      // Outside China's zones there is no such coordinate.
      return formatDegrees(lon, lat);
    }
  };
}

export const writeDegrees: WriteVertex = ([lon, lat]) => formatDegrees(lon, lat);

/** Metres, or kilometres when it says so; null of anything that is no radius. */
export function readRadius(text: string): number | null {
  const found = /^(\d+(?:\.\d*)?)\s*(米|m|公里|千米|km)?$/iu.exec(text.normalize('NFKC').trim());
  if (found === null) return null;
  const [, number, unit = 'm'] = found;
  const metres = Number(number) * (/^(?:公里|千米|km)$/iu.test(unit) ? 1000 : 1);
  return metres > 0 && metres <= MOST_RADIUS_M ? metres : null;
}
