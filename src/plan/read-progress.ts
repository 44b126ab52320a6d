import { within, type IssueLog, type Place } from './issue-log.ts';
import { fileAt, PROGRESS_FILE, type PlanFiles } from './plan-files.ts';
import type { PlanIds } from './read-plan-json.ts';
import { isObject, readShape } from './read-shape.ts';
import { progressSchema } from './progress-schema.ts';
import * as v from 'valibot';
import type { ProgressRecord } from './types.ts';

/** Reads progress.json: the sound records in file order. A package without the file has none, with a warning. */
export function readProgress(
  files: PlanFiles,
  ids: PlanIds,
  log: IssueLog,
): readonly ProgressRecord[] {
  const root: Place = { file: PROGRESS_FILE, path: '' };
  const file = fileAt(files, PROGRESS_FILE);
  if (!file?.ok) {
    if (file?.failure === 'not-json') log.add('file-not-json', root, { reason: file.reason });
    else log.add('file-missing', root, { reason: file?.reason ?? PROGRESS_FILE }, 'warning');
    return [];
  }
  const list = readShape(v.array(v.unknown()), file.value, root, log) ?? [];
  return list.flatMap((raw, i) => readRecord(raw, recordPlace(raw, i), ids, log) ?? []);
}

function recordPlace(raw: unknown, index: number): Place {
  const id = isObject(raw) ? (raw['feature'] ?? raw['target']) : undefined;
  const place = { file: PROGRESS_FILE, path: `[${String(index)}]` };
  return typeof id === 'string' ? { ...place, id } : place;
}

function readRecord(
  raw: unknown,
  place: Place,
  ids: PlanIds,
  log: IssueLog,
): ProgressRecord | null {
  const record = readShape(progressSchema, raw, place, log);
  if (record === null) return null;
  const { feature, target } = record;
  let isSound = true;
  if (record.source.trim() === '') {
    log.add('source-missing', within(place, 'source'), { field: 'source', of: 'progress' });
    isSound = false;
  }
  if (feature !== undefined && !ids.features.isDeclared(feature)) {
    log.add('feature-unknown', within(place, 'feature'), { id: feature, by: 'progress' });
  }
  if (target !== undefined && !ids.targets.isDeclared(target)) {
    log.add('target-unknown', within(place, 'target'), { id: target });
  }
  const isLinked =
    (feature !== undefined && ids.features.has(feature)) ||
    (target !== undefined && ids.targets.has(target));
  return isSound && isLinked ? record : null;
}
