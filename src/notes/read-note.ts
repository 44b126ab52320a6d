import type { Geometry } from 'geojson';
import * as v from 'valibot';
import { describeValue } from '../geo/geometry-parts.ts';
import { contentHash } from './canonical.ts';
import { tidyAnchors, tidyCorrection } from './drawn-geometry.ts';
import type { ImportProblem, ImportProblemCode } from './import-report.ts';
import { splitShapes } from './note-geometry.ts';
import { byTime, EMPTY_FIELDS } from './note-record.ts';
import {
  anchorSchema,
  attachmentSchema,
  correctionSchema,
  departmentSchema,
  geometryFault,
  historySchema,
  replySchema,
  reportSchema,
  statusSchema,
  timeSchema,
  typeSchema,
} from './note-schema.ts';
import { portable, type NoteHistory, type PortableNote } from './portable-note.ts';
import {
  NOTE_FIELDS,
  type NoteAnchor,
  type NoteId,
  type NoteReply,
  type DrawnGeometry,
} from './types.ts';

export interface RecordContext {
  /** From 1. */
  readonly record: number;
  /** Who handed the file round. */
  readonly by: string;
  readonly madeAt: (id: NoteId) => string;
  /** Findings are added here. */
  readonly problems: ImportProblem[];
}

/** One feature of a file as a note; null when it is none. */
export function readNote(feature: unknown, context: RecordContext): PortableNote | null {
  const reader = new NoteReader(feature, context);
  return reader.read();
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Some programs write a list or an object into a file as its JSON text. */
function unpack(value: unknown): unknown {
  if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}

class NoteReader {
  readonly #context: RecordContext;
  readonly #feature: unknown;
  #properties: Readonly<Record<string, unknown>> = {};
  #id: string | null = null;

  constructor(feature: unknown, context: RecordContext) {
    this.#feature = feature;
    this.#context = context;
  }

  read(): PortableNote | null {
    const feature = this.#feature;
    if (!isObject(feature) || !isObject(feature['properties'])) {
      this.#report('not-feature', null, feature);
      return null;
    }
    const properties = (this.#properties = feature['properties']);
    // A planner may draw notes elsewhere: text, or a type that we know, makes one.
    const isNote =
      typeof properties['text'] === 'string' || v.safeParse(typeSchema, properties['type']).success;
    if (!isNote) {
      this.#report('not-note', null, properties);
      return null;
    }
    this.#id = this.#readId(properties['id'] ?? feature['id']);
    const id = (this.#id ?? `x-${contentHash([properties, feature['geometry']])}`) as NoteId;
    if (this.#id === null) this.#report('no-id', 'id', properties['id'] ?? feature['id']);

    const created = this.#time('created') ?? this.#context.madeAt(id);
    const note = {
      id,
      type: this.#value('type', typeSchema, 'comment', 'type'),
      author: this.#value('author', v.string(), ''),
      created,
      updated: this.#time('updated') ?? created,
      status: this.#value('status', statusSchema, EMPTY_FIELDS.status),
      department: this.#value('department', departmentSchema, null),
      text: this.#value('text', v.string(), ''),
      anchors: tidyAnchors(this.#anchors(feature['geometry'] ?? null)),
      attachments: this.#list('attachments', attachmentSchema),
      replies: (this.#list('replies', replySchema) as NoteReply[]).sort(byTime),
      correction: tidyCorrection(this.#value('correction', correctionSchema, null)),
      progress: this.#value('progress', reportSchema, null),
    };
    // A conflict in a file is one that nobody has decided: a decision is a value of its own.
    return portable(note, this.#history(), new Set(NOTE_FIELDS), this.#context.by);
  }

  #readId(id: unknown): string | null {
    const text = typeof id === 'number' ? String(id) : id;
    return typeof text === 'string' && text !== '' && text.length <= 200 ? text : null;
  }

  #report(code: ImportProblemCode, field: string | null, found: unknown): void {
    const { record, problems } = this.#context;
    problems.push({ code, record, id: this.#id, field, found: describeValue(found) });
  }

  #time(field: string): string | null {
    return this.#value(field, v.nullable(timeSchema), null);
  }

  #value<T>(
    field: string,
    schema: v.GenericSchema<unknown, T>,
    otherwise: T,
    code: ImportProblemCode = 'field',
  ): T {
    const given = this.#properties[field];
    if (given === undefined || given === null) return otherwise;
    // Text stays text, even if it looks like JSON.
    const read = v.safeParse(schema, given);
    if (read.success) return read.output;
    const unpacked = v.safeParse(schema, unpack(given));
    if (unpacked.success) return unpacked.output;
    this.#report(code, field, given);
    return otherwise;
  }

  /** The sound entries of a list. */
  #list<T>(field: string, schema: v.GenericSchema<unknown, T>): T[] {
    const given = unpack(this.#properties[field] ?? []);
    if (!Array.isArray(given)) {
      this.#report('field', field, given);
      return [];
    }
    return given.flatMap((entry: unknown, i) => {
      const read = v.safeParse(schema, entry);
      if (read.success) return [read.output];
      this.#report('entry', `${field}[${i}]`, entry);
      return [];
    });
  }

  /** Shapes stand in the geometry, in the order of their anchors; more shapes than that were added elsewhere. */
  #anchors(geometry: unknown): NoteAnchor[] {
    const shapes = this.#shapes(geometry);
    const anchors = this.#list('anchors', anchorSchema).flatMap((anchor): NoteAnchor[] => {
      if (anchor.on !== 'shape') return [anchor];
      const shape = shapes.shift();
      return shape === undefined ? [] : [{ on: 'shape', geometry: shape }];
    });
    return [...anchors, ...shapes.map((shape): NoteAnchor => ({ on: 'shape', geometry: shape }))];
  }

  #shapes(geometry: unknown): DrawnGeometry[] {
    if (geometry === null || this.#properties['placedBy'] === 'feature') return [];
    const fault = geometryFault(geometry);
    if (fault === null) return [...splitShapes(geometry as Geometry)];
    this.#report('geometry', 'geometry', fault);
    return [];
  }

  #history(): NoteHistory | null {
    const given = unpack(this.#properties['history'] ?? null);
    if (given === null) return null;
    if (!isObject(given)) {
      this.#report('field', 'history', given);
      return null;
    }
    const history: NoteHistory = {};
    for (const field of NOTE_FIELDS) {
      if (given[field] === undefined) continue;
      const read = v.safeParse(historySchema(field), given[field]);
      if (read.success) history[field] = read.output;
      else this.#report('entry', `history.${field}`, given[field]);
    }
    return history;
  }
}
