import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIST_ROW_PX, type ListLayout } from '../../../src/carto/crowding/list-layout.ts';
import {
  leaderDrawing,
  leaderImage,
  leaderMiddle,
  parseLeaderImage,
} from '../../../src/carto/leader.ts';

const anyList: fc.Arbitrary<ListLayout> = fc
  .record({
    side: fc.constantFrom('left' as const, 'right' as const),
    rows: fc.integer({ min: 1, max: 12 }),
    top: fc.integer({ min: -12, max: 1 }),
    start: fc.integer({ min: 4, max: 30 }),
    half: fc.constantFrom(11, 13),
  })
  .map((list) => ({ ...list, lead: list.start + 9 + list.half }));

describe('the name of a leader line', () => {
  it('says all that its drawing depends on', () => {
    fc.assert(
      fc.property(anyList, (list) => {
        expect(parseLeaderImage(leaderImage(list))).toEqual(list);
      }),
    );
  });

  it.each([
    'leader-right-2',
    'leader-up-2-0-6-26-11',
    'right-2-0-6-26-11',
    'leader-left-2-0-6-26-11x',
  ])('is not %s', (name) => {
    expect(parseLeaderImage(name)).toBeNull();
  });
});

describe('a leader line', () => {
  it('begins beside the point and reaches every row, on the side of the list', () => {
    fc.assert(
      fc.property(anyList, (list) => {
        const { lines, left, top, width, height } = leaderDrawing(list);
        const sign = list.side === 'right' ? 1 : -1;
        expect(lines[0]?.slice(0, 2)).toEqual([sign * list.start, 0]);
        const ends = lines
          .filter(([, , x]) => x === sign * (list.lead - list.half))
          .map(([, , , y]) => y);
        expect(ends).toEqual(
          Array.from({ length: list.rows }, (_, i) => (list.top + i) * LIST_ROW_PX),
        );
        for (const [x0, y0, x1, y1] of lines) {
          for (const x of [x0, x1]) expect(x >= left && x <= left + width).toBe(true);
          for (const y of [y0, y1]) expect(y >= top && y <= top + height).toBe(true);
        }
        expect(leaderMiddle(list)).toEqual([left + width / 2, top + height / 2]);
      }),
    );
  });
});
