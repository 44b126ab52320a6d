import { describe, expect, it } from 'vitest';
import { coverage } from '../../../src/plan/coverage.ts';
import { CountyPackage, type Json, type RawFeature } from './county-package.ts';

const LAYERS = ['town', 'parks', 'lines', 'water'].map((name) => `layers/${name}.geojson`);

/** The same numbers counted from the raw files, without the code under test. */
function countRaw(county: CountyPackage): Record<string, { placed: number; unplaced: number }> {
  const numbers: Record<string, { placed: number; unplaced: number }> = {};
  for (const { id } of county.entries('clauses')) {
    numbers[id as string] = { placed: 0, unplaced: 0 };
  }
  for (const { properties, geometry } of LAYERS.flatMap((path) => county.features(path))) {
    if (properties.context === true || properties.partOf !== undefined) continue;
    for (const id of properties.clauses as string[]) {
      numbers[id]![geometry === null ? 'unplaced' : 'placed'] += 1;
    }
  }
  return numbers;
}

const counted = (county: CountyPackage): ReturnType<typeof countRaw> =>
  Object.fromEntries(
    coverage(county.plan().plan).clauses.map(({ clause, placed, unplaced }) => [
      clause,
      { placed: placed.length, unplaced: unplaced.length },
    ]),
  );

function unplace(feature: RawFeature): void {
  feature.geometry = null;
  Object.assign(feature.properties.position as Json, { class: 'none', note: '未公布。' });
}

describe('coverage', () => {
  it('equals an independent count over the raw files', () => {
    const county = new CountyPackage();
    expect(counted(county)).toEqual(countRaw(county));
    for (const id of ['yuntai', 'songtao-park', 'park-road']) unplace(county.feature(id));
    expect(counted(county)).toEqual(countRaw(county));
  });

  it('names the state of each clause', () => {
    const county = new CountyPackage();
    unplace(county.feature('yunxi-reservoir'));
    unplace(county.feature('spare-source'));
    const { clauses } = coverage(county.plan().plan);
    expect(clauses.map(({ clause, state }) => `${clause} ${state}`)).toEqual([
      '2 non-spatial',
      '3.1.1 full',
      '3.1.2 partial',
      '3.2 full',
      '3.3 missing',
      '4.1 non-spatial',
    ]);
  });

  it('counts an item of several clauses once in the totals, and in each of its clauses', () => {
    const { totals, clauses } = coverage(new CountyPackage().plan().plan);
    expect(totals).toEqual({ tasks: 4, tasksPlaced: 4, items: 11, itemsPlaced: 10 });
    const withRoad = clauses.filter(({ placed }) => placed.some((id) => id === 'park-road'));
    expect(withRoad.map(({ clause }) => clause)).toEqual(['3.1.1', '3.1.2']);
  });

  it('counts an item of two clauses of one section once in the section', () => {
    const { sections } = coverage(new CountyPackage().plan().plan);
    expect(
      sections.map(({ sectionRef, items, itemsPlaced, tasks }) => [
        sectionRef,
        tasks,
        itemsPlaced,
        items,
      ]),
    ).toEqual([
      ['二', 0, 0, 0],
      ['三(一)', 2, 6, 7],
      ['三(二)', 1, 2, 2],
      ['三(三)', 1, 2, 2],
      ['四(一)', 0, 0, 0],
    ]);
  });

  it('leaves out context places and blocks', () => {
    const { clauses } = coverage(new CountyPackage().plan().plan);
    const all = clauses.flatMap(({ placed, unplaced }) => [...placed, ...unplaced]);
    for (const id of ['songtao-north', 'songtao-south', 'yunxi']) expect(all).not.toContain(id);
  });

  it('turns a clause red when its item is taken away or loses its place', () => {
    const county = new CountyPackage();
    for (const id of ['tea-town', 'lanshan-tea']) unplace(county.feature(id));
    const { clauses, totals } = coverage(county.plan().plan);
    expect(clauses.find(({ clause }) => clause === '3.2')?.state).toBe('missing');
    expect(totals).toEqual({ tasks: 4, tasksPlaced: 3, items: 11, itemsPlaced: 8 });
  });

  it('lists plan items without a clause, and counts them in the totals only', () => {
    const county = new CountyPackage();
    county.feature('tea-town').properties.clauses = [];
    const { withoutClause, totals, sections } = coverage(county.plan().plan);
    expect(withoutClause).toEqual(['tea-town']);
    expect(totals.items).toBe(11);
    expect(sections.find(({ sectionRef }) => sectionRef === '三(二)')?.items).toBe(1);
  });

  it('turns a clause red when an item that the document names is in no layer', () => {
    const county = new CountyPackage();
    const [clause] = county.entries('clauses').filter(({ id }) => id === '3.1.1');
    const own = coverage(county.plan().plan).clauses.find((entry) => entry.clause === '3.1.1')!;
    const named = own.placed.length + own.unplaced.length;
    clause!.itemsNamed = named;
    expect(county.plan().issues).toEqual([]);
    clause!.itemsNamed = named + 1;
    const { plan, issues } = county.plan();
    const entry = coverage(plan).clauses.find(({ clause: id }) => id === '3.1.1')!;
    expect(entry).toMatchObject({ absent: 1, state: 'missing' });
    expect(issues.map(({ code, id }) => `${code} ${id ?? ''}`)).toEqual([
      'clause-items-absent 3.1.1',
    ]);
  });

  it('does not call items lost that a broken layer explains', () => {
    const county = new CountyPackage();
    county.entries('clauses')[1]!.itemsNamed = 99;
    county.files['layers/water.geojson'] = { ok: false, failure: 'missing', reason: 'HTTP 404' };
    const { issues } = county.plan();
    expect(issues.map(({ code }) => code)).not.toContain('clause-items-absent');
  });
});
