import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkGeometry } from '../../../src/geo/check-geometry.ts';
import type { GeometryFinding } from '../../../src/geo/geometry-finding.ts';

type Position = readonly number[];

const polygon = (...coordinates: Position[][]): object => ({ type: 'Polygon', coordinates });
const line = (...coordinates: Position[]): object => ({ type: 'LineString', coordinates });
const point = (...coordinates: unknown[]): object => ({ type: 'Point', coordinates });

const brief = (findings: readonly GeometryFinding[]): string[] =>
  findings.map(({ code, path, level }) => `${level} ${code} ${path}`);

const QIANJIANG = { bounds: [112.49, 30.07, 113.04, 30.66] } as const;
/** A county whose coordinates are legal in both orders. */
const HOTAN = { bounds: [79.5, 36.5, 80.5, 37.5] } as const;

/** Unit square at a corner, counter-clockwise. */
const square = (x = 0, y = 0, size = 1): Position[] => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
];
const reversed = (ring: readonly Position[]): Position[] => [...ring].reverse();

describe('checkGeometry accepts', () => {
  it.each([
    ['no geometry', null],
    ['a point', point(112.9, 30.42)],
    [
      'points',
      {
        type: 'MultiPoint',
        coordinates: [
          [1, 2],
          [3, 4],
        ],
      },
    ],
    ['a line that crosses itself', line([0, 0], [1, 1], [1, 0], [0, 1])],
    [
      'lines',
      {
        type: 'MultiLineString',
        coordinates: [
          [
            [0, 0],
            [1, 1],
          ],
          [
            [2, 2],
            [3, 3],
          ],
        ],
      },
    ],
    ['a polygon with a hole', polygon(square(), reversed(square(0.25, 0.25, 0.5)))],
    [
      'a hole that touches the shell in one point',
      polygon(square(), [
        [0, 0],
        [0.25, 0.5],
        [0.5, 0.25],
        [0, 0],
      ]),
    ],
    [
      'two holes that touch in a point',
      polygon(square(0, 0, 4), reversed(square(1, 1)), reversed(square(2, 2))),
    ],
    ['polygons', { type: 'MultiPolygon', coordinates: [[square()], [square(2, 2)]] }],
    [
      'a collection',
      { type: 'GeometryCollection', geometries: [point(1, 2), line([0, 0], [1, 1])] },
    ],
    [
      'vertices along a straight edge',
      polygon([
        [0, 0],
        [0.1, 0],
        [0.3, 0],
        [1, 0],
        [1, 1],
        [0, 0],
      ]),
    ],
  ])('%s', (_, geometry) => {
    expect(checkGeometry(geometry)).toEqual([]);
  });
});

describe('checkGeometry finds in coordinates', () => {
  it.each([
    ['NaN', point(Number.NaN, 30), 'NaN'],
    ['Infinity', point(112, Infinity), 'Infinity'],
    ['null, which JSON writes for NaN', point(112, null), 'null'],
  ])('%s', (_, geometry, found) => {
    expect(checkGeometry(geometry)).toMatchObject([
      { code: 'coordinate-not-finite', found, path: 'coordinates', level: 'error' },
    ]);
  });

  it('longitude or latitude out of range', () => {
    expect(checkGeometry(point(212, 30))).toMatchObject([
      { code: 'coordinate-out-of-range', position: [212, 30] },
    ]);
    expect(checkGeometry(point(-95, 95))).toMatchObject([{ code: 'coordinate-out-of-range' }]);
  });

  it('exchanged axes where latitude tells', () => {
    expect(checkGeometry(point(30.42, 112.9))).toMatchObject([
      { code: 'coordinate-swapped', position: [30.42, 112.9] },
    ]);
  });

  it('exchanged axes only with bounds where both orders are legal', () => {
    expect(checkGeometry(point(37, 80))).toEqual([]);
    expect(checkGeometry(point(37, 80), HOTAN)).toMatchObject([{ code: 'coordinate-swapped' }]);
    expect(checkGeometry(point(80, 37), HOTAN)).toEqual([]);
  });

  it('nothing exchanged in a place far from the bounds in both orders', () => {
    expect(checkGeometry(point(10, 50), HOTAN)).toEqual([]);
  });

  it.each([
    ['easting first, zone 38', [38_394_311.677, 3_367_186.648], 38],
    ['northing first (Chinese X), zone 38', [3_367_186.648, 38_394_311.677], 38],
    ['zone 37', [37_605_000, 3_367_186], 37],
    ['zone 39', [39_394_311, 3_367_186], 39],
    ['no prefix', [394_311.677, 3_367_186.648], null],
    ['Web Mercator', [12_568_000, 3_560_000], null],
    ['Web Mercator at 117° E, which is no zone 13', [13_024_380, 4_865_942], null],
  ])('metres: %s', (_, coordinates, zone) => {
    expect(checkGeometry(point(...coordinates), QIANJIANG)).toMatchObject([
      { code: 'coordinate-projected', zone },
    ]);
  });

  it('a third dimension as a warning, a fourth as an error', () => {
    expect(checkGeometry(line([1, 2, 3], [2, 3, 4], [3, 4, 5, 6]))).toMatchObject([
      { code: 'coordinate-dimensions', dimensions: 3, level: 'warning', count: 2 },
      { code: 'coordinate-dimensions', dimensions: 4, level: 'error', path: 'coordinates[2]' },
    ]);
  });

  it('more than six decimals as a warning, six as none', () => {
    expect(checkGeometry(point(112.123456, -30.654321))).toEqual([]);
    expect(brief(checkGeometry(point(112.1234567, 30)))).toEqual([
      'warning coordinate-precision coordinates',
    ]);
    expect(brief(checkGeometry(point(112, 0.1 + 0.2)))).toEqual([
      'warning coordinate-precision coordinates',
    ]);
  });

  it('repeated vertices as a warning, the closing point not', () => {
    expect(
      checkGeometry(
        polygon([
          [0, 0],
          [1, 0],
          [1, 0],
          [1, 0],
          [1, 1],
          [0, 0],
        ]),
      ),
    ).toMatchObject([
      { code: 'coordinate-repeated', level: 'warning', path: 'coordinates[0][2]', count: 2 },
    ]);
    expect(brief(checkGeometry(line([1, 1], [1, 1])))).toEqual([
      'warning coordinate-repeated coordinates[1]',
    ]);
  });

  it('one finding with a count for a fault that repeats', () => {
    const many = Array.from({ length: 5000 }, (_, i) => [30 + i / 1e4, 112]);
    expect(checkGeometry({ type: 'MultiPoint', coordinates: many })).toMatchObject([
      { code: 'coordinate-swapped', count: 5000, path: 'coordinates[0]' },
    ]);
  });
});

