import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { valid } from 'geojson-validation';
import { correctPackage } from '../../../scripts/apply-corrections/correct-package.ts';
import { readPackage } from '../../../scripts/check-data/read-package.ts';
import { buildPlan } from '../../../src/plan/build-plan.ts';
import {
  correctionsOf,
  readCorrections,
  writeCorrections,
} from '../../../src/notes/corrections-file.ts';
import type { Correction, Note } from '../../../src/notes/types.ts';
import { planOfFile } from '../../../src/notes/write-notes-file.ts';
import { county, delivered } from '../carto/sheets.ts';
import { changed, comment, feature, Reviewer } from './people.ts';

const ROOT = join(import.meta.dirname, '../../..');
const TSX = ['--import', 'tsx'];
const ID = feature('shanying');

const CORRECTIONS: readonly Correction[] = [
  { of: 'name', feature: ID, name: '山鹰国际（更正）' },
  {
    of: 'status',
    feature: ID,
    status: 'dropped',
    date: '2025-09-30',
    source: '市招商服务中心 2025-09-30',
  },
  {
    of: 'fact',
    feature: ID,
    key: 'investment',
    label: '投资额',
    value: 10,
    unit: '亿元',
    source: '市招商服务中心 2025-09-30',
    confidence: 'official',
  },
  {
    of: 'geometry',
    feature: ID,
    geometry: {
      type: 'Polygon',
      // Clockwise and with seven decimals, as a hand draws it.
      coordinates: [
        [
          [112.8912345, 30.4212345],
          [112.8912345, 30.4312345],
          [112.9012345, 30.4312345],
          [112.8912345, 30.4212345],
        ],
      ],
    },
    position: { class: 'digitised', toleranceM: 50, source: '会审现场标绘 2025-09-30' },
  },
];
const GONE: Correction = {
  of: 'geometry',
  feature: feature('core-city'),
  geometry: null,
  position: { class: 'none', toleranceM: null, source: '会审 2025-09-30', note: '待测绘' },
};

/** A package that tests may change. */
let data = '';
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'plan-atlas-data-'));
  cpSync(join(ROOT, 'data'), data, { recursive: true });
});
afterEach(() => {
  rmSync(data, { recursive: true });
});

function notesOf(corrections: readonly Correction[]): readonly Note[] {
  const reviewer = new Reviewer('甲');
  for (const correction of corrections) {
    reviewer.add({ ...comment('更正'), type: 'correction', correction });
  }
  return reviewer.notes;
}

const proposals = (corrections: readonly Correction[]) => correctionsOf(notesOf(corrections));

function patchOf(corrections: readonly Correction[]): string {
  const path = join(data, 'corrections.json');
  writeFileSync(path, writeCorrections(notesOf(corrections), planOfFile(delivered.plan, 'public')));
  return path;
}

const run = (...args: string[]) =>
  spawnSync(process.execPath, [...TSX, ...args], { cwd: ROOT, encoding: 'utf8' });
const layer = (name: string): string => readFileSync(join(data, 'layers', name), 'utf8');
const featureOf = (text: string, id: string) =>
  (
    JSON.parse(text) as { features: { id: string; properties: object; geometry: unknown }[] }
  ).features.find((feature) => feature.id === id);

