/**
 * `npm run check:data [-- DIR]`: checks the plan package in DIR (default `data/`). One line an issue,
 * `file:feature-id:json-path level code message` (`-` for no id); exit code 1 when one of them is an error.
 */
import { resolve } from 'node:path';
import { valid } from 'geojson-validation';
import { buildPlan } from '../src/plan/build-plan.ts';
import { coverage } from '../src/plan/coverage.ts';
import { readInvestment } from '../src/plan/investment/read-investment.ts';
import type { Issue } from '../src/plan/issue.ts';
import type { Plan } from '../src/plan/types.ts';
import { readPackage } from './check-data/read-package.ts';

function line({ file, id, path, level, code, message }: Issue): string {
  return `${file}:${id ?? '-'}:${path || '-'} ${level} ${code} ${message}`;
}

function summary(plan: Plan, warnings: number): string {
  const { totals } = coverage(plan);
  const { document, clauses, departments, targets, layers, features, progress } = plan;
  return [
    `${document.title}（${document.documentNumber}），数据截至 ${plan.dataDate}`,
    `条款 ${clauses.length} 条，责任单位 ${departments.length} 个，目标 ${targets.length} 个，` +
      `图层 ${layers.length} 个，要素 ${features.length} 个，进展记录 ${progress.length} 条`,
    `规划条目 ${totals.items} 个，其中有位置 ${totals.itemsPlaced} 个；` +
      `任务 ${totals.tasks} 项，其中有位置 ${totals.tasksPlaced} 项`,
    `检查通过：无错误，警告 ${warnings} 条`,
  ].join('\n');
}

const folder = resolve(process.argv[2] ?? 'data');
const files = readPackage(folder);
const { plan, issues: found } = buildPlan(files, {
  validateGeoJson: (value) => valid(value, true),
});
const issues = [...found, ...(plan === null ? [] : readInvestment(files, plan).issues)];
for (const issue of issues) console.log(line(issue));
const errors = issues.filter(({ level }) => level === 'error').length;
if (errors > 0 || plan === null) {
  console.log(`检查未通过：错误 ${errors} 条，警告 ${issues.length - errors} 条（${folder}）`);
  process.exitCode = 1;
} else {
  console.log(summary(plan, issues.length));
}
