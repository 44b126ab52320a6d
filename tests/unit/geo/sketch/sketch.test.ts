import fc from 'fast-check';
import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { checkGeometry } from '../../../../src/geo/check-geometry.ts';
import { geodesicDistanceM } from '../../../../src/geo/geodesic.ts';
import { checkSketch, withoutRepeats } from '../../../../src/geo/sketch/check-sketch.ts';
import { measureSketch } from '../../../../src/geo/sketch/measure-sketch.ts';
import { readSketch } from '../../../../src/geo/sketch/read-sketch.ts';
import {
  radiusOf,
  rimAt,
  shapeOf,
  sketchOf,
  withMoved,
  type Sketch,
  type Vertex,
} from '../../../../src/geo/sketch/sketch.ts';
import { amend, redo, startTrail, step, undo } from '../../../../src/geo/sketch/trail.ts';

const CENTRE: Vertex = [112.9, 30.42];
const circle: Sketch = { tool: 'circle', vertices: [CENTRE, rimAt(CENTRE, 1000)] };
const polygon = (...vertices: Vertex[]): Sketch => ({ tool: 'polygon', vertices });
const line = (...vertices: Vertex[]): Sketch => ({ tool: 'line', vertices });
const TRIANGLE = polygon([112.9, 30.42], [112.93, 30.41], [112.92, 30.45]);

describe('the shape of a sketch', () => {
  it('of a circle has 64 corners, all as far from the centre as its radius', () => {
    const [ring] = (shapeOf(circle) as Polygon).coordinates;
    expect(ring).toHaveLength(65);
    for (const corner of ring!) {
      const metres = geodesicDistanceM(CENTRE, corner as [number, number])!;
      // Corners are rounded to a tenth of a metre.
      expect(Math.abs(metres - 1000)).toBeLessThan(0.08);
    }
  });

  it('of a circle keeps its radius when the centre is moved', () => {
    const moved = { ...circle, vertices: withMoved(circle, 0, [112.5, 31]) };
    expect(moved.vertices[0]).toEqual([112.5, 31]);
    expect(radiusOf(moved)).toBeCloseTo(1000, 3);
  });

  it('of a rectangle has the four corners of two', () => {
    const shape = shapeOf({
      tool: 'rectangle',
      vertices: [
        [112.9, 30.4],
        [112.8, 30.5],
      ],
    });
    expect(shape).toEqual({
      type: 'Polygon',
      coordinates: [
        [
          [112.9, 30.5],
          [112.8, 30.5],
          [112.8, 30.4],
          [112.9, 30.4],
          [112.9, 30.5],
        ],
      ],
    });
  });

  it('is counter-clockwise whichever way round it was drawn', () => {
    const backward = { ...TRIANGLE, vertices: [...TRIANGLE.vertices].reverse() };
    for (const sketch of [TRIANGLE, backward]) expect(checkGeometry(shapeOf(sketch))).toEqual([]);
  });

  it('can be taken in hand again, with its holes', () => {
    const shape: Polygon = {
      type: 'Polygon',
      coordinates: [
        [
          [112, 30],
          [113, 30],
          [113, 31],
          [112, 30],
        ],
        [
          [112.6, 30.3],
          [112.7, 30.4],
          [112.7, 30.3],
          [112.6, 30.3],
        ],
      ],
    };
    expect(shapeOf(sketchOf(shape))).toEqual(shape);
    expect(readSketch(JSON.parse(JSON.stringify(sketchOf(shape))))).toEqual(sketchOf(shape));
  });
});

describe('what a sketch measures', () => {
  // PROJ 9.1.1, `geod -I +ellps=WGS84`: 3088.3019 m, 4537.2572 m.
  it('is the length of a line as PROJ has it', () => {
    const measure = measureSketch(line(...TRIANGLE.vertices))!;
    expect(measure.of).toBe('length');
    if (measure.of !== 'length') return;
    expect(measure.lengthM).toBeCloseTo(3088.3019 + 4537.2572, 3);
    expect(measure.lastM).toBeCloseTo(4537.2572, 3);
  });

  // GDAL 3.6.2 with SpatiaLite, ST_Area(geometry, 1): 5857407.47 m²; PROJ for the sides.
  it('is area and perimeter on the ellipsoid, within 0.05 % of GDAL', () => {
    const measure = measureSketch(TRIANGLE)!;
    if (measure.of !== 'area') throw new Error(measure.of);
    expect(Math.abs(measure.areaM2 / 5857407.47233845 - 1)).toBeLessThan(5e-4);
    expect(measure.perimeterM).toBeCloseTo(3088.3019 + 4537.2572 + 3840.8493, 3);
  });

  it('of a circle is what plane geometry says of 64 corners', () => {
    const measure = measureSketch(circle)!;
    if (measure.of !== 'area') throw new Error(measure.of);
    expect(measure.radiusM).toBeCloseTo(1000, 3);
    const expected = 32 * 1000 ** 2 * Math.sin((2 * Math.PI) / 64);
    // Corners are rounded to a tenth of a metre.
    expect(Math.abs(measure.areaM2 / expected - 1)).toBeLessThan(1e-4);
  });

  it('leaves holes out', () => {
    const whole = measureSketch(TRIANGLE)!;
    const hole: Vertex[] = [
      [112.915, 30.42],
      [112.92, 30.43],
      [112.92, 30.42],
      [112.915, 30.42],
    ];
    const holed = measureSketch({ ...TRIANGLE, holes: [hole] })!;
    const piece = measureSketch(polygon(...hole.slice(0, 3)))!;
    if (whole.of !== 'area' || holed.of !== 'area' || piece.of !== 'area') throw new Error('area');
    expect(holed.areaM2).toBeCloseTo(whole.areaM2 - piece.areaM2, 3);
  });

  it('is no area where the ring crosses itself', () => {
    expect(measureSketch(polygon([112, 30], [113, 31], [113, 30], [112, 31]))).toEqual({
      of: 'crossing',
    });
  });
});