describe('checkGeometry finds in rings', () => {
  it('a clockwise shell and a counter-clockwise hole', () => {
    expect(checkGeometry(polygon(reversed(square()), square(0.25, 0.25, 0.5)))).toMatchObject([
      { code: 'ring-winding', ring: 'shell', path: 'coordinates[0]' },
      { code: 'ring-winding', ring: 'hole', path: 'coordinates[1]' },
    ]);
  });

  it('a symmetric bow-tie, which has no signed area, by its crossing', () => {
    const bowTie = [
      [0, 0],
      [1, 1],
      [1, 0],
      [0, 1],
      [0, 0],
    ];
    expect(checkGeometry(polygon(bowTie))).toMatchObject([
      { code: 'ring-self-intersection', meeting: 'cross', position: [0.5, 0.5], count: 1 },
    ]);
  });

  it('several crossings of one ring', () => {
    const star = [0, 2, 4, 1, 3, 0].map((k) => [
      Number(Math.cos((k * 2 * Math.PI) / 5).toFixed(6)),
      Number(Math.sin((k * 2 * Math.PI) / 5).toFixed(6)),
    ]);
    expect(checkGeometry(polygon(star))).toMatchObject([
      { code: 'ring-self-intersection', meeting: 'cross', count: 5 },
    ]);
  });

  it('a spike', () => {
    const spike = [
      [0, 0],
      [1, 0],
      [1, 1],
      [2, 1],
      [1, 1],
      [0, 1],
      [0, 0],
    ];
    expect(checkGeometry(polygon(spike))).toMatchObject([
      { code: 'ring-self-intersection', path: 'coordinates[0]' },
    ]);
  });

  it('a spike at the first vertex', () => {
    const spike = [
      [2, 0],
      [1, 0],
      [1, 1],
      [0, 1],
      [0, 0],
      [1, 0],
      [2, 0],
    ];
    expect(brief(checkGeometry(polygon(spike)))).toEqual([
      'error ring-self-intersection coordinates[0]',
    ]);
  });

  it('a ring that touches itself', () => {
    const touch = [
      [0, 0],
      [0.4, 0],
      [0.3, 0.3],
      [0.6, 0],
      [0.6, 0.6],
      [0.3, 0.3],
      [0, 0.6],
      [0, 0],
    ];
    expect(checkGeometry(polygon(touch))).toMatchObject([
      { code: 'ring-self-intersection', meeting: 'touch', position: [0.3, 0.3] },
    ]);
  });

  it('a vertex on another edge as a touch, although decimals are not exact in binary', () => {
    const micro = fc.integer({ min: -80_000_000, max: 80_000_000 });
    const step = fc.integer({ min: 1, max: 30_000 });
    fc.assert(
      fc.property(micro, micro, step, step, fc.integer({ min: 1, max: 5 }), (x, y, dx, dy, k) => {
        const at = (px: number, py: number): Position => [px / 1e6, py / 1e6];
        const along = (n: number): Position => at(x + n * dx, y + n * dy);
        const [start, end] = [along(0), along(6)];
        const ring = [
          start,
          end,
          at(x + 6 * dx - dy, y + 6 * dy + dx),
          along(k),
          at(x - dy, y + dx),
          start,
        ];
        expect(checkGeometry(polygon(ring))).toMatchObject([
          { code: 'ring-self-intersection', meeting: 'touch', position: along(k) },
        ]);
      }),
    );
  });

  it('no area, on a line and in a point', () => {
    expect(
      brief(
        checkGeometry(
          polygon([
            [0, 0],
            [1, 1],
            [2, 2],
            [0, 0],
          ]),
        ),
      ),
    ).toEqual(['error ring-zero-area coordinates[0]']);
    expect(
      brief(
        checkGeometry(
          polygon([
            [1, 1],
            [1, 1],
            [1, 1],
            [1, 1],
          ]),
        ),
      ),
    ).toEqual([
      'warning coordinate-repeated coordinates[0][1]',
      'error ring-zero-area coordinates[0]',
    ]);
  });

  it.each([
    ['wholly outside', reversed(square(3, 3)), [3, 3]],
    ['across the edge', reversed(square(0.5, 0.5)), [0.5, 1]],
    ['around the shell', reversed(square(-1, -1, 3)), [-1, -1]],
    ['with an edge in common', reversed(square(0.5, 0.25, 0.5)), [1, 0.75]],
  ])('a hole %s', (_, hole, position) => {
    expect(checkGeometry(polygon(square(), hole))).toMatchObject([
      { code: 'hole-outside', path: 'coordinates[1]', position },
    ]);
  });

  it('a hole that leaves a concave shell between its corners', () => {
    const shell = [
      [0, 0],
      [4, 0],
      [4, 4],
      [2, 1],
      [0, 4],
      [0, 0],
    ];
    const hole = reversed([
      [0.5, 0.5],
      [3.5, 0.5],
      [3.5, 3],
      [0.5, 3],
      [0.5, 0.5],
    ]);
    expect(brief(checkGeometry(polygon(shell, hole)))).toEqual([
      'error hole-outside coordinates[1]',
    ]);
  });

  it('holes that overlap', () => {
    const holes = [reversed(square(1, 1, 2)), reversed(square(2, 2, 1.5))];
    expect(brief(checkGeometry(polygon(square(0, 0, 5), ...holes)))).toEqual([
      'error ring-self-intersection coordinates[2]',
    ]);
  });

  it('each polygon of a MultiPolygon and each member of a collection by its path', () => {
    const multi = { type: 'MultiPolygon', coordinates: [[square()], [reversed(square(2, 2))]] };
    expect(brief(checkGeometry(multi))).toEqual(['error ring-winding coordinates[1][0]']);
    const collection = { type: 'GeometryCollection', geometries: [point(1, 1), multi] };
    expect(brief(checkGeometry(collection))).toEqual([
      'error ring-winding geometries[1].coordinates[1][0]',
    ]);
  });

  it('nothing where the coordinates themselves cannot be used', () => {
    const swapped = square(30, 112).map((position) => [...position]);
    expect(checkGeometry(polygon(reversed(swapped))).map(({ code }) => code)).toEqual([
      'coordinate-swapped',
    ]);
  });
});

