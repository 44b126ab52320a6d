import { buildPlan } from '../../../src/plan/build-plan.ts';
import type { PlanFiles } from '../../../src/plan/plan-files.ts';
import type { DiagramFeature } from '../../../src/plan/read-diagram.ts';
import type { Plan } from '../../../src/plan/types.ts';

const FOLDER = '../../../data/';
const TEXTS = import.meta.glob<string>('../../../data/**/*.{json,geojson}', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The package that the app is delivered with, and its files by their paths. */
export function qianjiang(): {
  plan: Plan;
  files: Readonly<Record<string, unknown>>;
  /** Signs of its structure diagram. */
  diagram: readonly DiagramFeature[];
} {
  const files = Object.fromEntries(
    Object.entries(TEXTS).map(([path, text]) => [
      path.slice(FOLDER.length),
      JSON.parse(text) as unknown,
    ]),
  );
  const read: PlanFiles = Object.fromEntries(
    Object.entries(files).map(([path, value]) => [path, { ok: true, value }]),
  );
  const { plan, diagram } = buildPlan(read);
  if (plan === null) throw new Error('no plan');
  return { plan, files, diagram };
}
