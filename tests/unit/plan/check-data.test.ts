import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { COUNTY, type RawFeature } from './county-package.ts';

const ROOT = join(import.meta.dirname, '../../..');
const TSX = join(ROOT, 'node_modules/tsx/dist/cli.mjs');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plan-atlas-check-'));
  cpSync(COUNTY, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function checkData(): { code: number | null; lines: string[] } {
  const { status, stdout } = spawnSync(
    process.execPath,
    [TSX, join(ROOT, 'scripts/check-data.ts'), folder],
    { encoding: 'utf8', cwd: ROOT },
  );
  return { code: status, lines: stdout.trimEnd().split('\n') };
}

function edit(file: string, change: (features: RawFeature[]) => void): void {
  const path = join(folder, file);
  const collection = JSON.parse(readFileSync(path, 'utf8')) as { features: RawFeature[] };
  change(collection.features);
  writeFileSync(path, JSON.stringify(collection));
}

describe('npm run check:data', { timeout: 30_000 }, () => {
  it('prints a summary and leaves with 0 for a sound package', () => {
    const { code, lines } = checkData();
    expect(lines).toEqual([
      '青岚县山水园城行动方案（青政发〔2030〕7号），数据截至 2031-06-30',
      '条款 6 条，责任单位 3 个，目标 2 个，图层 5 个，要素 19 个，进展记录 9 条',
      '规划条目 11 个，其中有位置 10 个；任务 4 项，其中有位置 4 项',
      '公开版：图层 5 个，要素 17 个，进展记录 7 条',
      '检查通过：无错误，警告 0 条',
    ]);
    expect(code).toBe(0);
  });

  it('prints one line an issue and leaves with 1 when there is an error', () => {
    edit('layers/town.geojson', ([, town]) => (town!.properties.clauses = ['9.9']));
    edit('base/rivers.geojson', ([river]) => delete river!.properties.licence);
    writeFileSync(join(folder, 'progress.json'), '[');
    const { code, lines } = checkData();
    expect(code).toBe(1);
    expect(lines).toHaveLength(4);
    expect(lines[0]).toBe(
      'layers/town.geojson:tea-town:features[1].properties.clauses[0] error clause-unknown ' +
        '要素“茶香小镇”（tea-town）：引用了不存在的条款“9.9”。请改为 plan.json 中已有的条款编号，或先补上该条款。',
    );
    expect(lines[1]).toMatch(/^progress\.json:-:- error file-not-json /);
    expect(lines[2]).toMatch(
      /^base\/rivers\.geojson:lan-river:features\[0\]\.properties\.licence error source-missing /,
    );
    expect(lines[3]).toContain('检查未通过：错误 3 条，警告 0 条');
  });

  it('prints warnings and leaves with 0 when there is nothing worse', () => {
    edit(
      'layers/town.geojson',
      ([, town]) => (town!.geometry!.coordinates = [105.0921234, 34.213]),
    );
    const { code, lines } = checkData();
    expect(code).toBe(0);
    expect(lines[0]).toMatch(/:tea-town:features\[1\]\.geometry\.coordinates warning /);
    expect(lines.at(-1)).toBe('检查通过：无错误，警告 1 条');
  });

  it('says so when a folder holds no package', () => {
    rmSync(folder, { recursive: true });
    const { code, lines } = checkData();
    expect(code).toBe(1);
    expect(lines[0]).toMatch(/^plan\.json:-:- error file-missing /);
  });
});
