import * as v from 'valibot';
import { describeValue } from '../geo/geometry-parts.ts';
import { joinPath, type IssueLog, type Place } from './issue-log.ts';

type Schema<T> = v.GenericSchema<unknown, T>;

/** The value in the shape of `schema`, or null with an issue `shape` for each field that is not right. */
export function readShape<T>(
  schema: Schema<T>,
  value: unknown,
  place: Place,
  log: IssueLog,
): T | null {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  for (const issue of result.issues) addShapeIssue(issue, place, log);
  return null;
}

/** Entries of a list that is expected at `key` of an object; an absent list is empty, another value is an issue. */
export function readList(
  object: unknown,
  key: string,
  place: Place,
  log: IssueLog,
): readonly unknown[] {
  const value = isObject(object) ? object[key] : undefined;
  return value === undefined
    ? []
    : (readShape(v.array(v.unknown()), value, step(place, key), log) ?? []);
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function step(place: Place, key: string): Place {
  return { ...place, path: joinPath(place.path, key) };
}

function addShapeIssue(issue: v.BaseIssue<unknown>, place: Place, log: IssueLog): void {
  const keys = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
  const relative = keys.reduce(joinPath, '');
  const isMissing = issue.input === undefined && keys.length > 0;
  log.add(
    'shape',
    { ...place, path: keys.reduce(joinPath, place.path) },
    {
      field: relative === '' ? place.path || place.file : relative,
      expected: log.words?.expectedWord(issue) ?? '',
      found: isMissing ? null : describeValue(issue.input),
    },
  );
}
