import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildPlan } from '../../../src/plan/build-plan.ts';
import type { PlanFile } from '../../../src/plan/plan-files.ts';
import { readPlan } from '../../../src/plan/read-plan.ts';
import { CountyPackage, validateGeoJson } from './county-package.ts';

/** Replaces one value somewhere in a JSON tree: `steps` choose the way down. */
function replaceAt(tree: unknown, steps: readonly number[], value: unknown): void {
  let node = tree;
  for (const [i, step] of steps.entries()) {
    if (typeof node !== 'object' || node === null) return;
    const container = node as Record<string, unknown>;
    const keys = Object.keys(container);
    const key = keys[step % Math.max(keys.length, 1)];
    if (key === undefined) return;
    const next = container[key];
    const isLast = i === steps.length - 1 || typeof next !== 'object' || next === null;
    if (isLast) {
      container[key] = value;
      return;
    }
    node = next;
  }
}

const files = Object.keys(new CountyPackage().files);
const ANY = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom('', 'x', '3.1.1', 'yuntai', Infinity, [], {}, [[]], [[[]]]),
) as fc.Arbitrary<unknown>;

describe('any package', () => {
  it('with any value anywhere is built without a throw, its links whole, and the fault is found or harmless', () => {
    const change = fc.record({
      file: fc.constantFrom(...files),
      steps: fc.array(fc.nat(30), { minLength: 1, maxLength: 8 }),
      value: ANY,
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const county = new CountyPackage();
        for (const { file, steps, value } of changes) replaceAt(county.json(file), steps, value);
        const { plan, diagram, issues } = county.build();
        // The app reads without words first, and again with them when something was found.
        const untold = readPlan(county.files, { validateGeoJson, words: null });
        expect(untold.issues.length > 0).toBe(issues.length > 0);
        expect(untold.issues.filter(({ message }) => message !== '')).toEqual([]);
        if (issues.length === 0) expect(untold).toEqual({ plan, diagram, issues });
        for (const { message, path, file } of issues) {
          expect(message).toMatch(/\p{Script=Han}/u);
          expect(typeof path).toBe('string');
          expect(file).not.toBe('');
        }
        if (plan === null) {
          expect(issues.some(({ level }) => level === 'error')).toBe(true);
          return;
        }
        for (const feature of plan.features) {
          expect(feature.geometry === null).toBe(feature.position.class === 'none');
          expect(plan.layerById.has(feature.layer)).toBe(true);
          for (const id of feature.clauses) expect(plan.clauseById.has(id)).toBe(true);
          for (const { source } of feature.facts) expect(source.trim()).not.toBe('');
          if (feature.partOf !== undefined) expect(plan.featureById.has(feature.partOf)).toBe(true);
        }
        for (const { feature, target } of plan.progress) {
          if (feature !== undefined) expect(plan.featureById.has(feature)).toBe(true);
          if (target !== undefined) expect(plan.targetById.has(target)).toBe(true);
        }
        for (const { clause } of plan.targets) expect(plan.clauseById.has(clause)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('made of any values is never a throw', () => {
    const file: fc.Arbitrary<PlanFile> = ANY.map((value) => ({ ok: true, value }));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...files, '__proto__'), file), (some) => {
        expect(() => buildPlan(some)).not.toThrow();
      }),
    );
  });
});
