import { describe, expect, it } from 'vitest';
import { cellText, rowText } from '../../../../src/i18n/investment-formats.ts';
import { investmentWords } from '../../../../src/i18n/investment-words.ts';
import {
  missingKeys,
  parkSheet,
  type SheetRow,
} from '../../../../src/plan/investment/park-sheet.ts';
import { hasParkSheet, sitesOf } from '../../../../src/plan/investment/sites.ts';
import { county, qianjiang } from './packages.ts';

const FACTS = [
  'leadingIndustries',
  'level',
  'area',
  'availableLand',
  'standardLand',
  'water',
  'power',
  'gas',
  'heat',
  'sewage',
  'tenants',
  'contact',
];

const words = investmentWords('zh');
const rowOf = (rows: readonly SheetRow[], key: string): SheetRow =>
  rows.find((row) => row.key === key)!;

for (const [name, { plan, investment }] of Object.entries({ qianjiang, county })) {
  describe(`the sheets of ${name}`, () => {
    const sheets = plan.features
      .filter(hasParkSheet)
      .map((site) => ({ site, rows: parkSheet(plan, investment, site) }));

    it('say 暂缺 for exactly what the data does not know', () => {
      for (const { site, rows } of sheets) {
        const known = new Set(site.facts.map(({ key }) => key));
        const unknownFacts = FACTS.filter((key) => !known.has(key));
        const hasEnd = (ids: readonly string[]): boolean =>
          plan.features.some(({ id, geometry }) => ids.includes(id) && geometry !== null);
        const unknownDistances = investment.ends
          .filter(({ features }) => site.geometry === null || !hasEnd(features))
          .map(({ id }) => `distance:${id}`);
        const unknownFirms = known.has('tenants') ? [] : ['named'];
        expect([...missingKeys(rows)].sort(), site.id).toEqual(
          [...unknownFacts, ...unknownDistances, ...unknownFirms].sort(),
        );
      }
    });

    it('have the same rows in the same order, no empty cell, no 0, and a unit to ask beside every 暂缺', () => {
      const keys = sheets[0]!.rows.map(({ key }) => key);
      for (const { site, rows } of sheets) {
        expect(rows.map(({ key }) => key)).toEqual(keys);
        for (const { cells } of rows) {
          expect(cells.length, site.id).toBeGreaterThan(0);
          for (const cell of cells) {
            expect(cellText(cell, words, 'zh').trim()).not.toBe('');
            if (cell.kind === 'fact') expect(cell.fact.value).not.toBe(0);
            if (cell.kind === 'missing')
              expect(cell.ask, `${site.id} ${cell.keys.join()}`).not.toBeNull();
          }
        }
      }
    });
  });
}

describe('the sheet of the high-tech zone', () => {
  const { plan, investment, site } = qianjiang;
  const rows = parkSheet(plan, investment, site('hightech-zone'));

  it('states distances to the nearest end with the sum of both errors', () => {
    const [station] = rowOf(rows, 'distance:station').cells;
    const [exit] = rowOf(rows, 'distance:expressway').cells;
    // PROJ's geod on WGS84 between the published points.
    expect(station).toMatchObject({ kind: 'distance', distance: { toleranceM: 2200 } });
    expect(exit).toMatchObject({ kind: 'distance', distance: { toleranceM: 6000 } });
    if (station?.kind !== 'distance' || exit?.kind !== 'distance') throw new Error('no distance');
    expect(station.distance.to.id).toBe('station-qianjiang');
    expect(station.distance.distanceM).toBeCloseTo(10132.866, 0);
    expect(exit.distance.to.id).toBe('exit-g50-qianjiang');
    expect(exit.distance.distanceM).toBeCloseTo(9447.802, 0);
  });

  it('asks the unit that the data names for a missing fact', () => {
    const [land] = rowOf(rows, 'availableLand').cells;
    expect(land).toMatchObject({ kind: 'missing', ask: { id: 'zsfwzx' } });
    const [port] = rowOf(rows, 'distance:port').cells;
    expect(port).toMatchObject({ kind: 'missing', why: 'end', ask: { id: 'jtysj' } });
  });

  it('names the firms there that the document names, with their clauses', () => {
    expect(rowText(rowOf(rows, 'named'), words, 'zh')).toBe(
      '金澳科技 三(二)二、永安 三(五)一、盐化工总厂 三(五)二',
    );
  });

  it('gives what the clauses say of a missing fact beside it', () => {
    expect(rowOf(rows, 'standardLand').remarks.map(({ clause }) => clause)).toEqual(['3.7']);
    expect(rowOf(rows, 'utilities').remarks.map(({ clause }) => clause)).toEqual(['3.2.4']);
    const town = parkSheet(plan, investment, site('fibre-town'));
    expect(rowOf(town, 'utilities').remarks).toEqual([]);
  });
});

describe('where the data names no unit', () => {
  it('the first unit of the clauses, in the order of the document, is asked', () => {
    const { plan, investment, site } = county;
    const rows = parkSheet(plan, investment, site('tea-town'));
    expect(rowOf(rows, 'availableLand').cells[0]).toMatchObject({
      kind: 'missing',
      ask: { id: 'zrj' },
    });
    expect(rowOf(rows, 'tenants').cells[0]).toMatchObject({ kind: 'missing', ask: { id: 'nyj' } });
  });
});

describe('sites', () => {
  it('are parks, towns and what has leading industries; no blocks', () => {
    expect(sitesOf(county.plan).map(({ id }) => id)).toEqual(['tea-town', 'songtao-park']);
    expect(qianjiang.plan.features.filter(hasParkSheet).length).toBeGreaterThan(
      sitesOf(qianjiang.plan).length,
    );
  });
});
