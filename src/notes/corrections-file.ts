import * as v from 'valibot';
import { wholeCorrection } from './note-schema.ts';
import type { Correction, Note, NoteId } from './types.ts';
import { valuesOfNote } from './portable-note.ts';
import { readNotesFile } from './read-notes-file.ts';
import { FILE_SCHEMA, type NotesFile } from './write-notes-file.ts';

const SCHEMA = 'plan-atlas-corrections';
const VERSION = 1;

/** A correction with who proposed it and when, so that whoever applies it can ask. */
export interface ProposedCorrection {
  readonly note: NoteId;
  readonly author: string;
  readonly updated: string;
  readonly text: string;
  readonly correction: Correction;
}

/**
 * Corrections of notes, in their order. Left out are those that were rejected, and those of which two versions are open:
 * nobody has decided what to propose.
 */
export function correctionsOf(notes: readonly Note[]): readonly ProposedCorrection[] {
  return notes.flatMap(({ id, author, updated, text, status, correction, conflicts }) => {
    const isOpen = conflicts.some(({ field }) => field === 'correction');
    if (correction === null || status === 'rejected' || isOpen) return [];
    return [{ note: id, author, updated, text, correction }];
  });
}

/** A file for `npm run apply:corrections`. */
export function writeCorrections(notes: readonly Note[], plan: NotesFile['plan']): string {
  const file = { schema: SCHEMA, version: VERSION, plan, corrections: correctionsOf(notes) };
  return `${JSON.stringify(file, null, 2)}\n`;
}

const fileSchema = v.object({
  schema: v.literal(SCHEMA),
  version: v.literal(VERSION),
  plan: v.object({ documentNumber: v.string() }),
  corrections: v.array(
    v.object({
      note: v.string(),
      author: v.string(),
      updated: v.string(),
      text: v.string(),
      correction: wholeCorrection,
    }),
  ),
});

export type CorrectionsFile =
  | {
      readonly ok: true;
      readonly documentNumber: string;
      readonly corrections: readonly ProposedCorrection[];
    }
  /** `path`: where the file is not as it should be. */
  | { readonly ok: false; readonly path: string };

/**
 * Reads such a file, or a whole file of notes for the corrections in it. It is applied whole or not at all: one broken
 * correction refuses it.
 */
export function readCorrections(text: string): CorrectionsFile {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { ok: false, path: '' };
  }
  const read = v.safeParse(fileSchema, json);
  if (read.success) {
    const { plan, corrections } = read.output;
    return {
      ok: true,
      documentNumber: plan.documentNumber,
      corrections: corrections as unknown as readonly ProposedCorrection[],
    };
  }
  const ofNotes = v.safeParse(notesSchema, json);
  if (ofNotes.success) return correctionsInNotes(text, ofNotes.output.plan.documentNumber);
  return { ok: false, path: read.issues[0].path?.map(({ key }) => String(key)).join('.') ?? '' };
}

const notesSchema = v.object({
  schema: v.literal(FILE_SCHEMA),
  plan: v.object({ documentNumber: v.string() }),
});

function correctionsInNotes(text: string, documentNumber: string): CorrectionsFile {
  const content = readNotesFile(text, { documentNumber, madeAt: () => '' });
  if (!content.ok) return { ok: false, path: '' };
  const broken = content.problems.find(({ field }) => field === 'correction');
  if (broken !== undefined) {
    return { ok: false, path: `features.${(broken.record ?? 1) - 1}.properties.correction` };
  }
  const notes = content.notes.map(valuesOfNote);
  return { ok: true, documentNumber, corrections: correctionsOf(notes) };
}
