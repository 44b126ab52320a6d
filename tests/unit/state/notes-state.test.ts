import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import { EMPTY_DRAFT } from '../../../src/notes/draft.ts';
import { DOCUMENT_VERSION } from '../../../src/notes/migrations.ts';
import type { NoteId } from '../../../src/notes/types.ts';
import type { NoteTrouble, StoreEvents } from '../../../src/state/notes-ports.ts';
import { NotesState } from '../../../src/state/notes-state.svelte.ts';
import { comment, plan } from '../notes/people.ts';

/** What a browser keeps between pages: documents by name, drafts, preferences. */
class Disk {
  readonly documents = new Map<string, Uint8Array>();
  readonly drafts = new Map<string, string>();
  readonly preferences: Record<string, string> = {};
  trouble: NoteTrouble | null = null;
  events: StoreEvents | null = null;
}

let ids = 0;

function page(disk = new Disk()): NotesState {
  return new NotesState(
    plan,
    {
      preferences: {
        get: (key) => disk.preferences[key] ?? null,
        set: (key, value) => (disk.preferences[key] = value),
      },
      storage: {
        open: async (name, { doc }, events) => {
          disk.events = events;
          await Promise.resolve();
          if (disk.trouble !== null) events.failed(disk.trouble);
          else {
            const stored = disk.documents.get(name);
            if (stored !== undefined) Y.applyUpdate(doc, stored, disk);
            doc.on('update', (_update: Uint8Array, origin: unknown) => {
              if (origin === disk) return;
              disk.documents.set(name, Y.encodeStateAsUpdate(doc));
              events.saved();
            });
          }
          return { close: () => undefined };
        },
      },
      drafts: {
        write: (session, draft) => {
          if (draft === null) disk.drafts.delete(session);
          else disk.drafts.set(session, draft);
          return disk.trouble !== 'quota';
        },
        take: (session) => Promise.resolve(disk.drafts.get(session) ?? null),
      },
      now: () => new Date(Date.UTC(2025, 8, 1, 0, 0, (ids += 1))).toISOString(),
      newId: () => `id-${(ids += 1)}`,
      offsetMinutes: () => 480,
      writeSheet: () => Promise.resolve(new Blob()),
    },
    '我的批注',
  );
}

async function opened(disk = new Disk()): Promise<NotesState> {
  const notes = page(disk);
  await notes.start();
  return notes;
}

describe('the notes of a plan', () => {
  it('begin with one session, and are there again on the next page', async () => {
    const disk = new Disk();
    const first = await opened(disk);
    expect(first.sessions.map(({ name }) => name)).toEqual(['我的批注']);
    first.author = '李工';
    const id = first.add(comment('第一条'));
    expect(first.numberOf(id)).toBe(1);
    expect(first.savedAt).not.toBeNull();

    const next = await opened(disk);
    expect(next.phase).toBe('ready');
    expect(next.notes).toEqual(first.notes);
    expect(next.notes[0]).toMatchObject({ author: '李工', text: '第一条' });
    expect(next.author).toBe('李工');
    expect(next.canUndo).toBe(false);
  });

  it('are numbered, filtered and counted as they change', async () => {
    const notes = await opened();
    const clause = plan.clauses[0]!.id;
    const [a, b] = [
      notes.add(comment('甲', { anchors: [{ on: 'clause', id: clause }] })),
      notes.add(comment('乙')),
    ];
    notes.filter = { ...notes.filter, text: '乙' };
    expect(notes.shown.map(({ id }) => id)).toEqual([b]);
    expect(notes.openByClause.get(clause)).toBe(1);
    notes.change(a, { status: 'done' });
    expect(notes.openByClause.get(clause)).toBeUndefined();
    notes.undo();
    expect(notes.openByClause.get(clause)).toBe(1);
    expect([notes.canUndo, notes.canRedo]).toEqual([true, true]);
    notes.remove(a);
    expect(notes.numberOf(b)).toBe(1);
    expect(notes.numberOf(a)).toBe(0);
  });

  it('stand in sessions; a deleted one comes back whole', async () => {
    const disk = new Disk();
    const notes = await opened(disk);
    notes.add(comment('默认'));
    const meeting = await notes.createSession('2025年第三季度 会审');
    notes.add(comment('会上'));
    expect(notes.sessionId).toBe(meeting);
    const restore = notes.deleteSession(meeting);
    await settled();
    expect(notes.notes.map(({ text }) => text)).toEqual(['默认']);
    expect(notes.sessions).toHaveLength(1);
    restore();
    await settled();
    expect(notes.sessionId).toBe(meeting);
    expect(notes.notes.map(({ text }) => text)).toEqual(['会上']);
    notes.renameSession(meeting, '四季度');
    expect((await opened(disk)).sessions.map(({ name }) => name)).toEqual(['我的批注', '四季度']);
  });

  it('never have no session: deleting the last one makes another', async () => {
    const notes = await opened();
    notes.deleteSession(notes.sessionId);
    await settled();
    expect(notes.sessions).toHaveLength(1);
    expect(notes.sessions[0]!.id).toBe(notes.sessionId);
  });

  it('written while the store is still being read are kept beside what was in it', async () => {
    const disk = new Disk();
    (await opened(disk)).add(comment('存下的'));
    const notes = page(disk);
    const starting = notes.start();
    await Promise.resolve();
    await starting;
    const opening = notes.openSession(notes.sessionId);
    notes.add(comment('读取当中写的'));
    await opening;
    expect(notes.notes.map(({ text }) => text).sort()).toEqual(['存下的', '读取当中写的']);
  });

  it.each(['private', 'blocked'] as const)(
    'go on in memory when storage is %s',
    async (trouble) => {
      const disk = new Disk();
      disk.trouble = trouble;
      const notes = await opened(disk);
      expect([notes.phase, notes.trouble]).toEqual(['unavailable', trouble]);
      notes.add(comment('只在内存'));
      expect(notes.notes).toHaveLength(1);
      expect(notes.exportGeoJson()).toContain('只在内存');
    },
  );

  it('say that the disk is full, and that it no longer is', async () => {
    const disk = new Disk();
    const notes = await opened(disk);
    disk.events!.failed('quota');
    expect([notes.phase, notes.trouble]).toEqual(['ready', 'quota']);
    disk.events!.saved();
    expect(notes.trouble).toBeNull();
  });

  it('of a newer version are shown and left alone', async () => {
    const disk = new Disk();
    const first = await opened(disk);
    first.add(comment('新版'));
    const file = first.exportGeoJson();
    const doc = new Y.Doc();
    Y.applyUpdate(doc, disk.documents.get(`session-${first.sessionId}`)!);
    doc.getMap('meta').set('version', DOCUMENT_VERSION + 1);
    const stored = Y.encodeStateAsUpdate(doc);
    disk.documents.set(`session-${first.sessionId}`, stored);
    const notes = await opened(disk);
    expect(notes).toMatchObject({ isReadOnly: true, trouble: 'newer', phase: 'ready' });
    notes.add(comment('不行'));
    expect(notes.notes.map(({ text }) => text)).toEqual(['新版']);
    expect(notes.importText(file, 'a').failure).toEqual({ code: 'read-only' });
    expect(disk.documents.get(`session-${first.sessionId}`)).toBe(stored);
    await notes.createSession('另一场');
    expect(notes).toMatchObject({ isReadOnly: false, trouble: null });
  });
});

