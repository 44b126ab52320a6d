import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { coverage } from '../../../src/plan/coverage.ts';
import { coverageTable } from '../../../src/plan/coverage-table.ts';
import { COUNTY, CountyPackage } from './county-package.ts';
import { qianjiang } from './qianjiang-package.ts';

const DATA = join(import.meta.dirname, '../../../data');

interface Raw {
  readonly properties: {
    readonly clauses: readonly string[];
    readonly context?: boolean;
    readonly partOf?: string;
    readonly position: { readonly class: string };
  };
  readonly geometry: unknown;
}

/** Counted from the files, without any code of the app. */
function itemsOf(folder: string): Raw[] {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const { layers } = read('plan.json') as { layers: { file: string }[] };
  return layers
    .flatMap(({ file }) => (read(file) as { features: Raw[] }).features)
    .filter(({ properties }) => properties.context !== true && properties.partOf === undefined);
}

describe.each([
  ['the shipped plan', DATA, qianjiang()],
  ['the fixture', COUNTY, new CountyPackage().plan().plan],
])('the coverage table of %s', (_, folder, plan) => {
  const items = itemsOf(folder);
  const table = coverageTable(plan, coverage(plan));

  it('has every clause in document order', () => {
    expect(table.rows.map(({ clause }) => clause)).toEqual(plan.clauses.map(({ id }) => id));
  });

  it('counts for each clause what the files hold: placed, unplaced, and each position class', () => {
    for (const row of table.rows) {
      const own = items.filter(({ properties }) => properties.clauses.includes(row.clause));
      const placed = own.filter(({ geometry }) => geometry !== null).length;
      expect
        .soft([row.placed.length, row.unplaced.length], row.clause)
        .toEqual([placed, own.length - placed]);
      for (const [cls, count] of Object.entries(row.classes)) {
        const expected = own.filter(({ properties }) => properties.position.class === cls).length;
        expect.soft(count, `${row.clause} ${cls}`).toBe(expected);
      }
      expect.soft(row.state === 'non-spatial', row.clause).toBe(own.length + row.absent === 0);
    }
  });

  it('counts an item of several clauses once in its totals', () => {
    const placed = items.filter(({ geometry }) => geometry !== null).length;
    expect(table.totals).toMatchObject({ placed, unplaced: items.length - placed });
    const classes = Object.values(table.totals.classes).reduce((sum, n) => sum + n, 0);
    expect(classes).toBe(items.length);
  });

  it('counts the clauses with something missing', () => {
    const ids = new Set(
      items
        .filter(({ geometry }) => geometry === null)
        .flatMap(({ properties }) => properties.clauses),
    );
    const lost = table.rows
      .filter(({ absent }) => absent > 0)
      .map(({ clause }) => clause as string);
    expect(table.withMissing).toBe(new Set([...ids, ...lost]).size);
  });
});

describe('a clause whose feature was taken out of the data', () => {
  it('goes red, and says how many are lost', () => {
    const county = new CountyPackage();
    const clause = county.entries('clauses').find(({ id }) => id === '3.2')!;
    const before = coverageTable(...withCoverage(county));
    clause['itemsNamed'] = 20;
    const after = coverageTable(...withCoverage(county));
    const rowOf = (table: typeof before) => table.rows.find((row) => row.clause === clause['id'])!;
    expect(rowOf(after).state).toBe('missing');
    expect(rowOf(after).absent).toBeGreaterThan(rowOf(before).absent);
    expect(after.totals.absent).toBeGreaterThan(before.totals.absent);
  });
});

function withCoverage(county: CountyPackage): Parameters<typeof coverageTable> {
  const { plan } = county.plan();
  return [plan, coverage(plan)];
}
