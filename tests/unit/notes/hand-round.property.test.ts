import fc from 'fast-check';
import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../src/notes/canonical.ts';
import { exportNotes, importNotes } from '../../../src/notes/hand-round.ts';
import type { ImportReport } from '../../../src/notes/import-report.ts';
import { valid } from 'geojson-validation';
import { checkGeometry } from '../../../src/geo/check-geometry.ts';
import { county } from '../carto/sheets.ts';
import { edit, Person, type Edit } from './arbitrary-notes.ts';

const { plan } = county;
const fileOf = ({ document, name }: Person): string =>
  exportNotes(document, plan, { session: '会审', author: name, edition: 'public' });
const take = (person: Person, text: string): ImportReport =>
  importNotes(
    person.document,
    plan,
    { text, fileName: 'a.geojson' },
    { author: person.name, at: person.now() },
  );
const content = ({ document }: Person): string => canonicalJson(document.notes);

const edits = fc.array(edit, { maxLength: 25 });
/** A file that both people begin with, what each does, and what they do when they have had each other's. */
const story = fc.tuple(edits, edits, edits);

function twoPeople([before, a, b]: readonly [Edit[], Edit[], Edit[]]): readonly [Person, Person] {
  const common = fileOf(new Person('初').doAll(before));
  const people = [new Person('甲'), new Person('乙')] as const;
  for (const person of people) take(person, common);
  people[0].doAll(a);
  people[1].doAll(b);
  return people;
}

describe('a file of notes', () => {
  it('has all of a document: import of an export is the same document', () => {
    fc.assert(
      fc.property(story, (tale) => {
        const [a, b] = twoPeople(tale);
        take(a, fileOf(b));
        const copy = new Person('丙');
        const report = take(copy, fileOf(a));
        expect(report.problems).toEqual([]);
        expect(content(copy)).toBe(content(a));
        expect(fileOf(copy).split('\n').slice(1)).toEqual(fileOf(a).split('\n').slice(1));
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(story, (tale) => {
        const [a, b] = twoPeople(tale);
        const file = fileOf(b);
        take(a, file);
        const once = content(a);
        const written = Y.encodeStateVector(a.document.doc);
        const report = take(a, file);
        expect(content(a)).toBe(once);
        expect([report.added, report.changed, report.conflicts, report.problems]).toEqual([
          [],
          [],
          [],
          [],
        ]);
        expect(Y.encodeStateVector(a.document.doc)).toEqual(written);
      }),
    );
  });

  it('makes the same document with another one in either order', () => {
    fc.assert(
      fc.property(story, (tale) => {
        const [a, b] = twoPeople(tale);
        const [fileA, fileB] = [fileOf(a), fileOf(b)];
        const [ab, ba] = [new Person('丙'), new Person('丙')];
        take(ab, fileA);
        take(ab, fileB);
        take(ba, fileB);
        take(ba, fileA);
        expect(content(ab)).toBe(content(ba));
        // And each of the two has it, when they exchange files.
        take(a, fileB);
        take(b, fileA);
        const lost = (person: Person): string[] => {
          const ids = new Set(person.document.notes.map(({ id }) => id));
          return ab.document.notes.map(({ id }) => id).filter((id) => !ids.has(id));
        };
        expect(lost(a)).toEqual([]);
        expect(content(a)).toBe(content(b));
        expect(content(a)).toBe(content(ab));
      }),
    );
  });

  it('three people come to the same, whoever goes first', () => {
    fc.assert(
      fc.property(edits, fc.tuple(edits, edits, edits), (before, each) => {
        const common = fileOf(new Person('初').doAll(before));
        const files = each.map((own, i) => {
          const person = new Person('甲乙丙'[i]!);
          take(person, common);
          return fileOf(person.doAll(own));
        });
        const orders = [
          [0, 1, 2],
          [2, 1, 0],
          [1, 2, 0, 1],
        ];
        const results = orders.map((order) => {
          const reader = new Person('丁');
          for (const i of order) take(reader, files[i]!);
          return content(reader);
        });
        expect(new Set(results).size).toBe(1);
      }),
      { numRuns: 50 },
    );
  });

  it('is GeoJSON by RFC 7946: valid, no more than 7 decimals, right-hand rule', () => {
    fc.assert(
      fc.property(edits, (own) => {
        const text = fileOf(new Person('甲').doAll(own));
        const json = JSON.parse(text) as { features: { geometry: unknown }[] };
        expect(valid(json)).toBe(true);
        for (const { geometry } of json.features) {
          const codes = checkGeometry(geometry).map(({ code }) => code);
          expect(codes).not.toContain('ring-winding');
          for (const [number] of JSON.stringify(geometry).matchAll(/\d+\.\d+/g)) {
            expect(number.split('.')[1]!.length).toBeLessThanOrEqual(7);
          }
        }
      }),
    );
  });
});
