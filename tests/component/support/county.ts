import { buildPlan } from '../../../src/plan/build-plan.ts';
import type { Issue } from '../../../src/plan/issue.ts';
import type { PlanFiles } from '../../../src/plan/plan-files.ts';
import type { Plan } from '../../../src/plan/types.ts';
import { Session } from '../../../src/state/session.svelte.ts';
import { ViewState } from '../../../src/state/view-state.svelte.ts';
import { FakeLink } from '../../unit/state/fake-link.ts';

const FOLDER = '../../fixtures/county/';
const TEXTS = import.meta.glob<string>('../../fixtures/county/**/*.{json,geojson}', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** JSON as a test changes it. */
type Json = Record<string, unknown>;

/** The fixture county in the browser: files of its own for each test, to be changed before they are built. */
export class CountyPackage {
  readonly #contents = new Map(
    Object.entries(TEXTS).map(([path, text]) => [
      path.slice(FOLDER.length),
      JSON.parse(text) as Json,
    ]),
  );

  json(path: string): Json {
    const content = this.#contents.get(path);
    if (content === undefined) throw new Error(`${path} is not in the fixture`);
    return content;
  }

  /** Puts another content in place of each file's. */
  change(to: (json: Json) => unknown): void {
    for (const [path, content] of this.#contents) this.#contents.set(path, to(content) as Json);
  }

  /** The entry of a list of plan.json with this id. */
  entry(list: string, id: string): Json {
    const entry = (this.json('plan.json')[list] as Json[]).find((one) => one['id'] === id);
    if (entry === undefined) throw new Error(`${id} is not in ${list}`);
    return entry;
  }

  /** The raw feature with this id in any of the layers. */
  feature(id: string): { properties: Json; geometry: Json | null } {
    for (const [path, content] of this.#contents) {
      if (!path.startsWith('layers/')) continue;
      const features = content['features'] as { id: string }[];
      const feature = features.find((one) => one.id === id);
      if (feature) return feature as unknown as { properties: Json; geometry: Json | null };
    }
    throw new Error(`${id} is not in the fixture`);
  }

  plan(): { plan: Plan; issues: readonly Issue[] } {
    const files: PlanFiles = Object.fromEntries(
      [...this.#contents].map(([path, value]) => [path, { ok: true, value }]),
    );
    const { plan, issues } = buildPlan(files);
    if (plan === null) throw new Error('no plan');
    return { plan, issues };
  }
}

/** Opens a package as the app does, on an address bar that a test can read. */
export function open(county: CountyPackage, hash = ''): Session {
  const { plan, issues } = county.plan();
  return new Session(plan, issues, new ViewState(plan, new FakeLink(hash)));
}

/** The fixture county as it is. */
export const openCounty = (hash = ''): Session => open(new CountyPackage(), hash);
