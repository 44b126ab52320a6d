import type { Session } from '../state/session.svelte.ts';

/** Puts the link of the view on the clipboard; the answer says whether the browser allowed it, and else the link itself. */
export async function copied({ t, view }: Session): Promise<string> {
  const link = view.href;
  try {
    await navigator.clipboard.writeText(link);
    return t.app.linkCopied;
  } catch {
    return t.app.linkNotCopied(link);
  }
}
