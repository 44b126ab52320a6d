import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limitFor, southSeen } from '../../../src/map/ground-limit.ts';

const GROUND = [111.9, 29.7, 113.65, 31.05] as const;
const padding = (bottom: number) => ({ top: 16, right: 16, bottom, left: 16 });

describe('the lower edge of a picture', () => {
  // Web Mercator (EPSG:3857) by PROJ 9.1.1, cs2cs: 30.33° N is 3546039.19 m north; at zoom 9, 391 px further south are
  // 391 × 40075016.686 m ÷ (512 × 2⁹) = 59773.76 m less, which is 29.865443° N.
  it('is where Web Mercator has it', () => {
    expect(southSeen({ lat: 30.33, zoom: 9 }, 782)).toBeCloseTo(29.865443, 4);
  });

  it('lies south of the middle, the more so the taller the picture', () => {
    const lat = fc.double({ min: -60, max: 60, noNaN: true });
    const zoom = fc.double({ min: 7, max: 17, noNaN: true });
    fc.assert(
      fc.property(lat, zoom, fc.integer({ min: 1, max: 2000 }), (middle, at, height) => {
        const edge = southSeen({ lat: middle, zoom: at }, height);
        expect(edge).toBeLessThan(middle);
        expect(southSeen({ lat: middle, zoom: at }, height + 1)).toBeLessThan(edge);
      }),
    );
  });
});

describe('where the sheet is kept', () => {
  it('is the ground of the base map when no panel lies over its lower part', () => {
    expect(limitFor(GROUND, padding(48), { lat: 29.8, zoom: 9 }, 800)).toBe(GROUND);
  });

  it('makes room in the south for what lies under a panel, and nowhere else', () => {
    const [west, south, east, north] = limitFor(
      GROUND,
      padding(376),
      { lat: 30.07, zoom: 8.7 },
      782,
    );
    expect([west, east, north]).toEqual([111.9, 113.65, 31.05]);
    expect(south).toBeCloseTo(southSeen({ lat: 30.07, zoom: 8.7 }, 782), 9);
    expect(south).toBeLessThan(29.7);
  });

  it('is the ground where the picture does not reach over its edge', () => {
    expect(limitFor(GROUND, padding(376), { lat: 30.5, zoom: 12 }, 782)).toEqual(GROUND);
  });
});
