import type { NewNote, Note, NoteChange, NoteId, NoteStatus, NoteType } from '../notes/types.ts';
import type { ClauseId, DepartmentId, FeatureId } from '../plan/ids.ts';

/** Which notes are shown, in the list and on the map. */
export interface NoteFilter {
  readonly status: NoteStatus | null;
  readonly type: NoteType | null;
  readonly department: DepartmentId | null;
  readonly clause: ClauseId | null;
  readonly author: string | null;
  readonly text: string;
}
