import type { Point } from './planar.ts';

/** GRS 80, the ellipsoid of CGCS2000 to 0.1 mm. */
const SEMI_MAJOR_M = 6_378_137;
const FLATTENING = 1 / 298.257222101;
const E2 = FLATTENING * (2 - FLATTENING);
const RADIANS = Math.PI / 180;

/** Metres from the middle of the earth. */
export type Vector = readonly [x: number, y: number, z: number];

/** Where a point of the ellipsoid stands in space. */
export function toSpace([lon, lat]: Point): Vector {
  const [l, p] = [lon * RADIANS, lat * RADIANS];
  const n = SEMI_MAJOR_M / Math.sqrt(1 - E2 * Math.sin(p) ** 2);
  return [n * Math.cos(p) * Math.cos(l), n * Math.cos(p) * Math.sin(l), n * (1 - E2) * Math.sin(p)];
}

/**
 * Longitude and latitude of the foot of a point in space on the ellipsoid, along its normal (Bowring, Survey Review
 * XXIII, 1976): within 0.01 mm up to ten kilometres from it.
 */
export function fromSpace([x, y, z]: Vector): Point {
  const p = Math.hypot(x, y);
  const beta = Math.atan2(z, p * (1 - FLATTENING));
  const second = E2 / (1 - E2);
  const semiMinorM = SEMI_MAJOR_M * (1 - FLATTENING);
  return [
    Math.atan2(y, x) / RADIANS,
    Math.atan2(
      z + second * semiMinorM * Math.sin(beta) ** 3,
      p - E2 * SEMI_MAJOR_M * Math.cos(beta) ** 3,
    ) / RADIANS,
  ];
}

export function minus(a: Vector, b: Vector): Vector {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}

export function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

export function along(a: Vector, b: Vector, t: number): Vector {
  return [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1]), a[2] + t * (b[2] - a[2])];
}

export function distance(a: Vector, b: Vector): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

/** A straight piece in space; both ends may be one point. */
export interface Piece {
  readonly a: Vector;
  readonly b: Vector;
}

const clamp = (t: number): number => Math.min(1, Math.max(0, t));

/** The nearest points of two pieces (Ericson, Real-Time Collision Detection, 5.1.9). */
export function nearestOfPieces(p: Piece, q: Piece): readonly [Vector, Vector] {
  const [d1, d2, r] = [minus(p.b, p.a), minus(q.b, q.a), minus(p.a, q.a)];
  const [a, e, f] = [dot(d1, d1), dot(d2, d2), dot(d2, r)];
  let s = 0;
  let t = 0;
  if (a === 0) t = e === 0 ? 0 : clamp(f / e);
  else {
    const c = dot(d1, r);
    if (e === 0) s = clamp(-c / a);
    else {
      const b = dot(d1, d2);
      const denominator = a * e - b * b;
      s = denominator === 0 ? 0 : clamp((b * f - c * e) / denominator);
      t = (b * s + f) / e;
      if (t < 0 || t > 1) {
        t = clamp(t);
        s = clamp((b * t - c) / a);
      }
    }
  }
  return [along(p.a, p.b, s), along(q.a, q.b, t)];
}
