/** WGS84; CGCS2000 differs by less than 0.1 mm in the distances of a province. */
const SEMI_MAJOR_M = 6_378_137;
const FLATTENING = 1 / 298.257223563;
const SEMI_MINOR_M = SEMI_MAJOR_M * (1 - FLATTENING);
/** Change of the longitude on the auxiliary sphere at which the iteration ends, radians: 0.006 mm on the ground. */
const PRECISION = 1e-12;
/** Points that are not nearly antipodal need less than ten. */
const MAX_ROUNDS = 100;

type LonLat = readonly [lon: number, lat: number];

/** The shortest line between two points on the ellipsoid. */
export interface Geodesic {
  readonly distanceM: number;
  /** Direction in which it leaves the first point, degrees clockwise from north, 0 ≤ a < 360; 0 for one point. */
  readonly azimuthDeg: number;
}

/**
 * Length of the shortest line between two points on the WGS84 ellipsoid (直线距离), in metres.
 *
 * @param from longitude, latitude in degrees
 * @param to longitude, latitude in degrees
 * @returns null for points so nearly opposite on the globe (within about 0.5°) that the method does not converge
 */
export function geodesicDistanceM(from: LonLat, to: LonLat): number | null {
  return geodesicBetween(from, to)?.distanceM ?? null;
}

/**
 * The shortest line between two points on the WGS84 ellipsoid: Vincenty's inverse solution (Survey Review XXIII,
 * 1975), within 0.1 mm of GeographicLib.
 *
 * @param from longitude, latitude in degrees
 * @param to longitude, latitude in degrees
 * @returns null for points so nearly opposite on the globe (within about 0.5°) that the method does not converge
 */
export function geodesicBetween(from: LonLat, to: LonLat): Geodesic | null {
  const radians = Math.PI / 180;
  const [sinU1, cosU1] = reducedLatitude(from[1] * radians);
  const [sinU2, cosU2] = reducedLatitude(to[1] * radians);
  // The shorter way round the globe.
  const difference = ((((to[0] - from[0]) % 360) + 540) % 360) - 180;
  const longitude = difference * radians;
  let lambda = longitude;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const sinLambda = Math.sin(lambda);
    const cosLambda = Math.cos(lambda);
    const sinSigma = Math.hypot(cosU2 * sinLambda, cosU1 * sinU2 - sinU1 * cosU2 * cosLambda);
    if (sinSigma === 0) return { distanceM: 0, azimuthDeg: 0 };
    const cosSigma = sinU1 * sinU2 + cosU1 * cosU2 * cosLambda;
    const sigma = Math.atan2(sinSigma, cosSigma);
    const sinAlpha = (cosU1 * cosU2 * sinLambda) / sinSigma;
    const cos2Alpha = 1 - sinAlpha * sinAlpha;
    // On the equator the line has no vertex.
    const cos2Middle = cos2Alpha === 0 ? 0 : cosSigma - (2 * sinU1 * sinU2) / cos2Alpha;
    const c = (FLATTENING / 16) * cos2Alpha * (4 + FLATTENING * (4 - 3 * cos2Alpha));
    const bracket = cos2Middle + c * cosSigma * (2 * cos2Middle * cos2Middle - 1);
    const next = longitude + (1 - c) * FLATTENING * sinAlpha * (sigma + c * sinSigma * bracket);
    if (Math.abs(next - lambda) < PRECISION) {
      const east = cosU2 * sinLambda;
      const north = cosU1 * sinU2 - sinU1 * cosU2 * cosLambda;
      return {
        distanceM: lengthOf({ sigma, sinSigma, cosSigma, cos2Alpha, cos2Middle }),
        azimuthDeg: (Math.atan2(east, north) / radians + 360) % 360,
      };
    }
    lambda = next;
  }
  return null;
}

function reducedLatitude(latitude: number): readonly [sine: number, cosine: number] {
  const tangent = (1 - FLATTENING) * Math.tan(latitude);
  const cosine = 1 / Math.sqrt(1 + tangent * tangent);
  return [tangent * cosine, cosine];
}

interface Arc {
  readonly sigma: number;
  readonly sinSigma: number;
  readonly cosSigma: number;
  readonly cos2Alpha: number;
  readonly cos2Middle: number;
}

/** Vincenty's equations 3, 4 and 6: from the angle on the auxiliary sphere to metres. */
function lengthOf({ sigma, sinSigma, cosSigma, cos2Alpha, cos2Middle }: Arc): number {
  const u2 = (cos2Alpha * (SEMI_MAJOR_M ** 2 - SEMI_MINOR_M ** 2)) / SEMI_MINOR_M ** 2;
  const a = 1 + (u2 / 16384) * (4096 + u2 * (-768 + u2 * (320 - 175 * u2)));
  const b = (u2 / 1024) * (256 + u2 * (-128 + u2 * (74 - 47 * u2)));
  const inner = cosSigma * (2 * cos2Middle ** 2 - 1);
  const outer = (b / 6) * cos2Middle * (4 * sinSigma ** 2 - 3) * (4 * cos2Middle ** 2 - 3);
  const correction = b * sinSigma * (cos2Middle + (b / 4) * (inner - outer));
  return SEMI_MINOR_M * a * (sigma - correction);
}
