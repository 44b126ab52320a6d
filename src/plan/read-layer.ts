import type { FeatureId } from './ids.ts';
import { within, type IssueLog, type Place } from './issue-log.ts';
import { soundLinks } from './links.ts';
import { fileAt, type PlanFiles } from './plan-files.ts';
import type { PlanIds } from './read-plan-json.ts';
import { readGeometry, type GeometryContext } from './read-geometry.ts';
import { isObject, readShape } from './read-shape.ts';
import { collectionSchema, factSchema, featureId, propertiesSchema } from './schema.ts';
import type { Fact, PlanFeature, PlanLayer } from './types.ts';
import { describeValue } from '../geo/geometry-parts.ts';

/** A feature and where it stands, so that later findings (partOf) can name the place. */
export interface ReadFeature {
  readonly feature: PlanFeature;
  readonly place: Place;
}

/** The features of a GeoJSON file as they are, or null with an issue. */
export function readCollection(
  files: PlanFiles,
  file: string,
  log: IssueLog,
): readonly unknown[] | null {
  const read = fileAt(files, file);
  const place: Place = { file, path: '' };
  if (!read?.ok) {
    const code = read?.failure === 'not-json' ? 'file-not-json' : 'file-missing';
    log.add(code, place, { reason: read?.reason ?? file });
    return null;
  }
  return readShape(collectionSchema, read.value, place, log)?.features ?? null;
}

/** Reads one layer. Broken features are left out with their issues; the sound ones are registered in `ids`. */
export function readLayer(
  files: PlanFiles,
  layer: PlanLayer,
  ids: PlanIds,
  context: GeometryContext,
): readonly ReadFeature[] {
  const collection = readCollection(files, layer.file, context.log);
  if (collection === null) ids.features.markIncomplete();
  return (collection ?? []).flatMap((raw, i) => {
    const read = readFeature(raw, layer, `features[${String(i)}]`, ids, context);
    return read === null ? [] : [read];
  });
}

/** Place of a GeoJSON feature with its id and name, as far as it has them. */
export function featurePlace(raw: unknown, file: string, path: string): Place {
  const properties = isObject(raw) && isObject(raw['properties']) ? raw['properties'] : {};
  const name = typeof properties['name'] === 'string' ? properties['name'] : undefined;
  const id =
    isObject(raw) && typeof raw['id'] === 'string' && raw['id'] !== '' ? raw['id'] : undefined;
  if (id === undefined && name === undefined) return { file, path };
  return {
    file,
    path,
    ...(id === undefined ? {} : { id }),
    subject: { kind: 'feature', name, id },
  };
}

function readFeature(
  raw: unknown,
  layer: PlanLayer,
  path: string,
  ids: PlanIds,
  context: GeometryContext,
): ReadFeature | null {
  const { log } = context;
  const place = featurePlace(raw, layer.file, path);
  if (!isObject(raw)) {
    log.add('geojson', place, { reason: 'not-an-object', found: describeValue(raw) });
    return null;
  }
  const id = readFeatureId(raw['id'], place, ids, log);
  const about = within(place, 'properties');
  const properties = readShape(propertiesSchema, raw['properties'] ?? {}, about, log);
  if (id === null || properties === null) return null;

  const { clauses, facts, partOf, position, ...rest } = properties;
  const links = soundLinks(clauses, ids.clauses, 'clause-unknown', within(about, 'clauses'), log);
  if (clauses.length === 0 && !rest.context) log.add('clause-none', within(about, 'clauses'), null);
  const feature: PlanFeature = {
    ...rest,
    id,
    layer: layer.id,
    clauses: links,
    facts: readFacts(facts, within(about, 'facts'), log),
    ...(partOf === undefined ? {} : { partOf }),
    ...readGeometry(raw, { ...rest, position }, place, context),
  };
  ids.features.accept(id);
  return { feature, place };
}

function readFeatureId(raw: unknown, place: Place, ids: PlanIds, log: IssueLog): FeatureId | null {
  const at = within(place, 'id');
  if (typeof raw !== 'string' || raw.trim() === '') {
    log.add('id-missing', at, { found: describeValue(raw) });
    return null;
  }
  const isFirst = ids.features.declare(raw, at, log);
  const id = readShape(featureId, raw, at, log);
  return isFirst ? id : null;
}

/** The facts that have the right shape and a source. */
function readFacts(list: readonly unknown[], place: Place, log: IssueLog): readonly Fact[] {
  return list.flatMap((raw, i) => {
    const at = within(place, i);
    const fact = readShape(factSchema, raw, at, log);
    if (fact === null) return [];
    if (fact.source.trim() !== '') return [fact];
    log.add('fact-without-source', within(at, 'source'), { label: fact.label });
    return [];
  });
}
