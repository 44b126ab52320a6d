/**
 * `npm run check:data [-- DIR]`: checks the plan package in DIR (default `data/`). One line an issue,
 * `file:feature-id:json-path level code message` (`-` for no id); exit code 1 when one of them is an error. The public
 * edition is checked as well, unless `EDITION=internal`: what it alone lacks is said so.
 */
import { resolve } from 'node:path';
import { valid } from 'geojson-validation';
import { buildPlan } from '../src/plan/build-plan.ts';
import { coverage } from '../src/plan/coverage.ts';
import { readInvestment } from '../src/plan/investment/read-investment.ts';
import { editionFaults } from '../src/plan/edition-faults.ts';
import { packageOfEdition } from '../src/plan/edition.ts';
import type { Issue } from '../src/plan/issue.ts';
import { EDITIONS } from '../src/plan/kinds.ts';
import type { PlanFiles } from '../src/plan/plan-files.ts';
import type { Plan } from '../src/plan/types.ts';
import { readPackage } from './check-data/read-package.ts';
import { editionFromEnv } from './edition.ts';

function line({ file, id, path, level, code, message }: Issue): string {
  return `${file}:${id ?? '-'}:${path || '-'} ${level} ${code} ${message}`;
}

function summary(plan: Plan, published: Plan | null, warnings: number): string {
  const { totals } = coverage(plan);
  const { document, clauses, departments, targets, layers, features, progress } = plan;
  return [
    `${document.title}（${document.documentNumber}），数据截至 ${plan.dataDate}`,
    `条款 ${clauses.length} 条，责任单位 ${departments.length} 个，目标 ${targets.length} 个，` +
      `图层 ${layers.length} 个，要素 ${features.length} 个，进展记录 ${progress.length} 条`,
    `规划条目 ${totals.items} 个，其中有位置 ${totals.itemsPlaced} 个；` +
      `任务 ${totals.tasks} 项，其中有位置 ${totals.tasksPlaced} 项`,
    ...publicLine(plan, published),
    `检查通过：无错误，警告 ${warnings} 条`,
  ].join('\n');
}

/** What the public edition has of it, if that is less. */
function publicLine(plan: Plan, published: Plan | null): readonly string[] {
  const isLess = (key: 'layers' | 'features' | 'progress'): boolean =>
    published === null || published[key].length < plan[key].length;
  if (!isLess('layers') && !isLess('features') && !isLess('progress')) return [];
  const { layers = [], features = [], progress = [] } = published ?? {};
  return [
    `公开版：图层 ${layers.length} 个，要素 ${features.length} 个，进展记录 ${progress.length} 条`,
  ];
}

/** A finding that is not among `known`: of the public edition, which has its own gaps. */
function isNew({ code, id, message }: Issue, known: readonly Issue[]): boolean {
  return !known.some((one) => one.code === code && one.id === id && one.message === message);
}

function marks(files: PlanFiles): readonly Issue[] {
  return editionFaults(files).map(({ file, path, field, found }) => ({
    level: 'error',
    code: 'shape',
    file,
    path: path === '' ? field : `${path}.${field}`,
    message: `“${field}”应为${field === 'edition' ? EDITIONS.join(' 或 ') : '字段名的列表'}，实际是 ${found}。标记不清，不能生成公开版，请改正。`,
  }));
}

const folder = resolve(process.argv[2] ?? 'data');
const files = readPackage(folder);
const options = { validateGeoJson: (value: unknown) => valid(value, true) };
const whole = buildPlan(files, options);
const published = buildPlan(packageOfEdition(files, 'public'), options);
// An internal build holds all of the package, so that its findings are those of the whole.
const issues = [
  ...whole.issues,
  ...(whole.plan === null ? [] : readInvestment(files, whole.plan).issues),
  ...marks(files),
];
// What is wrong in the whole is put right first.
const isSound = !issues.some(({ level }) => level === 'error');
const onlyPublic =
  isSound && editionFromEnv(process.env) === 'public'
    ? published.issues.filter((issue) => isNew(issue, issues))
    : [];
for (const issue of issues) console.log(line(issue));
for (const issue of onlyPublic)
  console.log(line({ ...issue, message: `公开版：${issue.message}` }));
const all = [...issues, ...onlyPublic];
const errors = all.filter(({ level }) => level === 'error').length;
const { plan } = whole;
if (errors > 0 || plan === null) {
  console.log(`检查未通过：错误 ${errors} 条，警告 ${all.length - errors} 条（${folder}）`);
  process.exitCode = 1;
} else {
  console.log(summary(plan, published.plan, all.length));
}
