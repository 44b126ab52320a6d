import { describe, expect, it } from 'vitest';
import { buildFocus } from '../../../src/carto/focus-drawing.ts';
import { buildDrawing } from '../../../src/carto/scene.ts';
import { county } from './sheets.ts';

const drawing = buildDrawing(county.plan, 'zh', '', () => true);
const AT = [105.092, 34.213];
const focus = (ids: readonly string[], toleranceM: number | null = 1500) =>
  buildFocus(drawing, new Set(ids), () =>
    toleranceM === null ? null : { at: AT, radiusM: toleranceM },
  ).features;
const parts = (ids: readonly string[], toleranceM?: number | null) => [
  ...new Set(focus(ids, toleranceM).map(({ properties }) => properties?.['part'] as string)),
];

describe('what a selection adds to the map', () => {
  it('is the name and the circle of the stated error of a point', () => {
    expect(parts(['tea-town'])).toEqual(['tolerance', 'label']);
  });

  it('is nothing for what is not selected', () => {
    expect(parts([])).toEqual([]);
  });

  it('has no circle when no error is stated', () => {
    expect(parts(['tea-town'], null)).toEqual(['label']);
  });

  it.each([
    [99, ['label']],
    [100, ['tolerance', 'label']],
  ])('with an error of %d m is %j: a circle within the symbol says nothing', (metres, expected) => {
    expect(parts(['tea-town'], metres)).toEqual(expected);
  });

  it('is nothing for a line: its own name stays', () => {
    expect(parts(['qinglan-branch'])).toEqual([]);
  });

  it('puts the name beside the symbol wherever that stands at a scale', () => {
    const labels = focus(['tea-town'], null).map(({ geometry, properties }) => [
      geometry,
      properties,
    ]);
    const symbols = drawing.features.filter(
      ({ properties: { id, part } }) => id === 'tea-town' && part === 'symbol',
    );
    expect(labels).toEqual(
      symbols.map(({ geometry, properties }) => [geometry, { ...properties, part: 'label' }]),
    );
  });

  it('has one circle however often the symbol changes its place with the scale', () => {
    const circles = focus(['lanshan-tea']).filter(
      ({ properties }) => properties?.['part'] === 'tolerance',
    );
    expect(circles).toHaveLength(1);
  });

  it('asks for the error of each selected point by its id', () => {
    const asked: string[] = [];
    buildFocus(drawing, new Set(['tea-town', 'yunxi']), (id) => {
      asked.push(id);
      return null;
    });
    expect([...new Set(asked)].sort()).toEqual(['tea-town', 'yunxi']);
  });
});