describe('npm run apply:corrections', () => {
  it.each([...CORRECTIONS, GONE].map((correction) => [correction.of, correction] as const))(
    'puts a correction of the %s into the package, and the checks of check:data accept it',
    (_, correction) => {
      const files = readPackage(join(ROOT, 'data'));
      const corrected = correctPackage(files, delivered.plan, proposals([correction]));
      if (!corrected.ok) throw new Error(corrected.message);
      const { issues } = buildPlan(corrected.files, {
        validateGeoJson: (json) => valid(json, true),
      });
      expect(issues.filter(({ level }) => level === 'error')).toEqual([]);
      expect(corrected.changed).toHaveLength(1);
      const [path] = corrected.changed;
      expect(corrected.files[path!]).not.toEqual(files[path!]);
    },
  );

  it('writes what the corrections say and nothing else, and check:data passes', () => {
    const before = featureOf(layer('projects.geojson'), ID)!;
    const applied = run('scripts/apply-corrections.ts', patchOf([...CORRECTIONS, GONE]), data);
    expect(applied.stderr).toBe('');
    expect(applied.status).toBe(0);
    const checked = run('scripts/check-data.ts', data);
    expect(checked.stdout).toContain('检查通过');
    expect(checked.status).toBe(0);
    const after = featureOf(layer('projects.geojson'), ID)!;
    expect(after).toEqual({
      ...before,
      properties: {
        ...before.properties,
        name: '山鹰国际（更正）',
        status: 'dropped',
        statusDate: '2025-09-30',
        statusSource: '市招商服务中心 2025-09-30',
        position: { class: 'digitised', toleranceM: 50, source: '会审现场标绘 2025-09-30' },
        facts: [expect.objectContaining({ key: 'investment', value: 10, unit: '亿元' })],
      },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [112.891235, 30.421235],
            [112.901235, 30.431235],
            [112.891235, 30.431235],
            [112.891235, 30.421235],
          ],
        ],
      },
    });
    // The other lines stay, so that a person sees in the version control what was corrected.
    const original = new Set(
      readFileSync(join(ROOT, 'data/layers/projects.geojson'), 'utf8').split('\n'),
    );
    const fresh = layer('projects.geojson')
      .split('\n')
      .filter((line) => !original.has(line));
    expect(fresh.length).toBeLessThan(30);
  }, 30_000);

  it('writes nothing at all when check:data would refuse one of them', () => {
    const before = layer('projects.geojson');
    const broken: Correction = {
      of: 'fact',
      feature: ID,
      key: 'x',
      label: '项',
      value: 1,
      source: '',
      confidence: 'official',
    };
    const applied = run('scripts/apply-corrections.ts', patchOf([CORRECTIONS[0]!, broken]), data);
    expect(applied.status).toBe(1);
    expect(applied.stderr).toMatch(/新的错误/);
    expect(layer('projects.geojson')).toBe(before);
  }, 30_000);

  it('refuses all of them when one names a feature that is not there', () => {
    const gone: Correction = { of: 'name', feature: feature('nobody'), name: '无' };
    const files = readPackage(join(ROOT, 'data'));
    const corrected = correctPackage(files, delivered.plan, proposals([CORRECTIONS[0]!, gone]));
    expect(corrected).toMatchObject({ ok: false, message: expect.stringContaining('nobody') });
  });

  it('finds the same corrections in a whole file of notes', () => {
    const notes = new Reviewer('甲');
    for (const correction of CORRECTIONS) {
      notes.add({ ...comment('更正'), type: 'correction', correction });
    }
    const alone = readCorrections(writeCorrections(notes.notes, planOfFile(county.plan, 'public')));
    expect(alone).toMatchObject({ ok: true, corrections: { length: CORRECTIONS.length } });
    expect(readCorrections(notes.file())).toEqual(alone);
    const broken = changed(notes.file(), ({ features }) => {
      features[1]!.properties['correction'] = { of: 'colour' };
    });
    expect(readCorrections(broken)).toEqual({
      ok: false,
      path: 'features.1.properties.correction',
    });
    expect(readCorrections('{"schema":"plan-atlas-corrections","version":2}')).toMatchObject({
      ok: false,
      path: 'version',
    });
  });

  it('hands on no correction that was rejected or is in dispute', () => {
    const [a, b] = [new Reviewer('甲'), new Reviewer('乙')];
    const add = (correction: Correction) =>
      a.add({ ...comment('更正'), type: 'correction', correction });
    const [good, rejected, disputed] = CORRECTIONS.map(add);
    b.take(a.file());
    a.document.change(rejected!, { status: 'rejected' }, a.now());
    a.document.change(disputed!, { correction: CORRECTIONS[0]! }, a.now());
    b.document.change(disputed!, { correction: CORRECTIONS[1]! }, b.now());
    a.take(b.file());
    const kept = correctionsOf(a.notes).map(({ note }) => note);
    expect(kept).toContain(good);
    expect(kept).not.toContain(rejected);
    expect(kept).not.toContain(disputed);
  });
});
