import { keepOfflineCopy } from '../platform/offline-copy.ts';
import { prefetch } from '../platform/prefetch.ts';
import type { NewVersion } from './delivery.ts';
import UpdateNotice from './UpdateNotice.svelte';

/** What a served app does once its first picture is there, as a chunk of its own: fonts, and a copy for the time without a server. */
export function followUp(
  wanted: readonly string[],
  onVersion: (version: NewVersion) => void,
): void {
  prefetch(wanted);
  void import('./fonts-rest.css');
  // By `http:` on another host than this computer a browser keeps no copy.
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  keepOfflineCopy((change) => {
    onVersion({ Notice: UpdateNotice, change });
  }).catch(() => {
    // Storage is full or forbidden: the app works from the server as before.
  });
}