describe('a sketch that cannot be finished', () => {
  it.each<[string, Sketch, object | null]>([
    ['sound triangle', TRIANGLE, null],
    ['point', { tool: 'point', vertices: [CENTRE] }, null],
    ['nothing', { tool: 'point', vertices: [] }, { code: 'too-few', needed: 1, present: 0 }],
    ['two corners', polygon([112, 30], [113, 30]), { code: 'too-few', needed: 3, present: 2 }],
    [
      'two corners and one of them again',
      polygon([112, 30], [113, 30], [112, 30]),
      { code: 'too-few', needed: 3, present: 2 },
    ],
    ['corners in a row', polygon([112, 30], [112.5, 30], [113, 30]), { code: 'no-area' }],
    ['one point of a line', line([112, 30]), { code: 'too-few', needed: 2, present: 1 }],
    ['a line that stays', line([112, 30], [112, 30]), { code: 'no-length' }],
    ['a line that crosses itself', line([112, 30], [113, 31], [113, 30], [112, 31]), null],
    [
      'a bow tie',
      polygon([112, 30], [113, 31], [113, 30], [112, 31]),
      { code: 'self-crossing', at: [112.5, 30.5] },
    ],
    [
      'a circle without radius',
      { tool: 'circle', vertices: [CENTRE, CENTRE] },
      { code: 'no-radius' },
    ],
    [
      'a flat rectangle',
      {
        tool: 'rectangle',
        vertices: [
          [112, 30],
          [113, 30],
        ],
      },
      { code: 'no-area' },
    ],
  ])('%s', (_, sketch, fault) => {
    expect(checkSketch(sketch)).toEqual(fault);
  });

  it('is told apart from vertices that were clicked twice, which are dropped', () => {
    const twice = polygon([112, 30], [113, 30], [113, 30], [113, 31], [112, 30]);
    expect(withoutRepeats(twice).vertices).toEqual([
      [113, 30],
      [113, 31],
      [112, 30],
    ]);
  });

  it('never has a shape that the checks of the plan package refuse', () => {
    const vertex = fc.tuple(
      fc.integer({ min: 0, max: 6 }).map((n) => 112 + n / 10),
      fc.integer({ min: 0, max: 6 }).map((n) => 30 + n / 10),
    );
    fc.assert(
      fc.property(fc.array(vertex, { maxLength: 7 }), (vertices) => {
        const sketch = withoutRepeats(polygon(...vertices));
        if (checkSketch(sketch) !== null) return;
        expect(checkGeometry(shapeOf(sketch)).filter(({ level }) => level === 'error')).toEqual([]);
      }),
    );
  });
});

describe('what was kept of a sketch', () => {
  it.each([
    null,
    7,
    {},
    { tool: 'hexagon', vertices: [] },
    { tool: 'line' },
    { tool: 'line', vertices: [[1]] },
    { tool: 'line', vertices: [[200, 0]] },
    { tool: 'line', vertices: [['1', '2']] },
    { tool: 'polygon', vertices: [], holes: [7] },
  ])('starts nothing when it is %j', (kept) => {
    expect(readSketch(kept)).toBeNull();
  });

  it('is read without anything that does not belong to it', () => {
    expect(readSketch({ tool: 'line', vertices: [[1, 2]], more: 1 })).toEqual(line([1, 2]));
  });
});

describe('the trail of a sketch', () => {
  it('leads back to the beginning and forth to the end, however one wanders', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { maxLength: 60 }), (values) => {
        let trail = startTrail(-1);
        for (const value of values) trail = amend(step(trail, 0), value);
        const end = trail.present;
        values.forEach(() => (trail = undo(trail)));
        expect(trail.present).toBe(-1);
        expect(undo(trail)).toBe(trail);
        values.forEach(() => (trail = redo(trail)));
        expect(trail.present).toBe(end);
        expect(redo(trail)).toBe(trail);
      }),
    );
  });

  it('gives up what was undone when something else is done', () => {
    const trail = step(undo(step(startTrail('a'), 'b')), 'c');
    expect(redo(trail)).toBe(trail);
    expect(undo(trail).present).toBe('a');
  });
});
