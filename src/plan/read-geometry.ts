import type { Geometry } from 'geojson';
import { checkGeometry } from '../geo/check-geometry.ts';
import type { CountyExtent } from '../geo/county-extent.ts';
import type { Bounds } from '../geo/check-position.ts';
import type { GeometryFinding } from '../geo/geometry-finding.ts';
import { joinPath, within, type IssueLog, type Place } from './issue-log.ts';
import type { FeatureKind } from './kinds.ts';
import type { Position } from './types.ts';

/** geojson-validation's `valid(value, true)`: messages in English, none for a valid GeoJSON object. */
export type ValidateGeoJson = (value: unknown) => readonly string[];

export interface GeometryContext {
  readonly bounds: Bounds;
  readonly extent: CountyExtent;
  /** Metres by which the county boundary itself may be wrong. */
  readonly boundaryToleranceM: number;
  readonly validateGeoJson?: ValidateGeoJson;
  readonly log: IssueLog;
}

/** Faults with which a geometry can still be drawn at its true place. */
const DRAWABLE: ReadonlySet<GeometryFinding['code']> = new Set([
  'ring-winding',
  'coordinate-dimensions',
]);
const MAY_LIE_OUTSIDE: ReadonlySet<FeatureKind> = new Set(['region', 'airport']);
const MAY_CROSS: ReadonlySet<FeatureKind> = new Set(['railway', 'road', 'pipeline', 'water']);

/**
 * Checks one GeoJSON feature as such (`place` is the feature's). Returns the first message of a fault that forbids
 * drawing, else null.
 */
export function checkFeatureGeometry(
  raw: unknown,
  geometry: unknown,
  place: Place,
  context: GeometryContext,
): string | null {
  const { log, bounds, validateGeoJson } = context;
  const withheld: string[] = [];
  const rejected = new Set(
    validateGeoJson
      ? runValidator(validateGeoJson, raw).map(
          (text) => log.words?.translateValidator(text) ?? text,
        )
      : [],
  );
  for (const text of rejected) withheld.push(log.add('geojson', place, { text }));
  for (const finding of checkGeometry(geometry, { bounds })) {
    if (finding.code === 'geojson' && rejected.size > 0) continue;
    const text = addFinding(finding, within(place, 'geometry'), log);
    if (!isDrawable(finding)) withheld.push(text);
  }
  return withheld[0] ?? null;
}

/** Whether a geometry with this finding still stands where it should. */
export function isDrawable({ level, code }: GeometryFinding): boolean {
  return level === 'warning' || DRAWABLE.has(code);
}

/** The validator throws on some broken values, e.g. a ring without positions. */
function runValidator(validate: ValidateGeoJson, raw: unknown): readonly string[] {
  try {
    return validate(raw);
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

function addFinding(finding: GeometryFinding, place: Place, log: IssueLog): string {
  const path = finding.path.startsWith('[')
    ? `${place.path}${finding.path}`
    : joinPath(place.path, finding.path);
  return log.add(finding.code, { ...place, path }, finding, finding.level);
}

/** What a feature says about its place. */
export interface Placed {
  readonly kind: FeatureKind;
  readonly context: boolean;
  readonly position: Position;
}

/**
 * Geometry and position of a plan feature, so that geometry is null exactly when the class is `none`. A geometry that
 * cannot be trusted is not drawn: the feature stays, without a place, and its note says why.
 */
export function readGeometry(
  raw: Readonly<Record<string, unknown>>,
  { kind, context: isContext, position }: Placed,
  place: Place,
  context: GeometryContext,
): { readonly geometry: Geometry | null; readonly position: Position } {
  const { log } = context;
  const at = within(place, 'geometry');
  const about = within(within(place, 'properties'), 'position');
  const fault = checkFeatureGeometry(raw, raw.geometry, place, context);
  if (position.source.trim() === '')
    log.add('source-missing', within(about, 'source'), { field: 'source', of: 'position' });

  if (position.class === 'none') {
    if (!position.note?.trim()) log.add('position-no-reason', within(about, 'note'), null);
    if (raw.geometry !== null) log.add('position-class-geometry', at, { class: 'none' });
    return { geometry: null, position };
  }
  if (raw.geometry === null) {
    const note = log.add('position-class-geometry', at, { class: position.class });
    return { geometry: null, position: withoutPlace(position, note) };
  }
  if (fault !== null)
    return {
      geometry: null,
      position: withoutPlace(position, log.words?.geometryWithheld(fault) ?? ''),
    };

  const geometry = structuredClone(raw.geometry) as Geometry;
  if (!isContext && !MAY_LIE_OUTSIDE.has(kind)) {
    const slackM = Math.max(position.toleranceM ?? 0, context.boundaryToleranceM);
    const where = context.extent(geometry, slackM);
    const isFine = where === 'inside' || (where === 'partly' && MAY_CROSS.has(kind));
    if (!isFine)
      log.add(
        'outside-county',
        at,
        { place: where, slackM },
        where === 'outside' ? 'error' : 'warning',
      );
  }
  return { geometry, position };
}

function withoutPlace(position: Position, note: string): Position {
  return { class: 'none', toleranceM: null, source: position.source, note };
}
