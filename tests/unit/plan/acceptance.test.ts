import { join } from 'node:path';
import { valid } from 'geojson-validation';
import { describe, expect, it } from 'vitest';
import { readPackage } from '../../../scripts/check-data/read-package.ts';
import { buildPlan } from '../../../src/plan/build-plan.ts';
import { coverage } from '../../../src/plan/coverage.ts';
import type { FeatureId } from '../../../src/plan/ids.ts';
import { clausesOfFeature, departmentsOfClause, isPlanItem } from '../../../src/plan/queries.ts';
import expected from '../../fixtures/acceptance.json' with { type: 'json' };

const { plan, issues } = buildPlan(readPackage(join(import.meta.dirname, '../../../data')), {
  validateGeoJson: (value) => valid(value, true),
});

describe('the shipped plan package', () => {
  it('has no error and no warning', () => {
    expect(issues).toEqual([]);
  });

  it('has exactly the 59 items of the plan, by id', () => {
    const items = plan!.features.filter(isPlanItem).map(({ id }) => id);
    expect(expected.items).toHaveLength(59);
    expect([...items].sort()).toEqual(expected.items.map(({ id }) => id).sort());
  });

  it.each(expected.items)('has $id under the name $name and clause $clause', (item) => {
    const feature = plan!.featureById.get(item.id as FeatureId);
    expect(feature?.name).toBe(item.name);
    expect(clausesOfFeature(plan!, item.id as FeatureId).map(({ id }) => id)).toContain(
      item.clause,
    );
  });

  it.each(expected.clauses)('has clause $id as $ref with its departments in order', (clause) => {
    const found = plan!.clauses.find(({ id }) => id === clause.id);
    expect(found).toMatchObject({ ref: clause.ref, task: true, leadStated: false });
    const departments = departmentsOfClause(plan!, found!.id);
    expect(departments.map(({ name }) => name)).toEqual(clause.departments);
  });

  it('has no other task than those', () => {
    const tasks = plan!.clauses.filter(({ task }) => task).map(({ id }) => id);
    expect(tasks).toEqual(expected.clauses.map(({ id }) => id));
  });

  it('counts 59 items and 18 tasks, and no item without a clause', () => {
    expect(coverage(plan!)).toMatchObject({ totals: { items: 59, tasks: 18 }, withoutClause: [] });
  });
});
