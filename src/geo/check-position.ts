import type { FindingList, Pair } from './geometry-finding.ts';
import { describeValue, positionPath, type PositionList } from './geometry-parts.ts';

/** West, south, east, north in degrees. */
export type Bounds = readonly [number, number, number, number];

/** Beyond this, a number is no angle in degrees in any order; it is metres. */
const LEAST_METRES = 1000;
/** RFC 7946 §11.2 and the contract: six decimals, about 0.1 m. */
const DECIMALS = 6;

/**
 * Checks each position of a list, and returns them as pairs, or null when one of them cannot be used as
 * longitude and latitude (so that nothing may be computed from the list).
 */
export function checkPositions(
  list: PositionList,
  bounds: Bounds | null,
  findings: FindingList,
): Pair[] | null {
  const pairs: Pair[] = [];
  list.positions.forEach((value, i) => {
    const pair = readPosition(value, list, i, findings);
    const path = positionPath(list, i);
    if (pair === null || !checkRange(pair, path, bounds, findings)) return;
    checkPrecision(pair, path, findings);
    pairs.push(pair);
  });
  return pairs.length === list.positions.length ? pairs : null;
}

function readPosition(
  value: unknown,
  list: PositionList,
  index: number,
  findings: FindingList,
): Pair | null {
  const path = positionPath(list, index);
  if (!Array.isArray(value) || value.length < 2) {
    findings.add({ code: 'geojson', reason: 'position', found: describeValue(value) }, path);
    return null;
  }
  const [x, y] = value as readonly unknown[];
  const broken = [x, y].find(isNotFinite);
  if (broken !== undefined) {
    findings.add({ code: 'coordinate-not-finite', found: describeValue(broken) }, path);
    return null;
  }
  if (typeof x !== 'number' || typeof y !== 'number') {
    findings.add({ code: 'geojson', reason: 'position', found: describeValue(value) }, path);
    return null;
  }
  if (value.length > 2) {
    const level = value.length > 3 ? 'error' : 'warning';
    findings.add({ code: 'coordinate-dimensions', dimensions: value.length }, path, level, level);
  }
  return [x, y];
}

/** JSON has no NaN: JSON.stringify writes it as null. */
function isNotFinite(value: unknown): boolean {
  return value === null || (typeof value === 'number' && !Number.isFinite(value));
}

/** Adds the finding for a position that cannot be longitude and latitude in degrees; true when it can. */
function checkRange(
  pair: Pair,
  path: string,
  bounds: Bounds | null,
  findings: FindingList,
): boolean {
  const [x, y] = pair;
  if (Math.abs(x) <= 180 && Math.abs(y) <= 90) {
    if (bounds === null || isNear(x, y, bounds) || !isNear(y, x, bounds)) return true;
    findings.add({ code: 'coordinate-swapped', position: pair }, path);
  } else if (Math.abs(x) >= LEAST_METRES || Math.abs(y) >= LEAST_METRES) {
    findings.add(
      { code: 'coordinate-projected', position: pair, zone: zoneOf(x) ?? zoneOf(y) },
      path,
    );
  } else if (Math.abs(x) <= 90 && Math.abs(y) <= 180) {
    findings.add({ code: 'coordinate-swapped', position: pair }, path);
  } else {
    findings.add({ code: 'coordinate-out-of-range', position: pair }, path);
  }
  return false;
}

/** Zone that the prefix of a CGCS2000 3° easting names: 38 394 311 m → 38. Chinese zones are 25–45. */
function zoneOf(metres: number): number | null {
  const zone = Math.floor(metres / 1_000_000);
  return zone >= 25 && zone <= 45 ? zone : null;
}

/** Within the bounds enlarged on each side by their own size, at least half a degree. */
function isNear(lon: number, lat: number, [west, south, east, north]: Bounds): boolean {
  const dx = Math.max(east - west, 0.5);
  const dy = Math.max(north - south, 0.5);
  return lon >= west - dx && lon <= east + dx && lat >= south - dy && lat <= north + dy;
}

function checkPrecision(pair: Pair, path: string, findings: FindingList): void {
  if (pair.every((part) => Number(part.toFixed(DECIMALS)) === part)) return;
  findings.add({ code: 'coordinate-precision', position: pair }, path, '', 'warning');
}
