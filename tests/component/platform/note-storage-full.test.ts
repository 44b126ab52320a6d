import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import { newId } from '../../../src/platform/new-id.ts';
import { tab } from '../support/note-tab.ts';

/** What the browser gives this page, in bytes; without a number, all that it has. */
async function allow(quotaSize?: number): Promise<void> {
  await cdp().send('Storage.overrideQuotaForOrigin', {
    origin: location.origin,
    ...(quotaSize === undefined ? {} : { quotaSize }),
  });
}

/** A browser remembers for some seconds how much room there is: long enough for it to look again. */
const late = { timeout: 60_000, interval: 500 };

describe('a full browser', () => {
  beforeAll(() => allow(3_000_000));
  afterAll(() => allow());

  it('says so, keeps the notes in memory, and stores all of them when there is room', async () => {
    const plan = newId();
    const first = await tab(plan);
    first.add('满'.repeat(4_000_000));
    await expect.poll(() => first.seen.trouble, late).toBe('quota');
    expect(first.document.notes).toHaveLength(1);
    await allow();
    let added = 1;
    await expect
      .poll(() => {
        first.add('后来');
        added += 1;
        return first.seen.saved;
      }, late)
      .toBeGreaterThan(0);
    first.close();
    const next = await tab(plan);
    expect(next.document.notes).toHaveLength(added);
    next.close();
  }, 120_000);
});
