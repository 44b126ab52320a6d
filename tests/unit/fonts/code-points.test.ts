import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packCodePoints, unicodeRanges, unpackCodePoints } from '../../../src/carto/code-points.ts';

const codeSets = fc
  .uniqueArray(fc.integer({ min: 1, max: 0x10ffff }))
  .map((codes) => codes.sort((a, b) => a - b));

describe('packed code points', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(codeSets, (codes) => {
        expect(unpackCodePoints(packCodePoints(codes))).toEqual(codes);
      }),
    );
  });
});

describe('unicodeRanges', () => {
  it('joins neighbours', () => {
    expect(unicodeRanges([0x61, 0x62, 0x64])).toEqual(['U+61-62', 'U+64']);
  });

  it('is empty for nothing', () => expect(unicodeRanges([])).toEqual([]));
});
