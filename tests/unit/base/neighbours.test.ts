import { describe, expect, it } from 'vitest';
import { isInsideRing, type Point } from '../../../src/geo/planar.ts';
import { GROUND, SHEET } from '../../../scripts/base/tables.ts';
import { polygonsOf, readBase, readBaseText, ringsOf } from './base-files.ts';

const neighbours = readBase('neighbours').features;
const touching = neighbours.filter(({ properties }) => properties?.['touches'] === true);
const isWithin = ([lon, lat]: Point, [west, south, east, north]: typeof SHEET): boolean =>
  lon >= west && lon <= east && lat >= south && lat <= north;

describe('the neighbours', () => {
  it('that touch Qianjiang are the six known ones', () => {
    expect(touching.map(({ properties }) => String(properties?.['name'])).sort()).toEqual(
      ['天门市', '仙桃市', '监利市', '江陵县', '沙市区', '沙洋县'].sort(),
    );
  });

  it('come to at most 60 kB', () => {
    expect(Buffer.byteLength(readBaseText('neighbours'))).toBeLessThanOrEqual(60_000);
  });

  it('stay on the ground that is kept', () => {
    for (const point of neighbours.flatMap(ringsOf).flat())
      expect(isWithin(point, GROUND)).toBe(true);
  });

  it.each(neighbours.map((feature) => [String(feature.properties?.['name']), feature] as const))(
    'give %s a place for its name inside it',
    (_name, feature) => {
      const at = feature.properties?.['labelPoint'] as Point;
      const holders = polygonsOf(feature).filter(
        ({ outer, holes }) =>
          isInsideRing(at, outer) && !holes.some((hole) => isInsideRing(at, hole)),
      );
      expect(holders).toHaveLength(1);
    },
  );

  it('that touch Qianjiang have their names on the sheet', () => {
    for (const { properties } of touching)
      expect(isWithin(properties?.['labelPoint'] as Point, SHEET)).toBe(true);
  });
});

describe('every base feature', () => {
  it.each(['boundary', 'neighbours', 'rivers'])(
    'of %s says what it is, where from and how exact',
    (name) => {
      const { features } = readBase(name);
      expect(new Set(features.map(({ id }) => id)).size).toBe(features.length);
      for (const { id, properties } of features) {
        expect(id).toBeTypeOf('string');
        for (const key of ['role', 'name', 'nameEn', 'source', 'licence', 'note']) {
          expect(properties?.[key], `${String(id)}.${key}`).toMatch(/\S/);
        }
        expect(properties?.['toleranceM']).toBeGreaterThan(0);
        expect(properties?.['licence']).toContain('原始来源未说明');
      }
    },
  );
});
