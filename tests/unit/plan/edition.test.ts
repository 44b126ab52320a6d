import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { internalMarks } from '../../../scripts/edition-scan.ts';
import { buildPlan } from '../../../src/plan/build-plan.ts';
import { editionFaults } from '../../../src/plan/edition-faults.ts';
import { packageOfEdition } from '../../../src/plan/edition.ts';
import type { PlanFiles } from '../../../src/plan/plan-files.ts';
import { brief, CountyPackage, type Json } from './county-package.ts';
import { plantedCounty, SECRETS, TELLING } from './planted-county.ts';

const published = (county: CountyPackage): PlanFiles => packageOfEdition(county.files, 'public');
const valueAt = (files: PlanFiles, path: string): Json => {
  const file = files[path];
  if (file?.ok !== true) throw new Error(`${path} is not in the edition`);
  return file.value as Json;
};
const textOf = (files: PlanFiles): string => JSON.stringify(files);

describe('the public edition of a package', () => {
  it.each([...SECRETS, ...TELLING])('does not have %s, which the package has', (secret) => {
    const county = plantedCounty();
    expect(textOf(county.files)).toContain(secret);
    expect(textOf(published(county))).not.toContain(secret);
  });

  it('has no mark, no list of internal fields and no box around what is gone', () => {
    const text = textOf(published(plantedCounty()));
    expect(text).not.toContain('"internal"');
    expect(text).not.toContain('internalFields');
    expect(text).not.toContain('bbox');
  });

  it('is a sound package without a new finding', () => {
    const { plan, issues } = buildPlan(published(plantedCounty()));
    expect(brief(issues)).toEqual([]);
    expect(plan?.features).toHaveLength(17);
    expect(plan?.layers).toHaveLength(5);
    expect(plan?.progress).toHaveLength(7);
  });

  it('takes the links to what is gone with it', () => {
    const plan = valueAt(published(plantedCounty()), 'plan.json');
    const clauses = plan['clauses'] as Json[];
    expect(clauses[1]?.['departments']).toEqual(['fgj', 'zrj']);
    expect((plan['tour'] as Json[]).map(({ id }) => id)).toEqual(['city', 'link', 'aim']);
    expect((plan['tour'] as Json[])[0]?.['features']).toEqual(['yuntai', 'songtao-park']);
  });

  it('leaves no camera where a feature of the stop is gone, and none of the internal layers', () => {
    const plan = valueAt(published(plantedCounty()), 'plan.json');
    const [stop] = plan['tour'] as Json[];
    expect(stop).not.toHaveProperty('camera');
    expect(stop?.['layers']).toEqual(['parks']);
    expect(plan['lenses']).toEqual([
      { id: 'investment', panels: ['list'], layers: ['parks'] },
      { id: 'overview', panels: ['list'] },
    ]);
  });

  it('takes what investment says of gone places with it, and leaves no node that would look wanted', () => {
    const node = (id: string, features: readonly string[], clause = '3.1.1') => ({
      id,
      clause,
      features,
    });
    const county = plantedCounty();
    const gone = valueAt(county.files, 'plan.json');
    const features = (valueAt(published(county), 'plan.json')['tour'] as Json[])[0]?.['features'];
    const internal = ((gone['tour'] as Json[])[0]?.['features'] as string[]).find(
      (id) => !(features as string[]).includes(id),
    )!;
    const value = {
      askUnits: { area: 'fgj' },
      chains: [
        {
          nodes: [node('gone', [internal]), node('less', ['yuntai', internal]), node('wanted', [])],
        },
      ],
    };
    const files = { ...county.files, 'investment.json': { ok: true as const, value } };
    expect(valueAt(packageOfEdition(files, 'public'), 'investment.json')).toEqual({
      askUnits: { area: 'fgj' },
      chains: [{ nodes: [node('less', ['yuntai']), node('wanted', [])] }],
    });
  });

  it('keeps the camera of a stop whose features are all there', () => {
    const county = new CountyPackage();
    const camera = { zoom: 12, lat: 34.2, lon: 105.1 };
    county.entries('tour')[0]!['camera'] = camera;
    const [stop] = valueAt(published(county), 'plan.json')['tour'] as Json[];
    expect(stop?.['camera']).toEqual(camera);
  });

  it('has no key figure whose items are all internal: it would say 0', () => {
    const plan = valueAt(published(plantedCounty()), 'plan.json');
    expect((plan['figures'] as Json[]).map(({ id }) => id)).toEqual(['parks']);
  });

  it('counts the items of a clause without the internal ones', () => {
    const clauses = valueAt(published(plantedCounty()), 'plan.json')['clauses'] as Json[];
    expect(clauses[1]?.['itemsNamed']).toBe(3);
  });

  it('keeps an item whose position is internal, without the place', () => {
    const { plan } = buildPlan(published(plantedCounty()));
    const town = plan?.features.find(({ id }) => id === 'tea-town');
    expect(town?.geometry).toBeNull();
    expect(town?.position).toMatchObject({ class: 'none', note: '公开版不含位置。' });
    expect(town?.name).toBe('茶香小镇');
  });

  it('drops what stands on an internal clause', () => {
    const county = new CountyPackage();
    const clause = county.entries('clauses').find(({ id }) => id === '3.1.2');
    clause!['edition'] = 'internal';
    const files = published(county);
    const plan = valueAt(files, 'plan.json');
    expect((plan['tour'] as Json[]).map(({ id }) => id)).toEqual(['city', 'aim']);
    expect(plan['links']).toEqual([]);
    expect(textOf(files)).not.toContain('"3.1.2"');
  });

  it('drops the blocks’ link to an internal zone, and signs of the diagram that stand for one', () => {
    const county = new CountyPackage();
    county.feature('songtao-park').properties['edition'] = 'internal';
    const text = textOf(published(county));
    expect(text).not.toContain('"songtao-park"');
  });

  it('has only files that its plan declares', () => {
    const county = new CountyPackage();
    county.files['layers/draft.geojson'] = { ok: true, value: { note: 'not for the public' } };
    expect(Object.keys(published(county))).not.toContain('layers/draft.geojson');
    expect(Object.keys(published(county))).toContain('base/boundary.geojson');
  });

  it('of a package without a plan is empty: nobody knows what is internal', () => {
    const county = plantedCounty();
    county.files['plan.json'] = { ok: false, failure: 'not-json', reason: 'x' };
    expect(published(county)).toEqual({});
  });

  it('of a package without anything internal says the same as the package', () => {
    const county = new CountyPackage();
    for (const id of ['quartz-project', 'spare-source'])
      county.feature(id).properties['edition'] = 'public';
    expect(buildPlan(published(county))).toEqual(buildPlan(county.files));
  });

  it('is the package as it stands for the internal edition', () => {
    const county = plantedCounty();
    expect(packageOfEdition(county.files, 'internal')).toBe(county.files);
  });
});

