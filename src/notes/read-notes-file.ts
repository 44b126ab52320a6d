import * as v from 'valibot';
import type { ImportFailure, ImportProblem } from './import-report.ts';
import { joinNotes, type PortableNote } from './portable-note.ts';
import { readNote } from './read-note.ts';
import type { NoteId } from './types.ts';
import { FILE_SCHEMA, FILE_VERSION } from './write-notes-file.ts';

export type NotesFileContent =
  | { readonly ok: false; readonly failure: ImportFailure }
  | {
      readonly ok: true;
      readonly notes: readonly PortableNote[];
      readonly problems: readonly ImportProblem[];
    };

export interface ReadContext {
  /** Number of the plan document that is open. */
  readonly documentNumber: string;
  /** When a note was made for which the file does not say it. */
  readonly madeAt: (id: NoteId) => string;
}

const collectionSchema = v.object({
  type: v.literal('FeatureCollection'),
  features: v.array(v.unknown()),
});

/** What a file says of itself; a program that saved it anew may have dropped all of that. */
const headSchema = v.object({
  schema: v.literal(FILE_SCHEMA),
  version: v.number(),
  author: v.string(),
  plan: v.object({ documentNumber: v.string() }),
});
const NO_HEAD = { version: FILE_VERSION, author: '', plan: { documentNumber: '' } };

/** Reads a file of notes as far as it goes: what is wrong in it is named, and the rest is taken. Never throws. */
export function readNotesFile(text: string, context: ReadContext): NotesFileContent {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, failure: { code: 'not-json', reason } };
  }
  const collection = v.safeParse(collectionSchema, json);
  if (!collection.success) return { ok: false, failure: { code: 'not-collection' } };
  const head = v.safeParse(headSchema, json);
  const { version, author, plan } = head.success ? head.output : NO_HEAD;
  if (version > FILE_VERSION) return { ok: false, failure: { code: 'newer', version } };
  const problems: ImportProblem[] = [];
  const { documentNumber } = plan;
  if (documentNumber !== '' && documentNumber !== context.documentNumber) {
    problems.push({
      code: 'other-plan',
      record: null,
      id: null,
      field: 'plan',
      found: documentNumber,
    });
  }
  const notes = new Map<string, PortableNote>();
  collection.output.features.forEach((feature, i) => {
    const note = readNote(feature, { record: i + 1, by: author, madeAt: context.madeAt, problems });
    if (note === null) return;
    const twin = notes.get(note.id);
    if (twin !== undefined) {
      problems.push({ code: 'id-twice', record: i + 1, id: note.id, field: 'id', found: note.id });
    }
    notes.set(note.id, twin === undefined ? note : joinNotes(twin, note));
  });
  return { ok: true, notes: [...notes.values()], problems };
}
