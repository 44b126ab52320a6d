import { formatValue } from '../i18n/formats.ts';
import type { Messages } from '../i18n/messages.ts';
import type { NoteSheetWords } from '../i18n/note-sheet-words.ts';
import { shapesOf } from '../notes/note-geometry.ts';
import type { Correction, Note, NoteAnchor } from '../notes/types.ts';
import type { FeatureId } from '../plan/ids.ts';
import type { Edition } from '../plan/kinds.ts';
import type { Plan } from '../plan/types.ts';

/** A table as a spreadsheet has it: texts and numbers, one row a note. */
export interface Sheet {
  readonly title: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetValue[])[];
}

export interface SheetColumn {
  readonly header: string;
  /** In characters, about. */
  readonly width: number;
  /** Long texts go over several lines. */
  readonly isLong: boolean;
}

export type SheetValue = string | number | null;

export interface SheetContext {
  readonly plan: Plan;
  readonly words: NoteSheetWords;
  readonly t: Messages;
  /** The one on the sheet, `editionOf`. */
  readonly edition: Edition;
  /** Minutes by which the reader's clock is ahead of UTC at a moment (ISO 8601). */
  readonly offsetMinutes: (iso: string) => number;
}

const LONGEST = 32_000;

type Column = keyof NoteSheetWords['columns'];

/** Widths in characters; the columns stand in this order. */
const WIDTHS: readonly (readonly [Column, number])[] = [
  ['number', 6],
  ['type', 10],
  ['status', 10],
  ['features', 24],
  ['clauses', 24],
  ['department', 16],
  ['text', 48],
  ['author', 12],
  ['created', 17],
  ['updated', 17],
  ['replies', 40],
  ['attachments', 24],
  ['correction', 40],
  ['reportDate', 12],
  ['reportStatus', 10],
  ['percent', 10],
  ['planPercent', 12],
  ['plannedStart', 14],
  ['plannedRegistration', 14],
  ['registered', 10],
  ['value', 10],
  ['unit', 8],
  ['source', 30],
  ['shapes', 24],
  ['conflicts', 16],
  ['id', 38],
];
const LONG: ReadonlySet<Column> = new Set([
  'features',
  'clauses',
  'text',
  'replies',
  'attachments',
  'correction',
  'source',
]);

/** Notes as a table for a meeting, in the order given; their numbers are their places in it. */
export function noteSheet(notes: readonly Note[], context: SheetContext): Sheet {
  const { words, t, edition } = context;
  return {
    title: `${words.title} ${t.editions[edition]}`,
    columns: WIDTHS.map(([column, width]) => ({
      header: words.columns[column],
      width,
      isLong: LONG.has(column),
    })),
    rows: notes.map((note, i) => {
      const values = rowOf(note, i + 1, context);
      return WIDTHS.map(([column]) => cellValue(values[column], words));
    }),
  };
}

function rowOf(note: Note, number: number, context: SheetContext): Record<Column, SheetValue> {
  const { words, t, plan } = context;
  const { progress, replies, department } = note;
  const time = (iso: string): string => localTime(iso, context);
  const lines = (texts: readonly string[]): string | null => texts.join('\n') || null;
  return {
    number,
    type: words.types[note.type],
    status: words.statuses[note.status],
    features: lines(note.anchors.flatMap((anchor) => subjectOf(anchor, context) ?? [])),
    clauses: lines(note.anchors.flatMap((anchor) => clauseOf(anchor, context) ?? [])),
    department:
      department === null
        ? null
        : (plan.departmentById.get(department)?.name ?? words.gone(department)),
    text: note.text,
    author: note.author || words.noName,
    created: time(note.created),
    updated: time(note.updated),
    replies: lines(
      replies.map(({ author, created, text }) =>
        words.reply(author || words.noName, time(created), text),
      ),
    ),
    attachments: lines(note.attachments.map(({ name, where }) => words.attachment(name, where))),
    correction: note.correction === null ? null : correctionText(note.correction, context),
    reportDate: progress?.date ?? null,
    reportStatus: stateOf(note, t),
    percent: progress?.percent ?? null,
    planPercent: progress?.planPercent ?? null,
    plannedStart: progress?.plannedStart ?? null,
    plannedRegistration: progress?.plannedRegistration ?? null,
    registered: registrationOf(note, words),
    value: progress?.value ?? null,
    unit: progress?.unit ?? null,
    source: progress?.source ?? null,
    shapes: lines(
      shapesOf(note.anchors).map((shape) => {
        const [lon = 0, lat = 0] = firstPosition(shape.coordinates);
        return words.shape(words.shapes[shape.type], lon.toFixed(6), lat.toFixed(6));
      }),
    ),
    conflicts: lines(note.conflicts.map(({ field }) => words.fields[field])),
    id: note.id,
  };
}

function stateOf({ progress }: Note, t: Messages): string | null {
  const status = progress?.status ?? null;
  return status === null ? null : t.statuses[status];
}

/** Null for what was not reported: an empty cell is not a “no”. */
function registrationOf({ progress }: Note, words: NoteSheetWords): string | null {
  const registered = progress?.registered;
  return registered === undefined ? null : words.registered[registered ? 'yes' : 'no'];
}

function subjectOf(anchor: NoteAnchor, { plan, words }: SheetContext): string | null {
  if (anchor.on === 'feature') return featureName(anchor.id, plan, words);
  if (anchor.on === 'department')
    return plan.departmentById.get(anchor.id)?.name ?? words.gone(anchor.id);
  return null;
}

function clauseOf(anchor: NoteAnchor, { plan, words }: SheetContext): string | null {
  if (anchor.on !== 'clause') return null;
  const clause = plan.clauseById.get(anchor.id);
  return clause === undefined ? words.gone(anchor.id) : `${clause.ref} ${clause.title}`;
}

function featureName(id: FeatureId, plan: Plan, words: NoteSheetWords): string {
  return plan.featureById.get(id)?.name ?? words.gone(id);
}

function correctionText(correction: Correction, { plan, words, t }: SheetContext): string {
  const feature = featureName(correction.feature, plan, words);
  const say = words.correction;
  switch (correction.of) {
    case 'geometry': {
      const { geometry, position } = correction;
      const place = geometry === null ? say.noPlace : t.positions[position.class];
      return say.geometry(feature, say.place(place, position.source));
    }
    case 'name':
      return say.name(feature, correction.name);
    case 'status':
      return say.status(feature, t.statuses[correction.status], correction.date, correction.source);
    case 'fact': {
      const { label, value, unit, source } = correction;
      return say.fact(feature, label, formatValue(value, unit), source);
    }
  }
}

/** A spreadsheet takes no control characters, and no more than 32,767 characters in a cell. */
function cellValue(value: SheetValue, words: NoteSheetWords): SheetValue {
  if (typeof value !== 'string') return value;
  // eslint-disable-next-line no-control-regex -- these are what XML 1.0 forbids
  const text = value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd');
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}${words.cut}` : text;
}

/** `2025-09-30 17:05` on the reader's clock. */
function localTime(iso: string, { words, offsetMinutes }: SheetContext): string {
  const local = new Date(Date.parse(iso) + offsetMinutes(iso) * 60_000).toISOString();
  return words.time(local.slice(0, 10), local.slice(11, 16));
}

function firstPosition(coordinates: readonly unknown[]): readonly number[] {
  const [first] = coordinates;
  return Array.isArray(first)
    ? firstPosition(first as readonly unknown[])
    : (coordinates as readonly number[]);
}
