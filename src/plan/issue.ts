/** A finding about a plan package. Reading never stops at the first one: all are collected. */
export interface Issue {
  /** `error`: the package must be corrected (fatal in `check:data`); `warning`: worth a look. */
  readonly level: 'error' | 'warning';
  /** Message key and machine word, e.g. `geometry-self-intersection`. */
  readonly code: IssueCode;
  /** File inside the package, e.g. `layers/parks.geojson`. */
  readonly file: string;
  /** Feature (or clause, department …) the finding is about, where there is one. */
  readonly id?: string;
  /** JSON path inside the file, e.g. `features[3].geometry.coordinates[0]`. */
  readonly path: string;
  /** Message in Chinese: what is wrong and what to do. */
  readonly message: string;
}

export const ISSUE_CODES = [
  // reading
  'file-missing',
  'file-not-json',
  'shape', // a field is missing or of the wrong type
  'geojson', // rejected by geojson-validation
  // identity and links
  'id-missing',
  'id-duplicate',
  'clause-unknown',
  'clause-none',
  'clause-items-absent', // fewer items in the layers than the document names
  'department-unknown',
  'target-unknown',
  'feature-unknown',
  'layer-unknown',
  'layer-not-declared',
  // facts
  'fact-without-source',
  'source-missing',
  // geometry
  'coordinate-not-finite',
  'coordinate-out-of-range',
  'coordinate-swapped',
  'coordinate-projected', // metres instead of degrees
  'coordinate-dimensions',
  'coordinate-precision',
  'coordinate-repeated', // the same vertex twice running
  'ring-winding',
  'ring-self-intersection',
  'ring-zero-area',
  'hole-outside',
  'geometry-empty',
  'outside-county',
  // honesty
  'position-class-geometry', // class `none` with geometry, or the reverse
  'position-no-reason',
] as const;
export type IssueCode = (typeof ISSUE_CODES)[number];
