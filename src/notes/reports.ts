import type { Note, NoteId, ProgressReport } from './types.ts';

/** A progress report with who wrote it: what a light can be recomputed from. */
export interface NotedReport extends ProgressReport {
  readonly note: NoteId;
  readonly author: string;
  /** ISO 8601, UTC. */
  readonly updated: string;
}

/** Reports of the notes, in their order. Those that were rejected are left out, and those with two versions open. */
export function reportsOf(notes: readonly Note[]): readonly NotedReport[] {
  return notes.flatMap(({ id, author, updated, status, progress, conflicts }) => {
    const isOpen = conflicts.some(({ field }) => field === 'progress');
    if (progress === null || status === 'rejected' || isOpen) return [];
    return [{ ...progress, note: id, author, updated }];
  });
}
