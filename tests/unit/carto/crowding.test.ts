import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  layoutBand,
  layoutBands,
  type BandLayout,
} from '../../../src/carto/crowding/band-layout.ts';
import {
  overlaps,
  pixelAt,
  shifted,
  squareAt,
  type Box,
} from '../../../src/carto/crowding/boxes.ts';
import { LIST_MAX_ROWS, listBoxes } from '../../../src/carto/crowding/list-layout.ts';
import type { SymbolPoint } from '../../../src/carto/crowding/units.ts';

const HERE = [112.8, 30.4] as const;
/** Degrees that are so many pixels at zoom 9. */
const px = (n: number): number => (n * 360) / (512 * 2 ** 9);

function point(id: string, dx = 0, dy = 0, more: Partial<SymbolPoint> = {}): SymbolPoint {
  const at = [HERE[0] + px(dx), HERE[1] - px(dy) * Math.cos((HERE[1] * Math.PI) / 180)] as const;
  return { id, at, role: 'item', rank: 5, minZoom: 7, namePx: 60, ...more };
}

const modes = ({ placements }: BandLayout) =>
  Object.fromEntries([...placements].map(([id, { mode }]) => [id, mode]));
const band = (points: readonly SymbolPoint[], zoom = 9) => layoutBand(points, zoom, null);

describe('symbols with room', () => {
  it('stand on their points', () => {
    expect(modes(band([point('a'), point('b', 40)]))).toEqual({ a: 'alone', b: 'alone' });
  });

  it('are not there at scales for which they are too small a matter', () => {
    expect(modes(band([point('a', 0, 0, { minZoom: 10 })]))).toEqual({ a: 'absent' });
  });
});

describe('symbols on one point', () => {
  const six = ['a', 'b', 'c', 'd', 'e', 'f'].map((id, rank) => point(id, 0, 0, { rank }));

  it('are the rows of one list, best first', () => {
    const { placements } = band([...six].reverse());
    const rows = [...placements].map(([id, placement]) => [
      id,
      placement.mode === 'row' && placement.slot,
    ]);
    expect(Object.fromEntries(rows)).toEqual({ a: 0, b: 1, c: 2, d: 3, e: 4, f: 5 });
  });

  it('are a count where lists would cover the county', () => {
    const { groups, placements } = band(six, 8);
    expect(groups.map(({ members }) => members)).toEqual([['a', 'b', 'c', 'd', 'e', 'f']]);
    expect(new Set([...placements.values()].map(({ mode }) => mode))).toEqual(new Set(['member']));
  });

  it('are a count when there are more than a list holds', () => {
    const many = Array.from({ length: LIST_MAX_ROWS + 1 }, (_, i) => point(`p${String(i)}`));
    expect(band(many).groups[0]?.members).toHaveLength(LIST_MAX_ROWS + 1);
  });

  it('stand beside the ring of the place name, which keeps the point', () => {
    const place = point('town', 0, 0, { role: 'place', minZoom: 8, rank: 50 });
    const layout = band([place, point('a')]);
    expect(modes(layout)).toEqual({ town: 'alone', a: 'row' });
  });

  it('stand beside a zone, which keeps the point', () => {
    const zone = point('zone', 0, 0, { role: 'zone', rank: 0 });
    expect(modes(band([zone, point('a'), point('b', 6)]))).toEqual({
      zone: 'alone',
      a: 'row',
      b: 'row',
    });
  });

  it('one zone of two keeps the point: the better one', () => {
    const zones = [
      point('second', 4, 0, { role: 'zone', rank: 1 }),
      point('first', 0, 0, { role: 'zone', rank: 0 }),
    ];
    expect(modes(band(zones))).toEqual({ first: 'alone', second: 'row' });
  });
});

describe('context', () => {
  it('joins no list with its neighbours: it gives way', () => {
    const station = point('station', 8, 0, { role: 'context', rank: 60 });
    expect(modes(band([point('a'), station]))).toEqual({ a: 'alone', station: 'alone' });
  });

  it('joins the list of the very point that it shares', () => {
    const old = point('old', 0, 0, { role: 'context', rank: 60 });
    expect(modes(band([point('a'), old]))).toEqual({ a: 'row', old: 'row' });
  });
});

