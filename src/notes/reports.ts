import { dayOf } from '../plan/lights/days.ts';
import type { Note, NoteId, ProgressReport } from './types.ts';

/** A progress report with who wrote it: what a light can be recomputed from. */
export interface NotedReport extends ProgressReport {
  readonly note: NoteId;
  readonly author: string;
  /** ISO 8601, UTC. */
  readonly updated: string;
  /** See {@link isFutureReport}. */
  readonly isFuture: boolean;
}

/** What the day of a report is measured against. */
export interface ReportClock {
  /** ISO 8601, UTC. */
  readonly now: string;
  /** Of the plan package: a day that it speaks of itself is not in the future. */
  readonly dataDate: string;
}

/** Where the day begins first, UTC+14: what was written there is not in the future for having been written early. */
const FIRST_ZONE_MS = 14 * 3_600_000;

/**
 * Whether a note reports of a day that had not come when it was last written. The note's own time counts, so that two
 * people with one file have one answer; a note that claims to be from the future is held against the clock.
 */
export function isFutureReport(
  { progress, updated }: Pick<Note, 'progress' | 'updated'>,
  { now, dataDate }: ReportClock,
): boolean {
  if (progress === null) return false;
  const times = [updated, now]
    .map((time) => Date.parse(time))
    .filter((time) => !Number.isNaN(time));
  const lastDay = new Date(Math.min(...times) + FIRST_ZONE_MS).toISOString().slice(0, 10);
  return progress.date > lastDay && progress.date > dayOf(dataDate);
}

/**
 * Reports of the notes, in their order. Those that were rejected are left out, and those with two versions open; those
 * of a day that has not come are marked.
 */
export function reportsOf(notes: readonly Note[], clock: ReportClock): readonly NotedReport[] {
  return notes.flatMap((note) => {
    const { id, author, updated, status, progress, conflicts } = note;
    const isOpen = conflicts.some(({ field }) => field === 'progress');
    if (progress === null || status === 'rejected' || isOpen) return [];
    return [{ ...progress, note: id, author, updated, isFuture: isFutureReport(note, clock) }];
  });
}
