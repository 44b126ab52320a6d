import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatCgcs2000,
  formatDegrees,
  parseTypedPosition,
} from '../../../src/geo/typed-position.ts';

const degrees = { ok: true, value: { as: 'degrees', lon: 112.9, lat: 30.42 } };
const survey = { ok: true, value: { as: 'cgcs2000', x: 3367186.65, y: 38394311.68 } };

describe('a typed position', () => {
  it.each([
    '112.9, 30.42',
    '112.9 30.42',
    '  112.9 ,30.42 ',
    '１１２．９，３０．４２',
    '112.9、30.42',
    '112.9°E 30.42°N',
    'E112.9 N30.42',
    'N 30.42 E 112.9',
    '112.9E30.42N',
    '30.42°N, 112.9°E',
    '东经112.9° 北纬30.42°',
    '北纬30.42度，东经112.9度',
    '经度：112.9；纬度：30.42',
    'lat 30.42 lon 112.9',
  ])('is read from %s', (text) => {
    expect(parseTypedPosition(text)).toEqual(degrees);
  });

  it.each([
    'X 3367186.65, Y 38394311.68',
    'X=3367186.65 Y=38394311.68',
    'Y 38394311.68 X 3367186.65',
    'x:3367186.65米 y:38394311.68米',
    '3367186.65, 38394311.68',
    '3367186.65 38394311.68',
  ])('is read as survey coordinates from %s', (text) => {
    expect(parseTypedPosition(text)).toEqual(survey);
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['112.9', 'not-two'],
    ['112.9, 30.42, 5', 'not-two'],
    ['112°54′ 30°25′', 'not-two'],
    ['112°54 ', 'not-two'],
    ['潜江市', 'not-two'],
    ['E112.9 E30.42', 'not-two'],
    ['30.42, 112.9', 'swapped-degrees'],
    ['38394311.68, 3367186.65', 'swapped-metres'],
    ['3367186.65, 394311.68', 'no-zone'],
    ['X 3367186.65 Y 19394311.68', 'not-3-degree-zone'],
    ['X 3367186.65 Y 99394311.68', 'not-3-degree-zone'],
    ['192.9, 30.42', 'out-of-range'],
    ['112.9, 90', 'out-of-range'],
    ['X 33671, Y 38394311.68', 'out-of-range'],
  ])('%j is none: %s', (text, error) => {
    expect(parseTypedPosition(text)).toEqual({ ok: false, error });
  });

  it('comes back as it was written', () => {
    const at = fc.tuple(
      fc.integer({ min: 73_000_001, max: 135_999_999 }).map((n) => n / 1e6),
      fc.integer({ min: 4_000_000, max: 53_000_000 }).map((n) => n / 1e6),
    );
    fc.assert(
      fc.property(at, ([lon, lat]) => {
        expect(parseTypedPosition(formatDegrees(lon, lat))).toEqual({
          ok: true,
          value: { as: 'degrees', lon, lat },
        });
      }),
    );
    const metres = fc.tuple(
      fc.integer({ min: 40_000_000, max: 590_000_000 }).map((n) => n / 100),
      fc.integer({ min: 2_510_000_000, max: 4_590_000_000 }).map((n) => n / 100),
    );
    fc.assert(
      fc.property(metres, ([x, y]) => {
        expect(parseTypedPosition(formatCgcs2000(x, y))).toEqual({
          ok: true,
          value: { as: 'cgcs2000', x, y },
        });
      }),
    );
  });

  it('is never read from what has not exactly two numbers, and nothing makes it throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const typed = parseTypedPosition(text);
        const numbers = text.normalize('NFKC').match(/\d+(?:\.\d*)?/gu) ?? [];
        if (numbers.length !== 2) expect(typed.ok).toBe(false);
      }),
    );
  });
});
