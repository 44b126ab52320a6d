import { join } from 'node:path';
import { readPackage } from '../../../scripts/check-data/read-package.ts';
import { buildPlan } from '../../../src/plan/build-plan.ts';
import type { Plan } from '../../../src/plan/types.ts';

/** The plan that the app is delivered with. */
export function qianjiang(): Plan {
  const { plan } = buildPlan(readPackage(join(import.meta.dirname, '../../../data')));
  if (plan === null) throw new Error('no plan');
  return plan;
}
