import { describe, expect, it } from 'vitest';
import { distanceToSegment, lineSegments, pointKey, type Point } from '../../../src/geo/planar.ts';
import { localMetres } from '../../../src/geo/simplify.ts';
import { lineOf, readBase, ringsOf } from './base-files.ts';
import { NATURAL_EARTH_HAN } from './natural-earth-han.ts';

const features = readBase('rivers').features;
const rivers = features.filter(({ properties }) => properties?.['role'] === 'river');
const lineById = (id: string): Point[] => features.filter((f) => f.id === id).flatMap(lineOf);
const metres = localMetres(30.4);

/** Metres from each of the points to a line. */
function distancesTo(line: readonly Point[], points: readonly Point[]): number[] {
  const pieces = lineSegments(line.map(metres));
  return points.map((point) =>
    Math.min(...pieces.map((piece) => distanceToSegment(metres(point), piece))),
  );
}

/** Points every 200 m or so along a line. */
function alongLine(line: readonly Point[]): Point[] {
  return lineSegments(line).flatMap(([a, b]): Point[] => {
    const [[ax, ay], [bx, by]] = [metres(a), metres(b)];
    const steps = Math.max(1, Math.round(Math.hypot(bx - ax, by - ay) / 200));
    return Array.from({ length: steps }, (_, i): Point => [
      a[0] + ((b[0] - a[0]) * i) / steps,
      a[1] + ((b[1] - a[1]) * i) / steps,
    ]);
  });
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

describe('the rivers', () => {
  it('are the Han and the lower Dongjing, each with a smoothed line for its name', () => {
    expect(features.map(({ id, properties }) => [id, String(properties?.['name'])])).toEqual([
      ['han-river', '汉江'],
      ['dongjing-river-lower', '东荆河'],
      ['han-river-label', '汉江'],
      ['dongjing-river-lower-label', '东荆河'],
    ]);
  });

  it('lie on county boundaries, vertex for vertex', () => {
    const vertices = new Set(
      [...readBase('boundary').features, ...readBase('neighbours').features]
        .flatMap(ringsOf)
        .flat()
        .map(pointKey),
    );
    expect(rivers.flatMap(lineOf).filter((point) => !vertices.has(pointKey(point)))).toEqual([]);
  });

  it('visit no point twice', () => {
    for (const line of rivers.map(lineOf))
      expect(new Set(line.map(pointKey)).size).toBe(line.length);
  });

  it('run downstream, from west to east', () => {
    for (const line of features.map(lineOf))
      expect(line[0]?.[0]).toBeLessThan(line.at(-1)?.[0] ?? 0);
  });

  it('carry the tolerance of a boundary that stands in for a river', () => {
    for (const { properties } of rivers) {
      expect(properties?.['toleranceM']).toBe(1000);
      expect(properties?.['note']).toContain('以县级界线代替河道');
    }
  });
});

describe('the Han', () => {
  const han = lineById('han-river');

  it('follows the Han of Natural Earth: median below 1 km, nowhere farther than 2 km', () => {
    const compared = alongLine(han).filter(([lon]) => lon < 113.289);
    const distances = distancesTo(NATURAL_EARTH_HAN, compared);
    expect(median(distances)).toBeLessThan(1000);
    expect(Math.max(...distances)).toBeLessThan(2000);
  });

  it('leaves out no bend of it', () => {
    const [first, last] = [han[0]?.[0] ?? NaN, 113.289];
    const inReach = alongLine(NATURAL_EARTH_HAN).filter(
      ([lon, lat]) => lon < last && !(lat > 30.85 && lon < first),
    );
    expect(Math.max(...distancesTo(han, inReach))).toBeLessThan(2000);
  });
});

describe('the lower Dongjing', () => {
  it('passes within 2 km of points of the river in another data set', () => {
    // Five positions read from GSHHG 2.3.7 (full resolution, river segment through 113.0°E, 30.155°N; credit GSHHG).
    const observed: Point[] = [
      [112.933, 30.161],
      [113.062, 30.159],
      [113.203, 30.15],
      [113.299, 30.16],
      [113.42, 30.164],
    ];
    expect(Math.max(...distancesTo(lineById('dongjing-river-lower'), observed))).toBeLessThan(2000);
  });

  it('begins at 老新口, where the river comes to the boundary', () => {
    const [lon, lat] = lineById('dongjing-river-lower')[0] ?? [NaN, NaN];
    expect(lon).toBeCloseTo(112.869, 1);
    expect(lat).toBeCloseTo(30.19, 1);
  });
});

describe('a name line', () => {
  it.each(['han-river', 'dongjing-river-lower'])(
    'of %s stays within its own tolerance of the river',
    (id) => {
      const label = features.find((f) => f.id === `${id}-label`);
      const distances = distancesTo(lineById(id), lineById(`${id}-label`));
      expect(Math.max(...distances)).toBeLessThanOrEqual(
        Number(label?.properties?.['toleranceM']) - 1000,
      );
    },
  );
});
