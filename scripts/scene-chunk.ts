import { join } from 'node:path';
import { normalizePath, type Rolldown } from 'vite';

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
 * One chunk of the pure code that the map needs and the page's frame does not. Left alone, the bundler makes a file of each
 * part that something on demand needs, too: seven for the first load, which compress worse than one. What drives the map
 * library stays out of it: panels must not wait for the library, nor fail with it.
 * @param entry the page's first module, `map` the component that it fetches at once, and `driver` the folder of what drives
 *   the library; relative to `root`
 */
export function sceneChunk(
  root: string,
  paths: { readonly entry: string; readonly map: string; readonly driver: string },
): Rolldown.CodeSplittingGroup {
  const idOf = (path: string): string => normalizePath(join(root, path));
  const driver = idOf(`${paths.driver}/`);
  let sets: { readonly page: ReadonlySet<string>; readonly map: ReadonlySet<string> } | undefined;
  return {
    debugName: 'scene',
    name: (id, context) => {
      sets ??= {
        page: importsOf(idOf(paths.entry), context),
        map: importsOf(idOf(paths.map), context),
      };
      const isPure = sets.map.has(id) && !sets.page.has(id) && !id.startsWith(driver);
      return isPure || ONLY_MAP.test(id) ? 'scene' : null;
    },
  };
}
