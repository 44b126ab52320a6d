import type { Feature, FeatureCollection } from 'geojson';
import { isSamePoint, type Point } from '../../src/geo/planar.ts';
import { chainLines } from '../../src/geo/shared-edges.ts';
import { localMetres, simplifyLine } from '../../src/geo/simplify.ts';
import { smoothLine } from '../../src/geo/smooth-line.ts';
import { collection, positions } from './collections.ts';
import type { CountyNetwork } from './county-network.ts';
import { LICENCE, RIVERS, SOURCE, type RiverCourse } from './tables.ts';

/** A name follows the large bends only. */
const LABEL_TOLERANCE_M = 700;

/** Each river as a line, downstream, and once more smoothed for its name (`role: river-label`). */
export function riversCollection(network: CountyNetwork): FeatureCollection {
  const courses = RIVERS.map((river) => ({ river, line: courseOf(river, network) }));
  return collection([
    ...courses.map(({ river, line }) =>
      riverFeature(
        river,
        river.id,
        'river',
        line,
        river.toleranceM,
        `以县级界线代替河道；${river.check}`,
      ),
    ),
    ...courses.map(({ river, line }) =>
      riverFeature(
        river,
        `${river.id}-label`,
        'river-label',
        smoothLine(simplifyLine(line, LABEL_TOLERANCE_M), 2),
        river.toleranceM + LABEL_TOLERANCE_M,
        '只供注记沿线排列，不绘出，不量算',
      ),
    ),
  ]);
}

/** Whether the boundary between two counties is drawn as a river, and so deserves the finer tolerance. */
export function isRiverBoundary(adcodes: readonly string[]): boolean {
  return RIVERS.some(({ along }) =>
    along.some((pair) => pair.every((adcode) => adcodes.includes(adcode))),
  );
}

function courseOf({ id, along, from, to }: RiverCourse, { lines }: CountyNetwork): Point[] {
  const open = lines.filter(({ adcodes, points }) => {
    const [first, last] = [points[0], points.at(-1)];
    const isOnPair = along.some(
      (pair) => adcodes.length === 2 && pair.every((adcode) => adcodes.includes(adcode)),
    );
    return isOnPair && first && last && !isSamePoint(first, last);
  });
  const candidates = chainLines(open.map(({ points }) => points)).map((line) => {
    const [start, end] = [nearest(line, from), nearest(line, to)];
    const points =
      start.index <= end.index
        ? line.slice(start.index, end.index + 1)
        : line.slice(end.index, start.index + 1).reverse();
    return { points, missM: Math.max(start.distanceM, end.distanceM) };
  });
  const best = candidates.sort((a, b) => a.missM - b.missM)[0];
  if (!best || best.missM > 500)
    throw new Error(`${id}: the boundary does not reach both ends of the course`);
  return best.points;
}

function nearest(line: readonly Point[], target: Point): { index: number; distanceM: number } {
  const metres = localMetres(target[1]);
  const [x, y] = metres(target);
  const distances = line.map((point) => Math.hypot(metres(point)[0] - x, metres(point)[1] - y));
  const distanceM = Math.min(...distances);
  return { index: distances.indexOf(distanceM), distanceM };
}

function riverFeature(
  { name, nameEn, major }: RiverCourse,
  id: string,
  role: string,
  line: readonly Point[],
  toleranceM: number,
  note: string,
): Feature {
  return {
    type: 'Feature',
    id,
    properties: {
      role,
      name,
      nameEn,
      ...(major === undefined ? {} : { major }),
      source: SOURCE,
      licence: LICENCE,
      toleranceM,
      note,
    },
    geometry: { type: 'LineString', coordinates: positions(line) },
  };
}
