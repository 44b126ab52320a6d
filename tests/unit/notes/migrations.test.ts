import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import { DOCUMENT_VERSION } from '../../../src/notes/migrations.ts';
import { NoteDocument } from '../../../src/notes/note-document.ts';
import type { NoteId } from '../../../src/notes/types.ts';
import { comment, Reviewer } from './people.ts';

/** A document as version 1 stored it: all replies of a note in one list. */
function versionOne(): Uint8Array {
  const doc = new Y.Doc();
  doc.getMap('meta').set('version', 1);
  const record = new Y.Map<unknown>();
  doc.getMap('notes').set('a', record);
  record.set('core', { type: 'comment', author: '李工', created: '2025-01-01T00:00:00.000Z' });
  record.set('updated', '2025-01-02T00:00:00.000Z');
  record.set('text', '旧版批注');
  record.set('replies', [
    { id: 'r1', author: '王科', created: '2025-01-02T00:00:00.000Z', text: '收到' },
    { id: 'r2', author: '李工', created: '2025-01-03T00:00:00.000Z', text: '好' },
  ]);
  return Y.encodeStateAsUpdate(doc);
}

function opened(...updates: Uint8Array[]): NoteDocument {
  const document = new NoteDocument();
  for (const update of updates) Y.applyUpdate(document.doc, update, 'store');
  document.migrate();
  return document;
}

describe('a document of another version', () => {
  it('of version 1 is brought up to date, with all that was in it', () => {
    const document = opened(versionOne());
    expect(document.version).toBe(DOCUMENT_VERSION);
    expect(document.notes).toMatchObject([
      { id: 'a', text: '旧版批注', author: '李工', replies: [{ text: '收到' }, { text: '好' }] },
    ]);
    expect(document.canUndo).toBe(false);
    document.reply('a' as NoteId, 'r3' as never, '新', {
      author: '甲',
      at: '2025-02-01T00:00:00.000Z',
    });
    document.undo();
    expect(document.notes[0]!.replies).toHaveLength(2);
  });

  it('is the same when two tabs bring it up to date at once', () => {
    const old = versionOne();
    const [a, b] = [opened(old), opened(old)];
    const both = opened(Y.encodeStateAsUpdate(a.doc), Y.encodeStateAsUpdate(b.doc));
    expect(both.notes).toEqual(a.notes);
    expect(both.version).toBe(DOCUMENT_VERSION);
  });

  it('newer than this app is for reading only, and stays as it is', () => {
    const reviewer = new Reviewer('甲');
    const id = reviewer.add(comment('新版'));
    const { doc } = reviewer.document;
    doc.getMap('meta').set('version', DOCUMENT_VERSION + 1);
    const record = doc.getMap('notes').get(id) as Y.Map<unknown>;
    record.set('mood', 'new in that version');
    const document = opened(Y.encodeStateAsUpdate(doc));
    const before = Y.encodeStateAsUpdate(document.doc);
    expect(document.isReadOnly).toBe(true);
    expect(document.notes).toMatchObject([{ text: '新版' }]);
    document.add('x' as NoteId, comment('写不进'), {
      author: '甲',
      at: '2025-01-01T00:00:00.000Z',
    });
    document.change(id, { text: '改不了' }, '2025-01-01T00:00:00.000Z');
    document.remove(id);
    document.undo();
    expect(Y.encodeStateAsUpdate(document.doc)).toEqual(before);
  });

  it('newer, with notes of a form that nobody here knows, shows the others', () => {
    const { document } = new Reviewer('甲').doAll([{ do: 'add', note: comment('懂得') }]);
    document.doc.getMap('meta').set('version', DOCUMENT_VERSION + 1);
    const strange = new Y.Map<unknown>();
    document.doc.getMap('notes').set('strange', strange);
    strange.set('core', { type: 'poem' });
    strange.set('text', { lines: [] });
    expect(document.notes).toMatchObject([{ text: '懂得' }]);
  });
});
