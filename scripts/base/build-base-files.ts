import path from 'node:path';
import type { FeatureCollection } from 'geojson';
import { boundaryCollection, neighboursCollection } from './collections.ts';
import { buildNetwork } from './county-network.ts';
import { readCounties } from './read-package.ts';
import { isRiverBoundary, riversCollection } from './river-lines.ts';
import { PACKAGE_FILES, PACKAGE_FOLDER, QIANJIANG, TOLERANCE_M } from './tables.ts';

/**
 * Reads the package below `root` and makes the three base files of the plan package.
 * @returns text by file name; the same input gives the same bytes
 */
export function buildBaseFiles(root: string): Record<'boundary' | 'neighbours' | 'rivers', string> {
  const raw = PACKAGE_FILES.flatMap((file) => readCounties(path.join(root, PACKAGE_FOLDER, file)));
  const network = buildNetwork(raw, (adcodes) => {
    if (adcodes.includes(QIANJIANG)) return TOLERANCE_M.city;
    return isRiverBoundary(adcodes) ? TOLERANCE_M.river : TOLERANCE_M.context;
  });
  return {
    boundary: serialise(boundaryCollection(network)),
    neighbours: serialise(neighboursCollection(network)),
    rivers: serialise(riversCollection(network)),
  };
}

/** One feature a line: a change shows in the diff at the feature it belongs to. */
function serialise({ type, features }: FeatureCollection): string {
  const lines = features.map((feature) => JSON.stringify(feature)).join(',\n');
  return `{"type":${JSON.stringify(type)},"features":[\n${lines}\n]}\n`;
}
