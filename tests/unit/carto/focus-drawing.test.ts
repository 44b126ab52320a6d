import { describe, expect, it } from 'vitest';
import { buildFocus } from '../../../src/carto/focus-drawing.ts';
import { buildDrawing } from '../../../src/carto/scene.ts';
import { county } from './sheets.ts';

const drawing = buildDrawing(county.plan, 'zh', '', () => true);
const focus = (ids: readonly string[], toleranceM: number | null = 1500) =>
  buildFocus(drawing, new Set(ids), () => toleranceM).features;
const parts = (ids: readonly string[], toleranceM?: number | null) =>
  focus(ids, toleranceM).map(({ properties }) => properties?.['part'] as string);

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

  it.each(['songtao-park', 'qinglan-branch'])('is nothing for %s, no point', (id) => {
    expect(parts([id])).toEqual([]);
  });

  it('puts the name on the very point of the feature, in its row of a list', () => {
    const label = focus(['tea-town']).find(({ properties }) => properties?.['part'] === 'label');
    const body = drawing.features.find(({ id }) => id === 'tea-town');
    expect(label?.geometry).toEqual(body?.geometry);
    expect(label?.properties).toEqual({ ...body?.properties, part: 'label' });
  });

  it('asks for the error of each selected point by its id', () => {
    const asked: string[] = [];
    buildFocus(drawing, new Set(['tea-town', 'yunxi']), (id) => {
      asked.push(id);
      return null;
    });
    expect(asked.sort()).toEqual(['tea-town', 'yunxi']);
  });
});
