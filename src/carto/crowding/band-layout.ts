import { pixelAt, squareAt, type Box, type Pixel } from './boxes.ts';
import {
  COUNT_HALF_PX,
  LIST_MAX_ROWS,
  listBoxes,
  listPlaces,
  SYMBOL_HALF_PX,
  type ListLayout,
  type ListWish,
  type Obstacle,
} from './list-layout.ts';
import {
  centreHalfPx,
  gatherUnits,
  LISTS_ZOOM,
  mergeUnits,
  type SymbolPoint,
  type Unit,
} from './units.ts';

/** How a symbol stands in a band of zooms. */
export type Placement =
  /** On its own point. */
  | { readonly mode: 'alone' }
  /** In a list beside `anchor`. */
  | {
      readonly mode: 'row';
      readonly anchor: readonly [number, number];
      readonly slot: number;
      readonly list: ListLayout;
    }
  /** Counted in a group. */
  | { readonly mode: 'member' }
  /** Not at this scale. */
  | { readonly mode: 'absent' };

/** Symbols for which there is no room: one count that a click lists. */
export interface Group {
  /** The same for the same members at any zoom. */
  readonly id: string;
  readonly members: readonly string[];
  readonly anchor: readonly [number, number];
  /** Where the count stands beside a zone; null: on the anchor itself. */
  readonly list: ListLayout | null;
}

/** The sheet from one whole zoom to the next. */
export interface BandLayout {
  readonly zoom: number;
  readonly placements: ReadonlyMap<string, Placement>;
  readonly groups: readonly Group[];
}

export const MIN_BAND = 7;
/** From here on a sheet only grows: what stands here stands at every larger scale. */
export const MAX_BAND = 15;
/** Room around the ring of a place name. */
const DOT_PX = 6;
/** A zone's name is set on either side of it. */
const ZONE_NAME: Box = { left: -130, top: -12, right: 130, bottom: 12 };
const DOT: Box = { left: -5, top: -7, right: 5, bottom: 7 };
const COST = { dot: 1, zoneName: 0.5, context: 0.6 } as const;

/** A pixel more than the box of what stands there: pictures are drawn with an edge. */
const startOf = (unit: Unit, zoom: number): number =>
  unit.centre === null ? DOT_PX : Math.ceil(centreHalfPx(unit, zoom + 1)) + 1;

function obstaclesOf(
  units: readonly Unit[],
  points: readonly SymbolPoint[],
  zoom: number,
): Map<Unit | SymbolPoint, Obstacle[]> {
  const found = new Map<Unit | SymbolPoint, Obstacle[]>();
  for (const unit of units) {
    const at = pixelAt(unit.at, zoom);
    const own: Obstacle[] = [
      { at, box: squareAt([0, 0], centreHalfPx(unit, zoom + 1)), cost: Infinity },
    ];
    if (unit.centre?.role === 'zone') own.push({ at, box: ZONE_NAME, cost: COST.zoneName });
    found.set(unit, own);
  }
  for (const point of points) {
    if (point.minZoom > zoom) continue;
    const at = pixelAt(point.at, zoom);
    if (point.role === 'place') found.set(point, [{ at, box: DOT, cost: COST.dot }]);
    if (point.role === 'context') {
      found.set(point, [{ at, box: squareAt([0, 0], SYMBOL_HALF_PX), cost: COST.context }]);
    }
  }
  return found;
}

/** A unit whose rows want a place, and what is in their way from the start. */
interface Crowd {
  readonly unit: Unit;
  readonly at: Pixel;
  readonly obstacles: readonly Obstacle[];
  /** The wish for a list of names; null where lists are not set. */
  readonly names: ListWish | null;
}

function countWish({ unit, at }: Crowd, zoom: number): ListWish {
  return { at, rows: 1, start: startOf(unit, zoom), half: COUNT_HALF_PX, namePx: 0, before: null };
}

/** Where rows stand from now on: as a list, as a count beside a zone, or as a count on the point itself. */
function placeCrowd(
  crowd: Crowd,
  zoom: number,
  placed: readonly Obstacle[],
): { list: ListLayout | null; isCount: boolean; boxes: readonly Box[] } {
  const { unit, names } = crowd;
  const obstacles = [...crowd.obstacles, ...placed];
  const list = names === null ? undefined : listPlaces(names, obstacles)[0]?.layout;
  if (names !== null && list !== undefined) {
    return { list, isCount: false, boxes: listBoxes(list, names.namePx) };
  }
  if (unit.centre === null) return { list: null, isCount: true, boxes: [] };
  const wish = countWish(crowd, zoom);
  // A zone hemmed in on all sides keeps its count level with it: the map then drops what it must.
  const count = (listPlaces(wish, obstacles)[0] ?? listPlaces(wish, [])[0])?.layout ?? null;
  return { list: count, isCount: true, boxes: count === null ? [] : listBoxes(count, 0) };
}

