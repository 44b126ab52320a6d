import type { PositionClass, SymbolGroup } from '../plan/kinds.ts';
import type { PlanFeature } from '../plan/types.ts';
import {
  CLASS_DRAWING,
  GROUND_TOKEN,
  GROUP_OF_KIND,
  isGround,
  MARK_AT,
  MARK_DRAWING,
  MARK_EDGE,
  MARK_OF_STATUS,
  SYMBOLS,
  type StatusMark,
} from './symbols.ts';

/** A status mark beside a swatch, in the units of the symbol's box. */
export interface SwatchMark {
  readonly body: string;
  readonly core?: string;
  readonly width: number;
  /** Middle of the mark, from the middle of the symbol. */
  readonly x: number;
  readonly y: number;
  /** Width of its paper edge. */
  readonly edge: number;
  /** True when its outline encloses a surface. */
  readonly isClosed: boolean;
}

/** What a swatch needs to be drawn outside the map; the same records as the map's sprites. */
export interface Swatch {
  readonly path: string;
  readonly core?: string;
  readonly token: string;
  readonly fill: number;
  readonly rim: number;
  readonly dash: readonly number[];
  readonly hatch: boolean;
  readonly mark?: SwatchMark;
}

/** A circle crossed out: on no map, listed only. */
const NO_PLACE: Swatch = {
  path: 'M-5.6,0A5.6,5.6 0 1 1 5.6,0A5.6,5.6 0 1 1 -5.6,0ZM-7,6L7,-6',
  token: 'c-none',
  fill: 0,
  rim: 1.4,
  dash: [2.4, 2],
  hatch: false,
};

/** Swatch of a symbol family in a position class. */
export function groupSwatch(group: SymbolGroup, cls: PositionClass): Swatch {
  if (cls === 'none') return NO_PLACE;
  const { path, core, token } = SYMBOLS[group];
  return { path, token, ...(core === undefined ? {} : { core }), ...CLASS_DRAWING[cls] };
}

/** A mark as it stands at a symbol. */
export function markSwatch(mark: StatusMark): SwatchMark {
  const drawing = MARK_DRAWING[mark];
  return { ...drawing, ...MARK_AT, edge: MARK_EDGE, isClosed: drawing.body.endsWith('Z') };
}

/** What the drawing of a feature depends on. */
export type SwatchFeature = Pick<
  PlanFeature,
  'kind' | 'position' | 'status' | 'context' | 'partOf'
>;

/**
 * Swatch of a feature, as the map draws it: family, position class, status mark, and grey where it is ground. What has
 * no place has no mark either: it is not on the map.
 */
export function featureSwatch(feature: SwatchFeature): Swatch {
  const swatch = groupSwatch(GROUP_OF_KIND[feature.kind], feature.position.class);
  if (feature.position.class === 'none') return swatch;
  const mark = MARK_OF_STATUS[feature.status];
  return {
    ...swatch,
    ...(isGround(feature) ? { token: GROUND_TOKEN } : {}),
    ...(mark === null ? {} : { mark: markSwatch(mark) }),
  };
}

/** Swatch of a kind in the layer list: tinted, whatever the classes of its features. */
export function layerSwatch(group: SymbolGroup): Swatch {
  return { ...groupSwatch(group, 'digitised'), dash: [], fill: 0.3, rim: 1.3 };
}

/** How an area of a position class looks in small: for legend and card. */
export interface AreaSwatch {
  readonly dash: string | undefined;
  readonly isFilled: boolean;
  readonly isHatched: boolean;
}

/** Area sample of a class; the dash patterns are the map's (look.md §4). */
export function areaSwatch(cls: PositionClass): AreaSwatch {
  switch (cls) {
    case 'surveyed':
      return { dash: undefined, isFilled: true, isHatched: false };
    case 'digitised':
      return { dash: '7 3', isFilled: true, isHatched: false };
    case 'gazetteer':
      return { dash: '1.5 3', isFilled: false, isHatched: false };
    case 'schematic':
      return { dash: undefined, isFilled: false, isHatched: true };
    case 'none':
      return { dash: '2 4', isFilled: false, isHatched: false };
  }
}
