import type { Feature, FeatureCollection, Point } from 'geojson';
import { bowedLine, type BowedPoint } from '../geo/bowed-line.ts';
import { linkDistanceM, linkOrigin } from '../plan/regional-links.ts';
import type { LinkDirection, Plan, RegionalLink } from '../plan/types.ts';

/** Sideways bow of an arc as a share of its length; half of it is how far the middle stands aside. */
const BOW = 0.2;
/** Opacity of an arc at its weak and its strong end. */
const PALE = 0.22;
const STRONG = 0.95;
/** Room at the edges of the sheet for a head and its name, share of the sheet. */
const INSET = 0.05;
/** Where along the visible stretch the name and the inward head stand. */
const NAME_AT = 0.8;
const INWARD_AT = 0.35;
/** Steps in which an arc is followed to the edge of the sheet. */
const STEPS = 240;

type Bounds = readonly [west: number, south: number, east: number, north: number];

/** One link as an arc: ends in WGS84 longitude, latitude. */
export interface LinkArc {
  readonly id: string;
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  /** Signed, as {@link bowedLine} takes it: two links to one city bow to both sides. */
  readonly bow: number;
  readonly direction: LinkDirection;
  /** Opacity at the near and at the far end: strong where the link leads to. */
  readonly opacity: readonly [near: number, far: number];
  /** The clause names only the cluster that the city belongs to. */
  readonly byCluster: boolean;
  /** Name for the map; null on a second arc to the same city. */
  readonly label: string | null;
}

/** What the style reads of a point on an arc. */
export interface LinkProperties {
  readonly part: 'label' | 'head' | 'city';
  readonly label: string;
  /** Turn of a head that points east, degrees clockwise. */
  readonly angle: number;
  /** Half of the sheet in which the point lies: names grow towards the other one. */
  readonly side: 'west' | 'east';
}

export type LinkDrawing = FeatureCollection<Point, LinkProperties>;

/** Words of a name on the map, from the city's name, the clause's number and the straight distance in kilometres. */
export type LinkLabel = (city: string, ref: string, km: number) => string;

const OPACITY: Readonly<Record<LinkDirection, LinkArc['opacity']>> = {
  out: [PALE, STRONG],
  in: [STRONG, PALE],
  both: [STRONG, STRONG],
};

/** Arcs of links whose near end has a place, in the order given. */
export function linkArcs(
  plan: Plan,
  links: readonly RegionalLink[],
  language: 'zh' | 'en',
  label: LinkLabel,
): readonly LinkArc[] {
  const met = new Map<string, number>();
  return links.flatMap((link): LinkArc[] => {
    const from = linkOrigin(plan, link);
    if (from === null) return [];
    const pair = [...from, ...link.to.at].join();
    const before = met.get(pair) ?? 0;
    met.set(pair, before + 1);
    const metres = linkDistanceM(plan, link);
    const ref = plan.clauseById.get(link.clause)?.ref ?? link.clause;
    const city = language === 'en' ? link.to.nameEn : link.to.name;
    return [
      {
        id: link.id,
        from,
        to: link.to.at,
        bow: before % 2 === 0 ? BOW : -BOW,
        direction: link.direction,
        opacity: OPACITY[link.direction],
        byCluster: link.byCluster,
        label: before > 0 || metres === null ? null : label(city, ref, Math.round(metres / 1000)),
      },
    ];
  });
}

/**
 * Heads and names of arcs as points for the map. A name stands at its city when that is on the sheet, else on the arc
 * where the arc leaves the sheet.
 * @param home the sheet's home bounds: west, south, east, north in degrees
 * @param seen what the map shows now; names stay in the part of the home bounds that is seen, if an arc passes there
 */
export function buildLinkDrawing(
  arcs: readonly LinkArc[],
  home: Bounds,
  seen: Bounds | null,
): LinkDrawing {
  const features = arcs.flatMap((arc) => drawArc(arc, home, seen));
  return { type: 'FeatureCollection', features };
}

function drawArc(
  arc: LinkArc,
  home: Bounds,
  seen: Bounds | null,
): Feature<Point, LinkProperties>[] {
  const line = bowedLine(arc.from, arc.to, arc.bow);
  if (seen !== null && isIn(arc.to, inset(seen))) {
    return [...heads(arc, line, 0, 1), pointOf('city', arc.to, seen, arc.label ?? '', 0)];
  }
  const sheet = seen === null ? home : common(home, seen);
  const stretch = stretchIn(line, inset(sheet)) ?? stretchIn(line, inset(home));
  if (stretch === null) return [];
  const [start, end] = stretch;
  const marks = heads(arc, line, start, end);
  if (arc.label === null) return marks;
  const { at } = line(start + (end - start) * NAME_AT);
  return [...marks, pointOf('label', at, sheet, arc.label, 0)];
}

/** Heads where the visible stretch ends, pointing the way the link leads. */
function heads(
  { direction }: LinkArc,
  line: (t: number) => BowedPoint,
  start: number,
  end: number,
): Feature<Point, LinkProperties>[] {
  const head = (t: number, turn: number): Feature<Point, LinkProperties> => {
    const { at, angle } = line(t);
    return pointOf('head', at, null, '', angle + turn);
  };
  // At the city itself the curve turns square to the line: the head stands a little before.
  const outward = head(start + (end - start) * (end === 1 ? 0.96 : 1), 0);
  const inward = head(start + (end - start) * INWARD_AT, 180);
  return direction === 'out' ? [outward] : direction === 'in' ? [inward] : [outward, inward];
}

function pointOf(
  part: LinkProperties['part'],
  at: readonly [number, number],
  sheet: Bounds | null,
  label: string,
  angle: number,
): Feature<Point, LinkProperties> {
  const isEast = sheet !== null && at[0] > (sheet[0] + sheet[2]) / 2;
  return {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [...at] },
    properties: { part, label, angle, side: isEast ? 'east' : 'west' },
  };
}

/** The first stretch of a line inside bounds, as shares of the line; null when it does not come through. */
function stretchIn(
  line: (t: number) => BowedPoint,
  bounds: Bounds,
): readonly [number, number] | null {
  let start: number | null = null;
  let end = 0;
  for (let step = 0; step <= STEPS; step += 1) {
    const isInside = isIn(line(step / STEPS).at, bounds);
    if (isInside) {
      start ??= step / STEPS;
      end = step / STEPS;
    } else if (start !== null) break;
  }
  return start === null || end === start ? null : [start, end];
}

function isIn([lon, lat]: readonly [number, number], [w, s, e, n]: Bounds): boolean {
  return lon >= w && lon <= e && lat >= s && lat <= n;
}

function inset([w, s, e, n]: Bounds): Bounds {
  const [dx, dy] = [(e - w) * INSET, (n - s) * INSET];
  return [w + dx, s + dy, e - dx, n - dy];
}

/** What two bounds have in common; without width or height when that is nothing. */
function common(a: Bounds, b: Bounds): Bounds {
  return [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
}
