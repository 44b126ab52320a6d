import * as v from 'valibot';
import type { ClauseId, DepartmentId, FeatureId, LayerId, TargetId } from './ids.ts';
import {
  CONFIDENCES,
  EDITIONS,
  FEATURE_KINDS,
  LENS_PANELS,
  LENSES,
  LINK_DIRECTIONS,
  POSITION_CLASSES,
  STATUSES,
} from './kinds.ts';
import type { ExpectedKey } from './issue-params.ts';
import { isPackagePath } from './plan-files.ts';

/** A check; its message is a key of the Chinese words. */
export const expect = <T>(test: (value: T) => boolean, key: ExpectedKey) =>
  v.check<T, string>(test, key);

/** Ids stand in links, where a comma separates them. */
const isId = (text: string): boolean => /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(text);
export const id = <T>() =>
  v.pipe(
    v.string(),
    expect(isId, 'id'),
    v.transform((text) => text as T & string),
  );

const clauseId = id<ClauseId>();
const departmentId = id<DepartmentId>();
export const featureId = id<FeatureId>();
const layerId = id<LayerId>();
export const targetId = id<TargetId>();
export const plainId = id<string>();

export const text = v.pipe(
  v.string(),
  expect((value: string) => value.trim() !== '', 'text'),
);
/** May be absent here: that is its own finding. */
export const sourceText = v.optional(v.string(), '');
/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, and a day that exists. */
function isDate(value: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value);
  if (match === null) return false;
  const [year, month, day] = [match[1], match[2] ?? '01', match[3] ?? '01'].map(Number);
  // A day or month that does not exist runs over into another month.
  const date = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day));
  return date.getUTCMonth() + 1 === month;
}
export const date = v.pipe(v.string(), expect(isDate, 'date'));
export const day = v.pipe(
  v.string(),
  expect((value: string) => value.length === 10 && isDate(value), 'day'),
);
/** Absent is public. */
export const edition = v.exactOptional(v.picklist(EDITIONS));
const path = v.pipe(v.string(), expect(isPackagePath, 'path'));

export const bilingual = v.object({ zh: text, en: text });

const documentSchema = v.object({
  title: text,
  titleEn: v.exactOptional(text),
  documentNumber: text,
  indexNumber: v.exactOptional(text),
  issuer: text,
  draftingUnit: v.exactOptional(text),
  signed: day,
  published: day,
  validity: text,
  url: v.exactOptional(text),
});

const degrees = v.tuple([v.number(), v.number(), v.number(), v.number()]);
const placeSchema = v.object({
  name: text,
  nameEn: text,
  bounds: v.pipe(
    degrees,
    expect(
      ([w, s, e, n]: [number, number, number, number]) =>
        w < e && s < n && w >= -180 && e <= 180 && s >= -90 && n <= 90,
      'bounds',
    ),
  ),
});

/** What must be right in plan.json for anything to be shown; the lists are read entry by entry. */
export const frameSchema = v.object({
  schema: v.pipe(
    v.number(),
    expect((value: number) => value === 1, 'schema'),
  ),
  document: documentSchema,
  place: placeSchema,
  dataDate: day,
  mapReviewNumber: v.exactOptional(v.nullable(v.string())),
  lightRule: v.exactOptional(v.unknown()),
  clauses: v.array(v.unknown()),
  departments: v.array(v.unknown()),
  layers: v.array(v.unknown()),
});

export const clauseSchema = v.object({
  id: clauseId,
  ref: text,
  section: text,
  sectionRef: v.exactOptional(text),
  title: text,
  summary: text,
  text: v.exactOptional(text),
  departments: v.optional(v.array(departmentId), []),
  leadStated: v.optional(v.boolean(), false),
  task: v.exactOptional(v.boolean()),
  figures: v.optional(v.array(v.object({ label: text, value: v.number(), unit: v.string() })), []),
  itemsNamed: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0))),
});

export const departmentSchema = v.object({
  id: departmentId,
  name: text,
  shortName: v.exactOptional(text),
  nameEn: v.exactOptional(text),
  aliases: v.optional(v.array(text), []),
});

export const targetSchema = v.object({
  id: targetId,
  clause: clauseId,
  year: v.exactOptional(v.number()),
  metric: text,
  value: v.union([v.number(), text]),
  unit: v.exactOptional(v.string()),
  compare: v.exactOptional(v.picklist(['≥', '≤', '≈', '='])),
});

