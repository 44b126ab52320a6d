import fc from 'fast-check';
import type { Point, Ring } from '../../../src/geo/planar.ts';

/** A vertex of the 1/1024 degree grid near Qianjiang, in grid steps: what the package's rings are made of. */
export const gridPoint = (size: number): fc.Arbitrary<Point> =>
  fc.tuple(fc.integer({ min: 0, max: size }), fc.integer({ min: 0, max: size }));

/** Any closed path on the grid: it may cross, touch or double back on itself. */
export const wildRing = (size: number): fc.Arbitrary<Ring> =>
  fc.array(gridPoint(size), { minLength: 3, maxLength: 12 });

/** A line of points in degrees, with steps of up to 1 km either way. */
export const jaggedLine: fc.Arbitrary<Point[]> = fc
  .array(fc.tuple(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: -1000, max: 1000 })), {
    minLength: 2,
    maxLength: 40,
  })
  .map((steps) => {
    let [lon, lat] = [112.9, 30.4];
    return steps.map(([dx, dy]): Point => {
      lon += dx * 1e-5;
      lat += dy * 1e-5;
      return [lon, lat];
    });
  });

/** A counter-clockwise star-shaped ring in degrees about a centre: never self-crossing. */
export const starRing = (centre: Point): fc.Arbitrary<Ring> =>
  fc
    .array(fc.double({ min: 0.02, max: 0.2, noNaN: true }), { minLength: 5, maxLength: 40 })
    .map((radii) =>
      radii.map((radius, i): Point => {
        const angle = (2 * Math.PI * i) / radii.length;
        return [centre[0] + radius * Math.cos(angle), centre[1] + radius * Math.sin(angle)];
      }),
    );
