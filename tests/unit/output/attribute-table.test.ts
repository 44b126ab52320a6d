import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messagesFor } from '../../../src/i18n/messages.ts';
import { planningWords } from '../../../src/i18n/planning-words.ts';
import { filterRows, sortRows } from '../../../src/output/arrange-rows.ts';
import {
  attributeTable,
  withSources,
  type AttributeTable,
  type TableCell,
} from '../../../src/output/attribute-table.ts';
import type { LayerId } from '../../../src/plan/ids.ts';
import { CountyPackage } from '../plan/county-package.ts';
import { qianjiang } from '../plan/qianjiang-package.ts';

const zh = { language: 'zh', t: messagesFor('zh'), words: planningWords('zh').table } as const;
const county = new CountyPackage().plan().plan;
const shipped = qianjiang();
const layerId = (id: string) => id as LayerId;

function cell(table: AttributeTable, id: string, key: string): TableCell {
  const at = table.columns.findIndex((column) => column.key === key);
  return table.rows.find(({ feature }) => feature.id === id)!.cells[at]!;
}

describe('the attribute table', () => {
  it('has a row for each feature of a layer, in the order of the plan', () => {
    const table = attributeTable(county, layerId('parks'), zh);
    expect(table.rows.map(({ feature }) => feature.id as string)).toEqual([
      'songtao-park',
      'songtao-north',
      'songtao-south',
      'lanshan-tea',
      'quartz-project',
    ]);
  });

  it('says what a feature is, whose it is, and how well its place is known', () => {
    const table = attributeTable(county, layerId('parks'), zh);
    const of = (key: string) => cell(table, 'songtao-park', key);
    expect(of('name')).toEqual({ value: '松涛新材料园区', isKnown: true });
    expect(of('kind').value).toBe('产业园区');
    expect(of('clauses').value).toBe('三(一)一');
    expect(of('departments').value).toBe('县发展和改革局、县自然资源局');
    expect(of('positionClass').value).toBe('测绘成果');
    expect(of('toleranceM').value).toBe(1);
    expect(of('status').value).toBe('在建');
  });

  it('lets a block answer to the clauses of its zone', () => {
    const table = attributeTable(county, layerId('parks'), zh);
    expect(cell(table, 'songtao-north', 'clauses').value).toBe('三(一)一');
  });

  it('says in words what is not known', () => {
    const lines = attributeTable(county, layerId('lines'), zh);
    expect(cell(lines, 'east-interchange', 'toleranceM')).toEqual({
      value: '无空间位置',
      isKnown: false,
    });
    expect(cell(lines, 'south-plains', 'toleranceM').value).toBe('误差未知');
    const town = attributeTable(county, layerId('town'), zh);
    expect(cell(town, 'yunxi', 'clauses').value).toBe('非方案事项');
  });

  it.each([
    ['the fixture', county],
    ['the shipped plan', shipped],
  ])('of %s never has an empty cell, and a 0 only where the data has one', (_, plan) => {
    for (const layer of [null, ...plan.layers.map(({ id }) => id)]) {
      const table = withSources(plan, attributeTable(plan, layer, zh), zh);
      for (const { feature, cells } of table.rows) {
        expect(cells).toHaveLength(table.columns.length);
        for (const [at, { value, isKnown }] of cells.entries()) {
          const where = `${feature.id} ${table.columns[at]?.key ?? ''}`;
          expect(String(value).trim(), where).not.toBe('');
          if (value === 0)
            expect(
              feature.facts.map((fact) => fact.value),
              where,
            ).toContain(0);
          if (!isKnown) expect(String(value), where).toMatch(/暂缺|文件未载明|非方案|无空间|未知/);
        }
      }
    }
  });

  it('has a 暂缺 for exactly the facts that a feature does not have', () => {
    for (const { id } of shipped.layers) {
      const table = attributeTable(shipped, id, zh);
      for (const { feature, cells } of table.rows) {
        for (const [at, { key }] of table.columns.entries()) {
          if (!key.startsWith('fact:')) continue;
          const isThere = feature.facts.some((fact) => `fact:${fact.key}` === key);
          expect(cells[at]!.value === '暂缺', `${feature.id} ${key}`).toBe(!isThere);
        }
      }
    }
  });

  it('makes numbers of a fact that has one unit everywhere, and never mixes units', () => {
    const one = attributeTable(county, layerId('town'), zh);
    const area = one.columns.find(({ key }) => key === 'fact:area');
    expect(area?.title).toBe('规划面积（平方公里）');
    expect(cell(one, 'tea-town', 'fact:area').value).toBe(3.2);

    const mixed = new CountyPackage();
    const facts = mixed.feature('yuntai').properties['facts'] as unknown[];
    const [fact] = mixed.feature('tea-town').properties['facts'] as Record<string, unknown>[];
    facts.push({ ...fact, value: 4800, unit: '亩' });
    const table = attributeTable(mixed.plan().plan, layerId('town'), zh);
    expect(table.columns.find(({ key }) => key === 'fact:area')?.title).toBe('规划面积');
    expect(cell(table, 'yuntai', 'fact:area').value).toBe('4800 亩');
    expect(cell(table, 'tea-town', 'fact:area').value).toBe('3.2 平方公里');
  });

  it('gives files the sources, the document and the date of the data', () => {
    const table = withSources(county, attributeTable(county, layerId('town'), zh), zh);
    expect(cell(table, 'tea-town', 'factSources').value).toContain('规划面积：青政发〔2030〕7号');
    expect(cell(table, 'yuntai', 'positionSource').value).toBe('县测绘队 2030-11-02');
    expect(cell(table, 'yuntai', 'dataDate').value).toBe(county.dataDate);
    expect(cell(table, 'yuntai', 'document').value).toContain('青政发〔2030〕7号');
    expect(cell(table, 'yuntai', 'edition').value).toBe('公开版');
  });
});

