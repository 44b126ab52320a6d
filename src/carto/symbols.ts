import {
  SYMBOL_GROUPS,
  type FeatureKind,
  type PositionClass,
  type Status,
  type SymbolGroup,
} from '../plan/kinds.ts';
import type { PlanFeature } from '../plan/types.ts';
import { SYMBOL_PATHS } from './symbol-paths.ts';
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

const TOKEN_OF_GROUP: Readonly<Record<SymbolGroup, ThemeToken>> = {
  core: 'k-core',
  zone: 'k-zone',
  park: 'k-park',
  town: 'k-town',
  transport: 'k-transport',
  energy: 'k-energy',
  eco: 'k-eco',
  project: 'k-project',
  firm: 'k-firm',
  service: 'k-service',
  place: 'm-text',
  // The parcels have the standard's colours: what stands for all of them has none.
  'land-use': 'c-ink',
};

/** Colour of what only explains the ground, whatever its kind. */
export const GROUND_TOKEN = 'm-text' satisfies ThemeToken;

function recordOf(group: SymbolGroup): SymbolRecord {
  const { body, ...rest } = SYMBOL_PATHS[group];
  return { group, token: TOKEN_OF_GROUP[group], path: body, ...rest };
}

/**
 * Symbol families in legend order. Map, legend, list and card take their drawing from here; the shapes themselves
 * are the SVG files beside this one.
 */
export const SYMBOLS = Object.fromEntries(
  SYMBOL_GROUPS.map((group) => [group, recordOf(group)]),
) as Readonly<Record<SymbolGroup, SymbolRecord>>;

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
  'land-use': 'land-use',
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

/** How a mark is drawn: a stroked outline and a filled part, in a box of 8 units centred on 0,0. */
export interface StatusMarkDrawing {
  readonly body: string;
  readonly core?: string;
  /** Width of the outline in units. */
  readonly width: number;
}

/** Drawings of the marks: always ink with a paper edge, so that the symbol keeps its own colour. */
export const MARK_DRAWING: Readonly<Record<StatusMark, StatusMarkDrawing>> = {
  building: { ...SYMBOL_PATHS['status-building'], width: 1.2 },
  done: { ...SYMBOL_PATHS['status-done'], width: 1.8 },
  unknown: { ...SYMBOL_PATHS['status-unknown'], width: 1.5 },
};

/** Where a mark stands, symbol units from the symbol's middle: its upper right. */
export const MARK_AT = { x: 6, y: -6 } as const;
/** Width of the paper edge around a mark, symbol units. */
export const MARK_EDGE = 1;

/** True when a list says the status in words: where the map has a mark for it, or leaves the feature out. */
export function isStatusTold({ status }: Pick<PlanFeature, 'status'>): boolean {
  return MARK_OF_STATUS[status] !== null || status === 'dropped';
}

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

/** Groups larger than this have no number of their own. */
const COUNT_MAX = 99;

/** Name of the picture for a group of this many symbols, at least 2: `count-7`, above 99 `count-many`. */
export const countName = (count: number): string =>
  `count-${count > COUNT_MAX ? 'many' : String(Math.max(2, Math.floor(count)))}`;

/** What stands in the disc that `countName` names, e.g. `7` or `99+`; null for any other name. */
export function parseCountName(name: string): string | null {
  const number = /^count-([2-9]|[1-9]\d|many)$/.exec(name)?.[1];
  if (number === undefined) return null;
  return number === 'many' ? `${String(COUNT_MAX)}+` : number;
}
