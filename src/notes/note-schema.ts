import type { Geometry } from 'geojson';
import * as v from 'valibot';
import { checkGeometry } from '../geo/check-geometry.ts';
import type { GeometryFinding } from '../geo/geometry-finding.ts';
import type { DepartmentId, FeatureId } from '../plan/ids.ts';
import { CONFIDENCES, POSITION_CLASSES, STATUSES } from '../plan/kinds.ts';
import type { StoredHistory } from './history.ts';
import {
  NOTE_STATUSES,
  NOTE_TYPES,
  type Correction,
  type NoteAnchor,
  type NoteAttachment,
  type NoteField,
  type ProgressReport,
} from './types.ts';

/*
 * Shapes of what stands in a file of notes. They are no stricter than the forms in which people write: an empty source
 * is for `check:data` to refuse, not for reading what somebody wrote.
 */

/** Faults with which a drawn shape is still a shape: a person may cross their own line. */
const HARMLESS: ReadonlySet<GeometryFinding['code']> = new Set([
  'ring-winding',
  'ring-self-intersection',
  'ring-zero-area',
  'hole-outside',
  'coordinate-dimensions',
  'coordinate-precision',
  'coordinate-repeated',
]);

/** What forbids to draw a geometry, or null. */
export function geometryFault(geometry: unknown): string | null {
  const fault = checkGeometry(geometry).find(({ code }) => !HARMLESS.has(code));
  return fault === undefined ? null : `${fault.code} ${fault.path}`.trim();
}

const isGeometry = (value: unknown): boolean => value !== null && geometryFault(value) === null;
const geometry = v.custom<Geometry>(isGeometry);
const id = <T extends string>() =>
  v.pipe(
    v.string(),
    v.check((text) => text !== ''),
    v.transform((text) => text as T),
  );
const day = v.pipe(
  v.string(),
  v.check((text) => /^\d{4}-\d{2}-\d{2}$/.test(text)),
);
const percent = v.nullable(
  v.pipe(
    v.number(),
    v.check((value) => value >= 0 && value <= 100),
  ),
);

export const typeSchema = v.picklist(NOTE_TYPES);
export const statusSchema = v.picklist(NOTE_STATUSES);
export const departmentSchema = v.nullable(id<DepartmentId>());

const TIME = /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})$/;
/** A time in any form with a zone; kept in UTC. */
export const timeSchema = v.pipe(
  v.string(),
  v.check((text) => TIME.test(text) && !Number.isNaN(Date.parse(text))),
  v.transform((text) => new Date(text).toISOString()),
);

/** An anchor in a file: a drawn shape stands in the feature's geometry. */
export const anchorSchema = v.union([
  v.object({ on: v.literal('feature'), id: id() }),
  v.object({ on: v.literal('clause'), id: id() }),
  v.object({ on: v.literal('department'), id: id() }),
  v.object({ on: v.literal('shape') }),
]) as v.GenericSchema<unknown, Exclude<NoteAnchor, { on: 'shape' }> | { readonly on: 'shape' }>;

export const attachmentSchema = v.object({
  name: v.string(),
  where: v.optional(v.string(), ''),
}) satisfies v.GenericSchema<unknown, NoteAttachment>;

export const replySchema = v.object({
  id: id(),
  author: v.string(),
  created: timeSchema,
  text: v.string(),
});

const position = v.object({
  class: v.picklist(POSITION_CLASSES),
  toleranceM: v.nullable(v.number()),
  source: v.string(),
  note: v.exactOptional(v.string()),
});

export const wholeCorrection = v.union([
  v.object({
    of: v.literal('geometry'),
    feature: id<FeatureId>(),
    geometry: v.nullable(geometry),
    position,
  }),
  v.object({ of: v.literal('name'), feature: id<FeatureId>(), name: v.string() }),
  v.object({
    of: v.literal('status'),
    feature: id<FeatureId>(),
    status: v.picklist(STATUSES),
    date: v.string(),
    source: v.string(),
  }),
  v.object({
    of: v.literal('fact'),
    feature: id<FeatureId>(),
    key: v.string(),
    label: v.string(),
    value: v.union([v.string(), v.number()]),
    unit: v.exactOptional(v.string()),
    date: v.exactOptional(v.string()),
    source: v.string(),
    confidence: v.picklist(CONFIDENCES),
  }),
]) as v.GenericSchema<unknown, Correction>;

export const correctionSchema = v.nullable(wholeCorrection);

export const reportSchema = v.nullable(
  v.object({
    on: v.object({ kind: v.picklist(['feature', 'clause', 'target']), id: id() }),
    date: day,
    status: v.nullable(v.picklist(STATUSES)),
    percent,
    planPercent: percent,
    plannedStart: v.exactOptional(day),
    plannedRegistration: v.exactOptional(day),
    registered: v.exactOptional(v.boolean()),
    value: v.exactOptional(v.number()),
    unit: v.exactOptional(v.string()),
    source: v.string(),
  }),
) as v.GenericSchema<unknown, ProgressReport | null>;

const wholeAnchor = v.union([
  v.object({ on: v.picklist(['feature', 'clause', 'department']), id: id() }),
  v.object({
    on: v.literal('shape'),
    geometry: v.pipe(
      geometry,
      v.check(({ type }) => ['Point', 'LineString', 'Polygon'].includes(type)),
    ),
  }),
]);

/** Whole values of the fields, as a history has them. */
const VALUES: Readonly<Record<NoteField, v.GenericSchema>> = {
  status: statusSchema,
  department: departmentSchema,
  text: v.string(),
  anchors: v.array(wholeAnchor),
  attachments: v.array(attachmentSchema),
  correction: correctionSchema,
  progress: reportSchema,
};

const origin = { version: id(), by: v.string(), at: v.string() };
const past = v.array(id());

/** Where the value of a field comes from. */
export const historySchema = (field: NoteField): v.GenericSchema<unknown, StoredHistory> =>
  v.union([
    id(),
    v.object({ heads: v.tuple([v.object({ ...origin, hash: v.string() })]), past }),
    v.object({
      heads: v.pipe(
        v.array(v.object({ ...origin, value: VALUES[field] })),
        v.check((list) => list.length > 1),
      ),
      past,
    }),
  ]);

/** A whole note as the document shows it. */
export const noteSchema = v.object({
  type: typeSchema,
  author: v.string(),
  created: v.string(),
  updated: v.string(),
  ...VALUES,
  replies: v.array(v.object({ author: v.string(), created: v.string(), text: v.string() })),
});
