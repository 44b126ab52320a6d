import type { LensPanels } from './lens-panels.ts';

/** Panels of the lenses, each lens one chunk, fetched when it is first looked through. */
export const LENS_PARTS: Readonly<Record<string, () => Promise<{ readonly panels: LensPanels }>>> =
  {
    overview: () => import('./overview-kit.ts'),
  };
