import { join } from 'node:path';
import { valid } from 'geojson-validation';
import { readPackage } from '../../../scripts/check-data/read-package.ts';
import { buildPlan } from '../../../src/plan/build-plan.ts';
import type { PlanResult } from '../../../src/plan/read-plan.ts';
import type { Issue } from '../../../src/plan/issue.ts';
import type { ValidateGeoJson } from '../../../src/plan/read-geometry.ts';
import type { PlanFile } from '../../../src/plan/plan-files.ts';
import type { Plan } from '../../../src/plan/types.ts';

export const COUNTY = join(import.meta.dirname, '../../fixtures/county');

export const validateGeoJson: ValidateGeoJson = (value) => valid(value, true);

/** JSON as a test changes it. */
export type Json = Record<string, unknown>;

/** A GeoJSON feature as a test breaks it. */
export interface RawFeature {
  id?: unknown;
  type: string;
  properties: Json;
  geometry: { type: string; coordinates: unknown } | null;
}

/** A package of its own for each test, whose files can be changed before it is built. */
export class CountyPackage {
  readonly files: Record<string, PlanFile> = structuredClone(PACKAGE);

  /** The parsed content of a file, to be changed in place. */
  json(path: string): Json {
    const file = this.files[path];
    if (!file?.ok) throw new Error(`${path} is not in the fixture`);
    return file.value as Json;
  }

  /** The entries of a list of plan.json. */
  entries(list: string): Json[] {
    return this.json('plan.json')[list] as Json[];
  }

  /** The records of progress.json. */
  records(): Json[] {
    return this.json('progress.json') as unknown as Json[];
  }

  features(path: string): RawFeature[] {
    return this.json(path).features as RawFeature[];
  }

  /** The raw feature with this id in any of the layers. */
  feature(id: string): RawFeature {
    for (const path of Object.keys(this.files).filter((name) => name.startsWith('layers/'))) {
      const feature = this.features(path).find((one) => one.id === id);
      if (feature) return feature;
    }
    throw new Error(`${id} is not in the fixture`);
  }

  build(): PlanResult {
    return buildPlan(this.files, { validateGeoJson });
  }

  /** Builds a package that has a plan. */
  plan(): { plan: Plan; issues: readonly Issue[] } {
    const { plan, issues } = this.build();
    if (plan === null) throw new Error('no plan');
    return { plan, issues };
  }
}

const PACKAGE = readPackage(COUNTY);

/** Issues as `code id`, for comparing. */
export function brief(issues: readonly Issue[]): string[] {
  return issues.map(({ code, id }) => `${code} ${id ?? '-'}`);
}