describe('filtering rows', () => {
  const table = attributeTable(county, null, zh);

  it('wants every word in some cell, whatever the case', () => {
    const found = filterRows(table.rows, 'PARK 在建');
    expect(found.map(({ feature }) => feature.id as string)).toEqual(
      expect.arrayContaining(['songtao-park', 'park-road']),
    );
    expect(found.every(({ feature }) => feature.status === 'under-construction')).toBe(true);
  });

  it('takes all rows for no words, and none for words that stand nowhere', () => {
    expect(filterRows(table.rows, '  ')).toEqual(table.rows);
    expect(filterRows(table.rows, '没有的词')).toEqual([]);
  });
});

describe('sorting rows', () => {
  const table = attributeTable(shipped, null, zh);
  const keys = table.columns.map(({ key }) => key);

  it('keeps every row, sorted among the known ones, with the unknown ones last either way', () => {
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.boolean(), (by, isDescending) => {
        const rows = sortRows(table, table.rows, { by, isDescending });
        expect(new Set(rows)).toEqual(new Set(table.rows));
        const cells = rows.map((row) => row.cells[keys.indexOf(by)]!);
        const lastKnown = cells.findLastIndex(({ isKnown }) => isKnown);
        const firstUnknown = cells.findIndex(({ isKnown }) => !isKnown);
        if (firstUnknown >= 0) expect(firstUnknown).toBeGreaterThan(lastKnown);
        const numbers = cells.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
        const sorted = numbers.toSorted((a, b) => (isDescending ? b - a : a - b));
        expect(numbers).toEqual(sorted);
      }),
    );
  });

  it('sorts Chinese by its reading', () => {
    const rows = sortRows(table, table.rows, { by: 'kind', isDescending: false });
    const kinds = [...new Set(rows.map((row) => row.cells[keys.indexOf('kind')]!.value))];
    // cai … not by code point: 产 chan, 车 che, 重 zhong.
    expect(kinds.indexOf('产业园区')).toBeLessThan(kinds.indexOf('车站'));
    expect(kinds.indexOf('车站')).toBeLessThan(kinds.indexOf('重大项目'));
  });

  it('leaves the order of the plan without a column', () => {
    expect(sortRows(table, table.rows, null)).toBe(table.rows);
    expect(sortRows(table, table.rows, { by: 'gone', isDescending: true })).toBe(table.rows);
  });
});
