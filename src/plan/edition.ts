/**
 * The two editions of a package. The internal one is the package as it stands; the public one is the same without
 * everything that is marked internal, and without what only makes sense beside it. Pure: the build, the development
 * server and `npm run check:data` use it, the app itself does not.
 */
import { publicInvestment } from './investment/public-investment.ts';
import type { Edition } from './kinds.ts';
import {
  DIAGRAM_FILE,
  fileAt,
  INVESTMENT_FILE,
  packagePaths,
  PLAN_FILE,
  PROGRESS_FILE,
} from './plan-files.ts';
import type { PlanFile, PlanFiles } from './plan-files.ts';
import { isObject } from './read-shape.ts';

/** JSON objects as they come, before anybody has checked them. */
type Json = Readonly<Record<string, unknown>>;

/** What stands in a public package where the position of a public feature is internal. */
const WITHHELD = { class: 'none', toleranceM: null, source: '公开版', note: '公开版不含位置。' };

/** Whether a thing is marked internal; a GeoJSON feature carries the mark in its properties. */
export function isInternal(thing: unknown): boolean {
  if (!isObject(thing)) return false;
  const { edition, properties } = thing;
  return edition === 'internal' || (isObject(properties) && properties['edition'] === 'internal');
}

/** The files of an edition, as their package is read. What could not be read is not part of a public edition. */
export function packageOfEdition(files: PlanFiles, edition: Edition): PlanFiles {
  return edition === 'internal' ? files : publicPackage(files);
}

function publicPackage(files: PlanFiles): PlanFiles {
  const raw = valueAt(files, PLAN_FILE);
  if (!isObject(raw)) return {};
  const plan = withoutFiles(prune(raw) as Json, files);
  const gone = removedIds(files, raw, plan);
  const columns = new Map(
    list(raw, 'layers').map((layer) => [textOf(layer['file']), internalFields(layer)]),
  );
  const withLinks = linkPlan(plan, gone, itemsOf(files, raw, gone));
  const kept: Record<string, PlanFile> = { [PLAN_FILE]: { ok: true, value: withLinks } };
  for (const path of [...packagePaths(withLinks), INVESTMENT_FILE]) {
    const value = valueAt(files, path);
    if (value === undefined || isInternal(value)) continue;
    kept[path] = { ok: true, value: publicFile(path, value, columns.get(path) ?? [], gone) };
  }
  return kept;
}

/** Leaves out the layers and base files whose whole file is marked. */
function withoutFiles(plan: Json, files: PlanFiles): Json {
  const changed: Record<string, unknown> = { ...plan };
  for (const key of ['layers', 'base']) {
    if (!Array.isArray(plan[key])) continue;
    changed[key] = list(plan, key).filter(
      (entry) => !isInternal(valueAt(files, textOf(entry['file']))),
    );
  }
  return changed;
}

/** Ids that a public package does not have, by kind. */
interface RemovedIds {
  readonly clauses: ReadonlySet<string>;
  readonly departments: ReadonlySet<string>;
  readonly targets: ReadonlySet<string>;
  readonly layers: ReadonlySet<string>;
  readonly features: ReadonlySet<string>;
}

function removedIds(files: PlanFiles, raw: Json, plan: Json): RemovedIds {
  const removed = (key: string, besides: (entry: Json) => boolean = () => false): Set<string> => {
    const kept = new Set(list(plan, key).map(({ id }) => id));
    const gone = list(raw, key).filter((entry) => !kept.has(entry['id']) || besides(entry));
    return new Set(gone.map(({ id }) => textOf(id)));
  };
  const clauses = removed('clauses');
  const kept = new Set(list(plan, 'layers').map(({ file }) => file));
  const features = list(raw, 'layers').flatMap(({ file }) =>
    featuresOf(files, textOf(file)).filter((one) => !kept.has(file) || isInternal(one)),
  );
  return {
    clauses,
    departments: removed('departments'),
    targets: removed('targets', ({ clause }) => clauses.has(textOf(clause))),
    layers: removed('layers'),
    features: new Set(features.map(({ id }) => textOf(id))),
  };
}

/** Takes out what is marked, at any depth. */
function prune(value: unknown, alsoInternal: readonly string[] = []): unknown {
  if (Array.isArray(value)) {
    return value.filter((entry) => !isInternal(entry)).map((entry) => prune(entry));
  }
  if (!isObject(value)) return value;
  const dropped = new Set(['internalFields', ...alsoInternal, ...internalFields(value)]);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, one]) => !dropped.has(key) && !isInternal(one))
      .map(([key, one]) => [key, prune(one)]),
  );
}

/** Names of the fields that an object, or for a layer each of its features, has in the internal edition only. */
export function internalFields(thing: Json): readonly string[] {
  const names = thing['internalFields'];
  if (typeof names === 'string') return [names];
  return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
}

/** How many items of each clause are left out: the document's own count of them gets smaller by as many. */
function lostItems(items: readonly Item[]): ReadonlyMap<string, number> {
  const lost = new Map<string, number>();
  for (const { isGone, clauses } of items) {
    if (!isGone || !Array.isArray(clauses)) continue;
    for (const id of clauses.map(textOf)) lost.set(id, (lost.get(id) ?? 0) + 1);
  }
  return lost;
}

/** A plan item of the whole package, as far as something else counts it. */
interface Item {
  readonly isGone: boolean;
  readonly kind: unknown;
  readonly clauses: unknown;
}

function itemsOf(files: PlanFiles, raw: Json, gone: RemovedIds): readonly Item[] {
  return list(raw, 'layers').flatMap(({ file }) =>
    featuresOf(files, textOf(file)).flatMap((feature) => {
      const { kind, clauses, context, partOf } = objectAt(feature, 'properties');
      const isGone = gone.features.has(textOf(feature['id']));
      return context === true || partOf !== undefined ? [] : [{ isGone, kind, clauses }];
    }),
  );
}

