import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIGHTS } from '../../../src/plan/lights/rule.ts';
import { DRAWN_CLASSES } from '../../../src/carto/symbols.ts';
import type { ClauseId, DepartmentId, FeatureId, LayerId } from '../../../src/plan/ids.ts';
import { formatLink, parseLink, STATE_PLACES } from '../../../src/state/link.ts';
import type { LinkCamera, LinkState } from '../../../src/state/link.ts';

/** A number as the link shows it. */
function decimal(min: number, max: number, decimals: number): fc.Arbitrary<number> {
  const scale = 10 ** decimals;
  return fc
    .integer({ min: Math.ceil(min * scale), max: Math.floor(max * scale) })
    .map((units) => Number((units / scale).toFixed(decimals)));
}

const camera: fc.Arbitrary<LinkCamera> = fc.boolean().chain((isFine) => {
  const decimals = isFine ? 5 : 4;
  return fc.record({
    zoom: isFine ? decimal(10, 24, 2) : decimal(0, 9.99, 2),
    lat: decimal(-85.05, 85.05, decimals),
    lon: decimal(-180, 180, decimals),
  });
});

/** Any well-formed text, with the characters that a link gives a meaning well represented. */
const text = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(...Array.from('a%,&=#/:+ 潜')), minLength: 1, maxLength: 6 }),
);
const id = <Id extends string>() => text.map((value) => value as Id);
const ids = <Id extends string>(minLength: number) =>
  fc.uniqueArray(id<Id>(), { minLength, maxLength: 4 });

const state: fc.Arbitrary<LinkState> = fc.record(
  {
    map: camera,
    lens: fc.constantFrom('planning' as const, 'investment' as const, 'overview' as const),
    select: ids<FeatureId>(1),
    clause: id<ClauseId>(),
    dept: id<DepartmentId>(),
    layers: ids<LayerId>(0),
    pos: fc.subarray([...DRAWN_CLASSES]),
    base: text,
    mode: fc.constantFrom('boundary' as const, 'diagram' as const),
    lang: fc.constantFrom('zh' as const, 'en' as const),
    tour: text,
    theme: fc.constantFrom('township' as const, 'lights' as const),
    light: fc.subarray([...LIGHTS]),
  },
  { requiredKeys: [] },
);

const unknownKey = fc
  .oneof(text, fc.constant(''), fc.constantFrom('__proto__', 'toString', 'colours', 'Map'))
  .filter((key) => !(Object.hasOwn(STATE_PLACES, key) && key !== 'colours'));
const unknown = fc.array(fc.tuple(unknownKey, fc.oneof(text, fc.constant(''))), { maxLength: 4 });

describe('the link', () => {
  it('reads back every state and every unknown pair that it wrote', () => {
    fc.assert(
      fc.property(state, unknown, (given, others) => {
        const { state: read, unknown: kept, problems } = parseLink(formatLink(given, others));
        expect(read).toEqual(given);
        expect(kept).toEqual(others);
        expect(problems).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('is the same after reading and writing once more, whatever the camera', () => {
    const anywhere = fc.record({
      zoom: fc.double({ min: 0, max: 24, noNaN: true }),
      lat: fc.double({ min: -85.05112, max: 85.05112, noNaN: true }),
      lon: fc.double({ min: -180, max: 180, noNaN: true }),
    });
    fc.assert(
      fc.property(anywhere, (map) => {
        const hash = formatLink({ map });
        expect(formatLink(parseLink(hash).state)).toBe(hash);
      }),
    );
  });

  it('never throws on reading, and what it hands back can be written', () => {
    const pair = fc
      .tuple(fc.constantFrom(...Object.keys(STATE_PLACES), 'x'), fc.string({ unit: 'binary' }))
      .map((parts) => parts.join('='));
    const hash = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pair).map((all) => all.join('&')),
    );
    fc.assert(
      fc.property(hash, (given) => {
        const { state: read, unknown: kept } = parseLink(given);
        const again = parseLink(formatLink(read, kept));
        expect(again.unknown).toEqual(kept);
        expect(again.problems).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('reads any sequence of code units without throwing, halves of characters too', () => {
    const units = fc.array(fc.integer({ min: 0, max: 0xffff }));
    fc.assert(
      fc.property(units, (codes) => {
        const { state: read, unknown: kept } = parseLink(String.fromCharCode(...codes));
        expect(() => formatLink(read, kept)).not.toThrow();
      }),
    );
  });

  it('contains nothing but characters that every program leaves in a link', () => {
    fc.assert(
      fc.property(state, unknown, (given, others) => {
        expect(formatLink(given, others)).toMatch(/^(?:#[\w.~%/:,&=-]*)?$/);
      }),
    );
  });
});
