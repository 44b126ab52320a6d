import type * as v from 'valibot';
import type { ClauseId, DepartmentId, FeatureId, LayerId, TargetId } from './ids.ts';
import type { IssueLog } from './issue-log.ts';
import { within, type Place } from './issue-log.ts';
import type { IdKind, LaterKind } from './issue-params.ts';
import { IdRegister, soundLinks } from './links.ts';
import { fileAt, PLAN_FILE, type PlanFiles } from './plan-files.ts';
import { lightRuleSchema } from './lights/rule-schema.ts';
import { isObject, readList, readShape } from './read-shape.ts';
import * as schema from './schema.ts';
import type { LightRule } from './lights/rule.ts';
import type {
  BaseFile,
  Clause,
  Department,
  FigureRule,
  LensDefaults,
  PlanDocument,
  PlanLayer,
  PlanPlace,
  Target,
  TourStop,
} from './types.ts';

/** plan.json after reading: sound entries only. Tour stops still name features that nobody has looked up. */
export interface PlanFrame {
  readonly document: PlanDocument;
  readonly place: PlanPlace;
  readonly dataDate: string;
  readonly mapReviewNumber?: string;
  readonly lightRule?: LightRule;
  readonly clauses: readonly Clause[];
  readonly departments: readonly Department[];
  readonly targets: readonly Target[];
  readonly layers: readonly PlanLayer[];
  readonly base: readonly BaseFile[];
  readonly tour: readonly { readonly stop: TourStop; readonly place: Place }[];
  /** The features that links start from, and the positions of their cities, are still unchecked. */
  readonly links: readonly Entry<v.InferOutput<typeof schema.linkSchema>>[];
  readonly lenses: readonly LensDefaults[];
  readonly figures: readonly FigureRule[];
  readonly ids: PlanIds;
}

/** Every kind of id of a package that something may link to. */
export interface PlanIds {
  readonly clauses: IdRegister<ClauseId>;
  readonly departments: IdRegister<DepartmentId>;
  readonly targets: IdRegister<TargetId>;
  readonly layers: IdRegister<LayerId>;
  readonly features: IdRegister<FeatureId>;
}

/** Reads plan.json; null when it is missing, no JSON, or without what the app cannot do without. */
export function readPlanJson(files: PlanFiles, log: IssueLog): PlanFrame | null {
  const root: Place = { file: PLAN_FILE, path: '' };
  const file = fileAt(files, PLAN_FILE);
  if (!file?.ok) {
    const code = file?.failure === 'not-json' ? 'file-not-json' : 'file-missing';
    log.add(code, root, { reason: file?.reason ?? PLAN_FILE });
    return null;
  }
  const frame = readShape(schema.frameSchema, file.value, root, log);
  if (frame === null) return null;

  const ids: PlanIds = {
    clauses: new IdRegister('clause'),
    departments: new IdRegister('department'),
    targets: new IdRegister('target'),
    layers: new IdRegister('layer'),
    features: new IdRegister('feature'),
  };
  const entries = <T extends { readonly id: string }, R extends string>(
    key: string,
    shape: v.GenericSchema<unknown, T>,
    register: IdRegister<R>,
  ): readonly Entry<T>[] =>
    readEntries(readList(file.value, key, root, log), key, shape, register, log);

  const departments = accepted(
    entries('departments', schema.departmentSchema, ids.departments),
    ids.departments,
  );
  const clauses = accepted(entries('clauses', schema.clauseSchema, ids.clauses), ids.clauses).map(
    (entry) => readClause(entry, ids, log),
  );
  const targets = entries('targets', schema.targetSchema, ids.targets).filter(({ value, place }) =>
    hasClause(value.clause, place, ids, log),
  );
  const layers = accepted(entries('layers', schema.layerSchema, ids.layers), ids.layers);
  if (layers.length < frame.layers.length) ids.features.markIncomplete();
  const base = entries('base', schema.baseSchema, new IdRegister('base'));
  const tour = entries('tour', schema.tourSchema, new IdRegister('tour'))
    .filter(({ value, place }) => hasClause(value.clause, place, ids, log))
    .map(({ value, place }) => ({ value: withSoundLayers(value, place, ids, log), place }));
  const links = entries('links', schema.linkSchema, new IdRegister('link')).filter(
    ({ value, place }) => hasClause(value.clause, place, ids, log),
  );
  const lenses = entries('lenses', schema.lensSchema, new IdRegister('lens')).map((entry) =>
    withSoundLayers(entry.value, entry.place, ids, log),
  );
  const figures = entries('figures', schema.figureSchema, new IdRegister('figure'));
  for (const { value, place } of layers) checkSource(value, place, 'layer', log);
  for (const { value, place } of base) checkSource(value, place, 'base', log);

  const { document, place, dataDate, mapReviewNumber } = frame;
  const lightRule =
    frame.lightRule === undefined
      ? null
      : readShape(lightRuleSchema, frame.lightRule, within(root, 'lightRule'), log);
  return {
    document,
    place,
    dataDate,
    ...(mapReviewNumber ? { mapReviewNumber } : {}),
    ...(lightRule === null ? {} : { lightRule }),
    clauses,
    departments: departments.map(({ value }) => value),
    targets: accepted(targets, ids.targets).map(({ value }) => value),
    layers: layers.map(({ value }) => value),
    base: base.map(({ value }) => value),
    tour: tour.map(({ value, place: at }) => ({ stop: value, place: at })),
    links,
    lenses,
    figures: figures.map(({ value }) => value),
    ids,
  };
}