describe('a draft', () => {
  it('is kept at every change, is no step of undo, and is taken up by the next page', async () => {
    const disk = new Disk();
    const notes = await opened(disk);
    notes.patchDraft({ text: '写到一' });
    notes.patchDraft({ text: '写到一半', drawing: { tool: 'line', vertices: [[105.1, 34.1]] } });
    expect(notes.canUndo).toBe(false);
    const next = await opened(disk);
    await settled();
    expect(next.draft).toMatchObject({
      text: '写到一半',
      drawing: { tool: 'line', vertices: [[105.1, 34.1]] },
    });
    expect(next.exportGeoJson()).not.toContain('写到一半');
  });

  it('becomes a note, a reply or a change, and is gone then', async () => {
    const disk = new Disk();
    const notes = await opened(disk);
    notes.setDraft({ ...EMPTY_DRAFT, text: '新的' });
    const id = notes.commitDraft()!;
    expect(notes.notes).toMatchObject([{ id, text: '新的' }]);
    notes.setDraft({ ...EMPTY_DRAFT, text: '回复', replyTo: id });
    expect(notes.commitDraft()).toBe(id);
    notes.setDraft({ ...EMPTY_DRAFT, text: '改过', edits: id });
    notes.commitDraft();
    expect(notes.notes).toMatchObject([{ text: '改过', replies: [{ text: '回复' }] }]);
    expect(notes.draft).toBeNull();
    expect(disk.drafts.size).toBe(0);
    expect(notes.commitDraft()).toBeNull();
  });

  it('whose note has gone meanwhile becomes a note of its own', async () => {
    const notes = await opened();
    notes.setDraft({ ...EMPTY_DRAFT, text: '写了很久的回复', replyTo: 'gone' as NoteId });
    notes.commitDraft();
    expect(notes.notes).toMatchObject([{ text: '写了很久的回复' }]);
  });

  it('that cannot be kept says so', async () => {
    const disk = new Disk();
    const notes = await opened(disk);
    disk.trouble = 'quota';
    notes.patchDraft({ text: '写' });
    expect(notes.trouble).toBe('quota');
    expect(notes.draft?.text).toBe('写');
  });

  it('stored by a broken hand is none', async () => {
    const disk = new Disk();
    disk.drafts.set('first', '{"text":7}');
    const notes = await opened(disk);
    await settled();
    expect(notes.draft).toBeNull();
  });
});

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
