import { describe, expect, it } from 'vitest';
import { EMPTY_DRAFT } from '../../../src/notes/draft.ts';
import type { NoteAnchor } from '../../../src/notes/types.ts';
import { NotesDesk } from '../../../src/state/notes-desk.svelte.ts';
import { noteSketchPorts, shapeId, shapesOf } from '../../../src/state/note-sketch.ts';
import { NotesState } from '../../../src/state/notes-state.svelte.ts';
import { comment, feature, plan } from '../notes/people.ts';

let ids = 0;
const drafts = new Map<string, string>();

function newBook(): NotesState {
  return new NotesState(
    plan,
    {
      preferences: { get: () => null, set: () => undefined },
      storage: { open: () => Promise.resolve({ close: () => undefined }) },
      drafts: {
        write: () => true,
        take: (session) => Promise.resolve(drafts.get(session) ?? null),
      },
      now: () => new Date(Date.UTC(2025, 0, 1, 0, 0, (ids += 1))).toISOString(),
      newId: () => `id-${(ids += 1)}`,
      offsetMinutes: () => 480,
      writeSheet: () => Promise.resolve(new Blob()),
    },
    '我的批注',
  );
}

/** A desk whose code comes after `failures` attempts without a network. */
function newDesk(failures = 0): NotesDesk {
  let left = failures;
  return new NotesDesk({
    fetch: () => ((left -= 1) < 0 ? Promise.resolve(newBook()) : Promise.reject(new Error('net'))),
    save: () => undefined,
  });
}

async function opened(): Promise<{ desk: NotesDesk; book: NotesState }> {
  const desk = newDesk();
  const book = await desk.open();
  return { desk, book: book! };
}

const ON_PARK: NoteAnchor = { on: 'feature', id: feature('songtao-park') };
const POINT = { type: 'Point' as const, coordinates: [112.9, 30.4] };
const LINE = { type: 'LineString' as const, coordinates: [[112, 30], [113, 31]] }; // prettier-ignore

describe('the desk of notes', () => {
  it('counts nothing before the notes are there', () => {
    expect(newDesk().openByFeature.get(feature('songtao-park'))).toBeUndefined();
  });

  it('says that the notes could not be fetched, and tries again', async () => {
    const desk = newDesk(1);
    expect(await desk.open()).toBeNull();
    expect([desk.isOpen, desk.hasFailed]).toEqual([true, true]);
    expect(await desk.open()).not.toBeNull();
    expect(desk.hasFailed).toBe(false);
  });

  it('opens a new form on what is in hand', async () => {
    const { desk, book } = await opened();
    await desk.write([ON_PARK]);
    expect(desk.isWriting).toBe(true);
    expect(book.draft).toEqual({ ...EMPTY_DRAFT, anchors: [ON_PARK] });
  });

  it('goes on with a draft that is there instead of dropping it', async () => {
    const { desk, book } = await opened();
    book.patchDraft({ text: '写到一半' });
    await desk.write([ON_PARK]);
    expect(book.draft).toMatchObject({ text: '写到一半', anchors: [] });
  });

  it('goes to the thread whose reply is half written', async () => {
    const { desk, book } = await opened();
    const id = book.add(comment('甲'));
    book.setDraft({ ...EMPTY_DRAFT, replyTo: id, text: '答到一半' });
    await desk.write([ON_PARK]);
    expect([book.selected, desk.isWriting, book.draft?.text]).toEqual([id, false, '答到一半']);
  });

  it('takes one step back at a time', async () => {
    const { desk, book } = await opened();
    const [a, b] = [book.add(comment('甲')), book.add(comment('乙'))];
    desk.pick([a, b]);
    desk.select(a);
    await desk.write([]);
    const states: unknown[] = [];
    while (desk.stepBack()) states.push([desk.isWriting, book.selected, desk.here, desk.isOpen]);
    expect(states).toEqual([
      [false, a, [a, b], true],
      [false, null, [a, b], true],
      [false, null, null, true],
      [false, null, null, false],
    ]);
    expect(book.draft).not.toBeNull();
  });

  it.each([
    ['form', { ...EMPTY_DRAFT, text: '写到一半' }, true],
    ['drawing', { ...EMPTY_DRAFT, drawing: { tool: 'line', vertices: [[112, 30]] } }, false],
  ] as const)('comes back with the %s that a closed page left', async (_what, draft, isForm) => {
    drafts.set('first', JSON.stringify(draft));
    const desk = newDesk();
    await desk.resume();
    drafts.clear();
    expect([desk.isOpen, desk.isWriting]).toEqual([true, isForm]);
  });

  it('stays closed when nothing was left, or nothing can be fetched', async () => {
    for (const desk of [newDesk(), newDesk(1)]) {
      await desk.resume();
      expect([desk.isOpen, desk.hasFailed]).toEqual([false, false]);
    }
  });

  it('undoes and redoes by keys while it is open', async () => {
    const { desk, book } = await opened();
    book.add(comment('甲'));
    const press = (key: string, shiftKey = false, ctrlKey = true) =>
      desk.undoByKey({ key, ctrlKey, metaKey: false, shiftKey });
    expect(press('z')).toBe(true);
    expect(book.notes).toHaveLength(0);
    expect(press('Z', true)).toBe(true);
    expect(book.notes).toHaveLength(1);
    expect(press('z', false, false)).toBe(false);
    desk.close();
    expect(press('z')).toBe(false);
    expect(book.notes).toHaveLength(1);
  });

  it('tells what an import did', async () => {
    const { desk } = await opened();
    await desk.importFile({ name: '坏.geojson', text: () => Promise.resolve('{') });
    expect(desk.report).toMatchObject({ fileName: '坏.geojson', failure: { code: 'not-json' } });
  });

  it('names the file while it is read, and says so when it cannot be read', async () => {
    const { desk } = await opened();
    let refuse = (_: Error): void => undefined;
    const text = (): Promise<string> => new Promise((_, reject) => (refuse = reject));
    const imported = desk.importFile({ name: '盘上.geojson', text });
    await expect.poll(() => desk.reading).toBe('盘上.geojson');
    refuse(new Error('NotReadableError'));
    await imported;
    expect(desk.reading).toBeNull();
    expect(desk.report).toMatchObject({
      fileName: '盘上.geojson',
      failure: { code: 'unreadable' },
    });
  });
});