describe('a list', () => {
  const pair = [point('a', 0, 0, { rank: 1 }), point('b', 0, 0, { rank: 2 })];
  const sideOf = (others: readonly SymbolPoint[]) => {
    const placement = band([...pair, ...others]).placements.get('a');
    return placement?.mode === 'row' ? placement.list.side : null;
  };

  it('stands on the right when all is free', () => {
    expect(sideOf([])).toBe('right');
  });

  it('turns away from a symbol in its way', () => {
    expect(sideOf([point('x', 60, -20), point('y', 60, 20), point('z', 60, 0)])).toBe('left');
  });

  it('becomes a count when symbols stand all around', () => {
    const ring = [-60, -30, 30, 60].flatMap((dx) =>
      [-60, -30, 0, 30, 60].map((dy) => point(`${String(dx)},${String(dy)}`, dx, dy)),
    );
    expect(band([...pair, ...ring]).groups.map(({ members }) => members)).toEqual([['a', 'b']]);
  });

  it('stays where it stands at the next larger scale', () => {
    const nine = layoutBand([...pair, point('x', 80, 0)], 9, null);
    const eleven = layoutBand(pair, 11, nine);
    const list = (layout: BandLayout) => {
      const placement = layout.placements.get('a');
      return placement?.mode === 'row' ? placement.list.side : null;
    };
    expect(list(nine)).toBe('left');
    expect(list(eleven)).toBe('left');
  });
});

/** Boxes that are sure to be drawn in a band, at a scale `s` times that of its whole zoom. */
function drawnBoxes(
  points: readonly SymbolPoint[],
  layout: BandLayout,
  s: number,
): [string, Box][] {
  const boxes: [string, Box][] = [];
  const at = (lonLat: readonly [number, number]) =>
    pixelAt(lonLat, layout.zoom).map((n) => n * s) as [number, number];
  const lists = new Map<string, Box[]>();
  for (const { id, at: place, role, namePx } of points) {
    const placement = layout.placements.get(id);
    if (placement?.mode === 'alone' && role === 'item') boxes.push([id, squareAt(at(place), 11)]);
    if (placement?.mode !== 'row') continue;
    const [x, y] = at(placement.anchor);
    const rows = lists.get(placement.anchor.join()) ?? [];
    rows.push(...listBoxes(placement.list, namePx).map((box) => shifted(box, x, y)));
    lists.set(placement.anchor.join(), rows);
  }
  return [
    ...boxes,
    ...[...lists].flatMap(([key, all]) => all.map((box): [string, Box] => [key, box])),
  ];
}

describe('any crowd', () => {
  const anyPoints = fc
    .array(
      fc.tuple(fc.integer({ min: -90, max: 90 }), fc.integer({ min: -90, max: 90 }), fc.boolean()),
      {
        minLength: 1,
        maxLength: 14,
      },
    )
    .map((list) =>
      list.map(([dx, dy, isTwin], i) =>
        point(
          `p${String(i)}`,
          isTwin ? Math.round(dx / 60) * 60 : dx,
          isTwin ? Math.round(dy / 60) * 60 : dy,
          { rank: i },
        ),
      ),
    );

  it('has each symbol once: on its point, in one list or in one group', () => {
    fc.assert(
      fc.property(anyPoints, (points) => {
        for (const layout of layoutBands(points, null)) {
          const grouped = layout.groups.flatMap(({ members }) => members);
          expect(new Set(grouped).size).toBe(grouped.length);
          for (const { id } of points) {
            expect(grouped.includes(id)).toBe(layout.placements.get(id)?.mode === 'member');
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('has no list over another list or over a symbol, from one whole zoom to the next', () => {
    fc.assert(
      fc.property(anyPoints, fc.constantFrom(1, 1.25, 1.5, 1.75), (points, s) => {
        const layout = layoutBand(points, 9, null);
        const boxes = drawnBoxes(points, layout, s);
        boxes.forEach(([a, boxA], i) => {
          for (const [b, boxB] of boxes.slice(i + 1)) {
            const isList = a.includes(',') || b.includes(',');
            if (a !== b && isList) expect([a, b, overlaps(boxA, boxB)]).toEqual([a, b, false]);
          }
        });
      }),
      { numRuns: 200 },
    );
  });
});
