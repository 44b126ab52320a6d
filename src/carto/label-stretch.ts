import type { Position } from 'geojson';

/** Metres of a degree of latitude; good enough to choose a stretch by. */
const METRES_PER_DEGREE = 111_200;

interface Walked {
  readonly at: Position;
  /** Metres from the start of the line. */
  readonly along: number;
}

function walk(line: readonly Position[], stepM: number): Walked[] {
  if (!(stepM > 0)) return [];
  const points: Walked[] = [];
  let along = 0;
  for (let index = 0; index + 1 < line.length; index += 1) {
    const [x0 = 0, y0 = 0] = line[index] ?? [];
    const [x1 = 0, y1 = 0] = line[index + 1] ?? [];
    const k = Math.cos((y0 * Math.PI) / 180);
    const length = Math.hypot((x1 - x0) * k, y1 - y0) * METRES_PER_DEGREE;
    const steps = Math.max(1, Math.round(length / stepM));
    for (let step = 0; step < steps; step += 1) {
      const f = step / steps;
      points.push({ at: [x0 + (x1 - x0) * f, y0 + (y1 - y0) * f], along: along + length * f });
    }
    along += length;
  }
  const last = line.at(-1);
  if (last !== undefined) points.push({ at: last, along });
  return points;
}

/** 0 for a straight, level stretch; grows with bends and with steepness. */
function badness(stretch: readonly Walked[]): number {
  const first = stretch[0]?.at;
  const last = stretch.at(-1)?.at;
  if (first === undefined || last === undefined) return Infinity;
  const [x0 = 0, y0 = 0] = first;
  const [x1 = 0, y1 = 0] = last;
  const k = Math.cos((y0 * Math.PI) / 180);
  const dx = (x1 - x0) * k;
  const dy = y1 - y0;
  const chord = Math.hypot(dx, dy);
  if (chord === 0) return Infinity;
  let sag = 0;
  for (const { at } of stretch) {
    const [x = 0, y = 0] = at;
    sag = Math.max(sag, Math.abs(((x - x0) * k * dy - (y - y0) * dx) / chord));
  }
  return (sag / chord) * 4 + Math.abs(dy) / chord;
}

interface Stretch {
  readonly points: readonly Walked[];
  readonly badness: number;
}

/** Ground that a name on a line wants free of symbols on either side, metres. */
const CLEARANCE_M = 2200;

/** Share of a stretch that has a symbol beside it. */
function crowding(stretch: readonly Walked[], symbols: readonly Position[]): number {
  const isNear = ({ at: [x = 0, y = 0] }: Walked): boolean =>
    symbols.some(([sx = 0, sy = 0]) => {
      const k = Math.cos((y * Math.PI) / 180);
      return Math.hypot((sx - x) * k, sy - y) * METRES_PER_DEGREE < CLEARANCE_M;
    });
  return stretch.filter(isNear).length / stretch.length;
}

/** Every stretch of about `lengthM` metres, best first; the whole line when it is shorter. */
function stretches(
  line: readonly Position[],
  lengthM: number,
  bounds: readonly [number, number, number, number],
  symbols: readonly Position[],
): Stretch[] {
  const points = walk(line, lengthM / 8);
  const [west, south, east, north] = bounds;
  const isInside = ({ at: [x = 0, y = 0] }: Walked): boolean =>
    x >= west && x <= east && y >= south && y <= north;
  const found: Stretch[] = [];
  let end = 0;
  for (let start = 0; start < points.length; start += 1) {
    const from = points[start]?.along ?? 0;
    while (end < points.length && (points[end]?.along ?? 0) - from < lengthM) end += 1;
    if (end >= points.length) break;
    const part = points.slice(start, end + 1);
    const outside = part.filter((point) => !isInside(point)).length / part.length;
    found.push({
      points: part,
      badness: badness(part) + outside * 3 + crowding(part, symbols) * 8,
    });
  }
  if (found.length === 0) return [{ points, badness: 0 }];
  return found.sort((a, b) => a.badness - b.badness);
}

/** Where a name stands and how it is turned. */
export interface NamePlace {
  /** Longitude, latitude in degrees. */
  readonly at: Position;
  /** Degrees clockwise on a north-up map, between −90 and 90, so that the name reads upright. */
  readonly angle: number;
}

function placeOn({ points }: Stretch): NamePlace | null {
  const at = points[Math.floor(points.length / 2)]?.at;
  const [x0 = 0, y0 = 0] = points[0]?.at ?? [];
  const [x1 = 0, y1 = 0] = points.at(-1)?.at ?? [];
  if (at === undefined || (x0 === x1 && y0 === y1)) return null;
  // Mercator is conformal: at this size the direction on the map is the direction on the ground.
  const dx = (x1 - x0) * Math.cos((y0 * Math.PI) / 180);
  const turned = (-Math.atan2(y1 - y0, dx) * 180) / Math.PI;
  const angle = turned > 90 ? turned - 180 : turned < -90 ? turned + 180 : turned;
  return { at, angle: Math.round(angle) };
}

/**
 * Where on a line a name of about `lengthM` metres stands best: on straight, level stretches inside the extent that
 * keep clear of each other. Best first; fewer than `count` when the line is short, none for a line of no length.
 * @param line longitude, latitude in degrees
 * @param bounds west, south, east, north: names outside the sheet help nobody
 * @param symbols positions of point symbols that a name should keep away from
 */
export function namePlaces(
  line: readonly Position[],
  lengthM: number,
  bounds: readonly [number, number, number, number],
  count: number,
  symbols: readonly Position[] = [],
): NamePlace[] {
  const taken: Stretch[] = [];
  for (const stretch of stretches(line, lengthM, bounds, symbols)) {
    const middle = middleOf(stretch);
    if (taken.every((other) => Math.abs(middleOf(other) - middle) >= lengthM * 1.5)) {
      taken.push(stretch);
    }
    if (taken.length === count) break;
  }
  return taken.flatMap((stretch) => placeOn(stretch) ?? []);
}

const middleOf = ({ points }: Stretch): number =>
  ((points[0]?.along ?? 0) + (points.at(-1)?.along ?? 0)) / 2;

/**
 * A straight piece of line around a place, running as the name reads: the map sets a name along it, and its collision
 * then follows the name closely, where a turned point label would claim the whole box around it.
 * @param lengthM length of the piece on the ground, metres
 */
export function carrierOf(
  { at: [lon = 0, lat = 0], angle }: NamePlace,
  lengthM: number,
): Position[] {
  const turn = (angle * Math.PI) / 180;
  const half = lengthM / 2 / METRES_PER_DEGREE;
  const dx = (Math.cos(turn) * half) / Math.cos((lat * Math.PI) / 180);
  const dy = -Math.sin(turn) * half;
  return [
    [lon - dx, lat - dy],
    [lon + dx, lat + dy],
  ];
}
