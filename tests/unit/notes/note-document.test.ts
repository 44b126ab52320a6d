import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import { NoteDocument } from '../../../src/notes/note-document.ts';
import type { NoteId, ReplyId } from '../../../src/notes/types.ts';

const id = (text: string) => text as NoteId;
const LI = { author: '李工', at: '2025-09-01T01:00:00.000Z' };

describe('a note document', () => {
  it('lists notes by time of making, then by id, frozen', () => {
    const document = new NoteDocument();
    document.add(id('b'), { type: 'comment', text: '二', anchors: [] }, LI);
    document.add(id('a'), { type: 'comment', text: '一', anchors: [] }, LI);
    document.add(
      id('c'),
      { type: 'comment', text: '早', anchors: [] },
      { ...LI, at: '2025-01-01T00:00:00.000Z' },
    );
    expect(document.notes.map(({ id }) => id)).toEqual(['c', 'a', 'b']);
    expect(Object.isFrozen(document.notes[0]?.anchors)).toBe(true);
  });

  it('makes each command a step of undo, and none of what changes nothing', () => {
    const document = new NoteDocument();
    document.add(id('a'), { type: 'comment', text: '一', anchors: [] }, LI);
    document.change(id('a'), { text: '一' }, LI.at);
    document.change(id('a'), { text: '二', status: 'done' }, '2025-09-02T00:00:00.000Z');
    document.reply(id('a'), 'r' as ReplyId, '好', LI);
    document.undo();
    expect(document.notes[0]).toMatchObject({ text: '二', status: 'done', replies: [] });
    document.undo();
    expect(document.notes[0]).toMatchObject({ text: '一', status: 'open', updated: LI.at });
    document.undo();
    expect(document.notes).toEqual([]);
    expect(document.canUndo).toBe(false);
    document.redo();
    document.redo();
    document.redo();
    expect(document.notes[0]).toMatchObject({ text: '二', replies: [{ id: 'r', text: '好' }] });
  });

  it('does not undo what another tab did', () => {
    const [mine, other] = [new NoteDocument(), new NoteDocument()];
    mine.doc.on('update', (update: Uint8Array) => Y.applyUpdate(other.doc, update, 'tab'));
    other.doc.on('update', (update: Uint8Array) => Y.applyUpdate(mine.doc, update, 'tab'));
    mine.add(id('a'), { type: 'comment', text: '我的', anchors: [] }, LI);
    other.add(id('b'), { type: 'comment', text: '另一页', anchors: [] }, LI);
    mine.undo();
    expect(mine.notes.map(({ id }) => id)).toEqual(['b']);
    expect(other.notes).toEqual(mine.notes);
  });
});
