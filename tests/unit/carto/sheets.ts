import { join } from 'node:path';
import { readPackage } from '../../../scripts/check-data/read-package.ts';
import { buildBaseDrawing, type BaseDrawing } from '../../../src/carto/base-drawing.ts';
import { buildPlan } from '../../../src/plan/build-plan.ts';
import { fileAt, type PlanFiles } from '../../../src/plan/plan-files.ts';
import type { Plan } from '../../../src/plan/types.ts';
import { COUNTY, CountyPackage } from '../plan/county-package.ts';

/** A plan with the files of its package, as the map gets them. */
export interface Sheet {
  readonly plan: Plan;
  readonly files: PlanFiles;
}

function sheetOf(files: PlanFiles): Sheet {
  const { plan } = buildPlan(files);
  if (plan === null) throw new Error('the package has no plan');
  return { plan, files };
}

/** A package with every layer emptied: nothing to draw but the ground. */
function emptyPackage(): PlanFiles {
  const county = new CountyPackage();
  for (const path of Object.keys(county.files)) {
    if (path.startsWith('layers/')) county.json(path)['features'] = [];
  }
  return county.files;
}

/** The package that the app is delivered with. */
export const delivered = sheetOf(readPackage(join(import.meta.dirname, '../../../data')));
/** The fixture county: areas, multi-part geometries and all four drawn classes. */
export const county = sheetOf(readPackage(COUNTY));
const empty = sheetOf(emptyPackage());

/** Names of the plans for `describe.each` and `test.each`. */
export const sheets = { delivered, county, empty };
export type SheetName = keyof typeof sheets;
export const SHEET_NAMES = Object.keys(sheets) as SheetName[];
/** The plans that have something to draw. */
export const DRAWN_SHEETS = ['delivered', 'county'] as const;

/** The base map of a sheet. */
export function baseOf({ plan, files }: Sheet, language: 'zh' | 'en'): BaseDrawing {
  const contents = plan.base.map((file) => {
    const read = fileAt(files, file.file);
    return { file, content: read?.ok === true ? read.value : undefined };
  });
  return buildBaseDrawing(contents, language, plan.place.bounds);
}

/** The same package without what it marks as internal: what a public sheet may draw. */
export function publicSheet({ files }: Sheet): Sheet {
  const copy = structuredClone(files) as Record<string, { ok: boolean; value: unknown }>;
  for (const [path, file] of Object.entries(copy)) {
    if (!path.startsWith('layers/') || !file.ok) continue;
    const layer = file.value as { features: { properties: { edition: string } }[] };
    layer.features = layer.features.filter(({ properties }) => properties.edition === 'public');
  }
  return sheetOf(copy as unknown as PlanFiles);
}
