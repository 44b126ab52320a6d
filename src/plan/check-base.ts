import type { MultiPolygon, Polygon } from 'geojson';
import { checkGeometry } from '../geo/check-geometry.ts';
import { within } from './issue-log.ts';
import { fileAt, type PlanFiles } from './plan-files.ts';
import { checkFeatureGeometry, isDrawable, type GeometryContext } from './read-geometry.ts';
import { featurePlace, readCollection } from './read-layer.ts';
import { isObject } from './read-shape.ts';
import type { BaseFile } from './types.ts';

/** Checks the base files that are given: readable, sound geometry, each feature with source, licence, tolerance. */
export function checkBase(
  files: PlanFiles,
  base: readonly BaseFile[],
  context: GeometryContext,
): void {
  for (const { file } of base) {
    if (fileAt(files, file) === undefined) continue;
    readCollection(files, file, context.log)?.forEach((raw, i) => {
      checkBaseFeature(raw, file, i, context);
    });
  }
}

function checkBaseFeature(
  raw: unknown,
  file: string,
  index: number,
  context: GeometryContext,
): void {
  const { log } = context;
  const place = featurePlace(raw, file, `features[${String(index)}]`);
  const { geometry, properties } = isObject(raw) ? raw : {};
  if (geometry === null)
    log.add('geometry-empty', within(place, 'geometry'), { code: 'geometry-empty', count: 1 });
  checkFeatureGeometry(raw, geometry, place, context);
  const about = within(place, 'properties');
  for (const field of ['source', 'licence', 'toleranceM'] as const) {
    const value = isObject(properties) ? properties[field] : undefined;
    const isGiven =
      field === 'toleranceM' ? isMetres(value) : typeof value === 'string' && value.trim() !== '';
    if (!isGiven) log.add('source-missing', within(about, field), { field, of: 'base-feature' });
  }
}

function isMetres(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

/** The county's own boundary with its tolerance in metres, when the package gives a sound one. */
export function findBoundary(
  files: PlanFiles,
  base: readonly BaseFile[],
): { readonly geometry: Polygon | MultiPolygon; readonly toleranceM: number } | null {
  const entry = base.find(({ role }) => role === 'boundary');
  const file = entry && fileAt(files, entry.file);
  if (!file?.ok || !isObject(file.value) || !Array.isArray(file.value['features'])) return null;
  const features: readonly unknown[] = file.value.features;
  for (const raw of features) {
    if (!isObject(raw) || !isArea(raw.geometry)) continue;
    const tolerance = isObject(raw.properties) ? raw.properties.toleranceM : undefined;
    return { geometry: raw.geometry, toleranceM: isMetres(tolerance) ? tolerance : 0 };
  }
  return null;
}

function isArea(value: unknown): value is Polygon | MultiPolygon {
  if (!isObject(value) || (value.type !== 'Polygon' && value.type !== 'MultiPolygon')) return false;
  return checkGeometry(value).every(isDrawable);
}
