import type { ClauseId, DepartmentId } from '../plan/ids.ts';
import type { Plan } from '../plan/types.ts';
import { clausesOfNote, departmentsOfNote } from './touches.ts';
import type { Note, NoteStatus, NoteType } from './types.ts';

/** Which notes are shown, in the list and on the map; null and empty text let all through. */
export interface NoteFilter {
  readonly status: NoteStatus | null;
  readonly type: NoteType | null;
  /** Addressed to it, or standing on it. */
  readonly department: DepartmentId | null;
  /** Standing on it, or on one of its features. */
  readonly clause: ClauseId | null;
  /** Who wrote the note or one of its replies. */
  readonly author: string | null;
  /** Part of the text, of a reply, or of a name in it; capitals do not matter. */
  readonly text: string;
}

export const NO_FILTER: NoteFilter = {
  status: null,
  type: null,
  department: null,
  clause: null,
  author: null,
  text: '',
};

/** The notes that a filter lets through, in their order. */
export function filterNotes(
  plan: Plan,
  notes: readonly Note[],
  filter: NoteFilter,
): readonly Note[] {
  const { status, type, department, clause, author } = filter;
  const text = filter.text.trim().toLowerCase();
  return notes.filter(
    (note) =>
      (status === null || note.status === status) &&
      (type === null || note.type === type) &&
      (author === null || peopleOf(note).includes(author)) &&
      (department === null || departmentsOfNote(note).includes(department)) &&
      (clause === null || clausesOfNote(plan, note).includes(clause)) &&
      (text === '' || wordsOf(note).some((words) => words.toLowerCase().includes(text))),
  );
}

const peopleOf = ({ author, replies }: Note): readonly string[] => [
  author,
  ...replies.map((reply) => reply.author),
];

const wordsOf = (note: Note): readonly string[] => [
  note.text,
  ...peopleOf(note),
  ...note.replies.map(({ text }) => text),
  ...note.attachments.flatMap(({ name, where }) => [name, where]),
];

/** How many open notes each of some things has. */
export function countOpen<Id>(
  notes: readonly Note[],
  thingsOf: (note: Note) => readonly Id[],
): ReadonlyMap<Id, number> {
  const counts = new Map<Id, number>();
  for (const note of notes) {
    if (note.status !== 'open') continue;
    for (const id of thingsOf(note)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
