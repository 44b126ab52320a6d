import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  fileAt,
  INVESTMENT_FILE,
  missingPlanFile,
  packagePaths,
  parsePlanFile,
  PLAN_FILE,
  PROGRESS_FILE,
  DIAGRAM_FILE,
  type PlanFile,
} from '../../src/plan/plan-files.ts';

const OPTIONAL: ReadonlySet<string> = new Set([PROGRESS_FILE, DIAGRAM_FILE, INVESTMENT_FILE]);

/**
 * Reads a plan package from a folder: plan.json, the files it declares, and every other GeoJSON file of its layers
 * folder. What cannot be read is a failure value; progress.json and the diagram may be absent.
 */
export function readPackage(folder: string): Record<string, PlanFile> {
  const files: Record<string, PlanFile> = { [PLAN_FILE]: readOne(folder, PLAN_FILE) };
  const planJson = fileAt(files, PLAN_FILE);
  const found = listGeoJson(folder, 'layers');
  const declared = packagePaths(planJson?.ok ? planJson.value : null);
  for (const path of [...declared, INVESTMENT_FILE, ...found]) {
    if (OPTIONAL.has(path) && !existsSync(join(folder, path))) continue;
    files[path] = readOne(folder, path);
  }
  return files;
}

function readOne(folder: string, path: string): PlanFile {
  const file = join(folder, path);
  if (!existsSync(file) || !statSync(file).isFile()) return missingPlanFile(`没有文件 ${file}`);
  return parsePlanFile(readFileSync(file, 'utf8'));
}

function listGeoJson(folder: string, sub: string): string[] {
  const path = join(folder, sub);
  if (!existsSync(path)) return [];
  const names = readdirSync(path).filter((name) => name.endsWith('.geojson'));
  return names.sort().map((name) => `${sub}/${name}`);
}
