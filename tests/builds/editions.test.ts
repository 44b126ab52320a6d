import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  internalMarks,
  scanBuild,
  unpacked,
  type InternalMark,
} from '../../scripts/edition-scan.ts';
import { editionOfBuild } from '../../scripts/edition.ts';
import type { Edition } from '../../src/plan/kinds.ts';
import { plantedCounty, SECRETS, TELLING, writePackage } from '../unit/plan/planted-county.ts';

const ROOT = join(import.meta.dirname, '../..');
const county = plantedCounty();
const marks = internalMarks(county.files);
let temp = '';

/** The commands that a person types, in an environment that says nothing else. */
function run(edition: Edition | undefined, ...command: string[]): string {
  const env = { ...process.env, PLAN_DATA: join(temp, 'county') };
  delete (env as Record<string, string | undefined>)['EDITION'];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: ROOT,
    encoding: 'utf8',
    env: edition === undefined ? env : { ...env, EDITION: edition },
  });
  if (status !== 0) throw new Error(stdout + stderr);
  return stdout;
}

function build(name: string, edition?: Edition): string {
  const out = join(temp, name);
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  run(edition, vite, 'build', '--logLevel', 'warn', '--outDir', out, '--emptyOutDir');
  run(edition, '--import', 'tsx', 'scripts/build-single.ts', '--out', join(out, 'plan-atlas.html'));
  return out;
}

/** Everything that a build consists of, as one text. */
function textOf(dist: string): string {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map(({ name, parentPath }) => {
      const text = readFileSync(join(parentPath, name), 'utf8');
      return `${name}\n${unpacked(name, text)}`;
    })
    .join('\n');
}

const wordsOf = (some: readonly InternalMark[]): string[] => some.map(({ text }) => text);

beforeAll(() => {
  temp = mkdtempSync(join(tmpdir(), 'plan-atlas-editions-'));
  writePackage(county, join(temp, 'county'));
});
afterAll(() => rmSync(temp, { recursive: true, force: true }));

describe('what the scan looks for', () => {
  it('has every planted secret in its list', () => {
    for (const secret of SECRETS) {
      expect(
        wordsOf(marks).some((word) => word.includes(secret)),
        secret,
      ).toBe(true);
    }
  });
});

describe('a build that nobody has named an edition for', () => {
  let dist = '';
  beforeAll(() => {
    dist = build('public');
  });

  it('is public, and says so', () => {
    expect(editionOfBuild(dist)).toBe('public');
  });

  it('has none of the internal words, ids, field names and positions, in the folder or the single file', () => {
    expect(scanBuild(dist, marks)).toEqual([]);
  });

  const texts = [...SECRETS, ...TELLING].filter((secret) => !secret.includes(','));
  it.each(texts)('has no %s anywhere', (secret) => {
    expect(textOf(dist).includes(secret)).toBe(false);
  });

  it('has what is public', () => {
    const text = textOf(dist);
    for (const word of ['松涛新材料园区', '茶香小镇', '青政发〔2030〕7号'])
      expect(text.includes(word)).toBe(true);
  });
});

describe('an internal build', () => {
  let dist = '';
  beforeAll(() => {
    dist = build('internal', 'internal');
  });

  it('has every one of them in the folder, and every one in the single file: the scan finds what is there', () => {
    const found = scanBuild(dist, marks);
    const inFolder = found.filter(({ file }) => file !== 'plan-atlas.html');
    const inSingleFile = found.filter(({ file }) => file === 'plan-atlas.html');
    const planted = wordsOf(marks).filter((word) => SECRETS.some((secret) => word === secret));
    expect(planted.length).toBeGreaterThan(15);
    for (const word of planted) {
      expect(wordsOf(inFolder)).toContain(word);
      expect(wordsOf(inSingleFile)).toContain(word);
    }
  });

  it('says that it is internal', () => {
    expect(editionOfBuild(dist)).toBe('internal');
    expect(readFileSync(join(dist, 'plan-atlas.html'), 'utf8')).toContain(
      '<meta name="edition" content="internal"',
    );
  });
});
