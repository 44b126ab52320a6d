import type { FindingList } from './geometry-finding.ts';

/** Consecutive positions of a geometry: one point, a line or a ring, with their path inside the geometry. */
export interface PositionList {
  readonly path: string;
  /** True for a Point, whose path is that of the position itself. */
  readonly single: boolean;
  readonly positions: readonly unknown[];
}

/** A point set, a line, or a polygon (outer ring first). */
export interface GeometryPart {
  readonly kind: 'points' | 'line' | 'polygon';
  readonly lists: readonly PositionList[];
}

type Kind = GeometryPart['kind'];

/** Nesting of `coordinates`: 0 is one position, 1 a list of them, and so on. */
const TYPES: ReadonlyMap<string, { readonly depth: number; readonly kind: Kind }> = new Map([
  ['Point', { depth: 0, kind: 'points' }],
  ['MultiPoint', { depth: 1, kind: 'points' }],
  ['LineString', { depth: 1, kind: 'line' }],
  ['MultiLineString', { depth: 2, kind: 'line' }],
  ['Polygon', { depth: 2, kind: 'polygon' }],
  ['MultiPolygon', { depth: 3, kind: 'polygon' }],
]);

/** Path of position `index` of a list. */
export function positionPath(list: PositionList, index: number): string {
  return list.single ? list.path : `${list.path}[${String(index)}]`;
}

/** A value in a few characters, for a message. Never throws. */
export function describeValue(value: unknown): string {
  if (value === undefined || typeof value === 'number') return String(value);
  const text = stringify(value) ?? typeof value;
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** JSON of a value, undefined for one that has none (a cycle, a bigint, a function). */
function stringify(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}

/**
 * Takes a geometry of unknown shape apart. Malformed places and empty lists go to `findings`; what can be read is
 * returned. `path` is the path of the geometry itself (empty at the top).
 */
export function readParts(geometry: unknown, findings: FindingList, path = ''): GeometryPart[] {
  if (typeof geometry !== 'object' || geometry === null || Array.isArray(geometry)) {
    findings.add(
      { code: 'geojson', reason: 'not-an-object', found: describeValue(geometry) },
      path,
    );
    return [];
  }
  const { type, coordinates, geometries } = geometry as Readonly<Record<string, unknown>>;
  const prefix = path === '' ? '' : `${path}.`;
  if (type === 'GeometryCollection')
    return readCollection(geometries, findings, `${prefix}geometries`);
  const shape = typeof type === 'string' ? TYPES.get(type) : undefined;
  if (shape === undefined) {
    findings.add(
      { code: 'geojson', reason: 'unknown-type', found: describeValue(type) },
      `${prefix}type`,
    );
    return [];
  }
  const reader = { findings, kind: shape.kind };
  return readCoordinates(coordinates, shape.depth, `${prefix}coordinates`, reader);
}

function readCollection(geometries: unknown, findings: FindingList, path: string): GeometryPart[] {
  if (!Array.isArray(geometries)) {
    findings.add(
      { code: 'geojson', reason: 'coordinates', found: describeValue(geometries) },
      path,
    );
    return [];
  }
  if (geometries.length === 0) findings.add({ code: 'geometry-empty' }, path);
  return geometries.flatMap((member: unknown, i) =>
    readParts(member, findings, `${path}[${String(i)}]`),
  );
}

interface Reader {
  readonly findings: FindingList;
  readonly kind: Kind;
}

function readCoordinates(
  value: unknown,
  depth: number,
  path: string,
  reader: Reader,
): GeometryPart[] {
  const { findings, kind } = reader;
  if (!Array.isArray(value)) {
    findings.add({ code: 'geojson', reason: 'coordinates', found: describeValue(value) }, path);
    return [];
  }
  const members: readonly unknown[] = value;
  if (members.length === 0) {
    findings.add({ code: 'geometry-empty' }, path);
    return [];
  }
  if (depth === 0) return [{ kind, lists: [{ path, single: true, positions: [members] }] }];
  if (kind === 'polygon' && depth === 2) return readPolygon(members, path, reader);
  if (depth === 1) return [{ kind, lists: [{ path, single: false, positions: members }] }];
  return members.flatMap((member, i) =>
    readCoordinates(member, depth - 1, `${path}[${String(i)}]`, reader),
  );
}

function readPolygon(
  rings: readonly unknown[],
  path: string,
  { findings }: Reader,
): GeometryPart[] {
  const lists = rings.flatMap((ring, i) =>
    readCoordinates(ring, 1, `${path}[${String(i)}]`, { findings, kind: 'points' }).flatMap(
      (part) => part.lists,
    ),
  );
  return lists.length === rings.length ? [{ kind: 'polygon', lists }] : [];
}
