import { bboxPolygon, booleanIntersects } from '@turf/turf';
import fc from 'fast-check';
import type { Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import { meetsRectangle } from '../../../src/geo/meets-rectangle.ts';
import { jaggedLine, starRing } from './arbitraries.ts';

const BOX = [112.8, 30.3, 113, 30.5] as const;
const polygon = (...rings: (readonly (readonly [number, number])[])[]): Geometry => ({
  type: 'Polygon',
  coordinates: rings.map((ring) => [...ring, ring[0] ?? [0, 0]].map(([x, y]) => [x, y])),
});
const square = (west: number, south: number, side: number) =>
  [
    [west, south],
    [west + side, south],
    [west + side, south + side],
    [west, south + side],
  ] as const;

describe('what meets a rectangle', () => {
  it('is not a line whose bounds alone reach into it', () => {
    const around: Geometry = {
      type: 'LineString',
      coordinates: [
        [112.7, 30.4],
        [112.7, 30.6],
        [112.9, 30.6],
      ],
    };
    expect(meetsRectangle(around, BOX)).toBe(false);
  });

  it('is a line that crosses it without a vertex inside', () => {
    const across: Geometry = {
      type: 'LineString',
      coordinates: [
        [112.7, 30.2],
        [113.1, 30.6],
      ],
    };
    expect(meetsRectangle(across, BOX)).toBe(true);
  });

  it('is an area around it, and not one whose hole is', () => {
    const outer = square(112, 30, 2);
    expect(meetsRectangle(polygon(outer), BOX)).toBe(true);
    expect(meetsRectangle(polygon(outer, square(112.5, 30.1, 0.9)), BOX)).toBe(false);
  });

  it('is a point on its edge', () => {
    expect(meetsRectangle({ type: 'Point', coordinates: [113, 30.4] }, BOX)).toBe(true);
    expect(meetsRectangle({ type: 'Point', coordinates: [113.001, 30.4] }, BOX)).toBe(false);
  });

  it('agrees with an independent library on any line and any star', () => {
    const frame = bboxPolygon([...BOX]);
    const line = jaggedLine.map((points): Geometry => ({
      type: 'LineString',
      coordinates: points.map(([x, y]) => [x, y]),
    }));
    const centre = fc.tuple(
      fc.double({ min: 112.5, max: 113.3, noNaN: true }),
      fc.double({ min: 30, max: 30.8, noNaN: true }),
    );
    const star = centre.chain(starRing).map((ring) => polygon([...ring].reverse()));
    const small = [112.895, 30.397, 112.9, 30.399] as const;
    fc.assert(
      fc.property(line, (geometry) => {
        expect(meetsRectangle(geometry, small)).toBe(
          booleanIntersects(geometry, bboxPolygon([...small])),
        );
      }),
    );
    fc.assert(
      fc.property(star, (geometry) => {
        expect(meetsRectangle(geometry, BOX)).toBe(booleanIntersects(geometry, frame));
      }),
    );
  });
});
