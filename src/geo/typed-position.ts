/** A position as a person typed it. Survey coordinates still have to be turned into degrees (`fromCgcs2000`). */
export type TypedPosition =
  | { readonly as: 'degrees'; readonly lon: number; readonly lat: number }
  /** CGCS2000, 3° zone: X north, Y east with the zone's number in front, metres. */
  | { readonly as: 'cgcs2000'; readonly x: number; readonly y: number };

/** Why a text is no position. */
export type TypedFault =
  | 'empty'
  /** Not two numbers. */
  | 'not-two'
  /** Latitude first. */
  | 'swapped-degrees'
  /** Y first, without letters that say so. */
  | 'swapped-metres'
  /** An easting without the number of its zone in front. */
  | 'no-zone'
  /** The number in front of the easting is none of the 3° zones: 13–23 are those of 6°. */
  | 'not-3-degree-zone'
  | 'out-of-range';

export type Typed =
  | { readonly ok: true; readonly value: TypedPosition }
  | { readonly ok: false; readonly error: TypedFault };

const NUMBER = String.raw`[+-]?\d+(?:\.\d*)?`;
const UNIT = String.raw`\s*(?:°|度|米|M)?`;
/** `东经112.9°`, `X=3367186.6`: which of the two it is stands in front … */
const NAMED_BEFORE = new RegExp(
  String.raw`(?<word>X|Y|东经|北纬|经度|纬度|经|纬|LON|LAT|E|N)?[\s:=]*(?<number>${NUMBER})${UNIT}`,
  'giu',
);
/** … or behind: `112.9°E`. */
const NAMED_BEHIND = new RegExp(String.raw`(?<number>${NUMBER})${UNIT}\s*(?<word>E|N)?`, 'giu');
const EAST = new Set(['东经', '经度', '经', 'LON', 'E']);
const NORTH = new Set(['北纬', '纬度', '纬', 'LAT', 'N']);

/** Beyond this, a number is metres. */
const LEAST_METRES = 1000;
const FIRST_ZONE = 25;
const LAST_ZONE = 45;
/** China between its southernmost reef and its northern border, metres from the equator. */
const LEAST_NORTHING = 300_000;
const MOST_NORTHING = 6_000_000;
/** Where longitudes and latitudes of China cannot be mistaken for each other. */
const LEAST_LON = 73;
const MOST_LON = 136;
const MOST_LAT = 54;

/**
 * Reads `112.9, 30.42` (longitude first), `东经112.9° 北纬30.42°`, or CGCS2000 3° zone coordinates `X 3367186.6 Y 38394311.7`.
 * Without letters, X (north) comes first. Full-width digits and signs are fine. Never throws.
 */
export function parseTypedPosition(text: string): Typed {
  const plain = text.normalize('NFKC').replaceAll('、', ',').trim();
  if (plain === '') return fail('empty');
  // Degrees and minutes: the minutes are no latitude.
  if (/[°度]\d/u.test(plain)) return fail('not-two');
  const pattern = /^[\d+-]/u.test(plain) ? NAMED_BEHIND : NAMED_BEFORE;
  const parts = [...plain.matchAll(pattern)];
  const rest = plain.replace(pattern, '').replace(/[\s,;()]/gu, '');
  const [first, second] = parts.map(({ groups }) => ({
    is: kindOf(groups?.['word']?.toUpperCase() ?? ''),
    value: Number(groups?.['number']),
  }));
  if (first === undefined || second === undefined || parts.length !== 2 || rest !== '')
    return fail('not-two');
  const isTurned = first.is === 'north-degrees' || first.is === 'y';
  const isNamed = first.is !== null || second.is !== null;
  if (first.is !== null && first.is === second.is) return fail('not-two');
  const pair = isTurned
    ? ([second.value, first.value] as const)
    : ([first.value, second.value] as const);
  const areMetres = Math.abs(first.value) >= LEAST_METRES || Math.abs(second.value) >= LEAST_METRES;
  return areMetres ? readMetres(pair, isNamed) : readDegrees(pair, isNamed);
}

type Kind = 'east-degrees' | 'north-degrees' | 'x' | 'y' | null;

function kindOf(word: string): Kind {
  if (EAST.has(word)) return 'east-degrees';
  if (NORTH.has(word)) return 'north-degrees';
  if (word === 'X') return 'x';
  return word === 'Y' ? 'y' : null;
}

const fail = (error: TypedFault): Typed => ({ ok: false, error });

function readDegrees([lon, lat]: readonly [number, number], isNamed: boolean): Typed {
  const looksTurned = lon <= MOST_LAT && lat >= LEAST_LON && lat <= MOST_LON;
  if (looksTurned && !isNamed) return fail('swapped-degrees');
  if (Math.abs(lon) > 180 || Math.abs(lat) > 85) return fail('out-of-range');
  return { ok: true, value: { as: 'degrees', lon, lat } };
}

function readMetres([x, y]: readonly [number, number], isNamed: boolean): Typed {
  const isNorthing = (value: number): boolean => value >= LEAST_NORTHING && value <= MOST_NORTHING;
  if (!isNamed && isNorthing(y) && x >= 1e7) return fail('swapped-metres');
  if (!isNorthing(x)) return fail('out-of-range');
  if (y > 0 && y < 1e6) return fail('no-zone');
  const zone = Math.floor(y / 1e6);
  if (zone < FIRST_ZONE || zone > LAST_ZONE) return fail('not-3-degree-zone');
  return { ok: true, value: { as: 'cgcs2000', x, y } };
}

/** Degrees as they are typed: six decimals. */
export const formatDegrees = (lon: number, lat: number): string =>
  `${lon.toFixed(6)}, ${lat.toFixed(6)}`;

/** Survey coordinates as they are typed: X north, Y east with its zone; a centimetre. */
export const formatCgcs2000 = (x: number, y: number): string =>
  `X ${x.toFixed(2)}, Y ${y.toFixed(2)}`;