describe('what is drawn on the map', () => {
  it('stands in the draft, and the form opens', async () => {
    const { desk, book } = await opened();
    const ports = noteSketchPorts(desk, book);
    ports.onSketch({ tool: 'point', vertices: [[112.9, 30.4]] });
    expect(book.draft?.drawing).toEqual({ tool: 'point', vertices: [[112.9, 30.4]] });
    ports.onSketch(null);
    ports.onDrawn(POINT, null);
    expect(book.draft?.anchors).toEqual([{ on: 'shape', geometry: POINT }]);
    await expect.poll(() => desk.isWriting).toBe(true);
  });

  it('leaves no draft when it was begun and taken back', async () => {
    const { desk, book } = await opened();
    const ports = noteSketchPorts(desk, book);
    ports.onSketch({ tool: 'line', vertices: [[112, 30]] });
    ports.onSketch(null);
    expect(book.draft).toBeNull();
  });

  it('is a note by itself while a reply is half written', async () => {
    const { desk, book } = await opened();
    const id = book.add(comment('甲'));
    book.setDraft({ ...EMPTY_DRAFT, replyTo: id, text: '答到一半' });
    noteSketchPorts(desk, book).onDrawn(POINT, null);
    expect(book.draft?.text).toBe('答到一半');
    expect(book.notes[1]?.anchors).toEqual([{ on: 'shape', geometry: POINT }]);
  });

  it('changes or leaves the note that it belongs to', async () => {
    const { desk, book } = await opened();
    const id = book.add(comment('甲', { anchors: [ON_PARK, { on: 'shape', geometry: POINT }] }));
    const [shape] = shapesOf(id, book.notes[0]!.anchors);
    expect(shape?.id).toBe(shapeId(id, 1));
    const ports = noteSketchPorts(desk, book);
    ports.onDrawn(LINE, shape!.id);
    expect(book.notes[0]?.anchors).toEqual([ON_PARK, { on: 'shape', geometry: LINE }]);
    ports.onDelete(shape!.id);
    expect(book.notes[0]?.anchors).toEqual([ON_PARK]);
  });
});
