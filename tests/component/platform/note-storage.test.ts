import { describe, expect, it, onTestFinished } from 'vitest';
import { NoteDocument } from '../../../src/notes/note-document.ts';
import type { NoteId } from '../../../src/notes/types.ts';
import { newId } from '../../../src/platform/new-id.ts';
import type { NoteTrouble } from '../../../src/state/notes-ports.ts';
import { comment, LI, tab } from '../support/note-tab.ts';

/** Stored updates of a plan's document, read without the app. */
async function records(plan: string): Promise<Uint8Array[]> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(`plan-atlas:notes:${plan}:session-first`);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error(request.error?.message));
  });
  const all = database.transaction('updates').objectStore('updates').getAll();
  const result = await new Promise<Uint8Array[]>((resolve) => {
    all.onsuccess = () => resolve(all.result as Uint8Array[]);
  });
  database.close();
  return result;
}

const soon = { interval: 20 };

describe('notes in this browser', () => {
  it('are there again when the page is opened anew', async () => {
    const plan = newId();
    const first = await tab(plan);
    first.add('第一条');
    first.add('第二条');
    await expect.poll(() => first.seen.saved, soon).toBeGreaterThan(0);
    first.close();
    const next = await tab(plan);
    expect(next.document.notes).toEqual(first.document.notes);
    next.close();
  });

  it('are written although the page closes right away', async () => {
    const plan = newId();
    const first = await tab(plan);
    first.add('最后一笔');
    first.close();
    first.document.destroy();
    const next = await tab(plan);
    expect(next.texts()).toEqual(['最后一笔']);
    next.close();
  });

  it('are the same in two tabs, with the edits of both', async () => {
    const plan = newId();
    const [a, b] = [await tab(plan), await tab(plan)];
    a.add('甲页');
    b.add('乙页');
    await expect.poll(a.texts, soon).toEqual(['乙页', '甲页']);
    await expect.poll(b.texts, soon).toEqual(['乙页', '甲页']);
    expect(a.document.notes).toEqual(b.document.notes);
    // Each undoes its own.
    a.document.undo();
    await expect.poll(b.texts, soon).toEqual(['乙页']);
    a.close();
    b.close();
    const next = await tab(plan);
    expect(next.texts()).toEqual(['乙页']);
    next.close();
  });

  it('reach a tab that opens while another one writes', async () => {
    const plan = newId();
    const a = await tab(plan);
    a.add('先');
    const opening = tab(plan);
    a.add('当中');
    const b = await opening;
    a.add('后');
    await expect.poll(b.texts, soon).toEqual(['先', '后', '当中'].sort());
    a.close();
    b.close();
  });

  it('are not written before what is stored has been read', async () => {
    const plan = newId();
    const first = await tab(plan);
    first.add('存下的');
    await expect.poll(() => first.seen.saved, soon).toBeGreaterThan(0);
    first.close();
    const [stored] = (await records(plan)).filter(({ length }) => length > 2);

    const document = new NoteDocument();
    const opening = tab(plan, document);
    document.add(newId() as NoteId, comment('等读完'), LI);
    const next = await opening;
    expect(next.texts()).toEqual(['存下的', '等读完'].sort());
    await expect.poll(() => next.seen.saved, soon).toBeGreaterThan(0);
    next.close();
    const again = await tab(plan);
    expect(again.texts()).toEqual(['存下的', '等读完'].sort());
    again.close();
    expect(stored).toBeDefined();
  });

  it('take up no more room for 1,200 edits than a document takes', async () => {
    const plan = newId();
    const first = await tab(plan);
    for (let i = 0; i < 1200; i += 1) first.add(String(i));
    await expect.poll(() => first.seen.saved, soon).toBeGreaterThan(0);
    first.close();
    const next = await tab(plan);
    expect(next.document.notes).toHaveLength(1200);
    await expect.poll(async () => (await records(plan)).length).toBeLessThan(505);
    next.close();
    const last = await tab(plan);
    expect(last.document.notes).toHaveLength(1200);
    last.close();
  });
});

/** What such a browser does, until the test has ended. */
function refuseStorage(errorName: string): void {
  const open = indexedDB.open.bind(indexedDB);
  Object.defineProperty(indexedDB, 'open', {
    configurable: true,
    value: () => {
      throw new DOMException('no storage', errorName);
    },
  });
  onTestFinished(() => {
    Object.defineProperty(indexedDB, 'open', { configurable: true, value: open });
  });
}

describe('a browser that does not keep notes', () => {
  it('when it is full: says so, keeps them in memory, and stores all of them when there is room', async () => {
    const plan = newId();
    const first = await tab(plan);
    const { add } = IDBObjectStore.prototype;
    // What a browser without room does with a transaction (Chromium with 3 MB for the page).
    IDBObjectStore.prototype.add = function (value) {
      const request = add.call(this, value);
      this.transaction.abort();
      return request;
    };
    onTestFinished(() => {
      IDBObjectStore.prototype.add = add;
    });
    first.add('一');
    first.add('二');
    await expect.poll(() => first.seen.trouble, soon).toBe('quota');
    expect(first.texts()).toEqual(['一', '二'].sort());
    expect(first.seen.saved).toBe(0);

    IDBObjectStore.prototype.add = add;
    first.add('三');
    await expect.poll(() => first.seen.saved, soon).toBe(1);
    first.close();
    const next = await tab(plan);
    expect(next.document.notes).toEqual(first.document.notes);
    next.close();
  });

  it.each<[string, string, NoteTrouble]>([
    ['forbids it', 'SecurityError', 'blocked'],
    ['forgets it', 'InvalidStateError', 'private'],
  ])('%s: the document goes on in memory', async (_, name, trouble) => {
    refuseStorage(name);
    const first = await tab(newId());
    expect(first.seen.trouble).toBe(trouble);
    first.add('内存里');
    expect(first.texts()).toEqual(['内存里']);
    first.close();
  });

  it('still shows a new tab what an open one has, and the other way round', async () => {
    refuseStorage('SecurityError');
    const [plan, document] = [newId(), new NoteDocument()];
    const first = await tab(plan);
    first.add('先开的');
    document.add(newId() as NoteId, comment('后开的'), LI);
    const next = await tab(plan, document);
    await expect.poll(next.texts, soon).toEqual(['先开的', '后开的'].sort());
    await expect.poll(first.texts, soon).toEqual(['先开的', '后开的'].sort());
    first.close();
    next.close();
  });
});
