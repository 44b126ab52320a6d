import { buildCountyExtent } from '../geo/county-extent.ts';
import { checkBase, findBoundary } from './check-base.ts';
import { coverage } from './coverage.ts';
import { deepFreeze } from './freeze.ts';
import { indexPlan } from './index-plan.ts';
import type { Issue } from './issue.ts';
import { IssueLog, within, type IssueWords } from './issue-log.ts';
import { fileAt, packagePaths, PLAN_FILE, type PlanFiles } from './plan-files.ts';
import { readDiagram, type DiagramFeature } from './read-diagram.ts';
import type { GeometryContext, ValidateGeoJson } from './read-geometry.ts';
import { readLayer, type ReadFeature } from './read-layer.ts';
import { readPlanJson, type PlanFrame } from './read-plan-json.ts';
import { readProgress } from './read-progress.ts';
import { readRegionalLinks } from './read-regional-links.ts';
import type { Plan, PlanFeature, TourStop } from './types.ts';

export interface PlanResult {
  /** Everything sound, deeply frozen; null only when plan.json is of no use. */
  readonly plan: Plan | null;
  /** The structure diagram, when the package was given with one. */
  readonly diagram: readonly DiagramFeature[];
  /** All findings in the order of the package: plan.json, layers, progress, diagram, base. */
  readonly issues: readonly Issue[];
}

export interface ReadPlanOptions {
  /**
   * `(value) => valid(value, true)` of geojson-validation. A parameter, so that the app can load that LGPL module as
   * a chunk of its own; without it the checks of `geo/check-geometry.ts` still run.
   */
  readonly validateGeoJson?: ValidateGeoJson;
  /**
   * The words of messages, `issue-messages.ts`; null leaves every message empty. A sound package needs none, so the app
   * reads without them first.
   */
  readonly words: IssueWords | null;
}

/**
 * Builds the plan from the files of a package. Never throws and never stops at the first finding: what is broken is
 * left out with an issue, the sound rest is kept. A feature whose geometry cannot be trusted stays in the plan without
 * a place (`position.class` `none`, the note says why). Coordinates: WGS84 longitude, latitude. The input is not
 * changed and not kept.
 */
export function readPlan(files: PlanFiles, options: ReadPlanOptions): PlanResult {
  const log = new IssueLog(options.words);
  const frame = readPlanJson(files, log);
  if (frame === null) return deepFreeze({ plan: null, diagram: [], issues: log.all });

  const context = geometryContext(files, frame, options, log);
  const read = frame.layers.flatMap((layer) => readLayer(files, layer, frame.ids, context));
  checkLayerFiles(files, log);
  const features = read.map((one) => resolvePartOf(one, frame, log));
  const tour = frame.tour.map((one) => resolveTour(one, frame, log));
  const links = readRegionalLinks(frame, log);
  const progress = readProgress(files, frame.ids, log);
  const diagram = readDiagram(files, frame.ids, context);
  checkBase(files, frame.base, context);

  const {
    document,
    place,
    dataDate,
    mapReviewNumber,
    lightRule,
    clauses,
    departments,
    targets,
    layers,
    base,
    lenses,
    figures,
  } = frame;
  const plan = indexPlan({
    document,
    place,
    dataDate,
    ...(mapReviewNumber === undefined ? {} : { mapReviewNumber }),
    ...(lightRule === undefined ? {} : { lightRule }),
    clauses,
    departments,
    targets,
    layers,
    base,
    features,
    progress,
    tour,
    links,
    lenses,
    figures,
  });
  checkNamedItems(plan, log);
  return deepFreeze({ plan, diagram, issues: log.all });
}

/** Every item that the document names must be a feature, with a place or without. */
function checkNamedItems(plan: Plan, log: IssueLog): void {
  // A layer that could not be read whole explains the loss and has been reported.
  if (log.all.some(({ level, file }) => level === 'error' && file.startsWith('layers/'))) return;
  const absent = coverage(plan).clauses.filter((entry) => entry.absent > 0);
  for (const { clause: id, placed, unplaced } of absent) {
    const at = plan.clauses.findIndex((clause) => clause.id === id);
    const named = plan.clauses[at]?.itemsNamed ?? 0;
    const place = { file: PLAN_FILE, path: `clauses[${String(at)}].itemsNamed`, id };
    log.add('clause-items-absent', place, { named, found: placed.length + unplaced.length });
  }
}

function geometryContext(
  files: PlanFiles,
  { base, place }: PlanFrame,
  { validateGeoJson }: ReadPlanOptions,
  log: IssueLog,
): GeometryContext {
  const boundary = findBoundary(files, base);
  return {
    bounds: place.bounds,
    extent: buildCountyExtent(boundary?.geometry ?? null, place.bounds),
    boundaryToleranceM: boundary?.toleranceM ?? 0,
    ...(validateGeoJson === undefined ? {} : { validateGeoJson }),
    log,
  };
}

/** A file in `layers/` that plan.json does not name would never be shown. */
function checkLayerFiles(files: PlanFiles, log: IssueLog): void {
  const planJson = fileAt(files, PLAN_FILE);
  const declared = new Set(packagePaths(planJson?.ok ? planJson.value : null));
  for (const file of Object.keys(files)) {
    if (!/^layers\/.*\.geojson$/.test(file) || declared.has(file)) continue;
    log.add('layer-unknown', { file, path: '' }, { file }, 'warning');
  }
}

function resolvePartOf(
  { feature, place }: ReadFeature,
  { ids }: PlanFrame,
  log: IssueLog,
): PlanFeature {
  const { partOf, ...rest } = feature;
  if (partOf === undefined) return feature;
  const at = within(within(place, 'properties'), 'partOf');
  if (partOf === feature.id) {
    log.add('feature-unknown', at, { id: partOf, by: 'self' });
    return rest;
  }
  if (!ids.features.isDeclared(partOf))
    log.add('feature-unknown', at, { id: partOf, by: 'partOf' });
  return ids.features.has(partOf) ? feature : rest;
}

function resolveTour(
  { stop, place }: PlanFrame['tour'][number],
  { ids }: PlanFrame,
  log: IssueLog,
): TourStop {
  const at = within(place, 'features');
  const features = stop.features.filter((id, i) => {
    if (!ids.features.isDeclared(id)) log.add('feature-unknown', within(at, i), { id, by: 'tour' });
    return ids.features.has(id);
  });
  return { ...stop, features };
}
