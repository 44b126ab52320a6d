import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { FeatureKind, SymbolGroup } from '../plan/kinds.ts';
import type { LandUseProperties } from './land-use.ts';
import type { DrawnClass } from './symbols.ts';

/** What the style reads of a feature. Flat, because the style's expressions only see flat values everywhere. */
export interface DrawingProperties extends LandUseProperties {
  readonly id: string;
  readonly kind: FeatureKind;
  readonly group: SymbolGroup;
  readonly cls: DrawnClass;
  readonly label: string;
  /** Lower is placed first when labels compete. */
  readonly rank: number;
  /** 0 zones, parks, works; 1 context; 2 blocks of a zone; 3 plain place names. */
  readonly tier: 0 | 1 | 2 | 3;
  /**
   * `body`: an area or a line. `symbol`: the symbol of a point or an area, once for each band of zooms in which it stands
   * differently. `name`: a straight piece along a line that carries its name. `group`: a count of symbols without room.
   */
  readonly part: 'body' | 'symbol' | 'name' | 'group';
  /** How a symbol stands; see crowding/band-layout.ts. */
  readonly mode: 'alone' | 'row' | 'member' | 'absent' | '';
  /** Whole zooms from and up to which this is drawn. */
  readonly z0: number;
  readonly z1: number;
  /** Name of the picture. */
  readonly icon: string;
  /** Status mark for a line's name, as the name of a picture; empty for none. */
  readonly mark: string;
  /** From the point to the middle of its symbol, CSS pixels to the right and down. */
  readonly dx: number;
  readonly dy: number;
  readonly side: 'left' | 'right';
  /** Picture of the leader line, on the first row of a list only, and the way to its middle, CSS pixels. */
  readonly leader: string;
  readonly leaderDx: number;
  readonly leaderDy: number;
  /** Ids of a group's members with commas between them. */
  readonly members: string;
}

export type DrawingFeature = Feature<Geometry, DrawingProperties>;
export type Drawing = FeatureCollection<Geometry, DrawingProperties>;
