/**
 * `tsx scripts/scan-edition.ts [DIST] [DIR]`: lists what the package in DIR (default `data/`) marks as internal and looks for it
 * in the build in DIST (default `dist/`). Exit code 1 if a public build has any of it.
 */
import { resolve } from 'node:path';
import { readPackage } from './check-data/read-package.ts';
import { internalMarks, scanBuild } from './edition-scan.ts';
import { editionOfBuild } from './edition.ts';
import { DIST } from './serve.ts';

const [dist = DIST, folder = process.env['PLAN_DATA'] ?? 'data'] = process.argv.slice(2);
const edition = editionOfBuild(resolve(dist));
if (edition === null) {
  console.error(`${dist}: 没有构建 / no build, first run: npm run build`);
  process.exit(1);
}
const marks = internalMarks(readPackage(resolve(folder)));
const hits = edition === 'internal' ? [] : scanBuild(resolve(dist), marks);
for (const { kind, text, where, file } of hits) {
  console.log(`${file}: ${kind} “${text}” (${where})`);
}
console.log(
  edition === 'internal'
    ? '内部版不检查 / an internal build is not scanned'
    : `内部内容 ${marks.length} 项，公开版中出现 ${hits.length} 处 / ${marks.length} internal words, ${hits.length} found`,
);
process.exitCode = hits.length > 0 ? 1 : 0;