/** The crowded units, those with the fewest places to choose from first. */
function crowdsOf(
  units: readonly Unit[],
  points: readonly SymbolPoint[],
  zoom: number,
  above: BandLayout | null,
): Crowd[] {
  const fixed = obstaclesOf(units, points, zoom);
  const crowds = units.flatMap((unit) => {
    const [first] = unit.rows;
    if (first === undefined) return [];
    const at = pixelAt(unit.at, zoom);
    const own = new Set<unknown>([unit, ...unit.rows]);
    const obstacles = [...fixed].flatMap(([owner, its]) => (own.has(owner) ? [] : its));
    const kept = above?.placements.get(first.id);
    const names: ListWish = {
      at,
      rows: unit.rows.length,
      start: startOf(unit, zoom),
      half: SYMBOL_HALF_PX,
      namePx: Math.max(...unit.rows.map(({ namePx }) => namePx)),
      before: kept?.mode === 'row' ? kept.list : null,
    };
    const isListed = zoom >= LISTS_ZOOM && unit.rows.length <= LIST_MAX_ROWS;
    const choices = isListed ? listPlaces(names, obstacles).length : 0;
    return [{ unit, at, obstacles, names: isListed ? names : null, choices }];
  });
  return crowds.sort((a, b) => a.choices - b.choices || b.unit.rows.length - a.unit.rows.length);
}

/**
 * Lays out the symbols of one band: who stands on its point, who in a list, who is counted in a group.
 * @param zoom whole; the layout holds up to the next whole zoom
 * @param above the layout of the next larger scale, so that lists stay where they were
 */
export function layoutBand(
  points: readonly SymbolPoint[],
  zoom: number,
  above: BandLayout | null,
): BandLayout {
  const placements = new Map<string, Placement>();
  for (const { id, role, minZoom } of points) {
    // Place names and context stand where they are, or give way on the map itself.
    const isFree = minZoom <= zoom && (role === 'place' || role === 'context');
    placements.set(id, { mode: isFree ? 'alone' : 'absent' });
  }
  const units = mergeUnits(gatherUnits(points, zoom), zoom);
  for (const { centre } of units) if (centre !== null) placements.set(centre.id, { mode: 'alone' });
  const placed: Obstacle[] = [];
  const groups: Group[] = [];
  for (const crowd of crowdsOf(units, points, zoom, above)) {
    const { unit, at } = crowd;
    const { list, isCount, boxes } = placeCrowd(crowd, zoom, placed);
    placed.push(...boxes.map((box) => ({ at, box, cost: Infinity })));
    const [only, ...others] = unit.rows;
    // One symbol without room for its leader stands on the point, and the ring of the name gives way.
    if (isCount && unit.centre === null && only !== undefined && others.length === 0) {
      placements.set(only.id, { mode: 'alone' });
      continue;
    }
    const members = unit.rows.map(({ id }) => id);
    if (isCount) groups.push({ id: `group:${members.join('+')}`, members, anchor: unit.at, list });
    members.forEach((id, slot) => {
      const row = list === null || isCount ? null : { anchor: unit.at, slot, list };
      placements.set(id, row === null ? { mode: 'member' } : { mode: 'row', ...row });
    });
  }
  return { zoom, placements, groups };
}

/**
 * The layouts of all bands, from the smallest scale to the largest.
 * @param around a zoom: only its band and the two beside it, enough for a first picture
 */
export function layoutBands(points: readonly SymbolPoint[], around: number | null): BandLayout[] {
  const bands: BandLayout[] = [];
  const middle = Math.max(MIN_BAND, Math.min(MAX_BAND, Math.floor(around ?? MIN_BAND)));
  const [first, last] =
    around === null
      ? [MIN_BAND, MAX_BAND]
      : [Math.max(MIN_BAND, middle - 1), Math.min(MAX_BAND, middle + 1)];
  for (let zoom = last; zoom >= first; zoom -= 1) {
    bands.unshift(layoutBand(points, zoom, bands[0] ?? null));
  }
  return bands;
}
