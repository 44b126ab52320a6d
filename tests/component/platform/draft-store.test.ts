import { afterEach, describe, expect, it } from 'vitest';
import { browserDrafts, lockOf } from '../../../src/platform/draft-store.ts';
import { newId } from '../../../src/platform/new-id.ts';

/** Another page of this browser that holds its lock, until it is closed. */
async function otherPage(id: string): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const { locks } = frame.contentWindow!.navigator;
  await new Promise<void>((hold) => {
    void locks.request(lockOf(id), () => {
      hold();
      return new Promise(() => undefined);
    });
  });
  return frame;
}

/** What a page left behind: written as by that page. */
function left(plan: string, page: string, draft: string): void {
  localStorage.setItem(`plan-atlas:draft:${plan}:first:${page}`, draft);
}

afterEach(() => {
  localStorage.clear();
});

describe('drafts in this browser', () => {
  it('of one page and session are not those of another', async () => {
    const plan = newId();
    const [a, b] = [browserDrafts(plan, newId()), browserDrafts(plan, newId())];
    a.write('first', '甲');
    b.write('first', '乙');
    a.write('second', '另一场');
    expect(await a.take('first')).toBe('甲');
    expect(await b.take('first')).toBe('乙');
    expect(await a.take('second')).toBe('另一场');
    a.write('first', null);
    expect(await a.take('first')).toBeNull();
  });

  it('of a page that is open stay with it, and go to the next one when it has gone', async () => {
    const [plan, page] = [newId(), newId()];
    left(plan, page, '写到一半');
    const frame = await otherPage(page);
    expect(await browserDrafts(plan, newId()).take('first')).toBeNull();
    frame.remove();
    const heir = browserDrafts(plan, newId());
    expect(await heir.take('first')).toBe('写到一半');
    // To one page only.
    expect(await browserDrafts(plan, newId()).take('first')).toBeNull();
    expect(await heir.take('first')).toBe('写到一半');
  });

  it('of two pages that have gone go to two pages', async () => {
    const plan = newId();
    left(plan, newId(), '一');
    left(plan, newId(), '二');
    const drafts = [browserDrafts(plan, newId()), browserDrafts(plan, newId())];
    const taken = await Promise.all(drafts.map((draft) => draft.take('first')));
    expect(taken.sort()).toEqual(['一', '二']);
  });

  it('say when there is no room', () => {
    const drafts = browserDrafts(newId(), newId());
    expect(drafts.write('first', 'x'.repeat(20_000_000))).toBe(false);
    expect(drafts.write('first', 'x')).toBe(true);
  });
});
