/** The closed lists of the plan package: kinds, status words, position classes, editions, confidence. */

/** What a feature is. Contract §2; `docs/data-dictionary.md` has the Chinese term of each. */
export const FEATURE_KINDS = [
  'core-city',
  'district',
  'subdistrict',
  'township',
  'park',
  'park-block',
  'park-facility',
  'town',
  'railway',
  'road',
  'interchange',
  'station',
  'airport',
  'pipeline',
  'energy',
  'water',
  'project',
  'company',
  'public-service',
  'region',
  'land-use',
] as const;
export type FeatureKind = (typeof FEATURE_KINDS)[number];

/** State of the thing itself, as of `statusDate`. Not its progress light, and not its position. */
export const STATUSES = [
  'existing',
  'planned',
  'under-construction',
  'completed',
  'dropped',
  'unknown',
] as const;
export type Status = (typeof STATUSES)[number];

/** How a position is known, best first. `none` means: no position, geometry is null. */
export const POSITION_CLASSES = [
  'surveyed',
  'digitised',
  'gazetteer',
  'schematic',
  'none',
] as const;
export type PositionClass = (typeof POSITION_CLASSES)[number];

export const EDITIONS = ['public', 'internal'] as const;
export type Edition = (typeof EDITIONS)[number];

/** `official`: the publisher itself; `reported`: a dated report; `unverified`: known from a repost only. */
export const CONFIDENCES = ['official', 'reported', 'unverified'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** Directions of a regional link, seen from the plan's own place. */
export const LINK_DIRECTIONS = ['out', 'in', 'both'] as const;

/** The symbol families; several kinds may share one symbol. `place` is the ring of a plain place name. */
export const SYMBOL_GROUPS = [
  'core',
  'zone',
  'park',
  'town',
  'transport',
  'energy',
  'eco',
  'project',
  'firm',
  'service',
  'place',
  'land-use',
] as const;
export type SymbolGroup = (typeof SYMBOL_GROUPS)[number];

/** 视角: whom the page serves, 规划, 招商 or 领导. */
export const LENSES = ['planning', 'investment', 'overview'] as const;
export type Lens = (typeof LENSES)[number];

/** What a lens can put beside the map, in any order. */
export const LENS_PANELS = [
  'coverage',
  'clauses',
  'departments',
  'list',
  'figures',
  'targets',
  'projects',
  'tasks',
  'tour',
] as const;
export type LensPanel = (typeof LENS_PANELS)[number];
