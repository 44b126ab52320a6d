import { describe, expect, it } from 'vitest';
import type { DepartmentId } from '../../../src/plan/ids.ts';
import { featuresOfDepartment, isPlanItem } from '../../../src/plan/queries.ts';
import { extentOfFeatures, taskSheet } from '../../../src/plan/task-sheet.ts';
import type { Clause } from '../../../src/plan/types.ts';
import { qianjiang } from './qianjiang-package.ts';

const plan = qianjiang();
const works = 'jtysj' as DepartmentId;

describe('the task sheet of a department', () => {
  it('has each clause with the place that the document gives the department, and no lead that it does not name', () => {
    for (const { id } of plan.departments) {
      for (const { clause, role, place, of } of taskSheet(plan, id).clauses) {
        expect(clause.departments[place - 1]).toBe(id);
        expect(of).toBe(clause.departments.length);
        expect(role).toBe('listed');
      }
    }
  });

  it('says lead and assisting where the document names the lead', () => {
    const clauseById = new Map(
      [...plan.clauseById].map(([id, clause]): [typeof id, Clause] => [
        id,
        { ...clause, leadStated: true },
      ]),
    );
    const stated = { ...plan, clauseById };
    const roles = taskSheet(stated, works).clauses.map(({ clause, role }) => [
      clause.departments[0] === works,
      role,
    ]);
    expect(roles.length).toBeGreaterThan(0);
    for (const [isFirst, role] of roles) expect(role).toBe(isFirst === true ? 'lead' : 'assisting');
  });

  it('has every plan item of its clauses, told or not: none is lost between records and 无数据', () => {
    for (const { id } of plan.departments) {
      const { features, records, withoutRecord } = taskSheet(plan, id);
      expect(features).toEqual(featuresOfDepartment(plan, id).filter(isPlanItem));
      const told = new Set(records.flatMap(({ record }) => record.feature ?? []));
      expect(withoutRecord.length + told.size).toBe(features.length);
      expect(withoutRecord.filter((item) => told.has(item.id))).toEqual([]);
    }
  });

  it('has the newest record first', () => {
    const dates = taskSheet(plan, 'fgw' as DepartmentId).records.map(
      ({ record }) => record.date ?? '',
    );
    expect(dates.length).toBeGreaterThan(10);
    expect(dates).toEqual([...dates].sort().reverse());
  });
});

describe('the extent of some features', () => {
  it('ends where the home extent of the plan ends, and is null without a place', () => {
    const placed = plan.features.filter(({ geometry }) => geometry !== null);
    const extent = extentOfFeatures(placed, plan.place.bounds)!;
    const [west, south, east, north] = plan.place.bounds;
    expect(extent.west).toBeGreaterThanOrEqual(west);
    expect(extent.south).toBeGreaterThanOrEqual(south);
    expect(extent.east).toBeLessThanOrEqual(east);
    expect(extent.north).toBeLessThanOrEqual(north);
    expect(
      extentOfFeatures(
        plan.features.filter(({ geometry }) => geometry === null),
        plan.place.bounds,
      ),
    ).toBeNull();
  });
});
