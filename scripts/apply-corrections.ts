/**
 * `npm run apply:corrections -- FILE [DIR]`: writes the corrections of FILE, a file of notes or of corrections alone, into
 * the plan package in DIR (default `data/`). All or none: when one cannot be applied, or the package would have a new error, nothing is written.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { valid } from 'geojson-validation';
import { format } from 'prettier';
import { readCorrections } from '../src/notes/corrections-file.ts';
import { buildPlan } from '../src/plan/build-plan.ts';
import type { Issue } from '../src/plan/issue.ts';
import { correctPackage } from './apply-corrections/correct-package.ts';
import { readPackage } from './check-data/read-package.ts';

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    return fail(`读不出 ${path}：${error instanceof Error ? error.message : String(error)}`);
  }
}

const errorsOf = (files: ReturnType<typeof readPackage>): Issue[] =>
  buildPlan(files, { validateGeoJson: (value) => valid(value, true) }).issues.filter(
    ({ level }) => level === 'error',
  );

const [fileName, folderName = 'data'] = process.argv.slice(2);
if (fileName === undefined) fail('用法：npm run apply:corrections -- 批注文件.geojson [数据目录]');
const folder = resolve(folderName);
const read = readCorrections(readText(resolve(fileName)));
if (!read.ok)
  fail(`${fileName} 不是更正文件或批注文件，或 ${read.path || '开头'} 处不对。没有改动。`);

const files = readPackage(folder);
const { plan } = buildPlan(files, {});
if (plan === null) fail(`${folder} 不是能用的数据目录，先运行 npm run check:data。没有改动。`);
if (plan.document.documentNumber !== read.documentNumber) {
  fail(`更正是为 ${read.documentNumber} 做的，数据是 ${plan.document.documentNumber}。没有改动。`);
}
const corrected = correctPackage(files, plan, read.corrections);
if (!corrected.ok) fail(`${corrected.message}没有改动。`);

const known = new Set(errorsOf(files).map(({ message }) => message));
const fresh = errorsOf(corrected.files).filter(({ message }) => !known.has(message));
if (fresh.length > 0) {
  for (const { file, id, path, code, message } of fresh)
    console.error(`${file}:${id ?? '-'}:${path} ${code} ${message}`);
  fail(`更正后数据有 ${fresh.length} 处新的错误。没有改动。`);
}
for (const path of corrected.changed) {
  const file = corrected.files[path];
  if (!file?.ok) continue;
  const target = join(folder, path);
  const options = { parser: 'json', printWidth: 100 };
  writeFileSync(target, await format(JSON.stringify(file.value, null, 2), options));
}
for (const line of corrected.log) console.log(line);
console.log(
  `已写入 ${corrected.changed.length} 个文件，更正 ${read.corrections.length} 条（${folder}）`,
);
