import type { FeatureKind, PositionClass, SymbolGroup } from '../plan/kinds.ts';
import { CLASS_DRAWING, GROUP_OF_KIND, SYMBOLS } from './symbols.ts';

/** What a swatch needs to be drawn outside the map; the same records as the map's sprites. */
export interface Swatch {
  readonly path: string;
  readonly core?: string;
  readonly token: string;
  readonly fill: number;
  readonly rim: number;
  readonly dash: readonly number[];
  readonly hatch: boolean;
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

/** Swatch of a feature, as the map draws it. */
export function featureSwatch(kind: FeatureKind, cls: PositionClass): Swatch {
  return groupSwatch(GROUP_OF_KIND[kind], cls);
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
