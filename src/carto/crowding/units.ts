import { overlaps, pixelAt, squareAt } from './boxes.ts';
import { COUNT_HALF_PX, SYMBOL_HALF_PX } from './list-layout.ts';

/** One symbol that wants a place on the sheet. */
export interface SymbolPoint {
  readonly id: string;
  /** WGS84 longitude, latitude. */
  readonly at: readonly [number, number];
  /**
   * `zone` stands large on its point; `item` may move into a list; `context` stands on its point or not at all, unless it
   * shares the point exactly; `place` is the small ring of a place name.
   */
  readonly role: 'zone' | 'item' | 'context' | 'place';
  /** Lower goes first. */
  readonly rank: number;
  /** Whole zoom from which it is shown. */
  readonly minZoom: number;
  /** Length of its name in a list, CSS pixels. */
  readonly namePx: number;
}

/** What stands on or beside one point of the sheet. */
export interface Unit {
  readonly at: readonly [number, number];
  /** Stands on the point itself. */
  readonly centre: SymbolPoint | null;
  /** Stand beside it, best first. */
  readonly rows: readonly SymbolPoint[];
  /** The ring of a place name marks the point. */
  readonly hasDot: boolean;
}

/** From here on lists are set; farther out a list of names would cover half the county. */
export const LISTS_ZOOM = 9;
/**
 * Symbols are joined when they would cover each other half-way to the next whole zoom. Before that the map drops the lesser
 * one: a finer step would need a layout for each.
 */
const HALF_WAY = 0.5;

/** From here on place names under a zone or under each other come out of hiding. */
const PLACES_APART_ZOOM = 11;
const byRank = (a: SymbolPoint, b: SymbolPoint): number => a.rank - b.rank;

/** Icon size of a zone's symbol: grows with the zoom. The map's style says the same. */
export const ZONE_SIZE = { from: { zoom: 8, size: 1 }, to: { zoom: 11, size: 2 } } as const;

/** Half the box of a zone's symbol at a zoom, CSS pixels. */
export function zoneHalfPx(zoom: number): number {
  const { from, to } = ZONE_SIZE;
  const share = Math.max(0, Math.min(1, (zoom - from.zoom) / (to.zoom - from.zoom)));
  return SYMBOL_HALF_PX * (from.size + share * (to.size - from.size));
}

/** Half the box of what stands on a unit's point at a zoom, CSS pixels. */
export function centreHalfPx({ centre }: Unit, zoom: number): number {
  if (centre === null) return COUNT_HALF_PX;
  return centre.role === 'zone' ? zoneHalfPx(zoom) : SYMBOL_HALF_PX;
}

const keyOf = ([lon, lat]: readonly [number, number]): string =>
  `${lon.toFixed(4)},${lat.toFixed(4)}`;

function unitOf(points: readonly SymbolPoint[], zoom: number): Unit | null {
  const sorted = [...points].sort(byRank);
  const first = sorted[0];
  if (first === undefined) return null;
  const { at } = first;
  const zone = sorted.find(({ role }) => role === 'zone');
  const places = sorted.filter(({ role }) => role === 'place');
  const others = sorted.filter((point) => point.role !== 'place' && point !== zone);
  const later = zoom >= PLACES_APART_ZOOM ? places : [];
  if (zone !== undefined) {
    return { at, centre: zone, rows: [...others, ...later], hasDot: false };
  }
  const single = others.length === 1 ? (others[0] ?? null) : null;
  // Far out one symbol takes the place of the name's ring; close up it stands beside it.
  if (places.length > 0 && (single === null || zoom >= LISTS_ZOOM)) {
    return { at, centre: null, rows: [...others, ...later.slice(1)], hasDot: true };
  }
  return { at, centre: single, rows: single === null ? others : [], hasDot: false };
}

/**
 * Points that agree to four decimals (about 10 m) as units. Place names and context that stand alone are left out: they
 * give way to everything.
 */
export function gatherUnits(points: readonly SymbolPoint[], zoom: number): Unit[] {
  const byPoint = new Map<string, SymbolPoint[]>();
  for (const point of points) {
    if (point.minZoom > zoom) continue;
    const key = keyOf(point.at);
    byPoint.set(key, [...(byPoint.get(key) ?? []), point]);
  }
  return [...byPoint.values()].flatMap((group) => {
    const unit = unitOf(group, zoom);
    const isIdle = unit === null || (unit.centre?.role === 'context' && unit.rows.length === 0);
    return isIdle || (unit.centre === null && unit.rows.length === 0) ? [] : [unit];
  });
}

const rankOf = (unit: Unit): number => unit.centre?.rank ?? unit.rows[0]?.rank ?? Infinity;

function merge(a: Unit, b: Unit): Unit {
  const keepsCentre = a.centre?.role === 'zone';
  const single = a.centre === null || keepsCentre ? [] : [a.centre];
  const rows = [...single, ...a.rows, ...(b.centre === null ? [] : [b.centre]), ...b.rows];
  const middle = [(a.at[0] + b.at[0]) / 2, (a.at[1] + b.at[1]) / 2] as const;
  return {
    at: keepsCentre || a.hasDot ? a.at : b.hasDot ? b.at : middle,
    centre: keepsCentre ? a.centre : null,
    rows: rows.sort(byRank),
    hasDot: a.hasDot || b.hasDot,
  };
}

/** Joins units whose symbols would cover each other at a zoom, best first; repeated until none do. */
export function mergeUnits(units: readonly Unit[], zoom: number): Unit[] {
  const at = zoom + HALF_WAY;
  const boxOf = (unit: Unit) => squareAt(pixelAt(unit.at, at), centreHalfPx(unit, at));
  const order = (a: Unit, b: Unit): number =>
    Number(b.centre?.role === 'zone') - Number(a.centre?.role === 'zone') || rankOf(a) - rankOf(b);
  let merged = [...units].sort(order);
  for (;;) {
    const next: Unit[] = [];
    for (const unit of merged) {
      const index = next.findIndex((other) => overlaps(boxOf(other), boxOf(unit)));
      const host = next[index];
      if (host === undefined) next.push(unit);
      else next[index] = merge(host, unit);
    }
    if (next.length === merged.length) return next;
    merged = next.sort(order);
  }
}
