import type { ClauseId } from './ids.ts';
import type { Department, Plan } from './types.ts';

/** How many clauses name a department. Being named first is a fact of the list, not a lead: the document names none. */
export interface DepartmentTasks {
  readonly department: Department;
  /** In document order. */
  readonly clauses: readonly ClauseId[];
  /** Those of them that name it first. */
  readonly first: readonly ClauseId[];
}

/** Every department with its clauses, those with most first; equal ones in document order. */
export function departmentTasks(plan: Plan): readonly DepartmentTasks[] {
  return plan.departments
    .map((department) => {
      const clauses = plan.clausesByDepartment.get(department.id) ?? [];
      const first = clauses.filter(
        (id) => plan.clauseById.get(id)?.departments[0] === department.id,
      );
      return { department, clauses, first };
    })
    .sort((a, b) => b.clauses.length - a.clauses.length);
}
