import fc from 'fast-check';
import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../src/notes/canonical.ts';
import { handOut } from '../../../src/notes/merge-notes.ts';
import { NoteDocument } from '../../../src/notes/note-document.ts';
import { edit, Person } from './arbitrary-notes.ts';

const bytes = (document: NoteDocument): string => canonicalJson(document.notes);
/** The document as it would be after closing and opening the page. */
const stored = (document: NoteDocument): string => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(document.doc));
  return bytes(new NoteDocument(doc));
};

const walk = fc.array(edit, { minLength: 300, maxLength: 300 });

describe('undo', () => {
  it('takes back a random walk of 300 edits byte for byte, and redo brings the edited one', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 10 }), walk, (before, edits) => {
        const { document } = new Person('甲').doAll(before);
        // What was there before the walk is somebody else's: undo stops there.
        const person = new Person('甲', new NoteDocument(document.doc));
        const start = bytes(person.document);
        person.doAll(edits);
        const edited = bytes(person.document);
        let steps = 0;
        while (person.document.canUndo) {
          person.document.undo();
          steps += 1;
        }
        expect(bytes(person.document)).toBe(start);
        expect(stored(person.document)).toBe(start);
        for (let step = 0; step < steps; step += 1) person.document.redo();
        expect(person.document.canRedo).toBe(false);
        expect(bytes(person.document)).toBe(edited);
        expect(stored(person.document)).toBe(edited);
      }),
      { numRuns: 15 },
    );
  });

  it('takes back one edit at a time, each to what was there before it', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 60 }), (edits) => {
        const person = new Person('甲');
        const states = [bytes(person.document)];
        for (const what of edits) {
          person.do(what);
          const now = bytes(person.document);
          if (now !== states.at(-1)) states.push(now);
        }
        for (const state of states.reverse().slice(1)) {
          person.document.undo();
          expect(bytes(person.document)).toBe(state);
        }
        expect(person.document.canUndo).toBe(false);
      }),
      { numRuns: 40 },
    );
  });

  it('is not disturbed by handing the notes round in between', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 30 }), fc.array(edit, { maxLength: 30 }), (a, b) => {
        const person = new Person('甲').doAll(a);
        handOut(person.document, '甲');
        person.doAll(b);
        const edited = bytes(person.document);
        let steps = 0;
        for (; person.document.canUndo; steps += 1) person.document.undo();
        expect(person.document.notes).toEqual([]);
        for (; steps > 0; steps -= 1) person.document.redo();
        expect(bytes(person.document)).toBe(edited);
      }),
      { numRuns: 30 },
    );
  });
});
