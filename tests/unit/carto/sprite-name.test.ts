import { describe, expect, it } from 'vitest';
import {
  countName,
  DRAWN_CLASSES,
  isGround,
  MARK_OF_STATUS,
  parseCountName,
  parseSpriteName,
  spriteName,
  STATUS_MARKS,
} from '../../../src/carto/symbols.ts';
import { STATUSES, SYMBOL_GROUPS } from '../../../src/plan/kinds.ts';
import type { FeatureId } from '../../../src/plan/ids.ts';

const KEYS = SYMBOL_GROUPS.flatMap((group) =>
  DRAWN_CLASSES.flatMap((cls) =>
    [null, ...STATUS_MARKS].flatMap((mark) =>
      [false, true].map((ground) => ({ group, cls, mark, ground })),
    ),
  ),
);

describe('the name of a picture', () => {
  it('says group, class, mark and ground', () => {
    expect(spriteName({ group: 'park', cls: 'gazetteer' })).toBe('park-gazetteer');
    expect(spriteName({ group: 'park', cls: 'gazetteer', mark: 'building', ground: true })).toBe(
      'park-gazetteer-building-ground',
    );
  });

  it('is read back as what it was made of, for every picture', () => {
    expect(KEYS.map((key) => parseSpriteName(spriteName(key)))).toEqual(KEYS);
  });

  it('differs for every picture', () => {
    expect(new Set(KEYS.map(spriteName)).size).toBe(KEYS.length);
  });

  it.each(['', 'park', 'park-none', 'park-gazetteer-dropped', 'bank-gazetteer', 'halo'])(
    'is not %j',
    (name) => {
      expect(parseSpriteName(name)).toBeNull();
    },
  );
});

describe('the name of a group', () => {
  it('has its number, from 2 to 99, and many above', () => {
    expect([2, 7, 99, 100].map(countName)).toEqual([
      'count-2',
      'count-7',
      'count-99',
      'count-many',
    ]);
  });

  it('is read back as what stands in the disc', () => {
    expect([2, 42, 99, 100].map((n) => parseCountName(countName(n)))).toEqual([
      '2',
      '42',
      '99',
      '99+',
    ]);
  });

  it.each(['count-1', 'count-0', 'count-100', 'count-', 'count-02', 'count-few'])(
    'is not %s',
    (name) => {
      expect(parseCountName(name)).toBeNull();
    },
  );
});

describe('a status', () => {
  it('has a mark when it says more than planned, existing or dropped', () => {
    expect(STATUSES.filter((status) => MARK_OF_STATUS[status] !== null)).toEqual([
      'under-construction',
      'completed',
      'unknown',
    ]);
  });

  it('of its own each', () => {
    const marks = Object.values(MARK_OF_STATUS).filter((mark) => mark !== null);
    expect(new Set(marks).size).toBe(STATUS_MARKS.length);
  });
});

describe('a context place', () => {
  const place = { context: true, status: 'existing' } as const;

  it('that exists belongs to the ground', () => {
    expect(isGround(place)).toBe(true);
  });

  it('that is a block of something is drawn in the colour of what it is part of', () => {
    expect(isGround({ ...place, partOf: 'zone' as FeatureId })).toBe(false);
  });

  it('that is not built yet, or is an item of the plan, is no ground', () => {
    expect(isGround({ ...place, status: 'planned' })).toBe(false);
    expect(isGround({ ...place, context: false })).toBe(false);
  });
});
