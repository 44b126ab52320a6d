import type { Geometry, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { measure, measureFeature } from '../../../src/plan/measure.ts';
import { findFeature } from '../../../src/plan/queries.ts';
import { CountyPackage } from './county-package.ts';

const { plan } = new CountyPackage().plan();
const feature = (id: string) => findFeature(plan, id)!;
const line = (...coordinates: Position[]): Geometry => ({ type: 'LineString', coordinates });

describe('measuring a shape', () => {
  it('gives a line its length, and the straight line between its ends with its bearing', () => {
    const measured = measure(line([112, 30], [112, 30.5], [112, 31]));
    // PROJ 9.1.1: geod -I +ellps=GRS80, 110860.9256 m due north.
    expect(measured).toEqual({
      of: 'length',
      lengthM: expect.closeTo(110860.9256, 3) as number,
      ends: { distanceM: expect.closeTo(110860.9256, 3) as number, azimuthDeg: 0 },
    });
  });

  it('says nothing of the ends of a loop, or of several lines', () => {
    const loop = line([112, 30], [112, 30.1], [112.1, 30], [112, 30]);
    expect(measure(loop)).toMatchObject({ of: 'length', ends: null });
    const several: Geometry = {
      type: 'MultiLineString',
      coordinates: [
        [
          [112, 30],
          [112, 30.1],
        ],
      ],
    };
    expect(measure(several)).toMatchObject({ of: 'length', ends: null });
  });

  it('has no answer for points', () => {
    expect(measure({ type: 'Point', coordinates: [112, 30] })).toBeNull();
    expect(measure({ type: 'MultiPoint', coordinates: [[112, 30]] })).toBeNull();
  });
});

describe('measuring a feature', () => {
  it('measures an area that is surveyed, with its hole taken out', () => {
    // GeographicLib 2.1, Planimeter: outer ring less hole.
    expect(measureFeature(feature('songtao-park'))).toMatchObject({
      ok: true,
      measurement: { of: 'area', areaM2: expect.closeTo(42449704, -3) as number },
    });
  });

  it.each([
    ['a point', 'tea-town', 'point'],
    ['a schematic point: it has no size however it is known', 'quartz-project', 'point'],
    ['a schematic line', 'qinglan-branch', 'schematic'],
    ['a schematic area', 'lu-blank', 'schematic'],
    ['what has no place', 'east-interchange', 'no-place'],
  ])('refuses %s and says why', (_, id, why) => {
    expect(measureFeature(feature(id))).toEqual({ ok: false, why });
  });
});
