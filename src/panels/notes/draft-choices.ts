import type { NoteAnchor } from '../../notes/types.ts';
import type { Department, Plan } from '../../plan/types.ts';
import type { Session } from '../../state/session.svelte.ts';

/** What is in hand on the page, as something that a note can stand on: the feature, else the clause or department. */
export function subjectAnchor({ view }: Session): NoteAnchor | null {
  const [feature] = view.selected;
  if (feature !== undefined) return { on: 'feature', id: feature };
  if (view.clause !== null) return { on: 'clause', id: view.clause };
  return view.department === null ? null : { on: 'department', id: view.department };
}

/** All departments; those that answer for what the note stands on come first, in the order of the document. */
export function departmentChoices(
  plan: Plan,
  anchors: readonly NoteAnchor[],
): readonly Department[] {
  const near = new Set(
    anchors.flatMap((anchor) => {
      if (anchor.on === 'department') return [anchor.id];
      const clauses =
        anchor.on === 'clause'
          ? [anchor.id]
          : anchor.on === 'feature'
            ? (plan.featureById.get(anchor.id)?.clauses ?? [])
            : [];
      return clauses.flatMap((id) => plan.clauseById.get(id)?.departments ?? []);
    }),
  );
  return [
    ...plan.departments.filter(({ id }) => near.has(id)),
    ...plan.departments.filter(({ id }) => !near.has(id)),
  ];
}
