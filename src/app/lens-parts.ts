import type { Session } from '../state/session.svelte.ts';
import type { LensPart } from './lens-part.ts';

/** Parts of the lenses, each lens one chunk, fetched when it is first looked through. */
export const LENS_PARTS: Readonly<Record<string, () => Promise<LensPart>>> = {
  investment: () => import('./investment-kit.ts'),
  overview: () => import('./overview-kit.ts'),
};

/** The part of the lens that is looked through, ready for use. */
export async function lensPart(session: Session): Promise<LensPart> {
  const part = (await LENS_PARTS[session.view.lens]?.()) ?? { panels: {} };
  await part.prepare?.(session);
  return part;
}
