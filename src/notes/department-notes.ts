import type { DepartmentId } from '../plan/ids.ts';
import { featuresOfDepartment } from '../plan/queries.ts';
import type { Plan } from '../plan/types.ts';
import { clausesOfNote, departmentsOfNote, featuresOfNote } from './touches.ts';
import type { Note } from './types.ts';

/** Open notes that concern a department: addressed to it or standing on it, or about one of its clauses or their features. */
export function openNotesOfDepartment(
  plan: Plan,
  notes: readonly Note[],
  department: DepartmentId,
): readonly Note[] {
  const clauses = new Set(plan.clausesByDepartment.get(department));
  const features = new Set(featuresOfDepartment(plan, department).map(({ id }) => id));
  return notes.filter(
    (note) =>
      note.status === 'open' &&
      (departmentsOfNote(note).includes(department) ||
        clausesOfNote(plan, note).some((id) => clauses.has(id)) ||
        featuresOfNote(note).some((id) => features.has(id))),
  );
}
