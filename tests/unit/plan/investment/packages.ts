import { join } from 'node:path';
import { readPackage } from '../../../../scripts/check-data/read-package.ts';
import { buildPlan } from '../../../../src/plan/build-plan.ts';
import { readInvestment } from '../../../../src/plan/investment/read-investment.ts';
import type { Investment } from '../../../../src/plan/investment/types.ts';
import type { FeatureId } from '../../../../src/plan/ids.ts';
import type { Plan, PlanFeature } from '../../../../src/plan/types.ts';
import { COUNTY } from '../county-package.ts';

export interface Opened {
  readonly plan: Plan;
  readonly investment: Investment;
  readonly site: (id: string) => PlanFeature;
}

function openFolder(folder: string): Opened {
  const files = readPackage(folder);
  const { plan } = buildPlan(files);
  if (plan === null) throw new Error('no plan');
  const { investment, issues } = readInvestment(files, plan);
  if (issues.length > 0) throw new Error(issues.map(({ message }) => message).join('\n'));
  const site = (id: string): PlanFeature => {
    const feature = plan.featureById.get(id as FeatureId);
    if (feature === undefined) throw new Error(`${id} is not in the package`);
    return feature;
  };
  return { plan, investment, site };
}

/** The package that the app is delivered with. */
export const qianjiang = openFolder(join(import.meta.dirname, '../../../../data'));
export const county = openFolder(COUNTY);
