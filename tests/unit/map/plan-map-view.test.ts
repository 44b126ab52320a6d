import { describe, expect, it } from 'vitest';
import { extentOf, isSameCamera } from '../../../src/map/plan-map-view.ts';
import { formatLink, parseLink } from '../../../src/state/link.ts';
import { county } from '../carto/sheets.ts';

const { plan } = county;

describe('the extent to show', () => {
  it('is the home of the package when home is wanted', () => {
    expect(extentOf(plan, 'home')).toEqual([105, 34, 105.4, 34.3]);
  });

  it('is the bounds of the features', () => {
    expect(extentOf(plan, ['tea-town', 'yunxi'])).toEqual([105.092, 34.06, 105.27, 34.213]);
  });

  it('passes over features without a place and ids that nobody has', () => {
    expect(extentOf(plan, ['east-interchange', 'nobody', 'yunxi'])).toEqual([
      105.27, 34.06, 105.27, 34.06,
    ]);
  });

  it.each([[['east-interchange']], [[]]])('is none for %j', (features) => {
    expect(extentOf(plan, features)).toBeNull();
  });
});

describe('two cameras', () => {
  const camera = { zoom: 9.123456, lat: 30.4212345, lon: 112.9012345 };

  it('are the same when one is the other as the link has it', () => {
    const read = parseLink(formatLink({ map: camera })).state.map;
    expect(read !== undefined && isSameCamera(camera, read)).toBe(true);
  });

  it.each([{ zoom: 9.14 }, { lat: 30.4214 }, { lon: 112.9014 }])(
    'differ when one has %j',
    (change) => {
      expect(isSameCamera(camera, { ...camera, ...change })).toBe(false);
    },
  );
});
