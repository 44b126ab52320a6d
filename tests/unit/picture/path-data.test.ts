import type { Geometry, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { pathData } from '../../../src/carto/picture/path-data.ts';
import { pictureFrame } from '../../../src/carto/picture/picture-frame.ts';

const toUnits = ([x = 0, y = 0]: Position): [number, number] => [x, y];
const path = (geometry: Geometry, tolerance = 0): string =>
  pathData(geometry, { toUnits, tolerance });

/** Points of path data, read as SVG has it: one absolute, the others from it. */
function pointsOf(d: string): number[][][] {
  return d
    .split('M')
    .slice(1)
    .map((part) => {
      const numbers = part.match(/-?\d*\.?\d+/g)?.map(Number) ?? [];
      let [x, y] = [0, 0];
      return Array.from({ length: numbers.length / 2 }, (_, at) => {
        [x, y] = [x + (numbers[2 * at] ?? 0), y + (numbers[2 * at + 1] ?? 0)];
        return [x, y];
      });
    });
}

describe('path data', () => {
  it('follows a line to a tenth of a unit, without adding up what was rounded', () => {
    const line = Array.from({ length: 60 }, (_, at) => [at * 10.137, 500 + 90 * Math.sin(at)]);
    const [points = []] = pointsOf(path({ type: 'LineString', coordinates: line }));
    expect(points).toHaveLength(60);
    points.forEach(([x = 0, y = 0], at) => {
      expect(Math.abs(x - (line[at]?.[0] ?? 0))).toBeLessThan(0.06);
      expect(Math.abs(y - (line[at]?.[1] ?? 0))).toBeLessThan(0.06);
    });
  });

  it('keeps tens and tenths: 10.5 is not 1.5, and .5 is not 5', () => {
    expect(
      path({
        type: 'LineString',
        coordinates: [
          [10.5, 0.5],
          [20, -0.5],
          [20.5, 100],
        ],
      }),
    ).toBe('M10.5 .5l9.5-1 .5 100.5');
  });

  it('closes areas, with their holes', () => {
    const ring = [
      [0, 0],
      [9, 0],
      [9, 9],
      [0, 0],
    ];
    const hole = [
      [4, 1],
      [5, 1],
      [5, 2],
      [4, 1],
    ];
    const d = path({ type: 'Polygon', coordinates: [ring, hole] });
    expect(d.match(/M/g)).toHaveLength(2);
    expect(d.match(/z/g)).toHaveLength(2);
  });

  it('is thinned by no more than the tolerance', () => {
    const line = Array.from({ length: 200 }, (_, at) => [at, at % 2 === 0 ? 0 : 0.4]);
    const [points = []] = pointsOf(path({ type: 'LineString', coordinates: line }, 0.5));
    expect(points.length).toBeLessThan(5);
    expect(pointsOf(path({ type: 'LineString', coordinates: line }, 0.1))[0]).toHaveLength(200);
  });
});

describe('the frame of a picture', () => {
  // Web Mercator of an extent around Qianjiang; the scale at a zoom is 512 px · 2^zoom for 360°.
  const frame = pictureFrame([112.5, 30.1, 113.1, 30.7], 700);

  it('has the corners of the extent in its own', () => {
    expect(frame.toUnits([112.5, 30.7])).toEqual([expect.closeTo(0, 6), expect.closeTo(0, 6)]);
    const [right, bottom] = frame.toUnits([113.1, 30.1]);
    expect(right).toBeCloseTo(1000, 6);
    expect(bottom).toBeCloseTo(frame.height, 6);
  });

  it('has the zoom at which the map shows the extent in this width', () => {
    expect((0.6 / 360) * 512 * 2 ** frame.zoom).toBeCloseTo(700, 6);
  });
});
