import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  extentAround,
  fittingScale,
  groupDigits,
  middleOf,
  paperBar,
  parseScale,
  SCALE_LIMITS,
  zoomForScale,
} from '../../../../src/carto/print/sheet-scale.ts';

/** Metres per pixel at the equator, zoom 0, 256 px tiles: as published for Web Mercator (wiki.openstreetmap.org, Zoom levels). */
const RESOLUTION_AT_0 = 156_543.033_928;
const CSS_PX_M = 0.0254 / 96;

describe('the zoom for a scale', () => {
  it.each([25_000, 200_000, 1_000_000])(
    'gives the published resolution of Web Mercator at 1:%i, within what sphere and ellipsoid differ',
    (denominator) => {
      for (const latitude of [0, 18.2, 30.4, 49]) {
        const zoom = zoomForScale(latitude, denominator);
        const metres = (RESOLUTION_AT_0 * Math.cos((latitude * Math.PI) / 180)) / 2 ** (zoom + 1);
        expect(metres / (denominator * CSS_PX_M)).toBeGreaterThan(1 - 0.002);
        expect(metres / (denominator * CSS_PX_M)).toBeLessThan(1 + 0.000_01);
      }
    },
  );

  it('measures right against PROJ from west to east, and within 0.6 % from north to south', () => {
    // geod +ellps=WGS84 -I: 30.4N 112.76E to 30.4N 112.86E, and to 30.5N 112.76E.
    const [eastM, northM] = [9609.6981, 11_086.0061];
    const zoom = zoomForScale(30.4, 200_000);
    const world = 512 * 2 ** zoom;
    const y = (lat: number): number =>
      (Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI)) * world;
    const paperM = (px: number): number => px * CSS_PX_M * 200_000;
    expect(paperM((0.1 / 360) * world) / eastM).toBeCloseTo(1, 5);
    const north = paperM(y(30.5) - y(30.4)) / northM;
    expect(north).toBeGreaterThan(1);
    expect(north).toBeLessThan(1.006);
  });
});

describe('a typed scale', () => {
  it.each([
    ['200000', 200_000],
    ['1:200 000', 200_000],
    ['1：200，000', 200_000],
    [' 1/50000 ', 50_000],
    ['１：２５０００', 25_000],
    ['20万', 200_000],
    ['1:2.5万', 25_000],
  ])('%s is read', (text, denominator) => {
    expect(parseScale(text)).toEqual({ ok: true, denominator });
  });

  it.each([
    ['', 'empty'],
    ['很大', 'not-a-number'],
    ['-5', 'not-a-number'],
    ['1e5', 'not-a-number'],
    ['2:100000', 'not-a-number'],
    ['0', 'too-large'],
    ['1999', 'too-large'],
    ['2000001', 'too-small'],
    ['99999999999999999999', 'too-small'],
  ])('“%s” is refused as %s', (text, error) => {
    expect(parseScale(text)).toEqual({ ok: false, error });
  });

  it('is read back from how it is written', () => {
    fc.assert(
      fc.property(fc.integer(SCALE_LIMITS), (denominator) => {
        expect(parseScale(`1 : ${groupDigits(denominator)}`)).toEqual({ ok: true, denominator });
      }),
    );
  });
});

/** Extents of up to two degrees in China. */
const extents = fc
  .record({
    west: fc.double({ min: 75, max: 133, noNaN: true }),
    south: fc.double({ min: 18, max: 52, noNaN: true }),
    wide: fc.double({ min: 0.05, max: 2, noNaN: true }),
    high: fc.double({ min: 0.05, max: 2, noNaN: true }),
  })
  .map(({ west, south, wide, high }) => ({ west, south, east: west + wide, north: south + high }));

describe('a scale that fits', () => {
  const size = { width: 1100, height: 930 };

  it('has all of it on the sheet, in its middle', () => {
    fc.assert(
      fc.property(extents, (extent) => {
        const denominator = fittingScale(extent, size, 12);
        const centre = middleOf(extent);
        const shown = extentAround(centre, zoomForScale(centre.lat, denominator), size);
        expect(shown.west).toBeLessThan(extent.west);
        expect(shown.south).toBeLessThan(extent.south);
        expect(shown.east).toBeGreaterThan(extent.east);
        expect(shown.north).toBeGreaterThan(extent.north);
      }),
    );
  });

  it('has two figures and no more than 10 % to spare', () => {
    fc.assert(
      fc.property(extents, (extent) => {
        const denominator = fittingScale(extent, size);
        expect(String(denominator)).toMatch(/^\d\d?0*$/);
        const tighter = denominator * 0.9;
        const centre = middleOf(extent);
        const shown = extentAround(centre, zoomForScale(centre.lat, tighter), size);
        const isCut = shown.west > extent.west || shown.south > extent.south;
        expect(isCut || denominator === SCALE_LIMITS.min).toBe(true);
      }),
    );
  });
});

describe('the bar on paper', () => {
  it('is a round length in round parts, as long as there is room', () => {
    expect(paperBar(200_000, 60)).toEqual({ metres: 10_000, mm: 50, parts: 5 });
    expect(paperBar(100_000, 60)).toEqual({ metres: 5000, mm: 50, parts: 5 });
    expect(paperBar(25_000, 45)).toEqual({ metres: 1000, mm: 40, parts: 5 });
  });

  it('never exceeds its room nor falls below a third of it', () => {
    fc.assert(
      fc.property(
        fc.integer(SCALE_LIMITS),
        fc.double({ min: 20, max: 80, noNaN: true }),
        (denominator, room) => {
          const { metres, mm } = paperBar(denominator, room);
          expect(mm).toBeLessThanOrEqual(room);
          expect(mm).toBeGreaterThan(room / 3);
          expect(mm * denominator).toBeCloseTo(metres * 1000, 3);
        },
      ),
    );
  });
});
