import type { ClauseId, DepartmentId, FeatureId } from '../plan/ids.ts';
import type { Plan } from '../plan/types.ts';
import type { Note, NoteAnchor } from './types.ts';

/** Whether what a note stands on is no longer in the plan (对象已不存在). A drawn shape cannot go. */
export function isAnchorGone(plan: Plan, anchor: NoteAnchor): boolean {
  switch (anchor.on) {
    case 'feature':
      return !plan.featureById.has(anchor.id);
    case 'clause':
      return !plan.clauseById.has(anchor.id);
    case 'department':
      return !plan.departmentById.has(anchor.id);
    case 'shape':
      return false;
  }
}

/** Features that a note is about: it stands on them, or proposes or reports something of them. Each once. */
export function featuresOfNote({ anchors, correction, progress }: Note): readonly FeatureId[] {
  const named = anchors.flatMap((anchor) => (anchor.on === 'feature' ? [anchor.id] : []));
  if (correction !== null) named.push(correction.feature);
  if (progress?.on.kind === 'feature') named.push(progress.on.id);
  return [...new Set(named)];
}

/** Clauses that a note is about: by itself, or by one of its features. Each once. */
export function clausesOfNote(plan: Plan, note: Note): readonly ClauseId[] {
  const { anchors, progress } = note;
  const named = anchors.flatMap((anchor) => (anchor.on === 'clause' ? [anchor.id] : []));
  if (progress?.on.kind === 'clause') named.push(progress.on.id);
  if (progress?.on.kind === 'target') {
    const target = plan.targetById.get(progress.on.id);
    if (target !== undefined) named.push(target.clause);
  }
  const ofFeatures = featuresOfNote(note).flatMap((id) => plan.featureById.get(id)?.clauses ?? []);
  return [...new Set([...named, ...ofFeatures])];
}

/** The department a note is addressed to, and those it stands on. Each once. */
export function departmentsOfNote({ anchors, department }: Note): readonly DepartmentId[] {
  const named = anchors.flatMap((anchor) => (anchor.on === 'department' ? [anchor.id] : []));
  return [...new Set(department === null ? named : [department, ...named])];
}
