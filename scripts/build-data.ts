/**
 * `npm run build:data -- DIR OUT`: writes the public edition of the package in DIR to the folder OUT, ready to take the place of
 * `data/` beside a public build. OUT must not exist yet: nothing is mixed or written over.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writePublic } from './edition-files.ts';
import { EditionError } from './edition.ts';

const [from, to] = process.argv.slice(2).map((path) => resolve(path));
if (from === undefined || to === undefined || !existsSync(join(from, 'plan.json'))) {
  console.error('用法 / usage: npm run build:data -- DIR OUT (DIR has a plan.json)');
  process.exit(2);
}
if (existsSync(to)) {
  console.error(`${to} 已存在，请换一个 / exists already, name another folder`);
  process.exit(1);
}
try {
  writePublic(from, to);
  console.log(`公开版 / public edition: ${to}`);
} catch (error) {
  if (!(error instanceof EditionError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
