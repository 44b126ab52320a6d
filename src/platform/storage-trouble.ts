import type { NoteTrouble } from '../state/notes-ports.ts';

/** Why this page may not store anything: found out by opening a database of no content. */
export function storageTrouble(): Promise<NoteTrouble | null> {
  return new Promise((done) => {
    try {
      const request = indexedDB.open('plan-atlas:probe');
      request.onsuccess = () => {
        request.result.close();
        done(null);
      };
      request.onerror = () => {
        done(troubleOf(request.error));
      };
    } catch (error) {
      done(troubleOf(error));
    }
  });
}

/** Private windows refuse with `InvalidStateError` or `UnknownError`; settings with `SecurityError` or no IndexedDB. */
function troubleOf(error: unknown): NoteTrouble {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return 'quota';
  return name === 'InvalidStateError' || name === 'UnknownError' ? 'private' : 'blocked';
}
