import { EDITIONS } from './kinds.ts';
import type { PlanFiles } from './plan-files.ts';
import { isObject } from './read-shape.ts';

/** A mark that nobody understands would let the marked thing through: where it stands and what it says. */
export interface EditionFault {
  readonly file: string;
  readonly path: string;
  readonly field: 'edition' | 'internalFields';
  readonly found: string;
}

/** Every `edition` that is none of the list and every `internalFields` that is no list of names. */
export function editionFaults(files: PlanFiles): readonly EditionFault[] {
  const faults: EditionFault[] = [];
  const visit = (value: unknown, file: string, path: string): void => {
    if (Array.isArray(value)) value.forEach((one, i) => visit(one, file, `${path}[${String(i)}]`));
    if (!isObject(value)) return;
    const { edition, internalFields: names } = value;
    const fault = (field: EditionFault['field'], found: unknown): void => {
      faults.push({ file, path, field, found: JSON.stringify(found) });
    };
    if (edition !== undefined && !(EDITIONS as readonly unknown[]).includes(edition))
      fault('edition', edition);
    const isList = Array.isArray(names) && names.every((name) => typeof name === 'string');
    if (names !== undefined && !isList) fault('internalFields', names);
    for (const [key, one] of Object.entries(value)) {
      if (key !== 'coordinates') visit(one, file, path === '' ? key : `${path}.${key}`);
    }
  };
  for (const [file, read] of Object.entries(files)) if (read.ok) visit(read.value, file, '');
  return faults;
}
