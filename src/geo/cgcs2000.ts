import proj4 from 'proj4';

/** A position in CGCS2000 3° Gauss–Krüger, as Chinese survey tables write it. */
export interface Cgcs2000Position {
  /** Number of the 3° zone, e.g. 38. */
  readonly zone: number;
  /** Central meridian of the zone, degrees east. */
  readonly meridian: number;
  /** EPSG code of the zone with its number in the easting, e.g. 4526. */
  readonly epsg: number;
  /** Northing in metres: X in Chinese practice. */
  readonly x: number;
  /** Easting in metres with the zone's number in front: Y in Chinese practice. */
  readonly y: number;
}

const EPSG_OF_ZONE_0 = 4488;
const FIRST_ZONE = 25;
const LAST_ZONE = 45;

/**
 * Projects WGS84 degrees to the 3° zone in which they lie (zones change at 112.5° E, 115.5° E …). WGS84 and CGCS2000
 * are the same within centimetres; CGCS2000's own ellipsoid differs from GRS80 by less than 0.1 mm here.
 * @throws RangeError outside the zones that China uses (73.5° E – 136.5° E)
 */
export function toCgcs2000(lon: number, lat: number): Cgcs2000Position {
  const zone = Math.floor((lon + 1.5) / 3);
  if (zone < FIRST_ZONE || zone > LAST_ZONE)
    throw new RangeError(`${String(lon)}° E lies in no CGCS2000 3° zone`);
  const meridian = zone * 3;
  const [y, x] = proj4(DEGREES, projectionOf(zone), [lon, lat]);
  return { zone, meridian, epsg: EPSG_OF_ZONE_0 + zone, x, y };
}

/**
 * The way back: degrees of a position in a 3° zone.
 * @param x northing in metres (X in Chinese practice)
 * @param y easting in metres with the zone's number in front (Y in Chinese practice)
 * @throws RangeError when the number in front of the easting is none of the 3° zones that China uses (25–45)
 */
export function fromCgcs2000(x: number, y: number): { lon: number; lat: number } {
  const zone = Math.floor(y / 1e6);
  if (!(zone >= FIRST_ZONE && zone <= LAST_ZONE))
    throw new RangeError(`${String(y)} m begins with no number of a CGCS2000 3° zone`);
  const [lon, lat] = proj4(projectionOf(zone), DEGREES, [y, x]);
  return { lon, lat };
}

const DEGREES = '+proj=longlat +ellps=GRS80 +no_defs';

const projectionOf = (zone: number): string =>
  `+proj=tmerc +lat_0=0 +lon_0=${String(zone * 3)} +k=1 +x_0=${String(zone * 1e6 + 5e5)} +y_0=0 +ellps=GRS80 +units=m +no_defs`;
