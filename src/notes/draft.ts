import type { Position } from 'geojson';
import type { NewNote, Note, NoteId } from './types.ts';

/** Shapes that a person can be in the middle of drawing. */
export type DrawTool = 'point' | 'line' | 'polygon' | 'rectangle' | 'circle';

/**
 * What a person is writing and drawing: kept at every keystroke, in this browser only, never handed round and no step
 * of undo.
 */
export interface NoteDraft extends Required<NewNote> {
  /** A shape that is not finished yet; a finished one is among the anchors. */
  readonly drawing: { readonly tool: DrawTool; readonly vertices: readonly Position[] } | null;
  /** The note that this answers. */
  readonly replyTo: NoteId | null;
  /** The note that this changes. */
  readonly edits: NoteId | null;
}

export const EMPTY_DRAFT: NoteDraft = {
  type: 'comment',
  text: '',
  department: null,
  anchors: [],
  attachments: [],
  correction: null,
  progress: null,
  drawing: null,
  replyTo: null,
  edits: null,
};

/** A draft of what a note says now. */
export function draftOf(note: Note): NoteDraft {
  const { type, text, department, anchors, attachments, correction, progress, id } = note;
  return {
    ...EMPTY_DRAFT,
    ...{ type, text, department, anchors, attachments, correction, progress, edits: id },
  };
}

/** A draft that was stored as text; null for anything else. What is missing is empty. */
export function parseDraft(text: string): NoteDraft | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null || !('text' in value)) return null;
  return typeof value.text === 'string'
    ? { ...EMPTY_DRAFT, ...(value as Partial<NoteDraft>) }
    : null;
}
