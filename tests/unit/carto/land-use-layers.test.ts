import type { Feature, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { buildDrawing } from '../../../src/carto/scene.ts';
import { PLAN_SOURCE } from '../../../src/carto/style/paint.ts';
import { styleLayers } from '../../../src/carto/style/style.ts';
import { imagesOf, layersOf, lineColourOf } from './drawn-layers.ts';
import { county } from './sheets.ts';
import { themes } from './token-themes.ts';

const layers = styleLayers(themes.dark);
const drawing = buildDrawing(county.plan, 'zh', '', () => true);
const parcel = (id: string): (typeof drawing.features)[number] => {
  const found = drawing.features.find((feature) => feature.properties.id === id);
  if (found === undefined) throw new Error(`${id} is not drawn`);
  return found;
};

/** Layers that draw a parcel while nothing points at it. */
const layersFor = (id: string): string[] =>
  layersOf(layers, PLAN_SOURCE, parcel(id), 12).filter((layer) => !/\/(mark|ink)$/.test(layer));

describe('a parcel of land use', () => {
  it.each([
    ['lu-farm', 'surveyed'],
    ['lu-industry', 'digitised'],
    ['lu-utility', 'gazetteer'],
  ])(
    '(%s) has fill, pattern, the outline of its class (%s) and a label, nothing else',
    (id, cls) => {
      expect(layersFor(id)).toEqual([
        'plan/land-use/fill',
        'plan/land-use/pattern',
        `plan/land-use/outline-${cls}`,
        'plan/land-use/label',
      ]);
    },
  );

  it('whose place is schematic has a hatch instead of an outline', () => {
    expect(layersFor('lu-blank')).toEqual([
      'plan/land-use/fill',
      'plan/land-use/schematic',
      'plan/land-use/label',
    ]);
  });

  it('has a dark outline on the dark sheet too, since its fill does not change', () => {
    const outline = layers.find(({ id }) => id === 'plan/land-use/outline-surveyed')!;
    expect(lineColourOf(outline, parcel('lu-farm'))).toBe('#1c2730');
  });

  it('has the pattern of its class in the ink that its fill asks for', () => {
    const pattern = layers.find(({ id }) => id === 'plan/land-use/pattern')!;
    const images = ['lu-farm', 'lu-utility', 'lu-odd'].map((id) => imagesOf(pattern, parcel(id)));
    expect(images).toEqual([['lu-lines-dark'], ['lu-crosses-light'], ['lu-unmatched-dark']]);
  });

  it('lies under every other feature of the plan', () => {
    const ids = layers.map(({ id }) => id);
    const last = ids.findLastIndex((id) => /^plan\/land-use\/(?!label)/.test(id));
    const others = ids.findIndex(
      (id) => id.startsWith('plan/') && !id.startsWith('plan/land-use/'),
    );
    expect(last).toBeLessThan(others);
  });
});

describe('an area of another kind', () => {
  it('is drawn by no layer of land use', () => {
    const park: Feature<Polygon> = {
      type: 'Feature',
      properties: { ...parcel('lu-farm').properties, kind: 'park' },
      geometry: { type: 'Polygon', coordinates: [] },
    };
    const drawnBy = layersOf(layers, PLAN_SOURCE, park, 12);
    expect(drawnBy).toContain('plan/area/outline-surveyed');
    expect(drawnBy.filter((id) => id.startsWith('plan/land-use/'))).toEqual([]);
  });
});
