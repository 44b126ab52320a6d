import type { Feature, FeatureCollection, Point } from 'geojson';
import { bowedLine, type BowedPoint } from '../geo/bowed-line.ts';
import { linkDistanceM, linkOrigin } from '../plan/regional-links.ts';
import type { LinkDirection, Plan, RegionalLink } from '../plan/types.ts';

/** Sideways bow of an arc as a share of its length; half of it is how far the middle stands aside. */
const BOW = 0.12;
/** Opacity of an arc at its weak and its strong end. */
const PALE = 0.22;
const STRONG = 0.95;
/** Where along the visible stretch the inward head stands. */
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
  /** Name for the map, two lines; null on a second arc to the same city. */
  readonly label: LinkLabel | null;
}

/** What the style reads of a point on an arc. */
export interface LinkProperties {
  readonly part: 'label' | 'head' | 'city';
  readonly city: string;
  readonly detail: string;
  /** Turn of a head that points east, degrees clockwise. */
  readonly angle: number;
  /** Half of the sheet in which the point lies: names grow towards the other one. */
  readonly side: 'west' | 'east';
}

export type LinkDrawing = FeatureCollection<Point, LinkProperties>;

interface LinkLabel {
  readonly city: string;
  readonly detail: string;
}

/** Words of the names on the map. */
export interface LinkWords {
  /** A city that only the name of its cluster stands for is marked as such. */
  readonly mapCluster: (city: string) => string;
  /** The clause's number and the straight distance, which is called so. */
  readonly mapDetail: (ref: string, km: number) => string;
}

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
  words: LinkWords,
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
        label:
          before > 0 || metres === null
            ? null
            : {
                city: link.byCluster ? words.mapCluster(city) : city,
                detail: words.mapDetail(ref, Math.round(metres / 1000)),
              },
      },
    ];
  });
}

/**
 * Heads and names of arcs as points for the map. A name stands at its city when that is on the sheet, else on the arc
 * where the arc leaves the sheet.
 * @param home the sheet's home bounds: west, south, east, north in degrees
 * @param seen the part of the map in which a name is not cut or covered; null when that is not known. Names stay in what
 * it has in common with the home bounds, if an arc passes there
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
  if (seen !== null && isIn(arc.to, seen)) {
    return [...heads(arc, line, 0, 1), pointOf('city', arc.to, seen, arc.label, 0)];
  }
  const sheet = seen === null ? home : common(home, seen);
  const stretch = stretchIn(line, sheet) ?? stretchIn(line, home);
  if (stretch === null) return [];
  const [start, end] = stretch;
  const marks = heads(arc, line, start, end);
  if (arc.label === null) return marks;
  return [...marks, pointOf('label', line(end).at, sheet, arc.label, 0)];
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
    return pointOf('head', at, null, null, angle + turn);
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
  label: LinkLabel | null,
  angle: number,
): Feature<Point, LinkProperties> {
  const isEast = sheet !== null && at[0] > (sheet[0] + sheet[2]) / 2;
  return {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [...at] },
    properties: {
      part,
      city: label?.city ?? '',
      detail: label?.detail ?? '',
      angle,
      side: isEast ? 'east' : 'west',
    },
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

/** What two bounds have in common; without width or height when that is nothing. */
function common(a: Bounds, b: Bounds): Bounds {
  return [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
}
