import type { NoteMark } from '../carto/note-drawing.ts';
import { placesOfNote } from '../notes/note-places.ts';
import type { Note, NoteId } from '../notes/types.ts';
import type { Plan } from '../plan/types.ts';

/** Notes as the map draws them; those without a place are left out. */
export function noteMarks(
  plan: Plan,
  notes: readonly Note[],
  numberOf: (id: NoteId) => number,
): readonly NoteMark[] {
  return notes.flatMap((note): NoteMark[] => {
    const places = placesOfNote(plan, note);
    if (places.at.length === 0) return [];
    const { id, type, status } = note;
    return [{ id, number: numberOf(id), type, status, ...places }];
  });
}