/** Whether a key figure counted something, and has nothing left to count: it would say 0, which is not so. */
function isEmptied(figure: Json, items: readonly Item[]): boolean {
  const kinds = figure['kinds'];
  const counted = items.filter(({ kind }) => Array.isArray(kinds) && kinds.includes(kind));
  return counted.length > 0 && counted.every(({ isGone }) => isGone);
}

/** Takes the links to removed things out of plan.json. */
function linkPlan(plan: Json, gone: RemovedIds, items: readonly Item[]): Json {
  const lost = lostItems(items);
  const hasClause = (entry: Json): boolean => !gone.clauses.has(textOf(entry['clause']));
  const changed: Record<string, unknown> = { ...plan };
  const change = (key: string, to: (entries: readonly Json[]) => readonly Json[]): void => {
    if (Array.isArray(plan[key])) changed[key] = to(list(plan, key));
  };
  change('clauses', (clauses) =>
    clauses.map((clause) => {
      const named = clause['itemsNamed'];
      const fewer =
        typeof named === 'number'
          ? { itemsNamed: Math.max(0, named - (lost.get(textOf(clause['id'])) ?? 0)) }
          : {};
      return { ...without(clause, 'departments', gone.departments), ...fewer };
    }),
  );
  change('targets', (targets) => targets.filter(hasClause));
  change('tour', (stops) => stops.filter(hasClause).map((stop) => publicStop(stop, gone)));
  change('figures', (figures) => figures.filter((figure) => !isEmptied(figure, items)));
  change('lenses', (lenses) => lenses.map((lens) => withLayersLeft(lens, gone)));
  change('links', (links) =>
    links.filter((link) => hasClause(link) && !gone.features.has(textOf(link['from']))),
  );
  return changed;
}

/** A stop whose features are not all there loses its camera: it may stand where the missing ones are. */
function publicStop(stop: Json, gone: RemovedIds): Json {
  const { camera, ...shown } = withLayersLeft(without(stop, 'features', gone.features), gone);
  const hasAll = sizeOf(stop['features']) === sizeOf(shown['features']);
  return hasAll && camera !== undefined ? { ...shown, camera } : shown;
}

/** Without its internal layers; with no list, so with the usual layers, when none is left of it. */
function withLayersLeft(thing: Json, gone: RemovedIds): Json {
  const { layers, ...others } = without(thing, 'layers', gone.layers);
  const hasNone = sizeOf(layers) === 0 && sizeOf(thing['layers']) > 0;
  return layers === undefined || hasNone ? others : { ...others, layers };
}

function publicFile(
  path: string,
  value: unknown,
  columns: readonly string[],
  gone: RemovedIds,
): unknown {
  if (path === PROGRESS_FILE) {
    const records = (prune(value) as unknown[]).filter(isObject);
    return records.filter(
      ({ feature, target }) =>
        !gone.features.has(textOf(feature)) && !gone.targets.has(textOf(target)),
    );
  }
  if (path === INVESTMENT_FILE) return publicInvestment(prune(value), gone);
  if (!isObject(value) || !Array.isArray(value['features'])) return prune(value);
  const { features: all, ...members } = withoutBox(value);
  const features = (all as unknown[]).filter((one) => !isInternal(one));
  return {
    ...(prune(members) as Json),
    features: features.filter(isObject).flatMap((feature) => {
      const shown = publicFeature(feature, columns, gone);
      const represents = objectAt(shown, 'properties')['represents'];
      return path === DIAGRAM_FILE && gone.features.has(textOf(represents)) ? [] : [shown];
    }),
  };
}

function publicFeature(feature: Json, columns: readonly string[], gone: RemovedIds): Json {
  const { properties: raw, geometry, ...members } = withoutBox(feature);
  const pruned = prune(raw, columns);
  if (!isObject(raw) || !isObject(pruned)) return { ...members, properties: pruned, geometry };
  const { partOf, ...others } = without(pruned, 'clauses', gone.clauses);
  const isWithheld = isInternal(raw['position']);
  return {
    ...(prune(members) as Json),
    properties: {
      ...others,
      ...(partOf === undefined || gone.features.has(textOf(partOf)) ? {} : { partOf }),
      ...(isWithheld ? { position: WITHHELD } : {}),
    },
    geometry: isWithheld ? null : geometry,
  };
}

/** A box around what there is would still tell where the missing things lie. */
function withoutBox(value: Json): Json {
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== 'bbox'));
}

function valueAt(files: PlanFiles, path: string): unknown {
  const file = fileAt(files, path);
  return file?.ok === true ? file.value : undefined;
}

function list(value: Json, key: string): readonly Json[] {
  const entries = value[key];
  return Array.isArray(entries) ? entries.filter(isObject) : [];
}

function featuresOf(files: PlanFiles, path: string): readonly Json[] {
  const collection = valueAt(files, path);
  return isObject(collection) ? list(collection, 'features') : [];
}

function objectAt(value: Json, key: string): Json {
  const inner = value[key];
  return isObject(inner) ? inner : {};
}

/** `thing` with its list of ids at `key` cut down to those that are still there. */
function without(thing: Json, key: string, gone: ReadonlySet<string>): Json {
  const ids = thing[key];
  if (!Array.isArray(ids)) return thing;
  return { ...thing, [key]: ids.filter((id) => !gone.has(textOf(id))) };
}

function sizeOf(list: unknown): number {
  return Array.isArray(list) ? list.length : 0;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