export const layerSchema = v.object({
  id: layerId,
  file: path,
  title: bilingual,
  kind: v.picklist(FEATURE_KINDS),
  edition: v.picklist(EDITIONS),
  defaultVisible: v.boolean(),
  source: sourceText,
  licence: sourceText,
});

export const baseSchema = v.object({
  id: plainId,
  file: path,
  role: v.picklist(['boundary', 'neighbours', 'rivers', 'railways', 'roads']),
  source: sourceText,
  licence: sourceText,
  attribution: v.exactOptional(text),
});

/** Where the sheet stands at a stop of the tour. */
const cameraSchema = v.object({
  zoom: v.pipe(v.number(), v.minValue(0), v.maxValue(24)),
  lat: v.pipe(v.number(), v.minValue(-85), v.maxValue(85)),
  lon: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
});

export const tourSchema = v.object({
  id: plainId,
  title: bilingual,
  sentence: text,
  clause: clauseId,
  features: v.optional(v.array(featureId), []),
  camera: v.exactOptional(cameraSchema),
  layers: v.exactOptional(v.array(layerId)),
  mode: v.exactOptional(v.picklist(['boundary', 'diagram'])),
});

/** A count of plan items that the leaders' lens shows. */
export const figureSchema = v.object({
  id: plainId,
  label: bilingual,
  unit: v.object({ zh: v.string(), en: v.string() }),
  kinds: v.pipe(v.array(v.picklist(FEATURE_KINDS)), v.minLength(1)),
});

/** What a lens shows at first. */
export const lensSchema = v.object({
  id: v.picklist(LENSES),
  panels: v.array(v.picklist(LENS_PANELS)),
  layers: v.exactOptional(v.array(layerId)),
});

/** A regional link; the position of its city is checked like every other geometry, not here. */
export const linkSchema = v.object({
  id: plainId,
  clause: clauseId,
  from: featureId,
  to: v.object({
    name: text,
    nameEn: text,
    at: v.array(v.unknown()),
    source: sourceText,
    attribution: v.exactOptional(text),
  }),
  direction: v.picklist(LINK_DIRECTIONS),
  sense: bilingual,
  byCluster: v.optional(v.boolean(), false),
});

export const factSchema = v.object({
  key: text,
  label: text,
  value: v.union([v.number(), text]),
  unit: v.exactOptional(v.string()),
  date: v.exactOptional(date),
  source: sourceText,
  confidence: v.picklist(CONFIDENCES),
  edition,
});

const tolerance = v.custom<number | null>(
  (value) => value === null || (typeof value === 'number' && value >= 0 && Number.isFinite(value)),
  'tolerance' satisfies ExpectedKey,
);

export const positionSchema = v.object({
  class: v.picklist(POSITION_CLASSES),
  toleranceM: tolerance,
  source: sourceText,
  note: v.exactOptional(v.string()),
});

/** The `properties` of a plan feature; facts are read one by one. */
export const propertiesSchema = v.object({
  name: text,
  shortName: v.exactOptional(text),
  nameEn: v.exactOptional(text),
  shortNameEn: v.exactOptional(text),
  aliases: v.optional(v.array(text), []),
  kind: v.picklist(FEATURE_KINDS),
  category: v.exactOptional(text),
  clauses: v.optional(v.array(clauseId), []),
  context: v.optional(v.boolean(), false),
  status: v.picklist(STATUSES),
  statusDate: v.exactOptional(date),
  statusSource: v.exactOptional(text),
  position: positionSchema,
  edition: v.picklist(EDITIONS),
  facts: v.optional(v.array(v.unknown()), []),
  landUse: v.exactOptional(text),
  partOf: v.exactOptional(featureId),
});

export const collectionSchema = v.object({
  type: v.literal('FeatureCollection'),
  features: v.array(v.unknown()),
});

/** A feature of the structure diagram: centre or axis, with the size of its ellipse or disc. */
export const diagramSchema = v.object({
  id: plainId,
  properties: v.object({
    role: text,
    represents: v.exactOptional(featureId),
    name: v.exactOptional(text),
    nameEn: v.exactOptional(text),
    radiusM: v.exactOptional(v.number()),
    semiAxesM: v.exactOptional(v.tuple([v.number(), v.number()])),
    rotationDeg: v.exactOptional(v.number()),
    note: v.exactOptional(text),
  }),
});
