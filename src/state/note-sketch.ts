import type { KeptSketch, SketchPorts } from './sketch-state.svelte.ts';
import { isBlank, type NotesDesk } from './notes-desk.svelte.ts';
import type { NotesState } from './notes-state.svelte.ts';
import type { DrawnGeometry, NoteAnchor, NoteId } from '../notes/types.ts';

/** Stands for the note that is being written, where the id of a note stands else. */
export const DRAFT = 'draft';

/** Names one drawn shape: the note, or {@link DRAFT}, and its place among the anchors. */
export const shapeId = (note: string, anchor: number): string => `${note}:${anchor}`;

function partsOf(id: string): { readonly note: string; readonly anchor: number } {
  const at = id.lastIndexOf(':');
  return { note: id.slice(0, at), anchor: Number(id.slice(at + 1)) };
}

/** Drawn shapes of a list of anchors, with their names. */
export function shapesOf(
  note: string,
  anchors: readonly NoteAnchor[],
): readonly { readonly id: string; readonly geometry: DrawnGeometry }[] {
  return anchors.flatMap((anchor, at) =>
    anchor.on === 'shape' ? [{ id: shapeId(note, at), geometry: anchor.geometry }] : [],
  );
}

/** Puts another shape in the place of one, or takes it out. */
function changeShape(
  anchors: readonly NoteAnchor[],
  at: number,
  geometry: DrawnGeometry | null,
): readonly NoteAnchor[] {
  if (geometry === null) return anchors.filter((_, i) => i !== at);
  return anchors.map((anchor, i) => (i === at ? { on: 'shape', geometry } : anchor));
}

function changeNote(book: NotesState, id: string, geometry: DrawnGeometry | null): void {
  const { note, anchor } = partsOf(id);
  if (note === DRAFT) {
    const anchors = book.draft?.anchors ?? [];
    book.patchDraft({ anchors: changeShape(anchors, anchor, geometry) });
    return;
  }
  const changed = book.notes.find((one) => one.id === note);
  if (changed === undefined) return;
  book.change(note as NoteId, { anchors: changeShape(changed.anchors, anchor, geometry) });
}

const isEmpty = ({ draft }: NotesState): boolean =>
  draft !== null && isBlank(draft) && draft.drawing === null && draft.replyTo === null;

/** What becomes of drawings on the map: they are kept with the draft, and stand in notes when they are finished. */
export function noteSketchPorts(desk: NotesDesk, book: NotesState): SketchPorts {
  return {
    onDrawn: (geometry, of) => {
      if (of !== null) changeNote(book, of, geometry);
      else if (book.draft !== null && book.draft.replyTo !== null) {
        // A reply is half written and must stay: the shape is a note by itself.
        desk.select(book.add({ type: 'comment', text: '', anchors: [{ on: 'shape', geometry }] }));
      } else {
        const anchors = book.draft?.anchors ?? [];
        book.patchDraft({ anchors: [...anchors, { on: 'shape', geometry }] });
        void desk.write([]);
      }
    },
    onSketch: (kept) => {
      if (kept === null && book.draft === null) return;
      book.patchDraft({ drawing: kept === null ? null : plain(kept) });
      // What was begun and taken back is nothing to come back to.
      if (isEmpty(book) && !desk.isWriting) book.setDraft(null);
    },
    onDelete: (id) => {
      changeNote(book, id, null);
    },
  };
}

/** As a draft keeps it. */
function plain(kept: KeptSketch): KeptSketch & { readonly vertices: [number, number][] } {
  return { ...kept, vertices: kept.vertices.map(([lon, lat]) => [lon, lat]) };
}
