import type { NoteMark } from '../carto/note-drawing.ts';
import { placesOfNote } from '../notes/note-places.ts';
import type { NoteDraft } from '../notes/draft.ts';
import type { Note, NoteId } from '../notes/types.ts';
import type { Plan } from '../plan/types.ts';
import { DRAFT, shapesOf } from '../state/note-sketch.ts';

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

/** Shapes of the note that is being written: they have no flag yet. */
export function draftMark(draft: NoteDraft | null): readonly NoteMark[] {
  const shapes = shapesOf(DRAFT, draft?.anchors ?? []).map(({ geometry }) => geometry);
  if (shapes.length === 0) return [];
  return [
    { id: DRAFT, number: 0, type: 'comment', status: 'open', at: [], shapes, proposal: null },
  ];
}

/** Leaves out a shape that is being changed: its sketch is drawn instead. @param edited as `shapeId` names it */
export function withoutShape(
  marks: readonly NoteMark[],
  notes: readonly Pick<Note, 'id' | 'anchors'>[],
  edited: string | null,
): readonly NoteMark[] {
  if (edited === null) return marks;
  const gone = notes
    .flatMap(({ id, anchors }) => shapesOf(id, anchors))
    .find(({ id }) => id === edited)?.geometry;
  return marks.map((mark) => ({
    ...mark,
    shapes: mark.shapes.filter((shape) => shape !== gone),
  }));
}
