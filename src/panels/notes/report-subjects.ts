import type { NotesMoreWords } from '../../i18n/notes-words.ts';
import type { NoteAnchor, ProgressReport } from '../../notes/types.ts';
import type { Plan } from '../../plan/types.ts';

type Subject = ProgressReport['on'];

/** Name of what a report is on; the id of what the plan no longer has. */
export function reportedName(plan: Plan, words: NotesMoreWords, on: Subject): string {
  switch (on.kind) {
    case 'feature':
      return plan.featureById.get(on.id)?.name ?? `${on.id}（${words.anchors.gone}）`;
    case 'clause': {
      const clause = plan.clauseById.get(on.id);
      return clause === undefined
        ? `${on.id}（${words.anchors.gone}）`
        : `${clause.ref} ${clause.title}`;
    }
    case 'target': {
      const target = plan.targetById.get(on.id);
      if (target === undefined) return `${on.id}（${words.anchors.gone}）`;
      return [target.year, target.metric].filter((part) => part !== undefined).join(' ');
    }
  }
}

/** What a report can be on, those that the note stands on first: features, clauses, and targets of their clauses. */
export function reportSubjects(plan: Plan, anchors: readonly NoteAnchor[]): readonly Subject[] {
  const features = anchors.flatMap((anchor) => (anchor.on === 'feature' ? [anchor.id] : []));
  const clauses = anchors.flatMap((anchor) => (anchor.on === 'clause' ? [anchor.id] : []));
  const ofFeatures = features.flatMap((id) => plan.featureById.get(id)?.clauses ?? []);
  const all = [...new Set([...clauses, ...ofFeatures])];
  return [
    ...features.map((id): Subject => ({ kind: 'feature', id })),
    ...all.map((id): Subject => ({ kind: 'clause', id })),
    ...all.flatMap((id) =>
      (plan.targetsByClause.get(id) ?? []).map((target): Subject => ({
        kind: 'target',
        id: target,
      })),
    ),
  ];
}

export const subjectKey = ({ kind, id }: Subject): string => `${kind}:${id}`;