describe('whatever is marked internal', () => {
  /** Every object of the package that may carry a mark: an entry of a list, or a feature. */
  function places(county: CountyPackage): Json[] {
    const found: Json[] = [];
    const visit = (value: unknown, inList: boolean): void => {
      if (Array.isArray(value)) value.forEach((one) => visit(one, true));
      else if (typeof value === 'object' && value !== null) {
        const thing = value as Json;
        if (inList) found.push((thing['properties'] as Json | undefined) ?? thing);
        Object.values(thing).forEach((one) => visit(one, false));
      }
    };
    for (const file of Object.values(county.files)) if (file.ok) visit(file.value, true);
    return found;
  }
  /** Every text of some files; a key of the format may be spelled like one. */
  function wordsOf(files: PlanFiles): ReadonlySet<string> {
    const words = new Set<string>();
    JSON.stringify(files, (_, value: unknown) => {
      if (typeof value === 'string') words.add(value);
      return value;
    });
    return words;
  }
  const count = places(new CountyPackage()).length;

  it('never reaches the public edition, and the list of what must not is found by other code', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(count - 1), { minLength: 1, maxLength: 4 }), (marked) => {
        const county = new CountyPackage();
        const all = places(county);
        // The whole of plan.json is no entry of a list: a package cannot be internal as a file.
        const entries = marked.map((at) => all[at]!).filter((one) => one['schema'] === undefined);
        entries.forEach((one, i) =>
          Object.assign(one, { edition: 'internal', secret: `密${i}密` }),
        );
        const text = textOf(published(county));
        entries.forEach((_, i) => expect(text.includes(`密${i}密`)).toBe(false));
        const words = wordsOf(published(county));
        for (const { kind, text: word } of internalMarks(county.files)) {
          const isThere = kind === 'word' && words.has(word);
          expect([word, isThere]).toEqual([word, false]);
        }
      }),
      { numRuns: 60 },
    );
  }, 30_000);
});

describe('a mark that nobody understands', () => {
  it.each([
    ['edition', 'intern'],
    ['edition', true],
    ['internalFields', 'phone'],
    ['internalFields', [1]],
  ])('is a fault: %s %j', (field, value) => {
    const county = new CountyPackage();
    county.records()[0]![field] = value;
    expect(editionFaults(county.files)).toEqual([
      { file: 'progress.json', path: '[0]', field, found: JSON.stringify(value) },
    ]);
  });

  it('is in no package of ours', () => {
    expect(editionFaults(plantedCounty().files)).toEqual([]);
  });
});
