import { describe, expect, it } from 'vitest';
import { departmentTasks } from '../../../src/plan/department-tasks.ts';
import { keyFigures } from '../../../src/plan/key-figures.ts';
import { isPlanItem } from '../../../src/plan/queries.ts';
import { targetStandings } from '../../../src/plan/target-standing.ts';
import { delivered } from '../carto/sheets.ts';
import { CountyPackage } from './county-package.ts';

const { plan } = delivered;

describe('the key figures', () => {
  it('count what they open, by the kinds that the package names', () => {
    const raw = JSON.parse(JSON.stringify(plan.figures)) as typeof plan.figures;
    for (const figure of keyFigures(plan)) {
      const { kinds } = raw.find(({ id }) => id === figure.id)!;
      const found = plan.features.filter((one) => isPlanItem(one) && kinds.includes(one.kind));
      expect(figure.features).toEqual(found.map(({ id }) => id));
    }
    expect(keyFigures(plan).map(({ features }) => features.length)).toEqual([8, 4, 5, 12]);
  });

  it('name the clauses of what they count, in document order', () => {
    const towns = keyFigures(plan).find(({ id }) => id === 'towns')!;
    expect(towns.clauses).toEqual(['3.1.3']);
  });

  it('are one a layer where the package groups nothing', () => {
    const county = new CountyPackage().plan().plan;
    const figures = keyFigures(county);
    expect(figures.map(({ id }) => id)).toEqual(county.layers.map(({ id }) => id));
    expect(figures.flatMap(({ features }) => features)).toHaveLength(
      county.features.filter(isPlanItem).length,
    );
  });
});

describe('where a target stands', () => {
  it('is the last dated record in its own unit, and nothing between two records', () => {
    const gdp = targetStandings(plan).find(({ target }) => target.id === 't2025-gdp')!;
    expect(gdp.series.map(({ date, value }) => [date, value])).toEqual([
      ['2021', 852.74],
      ['2022', 886.65],
      ['2023', 904.92],
      ['2024', 951.97],
    ]);
    expect(gdp.latest).toMatchObject({ date: '2024', value: 951.97, confidence: 'official' });
  });

  it('is unknown without a record', () => {
    const far = targetStandings(plan).find(({ target }) => target.id === 't2035-gdp')!;
    expect(far).toMatchObject({ series: [], latest: null });
  });

  it('takes no figure of another unit', () => {
    const county = new CountyPackage();
    const [target] = county
      .entries('targets')
      .filter(({ year, unit }) => year !== undefined && unit !== undefined);
    county.records().push({
      target: target!['id'],
      date: '2031',
      value: 5,
      unit: '万斤',
      note: '别的单位',
      source: '测试',
      confidence: 'official',
    });
    const standing = targetStandings(county.plan().plan).find(
      (one) => one.target.id === target!['id'],
    )!;
    expect(standing.series.map(({ unit }) => unit)).not.toContain('万斤');
  });
});

describe('the tasks of departments', () => {
  it('are the clauses that name them, most first, and those that name them first', () => {
    const rows = departmentTasks(plan);
    expect(rows).toHaveLength(plan.departments.length);
    const counts = rows.map(({ clauses }) => clauses.length);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    for (const { department, clauses, first } of rows) {
      const named = plan.clauses.filter((one) => one.departments.includes(department.id));
      expect(clauses).toEqual(named.map(({ id }) => id));
      expect(first).toEqual(
        named.filter((one) => one.departments[0] === department.id).map(({ id }) => id),
      );
    }
  });
});
