import type { NoteField, NoteId } from './types.ts';

/** What an import made of a file. Nothing of the person's own is ever lost by it. */
export interface ImportReport {
  readonly fileName: string;
  /** Why nothing of the file was taken; null when it could be read. */
  readonly failure: ImportFailure | null;
  readonly added: readonly NoteId[];
  readonly changed: readonly NoteId[];
  /** How many were there already, just so. */
  readonly unchanged: number;
  /** Fields with two values now, for a person to choose. */
  readonly conflicts: readonly { readonly id: NoteId; readonly field: NoteField }[];
  /** Of the file: reports of a day that has not come. They are kept, and no light counts them. */
  readonly future: readonly NoteId[];
  readonly problems: readonly ImportProblem[];
}

export const NOTHING_TAKEN: ImportReport = {
  fileName: '',
  failure: null,
  added: [],
  changed: [],
  unchanged: 0,
  conflicts: [],
  future: [],
  problems: [],
};

export type ImportFailure =
  /** It has gone, or the disk that it was on. */
  | { readonly code: 'unreadable' }
  | { readonly code: 'not-json'; readonly reason: string }
  | { readonly code: 'not-collection' }
  | { readonly code: 'newer'; readonly version: number }
  | { readonly code: 'read-only' };

/** One thing that was wrong in a file, and what was kept all the same. */
export interface ImportProblem {
  readonly code: ImportProblemCode;
  /** The record's place in the file, from 1; null for the file as a whole. */
  readonly record: number | null;
  /** Its id, where it has one. */
  readonly id: string | null;
  /** Path of the field, e.g. `properties.status`; null for the record as a whole. */
  readonly field: string | null;
  /** What stood there, shortened. */
  readonly found: string;
}

export type ImportProblemCode =
  /** The file was made for another plan document; its notes were taken. */
  | 'other-plan'
  /** No GeoJSON feature: left out. */
  | 'not-feature'
  /** Has neither a text nor a type of note: left out. */
  | 'not-note'
  /** No usable id: taken under one made from its content. */
  | 'no-id'
  /** The id stands in the file twice: both were merged. */
  | 'id-twice'
  /** Taken as 意见, since its type is unknown. */
  | 'type'
  /** Taken without it, or with what it had here. */
  | 'field'
  /** One entry of a list was left out, the others were taken. */
  | 'entry'
  /** Geometry that cannot be drawn: the note was taken without it. */
  | 'geometry'
  /** Type, author or time of making are not the same as here: those that sort first were kept. */
  | 'core';
