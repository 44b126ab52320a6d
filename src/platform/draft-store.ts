import type { DraftStore } from '../state/notes-ports.ts';

const PREFIX = 'plan-atlas:draft:';
/** How long a tab that is being reloaded may take to let go of its draft. */
const GRACE_MS = 400;

/**
 * Drafts in the browser's own storage, which is written before the call returns: a tab that is killed loses nothing that
 * was on the screen. Each page keeps its own; a lock that ends with the page tells the others that it is there.
 * @param plan number of the plan document
 * @param page id of this page, new at every load
 */
export function browserDrafts(plan: string, page: string): DraftStore {
  const prefix = (session: string): string => `${PREFIX}${plan}:${session}:`;
  holdLock(page);
  return {
    write: (session, draft) => {
      try {
        const key = prefix(session) + page;
        if (draft === null) localStorage.removeItem(key);
        else localStorage.setItem(key, draft);
        return true;
      } catch {
        return false;
      }
    },
    take: async (session) => {
      const own = prefix(session) + page;
      const kept = read(own);
      if (kept !== null) return kept;
      for (const key of keysOf(prefix(session))) {
        const draft = await claim(key.slice(prefix(session).length), () => move(key, own));
        if (draft !== null) return draft;
      }
      return null;
    },
  };
}

/** Name of the lock that a page holds as long as it is there. */
export const lockOf = (page: string): string => `plan-atlas:page:${page}`;

/** A page over plain `http:` has no locks: then it knows of itself only, and takes every draft for an orphan. */
const locks = (): LockManager | undefined => (navigator as { readonly locks?: LockManager }).locks;

function holdLock(page: string): void {
  locks()
    ?.request(lockOf(page), () => new Promise(() => undefined))
    .catch(() => undefined);
}

/** Runs a step if the other page is not there (any more), alone of all pages. */
async function claim(page: string, step: () => string | null): Promise<string | null> {
  const manager = locks();
  if (manager === undefined) return step();
  try {
    return await manager.request(lockOf(page), { signal: AbortSignal.timeout(GRACE_MS) }, step);
  } catch {
    return null;
  }
}

function move(from: string, to: string): string | null {
  const draft = read(from);
  // Something may have been begun here meanwhile: then the other waits for the next page.
  if (draft === null || read(to) !== null) return null;
  try {
    // Room for the second copy first: a full storage keeps the old one.
    localStorage.setItem(to, draft);
    localStorage.removeItem(from);
  } catch {
    return draft;
  }
  return draft;
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function keysOf(prefix: string): readonly string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
}
