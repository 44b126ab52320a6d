import fc from 'fast-check';
import { CONFIDENCES, POSITION_CLASSES, STATUSES } from '../../../src/plan/kinds.ts';
import type { ClauseId, DepartmentId, FeatureId } from '../../../src/plan/ids.ts';
import { NoteDocument } from '../../../src/notes/note-document.ts';
import {
  NOTE_STATUSES,
  NOTE_TYPES,
  type Correction,
  type DrawnGeometry,
  type NewNote,
  type NoteAnchor,
  type NoteChange,
  type NoteId,
  type ProgressReport,
  type ReplyId,
} from '../../../src/notes/types.ts';
import { starRing } from '../geo/arbitraries.ts';

/** Chinese, marks of other formats, and what looks like JSON. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom(
    '这里应为规划道路',
    '=SUM(A1)',
    '["a"]',
    '{"on":"shape"}',
    '<b>',
    '潜政发〔2022〕1号',
    '𠮷',
  ),
);
const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 });
const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const featureId = fc.constantFrom('first-park', 'gone', '园区') as fc.Arbitrary<FeatureId>;
const lonLat = fc
  .tuple(
    fc.double({ min: 112, max: 113, noNaN: true }),
    fc.double({ min: 30, max: 31, noNaN: true }),
  )
  .map((pair): number[] => [...pair]);

export const drawn: fc.Arbitrary<DrawnGeometry> = fc.oneof(
  lonLat.map((coordinates): DrawnGeometry => ({ type: 'Point', coordinates })),
  fc
    .array(lonLat, { minLength: 2, maxLength: 6 })
    .map((coordinates): DrawnGeometry => ({ type: 'LineString', coordinates })),
  // Counter-clockwise or not: a hand draws either way.
  fc.tuple(starRing([112.6, 30.3]), fc.boolean()).map(([ring, isTurned]): DrawnGeometry => {
    const closed = [...ring, ring[0]!].map(([lon, lat]) => [lon, lat]);
    return { type: 'Polygon', coordinates: [isTurned ? closed.reverse() : closed] };
  }),
);

const anchor: fc.Arbitrary<NoteAnchor> = fc.oneof(
  fc.record({ on: fc.constant('feature' as const), id: featureId }),
  fc.record({ on: fc.constant('clause' as const), id: fc.constant('3.1.1' as ClauseId) }),
  fc.record({ on: fc.constant('department' as const), id: fc.constant('fgw' as DepartmentId) }),
  fc.record({ on: fc.constant('shape' as const), geometry: drawn }),
);

const position = fc.record(
  {
    class: fc.constantFrom(...POSITION_CLASSES),
    toleranceM: fc.option(fc.nat(5000)),
    source: text,
    note: text,
  },
  { requiredKeys: ['class', 'toleranceM', 'source'] },
);

export const correction: fc.Arbitrary<Correction> = fc.oneof(
  fc.record({
    of: fc.constant('geometry' as const),
    feature: featureId,
    geometry: fc.option(drawn),
    position,
  }),
  fc.record({ of: fc.constant('name' as const), feature: featureId, name: text }),
  fc.record({
    of: fc.constant('status' as const),
    feature: featureId,
    status: fc.constantFrom(...STATUSES),
    date: day,
    source: text,
  }),
  fc.record(
    {
      of: fc.constant('fact' as const),
      feature: featureId,
      key: name,
      label: name,
      value: fc.oneof(text, fc.integer()),
      unit: name,
      date: day,
      source: text,
      confidence: fc.constantFrom(...CONFIDENCES),
    },
    { requiredKeys: ['of', 'feature', 'key', 'label', 'value', 'source', 'confidence'] },
  ),
);

const percent = fc.option(fc.integer({ min: 0, max: 100 }));
export const progress = fc.record(
  {
    on: fc.record({ kind: fc.constantFrom('feature', 'clause', 'target'), id: name }),
    date: day,
    status: fc.option(fc.constantFrom(...STATUSES)),
    percent,
    planPercent: percent,
    plannedStart: day,
    plannedRegistration: day,
    registered: fc.boolean(),
    value: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
    unit: name,
    source: text,
  },
  { requiredKeys: ['on', 'date', 'status', 'percent', 'planPercent', 'source'] },
) as unknown as fc.Arbitrary<ProgressReport>;

const fields = {
  text,
  department: fc.option(fc.constantFrom('fgw', 'zrzy') as fc.Arbitrary<DepartmentId>),
  anchors: fc.array(anchor, { maxLength: 3 }),
  attachments: fc.array(fc.record({ name, where: text }), { maxLength: 2 }),
  correction: fc.option(correction),
  progress: fc.option(progress),
};

const newNote: fc.Arbitrary<NewNote> = fc.record(
  { type: fc.constantFrom(...NOTE_TYPES), ...fields },
  { requiredKeys: ['type', 'text', 'anchors'] },
);
const noteChange: fc.Arbitrary<NoteChange> = fc.record(
  { status: fc.constantFrom(...NOTE_STATUSES), ...fields },
  { requiredKeys: [] },
);

/** One thing that a person does; the number chooses the note. */
export type Edit =
  | { readonly do: 'add'; readonly note: NewNote }
  | { readonly do: 'change'; readonly at: number; readonly change: NoteChange }
  | { readonly do: 'reply'; readonly at: number; readonly text: string }
  | { readonly do: 'remove'; readonly at: number };

export const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('add' as const), note: newNote }) },
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant('change' as const), at: fc.nat(), change: noteChange }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('reply' as const), at: fc.nat(), text }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), at: fc.nat() }) },
);

/** A person with a clock and ids of their own. */
export class Person {
  readonly document: NoteDocument;
  readonly name: string;
  #ticks = 0;

  constructor(name: string, document = new NoteDocument()) {
    this.name = name;
    this.document = document;
  }

  /** Each call is a minute later; people's clocks differ by a second. */
  now(): string {
    this.#ticks += 1;
    const second = this.name.codePointAt(0)! % 60;
    return new Date(Date.UTC(2025, 8, 1, 0, this.#ticks, second, 123)).toISOString();
  }

  id(): string {
    return `${this.name}-${this.#ticks}`;
  }

  do(what: Edit): void {
    const { document } = this;
    const stamp = { author: this.name, at: this.now() };
    if (what.do === 'add') {
      document.add(this.id() as NoteId, what.note, stamp);
      return;
    }
    const { notes } = document;
    const note = notes[what.at % Math.max(1, notes.length)];
    if (note === undefined) return;
    if (what.do === 'change') document.change(note.id, what.change, stamp.at);
    if (what.do === 'reply') document.reply(note.id, this.id() as ReplyId, what.text, stamp);
    if (what.do === 'remove') document.remove(note.id);
  }

  doAll(edits: readonly Edit[]): this {
    for (const what of edits) this.do(what);
    return this;
  }
}
