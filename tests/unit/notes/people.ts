import { exportNotes, importNotes } from '../../../src/notes/hand-round.ts';
import type { ImportReport } from '../../../src/notes/import-report.ts';
import type { NewNote, Note, NoteId } from '../../../src/notes/types.ts';
import type { FeatureId } from '../../../src/plan/ids.ts';
import { county } from '../carto/sheets.ts';
import { Person } from './arbitrary-notes.ts';

export const { plan } = county;
export const feature = (text: string) => text as FeatureId;

export const comment = (text: string, more: Partial<NewNote> = {}): NewNote => ({
  type: 'comment',
  text,
  anchors: [],
  ...more,
});

/** A reviewer with a document, who hands files round. */
export class Reviewer extends Person {
  add(note: NewNote): NoteId {
    const stamp = { author: this.name, at: this.now() };
    const id = this.id() as NoteId;
    this.document.add(id, note, stamp);
    return id;
  }

  write(id: NoteId, text: string): void {
    this.document.change(id, { text }, this.now());
  }

  get notes(): readonly Note[] {
    return this.document.notes;
  }

  file(): string {
    return exportNotes(this.document, plan, {
      session: '会审',
      author: this.name,
      edition: 'public',
    });
  }

  take(text: string): ImportReport {
    const stamp = { author: this.name, at: this.now() };
    return importNotes(this.document, plan, { text, fileName: 'a.geojson' }, stamp);
  }
}

interface RawNote {
  id?: unknown;
  properties: Record<string, unknown>;
  geometry: unknown;
}
export interface RawFile {
  [member: string]: unknown;
  features: RawNote[];
}

/** A file as another program, or a hand, changes it. */
export function changed(text: string, change: (file: RawFile) => void): string {
  const file = JSON.parse(text) as RawFile;
  change(file);
  return JSON.stringify(file);
}
