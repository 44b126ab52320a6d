import { join } from 'node:path';
import type { Rolldown } from 'vite';

type NameOf = Extract<Rolldown.CodeSplittingGroup['name'], (...args: never[]) => unknown>;
type Context = Parameters<NameOf>[1];

/** The page reads past these in Turf's list of functions and uses neither. */
const ONLY_MAP = /@turf[\\/](?:circle|destination)[\\/]/;

/** All that a module imports, and what that imports; what is fetched on demand is not among it. */
function importsOf(root: string, context: Context): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (id: string): void => {
    if (found.has(id)) return;
    found.add(id);
    context.getModuleInfo(id)?.importedIds.forEach(visit);
  };
  visit(root);
  return found;
}

/**
 * One chunk of what the map needs and the page's frame does not. Left alone, the bundler makes a file of each part that
 * something on demand needs, too: seven for the first load, which compress worse than one (2 kB).
 * @param entry the page's first module, and `map` the component that it fetches at once; relative to `root`
 */
export function mapChunk(root: string, entry: string, map: string): Rolldown.CodeSplittingGroup {
  let sets: { readonly page: ReadonlySet<string>; readonly map: ReadonlySet<string> } | undefined;
  return {
    debugName: 'map',
    name: (id, context) => {
      sets ??= {
        page: importsOf(join(root, entry), context),
        map: importsOf(join(root, map), context),
      };
      return (sets.map.has(id) && !sets.page.has(id)) || ONLY_MAP.test(id) ? 'map' : null;
    },
  };
}
