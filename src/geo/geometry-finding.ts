/** What a coordinate, a ring or a geometry can be found guilty of. Positions are `[longitude, latitude]` as written. */
export type GeometryFault =
  | { readonly code: 'geojson'; readonly reason: MalformedReason; readonly found: string }
  | { readonly code: 'geometry-empty' }
  | { readonly code: 'coordinate-not-finite'; readonly found: string }
  | { readonly code: 'coordinate-out-of-range'; readonly position: Pair }
  | { readonly code: 'coordinate-swapped'; readonly position: Pair }
  /** `zone`: the Gauss–Krüger 3° zone (25–45) that the prefix of the easting names, else null. */
  | { readonly code: 'coordinate-projected'; readonly position: Pair; readonly zone: number | null }
  | { readonly code: 'coordinate-dimensions'; readonly dimensions: number }
  | { readonly code: 'coordinate-precision'; readonly position: Pair }
  | { readonly code: 'coordinate-repeated'; readonly position: Pair }
  | { readonly code: 'ring-winding'; readonly ring: 'shell' | 'hole' }
  | { readonly code: 'ring-self-intersection'; readonly position: Pair; readonly meeting: Meeting }
  | { readonly code: 'ring-zero-area'; readonly position: Pair }
  | { readonly code: 'hole-outside'; readonly position: Pair };

export type Pair = readonly [number, number];

/** How two segments meet: in their insides, along a common stretch, or in an end point of one. */
export type Meeting = 'cross' | 'overlap' | 'touch';

/** Why a value is no GeoJSON geometry at all. */
export type MalformedReason =
  | 'not-an-object'
  | 'unknown-type'
  | 'coordinates'
  | 'position'
  | 'line-short'
  | 'ring-short'
  | 'ring-open';

/** One finding; many of the same kind in one geometry or ring are one finding with a `count`. */
export type GeometryFinding = GeometryFault & {
  readonly level: 'error' | 'warning';
  /** Path inside the geometry of the first case, e.g. `coordinates[0][3]`; empty for the geometry itself. */
  readonly path: string;
  readonly count: number;
};

/** A mutable list of findings that counts repetitions instead of listing ten thousand of them. */
export class FindingList {
  readonly #findings = new Map<string, GeometryFinding>();

  /** Adds one case. Cases with the same code and `group` are counted together; the first one is described. */
  add(
    fault: GeometryFault,
    path: string,
    group = '',
    level: GeometryFinding['level'] = 'error',
  ): void {
    const key = `${fault.code} ${group}`;
    const known = this.#findings.get(key);
    this.#findings.set(
      key,
      known ? { ...known, count: known.count + 1 } : { ...fault, level, path, count: 1 },
    );
  }

  get all(): readonly GeometryFinding[] {
    return [...this.#findings.values()];
  }
}
