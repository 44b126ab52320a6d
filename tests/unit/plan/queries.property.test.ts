import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClauseId, FeatureId, TargetId } from '../../../src/plan/ids.ts';
import * as q from '../../../src/plan/queries.ts';
import type { Plan } from '../../../src/plan/types.ts';
import { CountyPackage } from './county-package.ts';

/** Plans with links drawn by chance: which clauses a feature has, which departments a clause has. */
const linkedPlan: fc.Arbitrary<Plan> = fc
  .record({
    clauses: fc.array(fc.array(fc.nat(5), { maxLength: 4 }), { minLength: 14, maxLength: 14 }),
    departments: fc.array(fc.array(fc.nat(2), { maxLength: 3 }), { minLength: 6, maxLength: 6 }),
    targets: fc.array(fc.nat(5), { minLength: 2, maxLength: 2 }),
  })
  .map(({ clauses, departments, targets }) => {
    const county = new CountyPackage();
    const at = (list: string, index: number): unknown => county.entries(list)[index]!.id;
    county.entries('clauses').forEach((clause, i) => {
      clause.departments = departments[i]!.map((index) => at('departments', index));
    });
    county.entries('targets').forEach((target, i) => (target.clause = at('clauses', targets[i]!)));
    const features = ['town', 'parks', 'lines', 'water'].flatMap((layer) =>
      county.features(`layers/${layer}.geojson`),
    );
    features.forEach(({ properties }, i) => {
      properties.clauses = clauses[i]!.map((index) => at('clauses', index));
    });
    return county.plan().plan;
  });

const idsOf = <T>(things: readonly { readonly id: T }[]): T[] => things.map(({ id }) => id);

function forAllPlans(check: (plan: Plan) => void): void {
  fc.assert(fc.property(linkedPlan, check), { numRuns: 60 });
}

describe('queries', () => {
  it('from feature to clause and back are inverse of each other', () => {
    forAllPlans((plan) => {
      for (const clause of plan.clauses) {
        for (const feature of plan.features) {
          const there = idsOf(q.clausesOfFeature(plan, feature.id)).includes(clause.id);
          const back = idsOf(q.featuresOfClause(plan, clause.id)).includes(feature.id);
          expect(there).toBe(feature.clauses.includes(clause.id));
          expect(back).toBe(there);
        }
      }
    });
  });

  it('from clause to department and back are inverse of each other', () => {
    forAllPlans((plan) => {
      for (const clause of plan.clauses) {
        for (const department of plan.departments) {
          const there = idsOf(q.departmentsOfClause(plan, clause.id)).includes(department.id);
          const back = idsOf(q.clausesOfDepartment(plan, department.id)).includes(clause.id);
          expect(there).toBe(clause.departments.includes(department.id));
          expect(back).toBe(there);
        }
      }
    });
  });

  it('from feature to department and back are inverse of each other, each named once', () => {
    forAllPlans((plan) => {
      for (const feature of plan.features) {
        const departments = idsOf(q.departmentsOfFeature(plan, feature.id));
        expect(new Set(departments).size).toBe(departments.length);
        for (const department of plan.departments) {
          const back = idsOf(q.featuresOfDepartment(plan, department.id));
          expect(back.includes(feature.id)).toBe(departments.includes(department.id));
          expect(new Set(back).size).toBe(back.length);
        }
      }
    });
  });

  it('from target to feature and back are inverse of each other', () => {
    forAllPlans((plan) => {
      for (const target of plan.targets) {
        expect(idsOf(q.targetsOfClause(plan, target.clause))).toContain(target.id);
        for (const feature of plan.features) {
          const there = idsOf(q.targetsOfFeature(plan, feature.id)).includes(target.id);
          expect(idsOf(q.featuresOfTarget(plan, target.id)).includes(feature.id)).toBe(there);
        }
      }
    });
  });

  it('for siblings are symmetric and leave out the feature itself', () => {
    forAllPlans((plan) => {
      for (const a of plan.features) {
        const siblings = idsOf(q.siblingFeatures(plan, a.id));
        expect(siblings).not.toContain(a.id);
        for (const b of siblings) expect(idsOf(q.siblingFeatures(plan, b))).toContain(a.id);
      }
    });
  });

  it('number the departments of each clause from 1, in the order of the document', () => {
    forAllPlans((plan) => {
      for (const feature of plan.features) {
        const byClause = q.departmentsByClause(plan, feature.id);
        expect(byClause.map(({ clause }) => clause.id)).toEqual(
          plan.clauses.map(({ id }) => id).filter((id) => feature.clauses.includes(id)),
        );
        for (const { clause, departments } of byClause) {
          expect(departments.map(({ number }) => number)).toEqual(departments.map((_, i) => i + 1));
          expect(departments.map(({ department }) => department.id)).toEqual(clause.departments);
        }
      }
    });
  });
});

describe('queries on the fixture county', () => {
  const { plan } = new CountyPackage().plan();
  const feature = (id: string): FeatureId => id as FeatureId;

  it('give departments of all clauses of a feature in document order, each once', () => {
    expect(idsOf(q.departmentsOfFeature(plan, feature('park-road')))).toEqual(['fgj', 'zrj']);
    expect(idsOf(q.departmentsOfFeature(plan, feature('tea-town')))).toEqual(['nyj', 'fgj']);
  });

  it('give the blocks of a zone and the zone of a block', () => {
    expect(idsOf(q.blocksOfFeature(plan, feature('songtao-park')))).toEqual([
      'songtao-north',
      'songtao-south',
    ]);
    expect(q.zoneOfFeature(plan, feature('songtao-north'))?.id).toBe('songtao-park');
    expect(q.zoneOfFeature(plan, feature('yuntai'))).toBeNull();
  });

  it('give progress of features and targets', () => {
    expect(q.progressOfFeature(plan, feature('songtao-park'))).toMatchObject([{ date: '2030-09' }]);
    expect(q.progressOfTarget(plan, 't2035-output' as TargetId)).toMatchObject([{ value: 31.5 }]);
    expect(q.progressOfFeature(plan, feature('yuntai'))).toEqual([]);
  });

  it('split features by place and lose none', () => {
    const { placed, unplaced } = q.splitByPlace(q.featuresOfClause(plan, '3.1.2' as ClauseId));
    expect(idsOf(placed)).toEqual(['qinglan-branch', 'park-road', 'south-plains']);
    expect(idsOf(unplaced)).toEqual(['east-interchange']);
  });

  it('answer with nothing for ids that do not exist', () => {
    const nobody = feature('atlantis');
    expect(q.clausesOfFeature(plan, nobody)).toEqual([]);
    expect(q.departmentsOfFeature(plan, nobody)).toEqual([]);
    expect(q.siblingFeatures(plan, nobody)).toEqual([]);
    expect(q.featuresOfClause(plan, '9' as ClauseId)).toEqual([]);
    expect(q.featuresOfTarget(plan, 't9' as TargetId)).toEqual([]);
    expect(q.findFeature(plan, '__proto__')).toBeNull();
    expect(q.findClause(plan, '9')).toBeNull();
    expect(q.findDepartment(plan, '9')).toBeNull();
    expect(q.findFeature(plan, 'yuntai')?.name).toBe('云台中心城区');
  });
});