describe('checkGeometry finds what is empty or no geometry', () => {
  it.each([
    ['a point', point()],
    ['a line', line()],
    ['a polygon without rings', polygon()],
    ['a multi-polygon without members', { type: 'MultiPolygon', coordinates: [] }],
    ['a collection', { type: 'GeometryCollection', geometries: [] }],
  ])('%s without coordinates', (_, geometry) => {
    expect(checkGeometry(geometry)).toMatchObject([{ code: 'geometry-empty', level: 'error' }]);
  });

  it('a polygon with an empty ring', () => {
    expect(brief(checkGeometry(polygon(square(), [])))).toEqual([
      'error geometry-empty coordinates[1]',
    ]);
  });

  it.each([
    ['undefined', undefined, 'not-an-object', ''],
    ['a text', 'x', 'not-an-object', ''],
    ['a list', [], 'not-an-object', ''],
    ['no type', {}, 'unknown-type', 'type'],
    ['a Circle', { type: 'Circle', coordinates: [1, 2] }, 'unknown-type', 'type'],
    ['a prototype name', { type: 'constructor', coordinates: [1, 2] }, 'unknown-type', 'type'],
    ['no coordinates', { type: 'Point' }, 'coordinates', 'coordinates'],
    ['one number', point(1), 'position', 'coordinates'],
    ['texts', point('112', '30'), 'position', 'coordinates'],
    [
      'a point as a line',
      { type: 'LineString', coordinates: [1, 2] },
      'position',
      'coordinates[0]',
    ],
    ['a line of one point', line([1, 2]), 'line-short', 'coordinates'],
    [
      'a ring of three',
      polygon([
        [0, 0],
        [1, 0],
        [0, 0],
      ]),
      'ring-short',
      'coordinates[0]',
    ],
    [
      'an open ring',
      polygon([
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
      ]),
      'ring-open',
      'coordinates[0]',
    ],
    ['no geometries', { type: 'GeometryCollection' }, 'coordinates', 'geometries'],
  ])('%s', (_, geometry, reason, path) => {
    expect(checkGeometry(geometry)[0]).toMatchObject({ code: 'geojson', reason, path });
  });
});

