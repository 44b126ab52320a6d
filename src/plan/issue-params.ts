import type { GeometryFault, MalformedReason } from '../geo/geometry-finding.ts';

/** What kind of thing an id names, for messages. */
export type IdKind =
  | 'clause'
  | 'department'
  | 'target'
  | 'layer'
  | 'base'
  | 'tour'
  | 'link'
  | 'lens'
  | 'figure'
  | 'feature';

/** Kinds of entries of files that are read later: their words come with those who read them. */
export type LaterKind = '产业链' | '产业链环节' | '距离终点' | '词组' | '跟踪落户名单';

/** The thing that a message is about; the message starts with it. */
export interface Subject {
  readonly kind: IdKind | LaterKind;
  readonly name?: string | undefined;
  readonly id?: string | undefined;
}

/** Values that valibot cannot describe by itself; used as the message of a `v.check`. */
export type ExpectedKey =
  | 'id'
  | 'date'
  | 'day'
  | 'path'
  | 'text'
  | 'bounds'
  | 'one-link'
  | 'tolerance'
  | 'schema'
  | 'percent'
  | 'above-zero'
  | 'light-order';

type GeometryParams = {
  readonly [F in GeometryFault as F['code']]: F & { readonly count: number };
};

/** Parameters of each message. */
export interface IssueParams extends Omit<GeometryParams, 'geojson'> {
  'file-missing': { readonly reason: string };
  'file-not-json': { readonly reason: string };
  shape: { readonly field: string; readonly expected: string; readonly found: string | null };
  geojson: { readonly reason: MalformedReason; readonly found: string } | { readonly text: string };
  'id-missing': { readonly found: string };
  'id-duplicate': {
    readonly kind: IdKind | LaterKind;
    readonly id: string;
    readonly first: string;
  };
  'clause-unknown': { readonly id: string };
  'clause-none': null;
  'clause-items-absent': { readonly named: number; readonly found: number };
  'department-unknown': { readonly id: string };
  'target-unknown': { readonly id: string };
  'feature-unknown': {
    readonly id: string;
    readonly by: 'partOf' | 'progress' | 'tour' | 'link' | 'represents' | 'self' | LaterKind;
  };
  'layer-unknown': { readonly file: string };
  'layer-not-declared': { readonly id: string };
  'word-unused': { readonly says: string };
  'fact-without-source': { readonly label: string };
  'source-missing': {
    readonly field: 'source' | 'licence' | 'toleranceM';
    readonly of: SourceOwner;
  };
  'outside-county': { readonly place: 'partly' | 'outside'; readonly slackM: number };
  'position-class-geometry': { readonly class: string };
  'position-no-reason': null;
}

export type SourceOwner = 'layer' | 'base' | 'base-feature' | 'position' | 'progress' | 'link';
