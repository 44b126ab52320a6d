import { browserPreferences } from '../platform/preferences.ts';
import type { BaseMapPorts } from '../state/base-map-state.svelte.ts';

/**
 * What base maps need of the browser. The code that opens them is fetched when one is first chosen.
 * @param bounds extent of the plan in degrees: west, south, east, north
 */
export function browserBasePorts(bounds: readonly [number, number, number, number]): BaseMapPorts {
  return {
    preferences: browserPreferences(),
    isSecurePage: location.protocol === 'https:',
    open: async (wish) => {
      const { openBase } = await import('./base-kit.ts');
      return openBase(wish, bounds);
    },
  };
}

/** Fetches what a local archive needs, so that it can be opened and refused when the network is gone. */
export function prefetchBaseMap(): void {
  const parts = [
    import('./base-kit.ts'),
    import('../platform/base-map/open-archive.ts'),
    import('../map/backdrop-parts.ts'),
    // Names of the archive may need any letter.
    import('../carto/font-manifest-rest.json'),
  ];
  // They are asked for again when they are needed.
  Promise.all(parts).catch(() => undefined);
}
