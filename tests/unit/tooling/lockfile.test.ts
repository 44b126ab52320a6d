import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { ROOT } from './temp-tree.ts';

const Names = v.optional(v.record(v.string(), v.string()), {});
const Manifest = v.object({
  dependencies: Names,
  devDependencies: Names,
  optionalDependencies: Names,
});
const Lock = v.object({
  packages: v.record(v.string(), v.object({ optionalDependencies: Names })),
});

const lockText = readFileSync(join(ROOT, 'package-lock.json'), 'utf8');
const { packages } = v.parse(Lock, JSON.parse(lockText));

describe('the lock file', () => {
  // A registry may lack some platform builds of a fresh release. npm then leaves them out of the
  // lock and `npm ci` refuses it as out of step: pin the last complete release in `overrides`.
  test('lists every optional package, so that npm ci accepts it on every platform', () => {
    const locked = new Set(
      Object.keys(packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 13)),
    );
    const missing = Object.values(packages)
      .flatMap(({ optionalDependencies }) => Object.keys(optionalDependencies))
      .filter((name) => !locked.has(name));
    expect(missing).toEqual([]);
  });

  test('names no registry: every machine uses its own', () => {
    expect(lockText).not.toContain('"resolved"');
    expect(readFileSync(join(ROOT, '.npmrc'), 'utf8')).not.toMatch(/registry\s*=|https?:/);
  });
});

describe('package.json', () => {
  test('pins every dependency to one version', () => {
    const manifest = v.parse(
      Manifest,
      JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')),
    );
    const versions = Object.values(manifest).flatMap((names) => Object.entries(names));
    expect(versions.length).toBeGreaterThan(10);
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});