/** Star-shaped ring about a centre, counter-clockwise, six decimals: simple by construction. */
const starRing = fc
  .record({
    lon: fc.double({ min: -170, max: 170, noNaN: true }),
    lat: fc.double({ min: -80, max: 80, noNaN: true }),
    radii: fc.array(fc.double({ min: 0.01, max: 0.5, noNaN: true }), {
      minLength: 4,
      maxLength: 40,
    }),
  })
  .map(({ lon, lat, radii }) => {
    const ring = radii.map((radius, i) => {
      const angle = (2 * Math.PI * i) / radii.length;
      return [lon + radius * Math.cos(angle), lat + radius * Math.sin(angle)].map((part) =>
        Number(part.toFixed(6)),
      );
    });
    return [...ring, ring[0]!];
  });

describe('checkGeometry, for any simple ring,', () => {
  it('finds nothing', () => {
    fc.assert(
      fc.property(starRing, (ring) => {
        expect(checkGeometry(polygon(ring))).toEqual([]);
      }),
    );
  });

  it('finds only the winding once it is reversed', () => {
    fc.assert(
      fc.property(starRing, (ring) => {
        expect(brief(checkGeometry(polygon(reversed(ring))))).toEqual([
          'error ring-winding coordinates[0]',
        ]);
      }),
    );
  });

  it('does not care at which vertex it starts', () => {
    fc.assert(
      fc.property(starRing, fc.nat(), (ring, start) => {
        const open = ring.slice(0, -1);
        const k = start % open.length;
        const turned = [...open.slice(k), ...open.slice(0, k)];
        expect(checkGeometry(polygon([...turned, turned[0]!]))).toEqual([]);
      }),
    );
  });

  it('finds a crossing, as brute force does, once two vertices are exchanged', () => {
    fc.assert(
      fc.property(starRing, fc.nat(), fc.nat(), (ring, p, q) => {
        const open = ring.slice(0, -1);
        const [i, j] = [p % open.length, q % open.length];
        [open[i], open[j]] = [open[j]!, open[i]!];
        const mixed = [...open, open[0]!];
        const found = checkGeometry(polygon(mixed)).find(
          ({ code }) => code === 'ring-self-intersection',
        );
        expect(found !== undefined).toBe(crossesByBruteForce(mixed));
      }),
      { numRuns: 300 },
    );
  });
});

/** Proper crossings of any two edges, with plain double arithmetic; degenerate meetings do not occur here. */
function crossesByBruteForce(ring: readonly Position[]): boolean {
  const side = (a: Position, b: Position, c: Position): number =>
    Math.sign((b[0]! - a[0]!) * (c[1]! - a[1]!) - (b[1]! - a[1]!) * (c[0]! - a[0]!));
  for (let i = 1; i < ring.length; i += 1) {
    for (let j = i + 1; j < ring.length; j += 1) {
      const [a, b, c, d] = [ring[i - 1]!, ring[i]!, ring[j - 1]!, ring[j]!];
      if (side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0) return true;
    }
  }
  return false;
}

describe('checkGeometry, for any value,', () => {
  it('never throws', () => {
    const coordinates = fc.anything({ maxDepth: 4, withBigInt: true });
    const type = fc.constantFrom(
      'Point',
      'MultiPoint',
      'LineString',
      'Polygon',
      'MultiPolygon',
      'x',
    );
    const value = fc.oneof(fc.anything(), fc.record({ type, coordinates }));
    fc.assert(
      fc.property(value, (geometry) => {
        expect(Array.isArray(checkGeometry(geometry, QIANJIANG))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('finds nothing wrong with a sound ring of 20 000 vertices', () => {
    const ring = Array.from({ length: 20_000 }, (_, i) => {
      const angle = (2 * Math.PI * i) / 20_000;
      const radius = 0.2 + 0.01 * Math.sin(60 * angle);
      return [112.8 + radius * Math.cos(angle), 30.4 + radius * Math.sin(angle)].map((part) =>
        Number(part.toFixed(6)),
      );
    });
    expect(checkGeometry(polygon([...ring, ring[0]!]), QIANJIANG)).toEqual([]);
  });
});
