import type { Geometry, LineString, Point, Polygon } from 'geojson';
import type { ClauseId, DepartmentId, FeatureId, TargetId } from '../plan/ids.ts';
import type { Confidence, Status } from '../plan/kinds.ts';
import type { Position } from '../plan/types.ts';

/** 意见, 更正建议, 进展. */
export const NOTE_TYPES = ['comment', 'correction', 'progress'] as const;
export type NoteType = (typeof NOTE_TYPES)[number];

/** 待处理, 已答复, 已办结, 不采纳. */
export const NOTE_STATUSES = ['open', 'answered', 'done', 'rejected'] as const;
export type NoteStatus = (typeof NOTE_STATUSES)[number];

/** A UUID: notes of two people can meet in one file. */
export type NoteId = string & { readonly note: unique symbol };
export type ReplyId = string & { readonly reply: unique symbol };

/** Shapes that a person draws, WGS84. A circle is a polygon of 64 corners. */
export type DrawnGeometry = Point | LineString | Polygon;

/**
 * What a note stands on. The ids are kept as they were written: what they name may be gone from the plan
 * (对象已不存在), and the note stays. A bare point is a drawn geometry, too.
 */
export type NoteAnchor =
  | { readonly on: 'feature'; readonly id: FeatureId }
  | { readonly on: 'clause'; readonly id: ClauseId }
  | { readonly on: 'department'; readonly id: DepartmentId }
  | { readonly on: 'shape'; readonly geometry: DrawnGeometry };

/** A file that the note refers to: the app keeps its name and where it is, never its content. */
export interface NoteAttachment {
  readonly name: string;
  /** `https:` address, a path or a document number that people know; empty when only the name is known. */
  readonly where: string;
}

export interface NoteReply {
  readonly id: ReplyId;
  readonly author: string;
  /** ISO 8601, UTC. */
  readonly created: string;
  readonly text: string;
}

/** What ought to be otherwise in the plan package. Applied to a copy of `data/`, the result passes `check:data`. */
export type Correction =
  | {
      readonly of: 'geometry';
      readonly feature: FeatureId;
      /** Null proposes that the position is not known after all. */
      readonly geometry: Geometry | null;
      readonly position: Position;
    }
  | { readonly of: 'name'; readonly feature: FeatureId; readonly name: string }
  | {
      readonly of: 'status';
      readonly feature: FeatureId;
      readonly status: Status;
      readonly date: string;
      readonly source: string;
    }
  | {
      readonly of: 'fact';
      readonly feature: FeatureId;
      readonly key: string;
      readonly label: string;
      readonly value: string | number;
      readonly unit?: string;
      readonly date?: string;
      readonly source: string;
      readonly confidence: Confidence;
    };

/** What a person reports of a project, a target or a clause on a day. */
export interface ProgressReport {
  readonly on:
    | { readonly kind: 'feature'; readonly id: FeatureId }
    | { readonly kind: 'clause'; readonly id: ClauseId }
    | { readonly kind: 'target'; readonly id: TargetId };
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly status: Status | null;
  /** 0 to 100; null when not reported: never 0. */
  readonly percent: number | null;
  /** What the plan asks for on that day, 0 to 100; null when there is no such plan. */
  readonly planPercent: number | null;
  /** Day by which it was to begin, `YYYY-MM-DD`. */
  readonly plannedStart?: string;
  /** Day by which it was to be registered (入库), `YYYY-MM-DD`. */
  readonly plannedRegistration?: string;
  /** Whether it is registered on `date`; absent when not reported: never false. */
  readonly registered?: boolean;
  readonly value?: number;
  readonly unit?: string;
  readonly source: string;
}

/** One note as everything outside the document sees it: frozen, plain, in a stable key order. */
export interface Note {
  readonly id: NoteId;
  readonly type: NoteType;
  readonly author: string;
  /** ISO 8601, UTC. */
  readonly created: string;
  readonly updated: string;
  readonly status: NoteStatus;
  /** Whom it is addressed to. */
  readonly department: DepartmentId | null;
  /** Markdown subset: paragraphs, bold, lists, links; no HTML. */
  readonly text: string;
  readonly anchors: readonly NoteAnchor[];
  readonly attachments: readonly NoteAttachment[];
  /** By time, then by id. */
  readonly replies: readonly NoteReply[];
  /** Of type `correction` only. */
  readonly correction: Correction | null;
  /** Of type `progress` only. */
  readonly progress: ProgressReport | null;
  /** Fields that two people changed to different values: all of them, so that a person decides. In the order of {@link NOTE_FIELDS}. */
  readonly conflicts: readonly NoteConflict[];
}

/** Fields that a person changes, in the order in which they are written. */
export const NOTE_FIELDS = [
  'status',
  'department',
  'text',
  'anchors',
  'attachments',
  'correction',
  'progress',
] as const;
export type NoteField = (typeof NOTE_FIELDS)[number];

/** Two people changed one field to different values, and nobody has chosen yet. */
export interface NoteConflict {
  readonly field: NoteField;
  /** Two or more, in an order that does not depend on who imported whom. The note has the first one meanwhile. */
  readonly values: readonly ConflictValue[];
}

export interface ConflictValue {
  /** Of the type that `field` has in {@link Note}. */
  readonly value: unknown;
  /** Name of the person in whose file it stood. */
  readonly by: string;
  /** When the note was last changed there: ISO 8601, UTC. */
  readonly at: string;
}

/** A note that is being made. */
export type NewNote = Pick<Note, 'type' | 'text' | 'anchors'> &
  Partial<Pick<Note, 'department' | 'attachments' | 'correction' | 'progress'>>;
/** Fields that a person changes afterwards. */
export type NoteChange = Partial<
  Pick<
    Note,
    'text' | 'status' | 'department' | 'anchors' | 'attachments' | 'correction' | 'progress'
  >
>;
