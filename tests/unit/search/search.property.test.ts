import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FeatureId } from '../../../src/plan/ids.ts';
import type { SearchHit } from '../../../src/plan/search/hits.ts';
import { markParts } from '../../../src/plan/search/hits.ts';
import { buildSearchIndex } from '../../../src/plan/search/search-index.ts';
import { search } from '../../../src/plan/search/search.ts';
import { qianjiangPlan, searchFeature, searchPlan, toPinyin } from './search-plan.ts';

const plan = qianjiangPlan();
const index = buildSearchIndex(plan, toPinyin);
const names = [...plan.features, ...plan.departments].map((one) => one.name);

function allHits(query: string): readonly SearchHit[] {
  return search(index, query, Number.POSITIVE_INFINITY).groups.flatMap((group) => group.hits);
}

/** Names of all sorts; at least one character that can be searched. */
const anyName = fc
  .array(
    fc.oneof(
      fc.constantFrom(...Array.from('龙虾小镇长飞潜江重庆区行泊绿，（）()“” ·-.ＡｚéÜ𠮷㎡㈠3６ab')),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => `${parts.join('')}镇`);

/** What people type: letters, characters of the plan, numbers, brackets. */
const anyQuery = fc.oneof(
  fc.string({ unit: fc.constantFrom(...Array.from("aehinzcslxgjdyuo' ")), maxLength: 6 }),
  fc
    .constantFrom(...names)
    .chain((name) =>
      fc
        .tuple(fc.nat({ max: name.length }), fc.nat({ max: name.length }))
        .map(([a, b]) => name.slice(Math.min(a, b), Math.max(a, b))),
    ),
  fc.string({ unit: fc.constantFrom(...Array.from('三(六)（）一.1236 2025')), maxLength: 6 }),
  fc.string({ unit: 'binary', maxLength: 4 }),
);

describe('search', () => {
  it('finds every feature of the plan by its exact name, first in its group', () => {
    for (const { id, name, context } of plan.features) {
      const kind = context ? 'place' : 'feature';
      const group = search(index, name).groups.find((one) => one.kind === kind);
      expect(group?.hits[0]?.id).toBe(id);
    }
  });

  it('finds any name by itself, before all other names', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyName, { minLength: 1, maxLength: 6 }), (given) => {
        const own = searchPlan(
          given.map((name) => searchFeature({ id: name as FeatureId, name, kind: 'park' })),
        );
        const built = buildSearchIndex(own, toPinyin);
        for (const name of given) {
          expect(search(built, name).groups[0]?.hits[0]?.id).toBe(name);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('marks a part of the shown string, and the parts give the string back', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        for (const hit of allHits(query)) {
          const shown = hit[hit.markIn];
          const parts = markParts(shown, hit.ranges);
          expect(parts.map((part) => part.text).join('')).toBe(shown);
          for (const [start, end] of hit.ranges) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(shown.length);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('lays a pinyin query on whole characters only', () => {
    const unit = fc.constantFrom(...Array.from('aehinzcslxgjdyuo'));
    fc.assert(
      fc.property(fc.string({ unit, minLength: 1, maxLength: 5 }), (query) => {
        for (const hit of allHits(query).filter(({ field }) => field === 'name')) {
          const [start = 0, end = 0] = hit.ranges[0] ?? [];
          if (/[a-z]/i.test(hit.title.slice(start, end))) continue; // found as it is written
          expect(query).toMatch(spelling(syllablesOf(hit.title, start, end)));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('finds a name by any run of its characters, each in full, by its initial, or as it is', () => {
    const way = fc.constantFrom('full', 'initial', 'long initial', 'character');
    const run = fc.tuple(fc.constantFrom(...plan.features), fc.nat(), fc.nat(), fc.array(way));
    fc.assert(
      fc.property(run, fc.boolean(), ([feature, first, length, ways], isSpaced) => {
        const readings = toPinyin(feature.name);
        const all = Array.from(feature.name, (char, at) => ({ char, reading: readings[at] ?? '' }))
          // Brackets in the name separate its characters without separating the run.
          .filter(({ char }) => /[\p{L}\p{N}]/u.test(char));
        const from = first % all.length;
        const to = from + 1 + (length % (all.length - from));
        const typed = all.slice(from, to).map(({ char, reading }, at) => {
          switch (ways[at]) {
            case 'character':
              return char;
            case 'initial':
              return reading.charAt(0);
            case 'long initial':
              return /^[zcs]h/.exec(reading)?.[0] ?? reading.charAt(0);
            default:
              return reading;
          }
        });
        const ids = allHits(typed.join(isSpaced ? ' ' : '')).map((hit) => hit.id);
        expect(ids).toContain(feature.id);
      }),
      { numRuns: 1000 },
    );
  });
});

/** Syllables of the Chinese characters of a part of a name, read by data where the data reads it. */
function syllablesOf(name: string, start: number, end: number): string[] {
  const department = plan.departments.find((one) => one.name === name);
  const given = department?.aliases.find((alias) => /^[a-z ]+$/.test(alias))?.split(' ');
  const syllables = given ?? toPinyin(name);
  return Array.from(name)
    .map((char, at) => ({ char, at, syllable: syllables[at] ?? '' }))
    .filter(({ char, at }) => at >= start && at < end && /\p{Script=Han}/u.test(char))
    .map(({ syllable }) => syllable);
}

/** The letters that a run of syllables may be typed with. */
function spelling(syllables: readonly string[]): RegExp {
  const whole = (syllable: string): string => {
    const initial = /^[zcs]h/.exec(syllable)?.[0] ?? '';
    return `(?:${[syllable, syllable.charAt(0), initial].filter((way) => way !== '').join('|')})`;
  };
  const last = syllables.at(-1) ?? '';
  const beginnings = Array.from(last, (_, at) => last.slice(0, at + 1)).join('|');
  return new RegExp(`^${syllables.slice(0, -1).map(whole).join('')}(?:${beginnings})$`);
}
