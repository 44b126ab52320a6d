import { describe, expect, it } from 'vitest';
import { messagesFor } from '../../../src/i18n/messages.ts';
import { planningWords } from '../../../src/i18n/planning-words.ts';
import { attributeTable, withSources } from '../../../src/output/attribute-table.ts';
import { toXlsx } from '../../../src/output/xlsx.ts';
import type { LayerId } from '../../../src/plan/ids.ts';
import { CountyPackage } from '../plan/county-package.ts';
import { unzip } from './unzip.ts';

const zh = { language: 'zh', t: messagesFor('zh'), words: planningWords('zh').table } as const;
const county = new CountyPackage();
county.feature('lanshan-tea').properties['name'] = '=cmd()';
const { plan } = county.plan();
const table = withSources(plan, attributeTable(plan, 'parks' as LayerId, zh), zh);

async function parts(): Promise<Record<string, string>> {
  const blob = await toXlsx(table, [['数据截止日期', plan.dataDate]], {
    sheet: '属性表',
    about: '说明: [?]',
  });
  return unzip(Buffer.from(await blob.arrayBuffer()));
}

describe('a table as a workbook', () => {
  it('has the table and a sheet about it, under names that Excel takes', async () => {
    const { 'xl/workbook.xml': workbook = '' } = await parts();
    expect([...workbook.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name)).toEqual([
      '属性表',
      '说明     ',
    ]);
  });

  it('holds every text and the date of the data', async () => {
    const texts = (await parts())['xl/sharedStrings.xml'] ?? '';
    for (const { cells } of table.rows) {
      for (const { value } of cells) {
        if (typeof value === 'string') expect(texts).toContain(value.replaceAll('&', '&amp;'));
      }
    }
    expect(texts).toContain('数据截止日期');
  });

  it('has numbers as numbers, and no formula whatever a name begins with', async () => {
    const files = await parts();
    const sheet = files['xl/worksheets/sheet1.xml'] ?? '';
    expect(sheet).not.toContain('<f>');
    expect(files['xl/sharedStrings.xml']).toContain('=cmd()');
    // The tolerance of 岚山茶业.
    expect(sheet).toMatch(/<v>500<\/v>/);
    expect(sheet.match(/<row /g)).toHaveLength(table.rows.length + 1);
  });
});
