import { existsSync, readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isBuildStale } from '../../../scripts/build-app.ts';
import { buildInfo } from '../../../scripts/build-info.ts';
import { editionFromEnv } from '../../../scripts/edition.ts';
import { copyPlanData } from '../../../scripts/plan-data.ts';
import { plantTree } from './temp-tree.ts';

describe('the plan package in a build', () => {
  test('is copied with its folders, without what lies beside it', () => {
    const root = plantTree({
      'data/plan.json': '{}',
      'data/layers/parks.geojson': '[]',
      'data/survey.xlsx': 'x',
      'data/README.md': 'x',
    });
    copyPlanData(join(root, 'data'), join(root, 'dist/data'), 'internal');
    expect(readFileSync(join(root, 'dist/data/layers/parks.geojson'), 'utf8')).toBe('[]');
    expect(existsSync(join(root, 'dist/data/plan.json'))).toBe(true);
    expect(existsSync(join(root, 'dist/data/survey.xlsx'))).toBe(false);
    expect(existsSync(join(root, 'dist/data/README.md'))).toBe(false);
  });
});

describe('a build', () => {
  const files = { 'src/app/main.ts': '', 'data/plan.json': '{}', 'index.html': '' };

  test('is stale when there is none', () => {
    expect(isBuildStale(plantTree(files), 'public')).toBe(true);
  });

  test('is stale when any source or datum is newer, and only then', () => {
    const root = plantTree({
      ...files,
      'dist/index.html': '<meta name="edition" content="public">',
    });
    const at = (path: string, seconds: number): void =>
      utimesSync(join(root, path), seconds, seconds);
    const soon = Date.now() / 1000 + 60;
    at('dist/index.html', soon);
    expect(isBuildStale(root, 'public')).toBe(false);
    at('data/plan.json', soon + 60);
    expect(isBuildStale(root, 'public')).toBe(true);
  });

  test('knows its version, and says so when it knows no commit', () => {
    const root = plantTree({ 'package.json': '{"version":"1.2.3"}' });
    expect(buildInfo(root)).toEqual({ version: '1.2.3', commit: 'unknown' });
  });
});

describe('the edition of a build', () => {
  test('is public unless somebody says otherwise', () => {
    expect(editionFromEnv({})).toBe('public');
    expect(editionFromEnv({ EDITION: '' })).toBe('public');
    expect(editionFromEnv({ EDITION: 'internal' })).toBe('internal');
  });

  test('is not guessed from a word that nobody knows', () => {
    expect(() => editionFromEnv({ EDITION: 'Internal' })).toThrow('EDITION=Internal');
  });

  test('makes a build of the other edition stale', () => {
    const root = plantTree({
      'src/app/main.ts': '',
      'dist/index.html': '<meta name="edition" content="internal">',
    });
    const soon = Date.now() / 1000 + 60;
    utimesSync(join(root, 'dist/index.html'), soon, soon);
    expect(isBuildStale(root, 'internal')).toBe(false);
    expect(isBuildStale(root, 'public')).toBe(true);
  });

  test('does not exist in public for a package whose marks nobody understands', () => {
    const root = plantTree({ 'data/plan.json': '{"layers":[],"tour":[{"edition":"secret"}]}' });
    expect(() => copyPlanData(join(root, 'data'), join(root, 'dist/data'), 'public')).toThrow(
      'plan.json:tour[0] edition "secret"',
    );
  });
});
