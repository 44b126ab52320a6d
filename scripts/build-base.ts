import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildBaseFiles } from './base/build-base-files.ts';

/** `npm run build:base`: writes data/base/{boundary,neighbours,rivers}.geojson from the installed package. */
const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, 'data', 'base');
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(buildBaseFiles(root))) {
  const file = path.join(folder, `${name}.geojson`);
  writeFileSync(file, text);
  console.log(`${path.relative(root, file)}  ${String(Buffer.byteLength(text))} bytes`);
}
