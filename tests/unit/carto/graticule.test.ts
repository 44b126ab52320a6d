import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatDegreesMinutes,
  graticule,
  graticuleStep,
  type Extent,
  type Segment,
} from '../../../src/carto/graticule.ts';

/** Northing of Web Mercator as an angle, by the inverse Gudermannian function: sinh y = tan φ. */
const mercator = (lat: number): number => Math.asinh(Math.tan((lat * Math.PI) / 180));
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

interface Sheet {
  readonly extent: Extent;
  readonly width: number;
  readonly height: number;
}

/** Any part of a Web Mercator map from zoom 7.5 to 17: as high as the projection makes it. */
const sheet: fc.Arbitrary<Sheet> = fc
  .record({
    zoom: fc.double({ min: 7.5, max: 17, noNaN: true }),
    width: fc.integer({ min: 240, max: 1600 }),
    height: fc.integer({ min: 240, max: 1200 }),
    lon: fc.double({ min: 74, max: 134, noNaN: true }),
    lat: fc.double({ min: 5, max: 53, noNaN: true }),
  })
  .map(({ zoom, width, height, lon, lat }) => {
    const degreesPerPx = 360 / (512 * 2 ** zoom);
    const y = mercator(lat);
    const half = (radians(degreesPerPx) * height) / 2;
    const back = (value: number): number => (Math.atan(Math.sinh(value)) * 180) / Math.PI;
    const extent = {
      west: lon - (degreesPerPx * width) / 2,
      east: lon + (degreesPerPx * width) / 2,
      south: back(y - half),
      north: back(y + half),
    };
    return { extent, width, height };
  });

function degreesOf(label: string): number {
  const [, d = '', m = '', s = '0'] = /^(\d+)°(\d\d)′(?:(\d\d)″)?$/.exec(label) ?? [];
  return Number(d) + Number(m) / 60 + Number(s) / 3600;
}

const onSheet = (check: (given: Sheet, drawn: ReturnType<typeof graticule>) => void): void => {
  fc.assert(
    fc.property(sheet, (given) => {
      check(given, graticule(given.extent, given.width, given.height));
    }),
  );
};

const gaps = (values: readonly number[]): number[] => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.slice(1).map((value, i) => value - (sorted[i] ?? NaN));
};

describe('the ticks of the frame', () => {
  it('stand on the top edge where their longitude is', () => {
    onSheet(({ extent, width }, { top }) => {
      const pxPerDegree = width / (extent.east - extent.west);
      for (const { px, label } of top) {
        expect(px).toBeCloseTo((degreesOf(label) - extent.west) * pxPerDegree, 4);
      }
    });
  });

  it('stand on the left edge where Web Mercator puts their latitude', () => {
    onSheet(({ extent, height }, { left }) => {
      const all = mercator(extent.north) - mercator(extent.south);
      for (const { px, label } of left) {
        const down = mercator(extent.north) - mercator(degreesOf(label));
        expect(px).toBeCloseTo((down / all) * height, 4);
      }
    });
  });

  it('are at least 110 pixels apart on both edges', () => {
    onSheet((_, { top, left }) => {
      for (const edge of [top, left]) {
        expect(Math.min(Infinity, ...gaps(edge.map(({ px }) => px)))).toBeGreaterThan(109.999);
      }
    });
  });

  it('lie on the edge', () => {
    onSheet(({ width, height }, { top, left }) => {
      for (const { px } of top) expect(px >= -0.001 && px <= width + 0.001).toBe(true);
      for (const { px } of left) expect(px >= -0.001 && px <= height + 0.001).toBe(true);
    });
  });
});

describe('the black-and-white scale of the frame', () => {
  function check(segments: readonly Segment[], length: number): void {
    const sorted = [...segments].sort((a, b) => a.from - b.from);
    expect(sorted[0]?.from).toBeCloseTo(0, 6);
    expect(sorted.at(-1)?.to).toBeCloseTo(length, 6);
    sorted.slice(1).forEach((segment, i) => {
      expect(segment.from).toBeCloseTo(sorted[i]?.to ?? NaN, 6);
      expect(segment.filled).toBe(sorted[i]?.filled === false);
    });
  }

  it('covers the whole edge in alternating segments, without gaps or overlaps', () => {
    onSheet(({ width, height }, { horizontal, vertical }) => {
      check(horizontal, width);
      check(vertical, height);
    });
  });

  it('changes colour at every tick', () => {
    onSheet((_, { top, horizontal }) => {
      const edges = horizontal.flatMap(({ from, to }) => [from, to]);
      for (const { px } of top) {
        expect(edges.some((edge) => Math.abs(edge - px) < 1e-3)).toBe(true);
      }
    });
  });
});

describe('a frame that cannot be drawn', () => {
  const extent = { west: 112, south: 30, east: 113, north: 31 };

  it.each([
    ['no width', extent, 0, 500],
    ['no height', extent, 500, 0],
    ['no extent', { ...extent, east: 112 }, 500, 500],
  ])('because it has %s is empty', (_, given, width, height) => {
    expect(graticule(given, width, height)).toEqual({
      top: [],
      left: [],
      horizontal: [],
      vertical: [],
    });
  });
});

describe('the step of the graticule', () => {
  it.each([
    [1, 1200, 10],
    [0.5, 900, 5],
    [0.1, 900, 1],
    [0.02, 1200, 0.25],
    [4, 600, 60],
  ])('of %d° on %d pixels is %d minutes', (degrees, width, step) => {
    expect(graticuleStep({ west: 112, south: 30, east: 112 + degrees, north: 31 }, width)).toBe(
      step,
    );
  });
});

describe('formatDegreesMinutes', () => {
  it.each([
    [112 + 40 / 60, '112°40′'],
    [30, '30°00′'],
    [30 + 5 / 60, '30°05′'],
    [112.99999999, '113°00′'],
    [30.0041666667, '30°00′15″'],
    [-0.5, '-0°30′'],
  ])('writes %d as %s', (degrees, label) => {
    expect(formatDegreesMinutes(degrees)).toBe(label);
  });
});