/** One entry of a list of plan.json that has the right shape, and where it stands. */
export interface Entry<T> {
  readonly value: T;
  readonly place: Place;
}

function accepted<T extends { readonly id: I }, I extends string>(
  entries: readonly Entry<T>[],
  register: IdRegister<I>,
): readonly Entry<T>[] {
  for (const { value } of entries) register.accept(value.id);
  return entries;
}

function readEntries<T, R extends string>(
  list: readonly unknown[],
  key: string,
  shape: v.GenericSchema<unknown, T>,
  register: IdRegister<R>,
  log: IssueLog,
): readonly Entry<T>[] {
  return list.flatMap((raw, i) => {
    const place = entryPlace(raw, register.kind, `${key}[${String(i)}]`);
    const isFirst = place.id === undefined || register.declare(place.id, place, log);
    const value = readShape(shape, raw, place, log);
    return value === null || !isFirst ? [] : [{ value, place }];
  });
}

function entryPlace(raw: unknown, kind: IdKind | LaterKind, path: string): Place {
  const id = isObject(raw) && typeof raw['id'] === 'string' ? raw['id'] : undefined;
  if (id === undefined) return { file: PLAN_FILE, path };
  return { file: PLAN_FILE, path, id, subject: { kind, id } };
}

function readClause(
  { value, place }: Entry<v.InferOutput<typeof schema.clauseSchema>>,
  ids: PlanIds,
  log: IssueLog,
): Clause {
  const links = within(place, 'departments');
  return {
    ...value,
    sectionRef: value.sectionRef ?? sectionOf(value.ref),
    task: value.task ?? value.departments.length > 0,
    departments: soundLinks(value.departments, ids.departments, 'department-unknown', links, log),
  };
}

/** The same without the layers that the package does not have. */
function withSoundLayers<T extends { readonly layers?: readonly LayerId[] }>(
  value: T,
  place: Place,
  ids: PlanIds,
  log: IssueLog,
): T {
  if (value.layers === undefined) return value;
  const links = within(place, 'layers');
  return {
    ...value,
    layers: soundLinks(value.layers, ids.layers, 'layer-not-declared', links, log),
  };
}

/** `三(一)一` → `三(一)`: the number without what follows its last bracket. */
function sectionOf(ref: string): string {
  return /^.*[)）]/u.exec(ref)?.[0] ?? ref;
}

function hasClause(id: ClauseId, place: Place, ids: PlanIds, log: IssueLog): boolean {
  if (!ids.clauses.isDeclared(id)) log.add('clause-unknown', within(place, 'clause'), { id });
  return ids.clauses.has(id);
}

function checkSource(
  value: { readonly source: string; readonly licence: string },
  place: Place,
  of: 'layer' | 'base',
  log: IssueLog,
): void {
  for (const field of ['source', 'licence'] as const) {
    if (value[field].trim() === '') log.add('source-missing', within(place, field), { field, of });
  }
}
