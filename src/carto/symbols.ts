import {
  SYMBOL_GROUPS,
  type FeatureKind,
  type PositionClass,
  type Status,
  type SymbolGroup,
} from '../plan/kinds.ts';
import type { PlanFeature } from '../plan/types.ts';
import type { ThemeToken } from './theme.ts';

/** One row of the symbol table: hue and shape of a family of kinds (look.md §4). */
export interface SymbolRecord {
  readonly group: SymbolGroup;
  readonly token: ThemeToken;
  /** SVG path in a 16-unit box centred on 0,0. */
  readonly path: string;
  /** Paper-coloured inner part (the dot of an interchange). */
  readonly core?: string;
}

const circle = (r: number): string => `M${-r},0A${r},${r} 0 1 1 ${r},0A${r},${r} 0 1 1 ${-r},0Z`;

/** Symbol families in legend order. Map, legend, list and card take their drawing from here. */
export const SYMBOLS: Readonly<Record<SymbolGroup, SymbolRecord>> = {
  core: { group: 'core', token: 'k-core', path: circle(7) },
  zone: { group: 'zone', token: 'k-zone', path: 'M-7.5,-5.5H7.5V5.5H-7.5Z' },
  park: {
    group: 'park',
    token: 'k-park',
    path: 'M-6.5,6.5V-1.5L-2,-5.5V-1.5L2.2,-5.5V-1.5L6.5,-5.5V6.5Z',
  },
  town: { group: 'town', token: 'k-town', path: 'M0,-7.2L7,-1V6.5H-7V-1Z' },
  transport: { group: 'transport', token: 'k-transport', path: circle(6.6), core: circle(2.4) },
  energy: {
    group: 'energy',
    token: 'k-energy',
    path: 'M0,-7.4L6.4,-3.7V3.7L0,7.4L-6.4,3.7V-3.7Z',
  },
  eco: {
    group: 'eco',
    token: 'k-eco',
    path: 'M0,-8C3.4,-3.6 5.8,-.8 5.8,2.4A5.8,5.6 0 0 1 -5.8,2.4C-5.8,-.8 -3.4,-3.6 0,-8Z',
  },
  project: { group: 'project', token: 'k-project', path: 'M0,-7.6L7,0L0,7.6L-7,0Z' },
  firm: { group: 'firm', token: 'k-firm', path: circle(5.2) },
  service: {
    group: 'service',
    token: 'k-service',
    path: 'M-2.4,-7H2.4V-2.4H7V2.4H2.4V7H-2.4V2.4H-7V-2.4H-2.4Z',
  },
  place: { group: 'place', token: 'm-text', path: circle(2.6) },
};

/** Which family draws a kind. Exhaustive: a new kind does not compile until it has a symbol. */
export const GROUP_OF_KIND: Readonly<Record<FeatureKind, SymbolGroup>> = {
  'core-city': 'core',
  district: 'zone',
  subdistrict: 'place',
  township: 'place',
  park: 'park',
  'park-block': 'park',
  'park-facility': 'park',
  town: 'town',
  railway: 'transport',
  road: 'transport',
  interchange: 'transport',
  station: 'transport',
  airport: 'transport',
  pipeline: 'energy',
  energy: 'energy',
  water: 'eco',
  project: 'project',
  company: 'firm',
  'public-service': 'service',
  region: 'zone',
};

/** Position classes that have a drawing, best first. */
export const DRAWN_CLASSES = ['surveyed', 'digitised', 'gazetteer', 'schematic'] as const;
export type DrawnClass = (typeof DRAWN_CLASSES)[number];

/** How a class changes a symbol: the same four for every kind (look.md §4). Lengths in symbol units. */
export interface ClassDrawing {
  /** Opacity of the fill in the kind's colour; 0 leaves the symbol hollow. */
  readonly fill: number;
  readonly rim: number;
  readonly dash: readonly number[];
  readonly hatch: boolean;
}

export const CLASS_DRAWING: Readonly<Record<DrawnClass, ClassDrawing>> = {
  surveyed: { fill: 1, rim: 0, dash: [], hatch: false },
  digitised: { fill: 0.42, rim: 1.2, dash: [3, 1.6], hatch: false },
  gazetteer: { fill: 0, rim: 1.7, dash: [], hatch: false },
  schematic: { fill: 0, rim: 0.9, dash: [], hatch: true },
};

/** True when features of the class are drawn at all; `none` is listed only. */
export function isDrawn(positionClass: PositionClass): positionClass is DrawnClass {
  return positionClass !== 'none';
}

/** Small signs at a symbol's upper right: half disc, tick, question mark. They never touch fill, rim or dash. */
export const STATUS_MARKS = ['building', 'done', 'unknown'] as const;
export type StatusMark = (typeof STATUS_MARKS)[number];

/**
 * Which mark tells a status. What is planned has none: it is the plan's normal case. What exists is told by the grey of
 * the ground. What was dropped is not on the map at all.
 */
export const MARK_OF_STATUS: Readonly<Record<Status, StatusMark | null>> = {
  existing: null,
  planned: null,
  'under-construction': 'building',
  completed: 'done',
  dropped: null,
  unknown: 'unknown',
};

/** True for places that only explain where things are: drawn grey, in the colour of the ground's names. */
export function isGround(feature: Pick<PlanFeature, 'context' | 'status' | 'partOf'>): boolean {
  return feature.context && feature.status === 'existing' && feature.partOf === undefined;
}

/** What the picture of a point depends on. */
export interface SpriteKey {
  readonly group: SymbolGroup;
  readonly cls: DrawnClass;
  readonly mark?: StatusMark | null;
  readonly ground?: boolean;
}

/** Name of a symbol's picture: `park-gazetteer`, `park-gazetteer-building`, `park-gazetteer-building-ground`. */
export function spriteName({ group, cls, mark = null, ground = false }: SpriteKey): string {
  return `${group}-${cls}${mark === null ? '' : `-${mark}`}${ground ? '-ground' : ''}`;
}

const SPRITE_NAME = new RegExp(
  `^(${SYMBOL_GROUPS.join('|')})-(${DRAWN_CLASSES.join('|')})(?:-(${STATUS_MARKS.join('|')}))?(-ground)?$`,
);

/** The key that `spriteName` made a name of; null for a name that it does not make. */
export function parseSpriteName(name: string): Required<SpriteKey> | null {
  const [, group, cls, mark, ground] = SPRITE_NAME.exec(name) ?? [];
  if (group === undefined || cls === undefined) return null;
  return {
    group: group as SymbolGroup,
    cls: cls as DrawnClass,
    mark: (mark as StatusMark | undefined) ?? null,
    ground: ground !== undefined,
  };
}
