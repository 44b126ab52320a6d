import type { Feature, Geometry, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { buildBaseDrawing } from '../../../src/carto/base-drawing.ts';
import type { BaseFile } from '../../../src/plan/types.ts';
import { baseOf, county, delivered } from './sheets.ts';

const BOUNDS = [112, 30, 113, 31] as const;
const fileOf = (role: BaseFile['role']): BaseFile => ({
  id: role,
  file: `base/${role}.geojson`,
  role,
  source: '测试',
  licence: 'CC0',
});

const feature = (id: string, geometry: Geometry, properties: object): Feature => ({
  type: 'Feature',
  id,
  geometry,
  properties: { ...properties },
});
const lineAt = (lat: number): Geometry => ({
  type: 'LineString',
  coordinates: [
    [112.1, lat],
    [112.9, lat],
  ],
});
const square = (west: number): Geometry => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, 30],
      [west + 1, 30],
      [west + 1, 31],
      [west, 31],
      [west, 30],
    ],
  ],
});

function draw(role: BaseFile['role'], features: readonly Feature[], language: 'zh' | 'en' = 'zh') {
  const content = { type: 'FeatureCollection', features };
  return buildBaseDrawing([{ file: fileOf(role), content }], language, BOUNDS).features;
}

/** Middle of what is drawn as one straight piece, or the point itself. */
const middleOf = ({ geometry }: { geometry: Geometry }): Position => {
  const ends = geometry.type === 'LineString' ? geometry.coordinates : [];
  return [0, 1].map((axis) => ends.reduce((sum, at) => sum + (at[axis] ?? NaN) / ends.length, 0));
};
const placeOf = ({ geometry }: { geometry: Geometry }): Position =>
  geometry.type === 'Point' ? geometry.coordinates : [];

describe('the name of a river', () => {
  const river = feature('han', lineAt(30.2), { role: 'river', name: '汉江', nameEn: 'Han' });
  const labelLine = feature('han-label', lineAt(30.6), { role: 'river-label', name: '汉江' });

  it('stands on its smoother line when the file has one', () => {
    const names = draw('rivers', [river, labelLine]).filter(
      ({ properties }) => properties.role === 'river-label',
    );
    expect(new Set(names.map(middleOf).map(([, lat]) => lat?.toFixed(3)))).toEqual(
      new Set(['30.600']),
    );
  });

  it('stands on the river itself when there is no such line', () => {
    const names = draw('rivers', [river]).filter(
      ({ properties }) => properties.role === 'river-label',
    );
    expect(new Set(names.map(middleOf).map(([, lat]) => lat?.toFixed(3)))).toEqual(
      new Set(['30.200']),
    );
  });

  it('leaves the smoother line itself undrawn', () => {
    const rivers = draw('rivers', [river, labelLine]).filter(
      ({ properties }) => properties.role === 'river',
    );
    expect(rivers.map(({ geometry }) => geometry)).toEqual([river.geometry]);
  });

  it('is missing when the data has none', () => {
    const nameless = feature('ditch', lineAt(30.2), { role: 'river' });
    const named = draw('rivers', [nameless]).filter(({ properties }) => properties.label !== '');
    expect(named).toEqual([]);
  });

  it('stands upright unless left-leaning Song has every character of it', () => {
    const strange = feature('x', lineAt(30.2), { role: 'river', name: '汉龘' });
    const slanted = (given: Feature) => draw('rivers', [given])[0]?.properties.slanted;
    expect(slanted(river)).toBe(true);
    expect(slanted(strange)).toBe(false);
  });
});

describe('the name of a neighbour', () => {
  const neighbour = (properties: object): Feature =>
    feature('n', square(113), { name: '仙桃市', nameEn: 'Xiantao', ...properties });
  const labels = (given: Feature, language: 'zh' | 'en' = 'zh') =>
    draw('neighbours', [given], language).filter(
      ({ properties }) => properties.role === 'neighbour-label',
    );

  it('stands at the place that the data gives', () => {
    expect(labels(neighbour({ touches: true, labelPoint: [113.1, 30.4] })).map(placeOf)).toEqual([
      [113.1, 30.4],
    ]);
  });

  it('is left out for a county that does not touch, whose ground is still drawn', () => {
    const far = neighbour({ touches: false, labelPoint: [113.1, 30.4] });
    expect(labels(far)).toEqual([]);
    expect(draw('neighbours', [far]).map(({ properties }) => properties.role)).toEqual([
      'neighbour',
    ]);
  });

  it.each([undefined, [113.1], ['113.1', '30.4'], '113.1,30.4', null])(
    'is left out when its place is %j',
    (labelPoint) => {
      expect(labels(neighbour({ touches: true, labelPoint }))).toEqual([]);
    },
  );

  it('is English when the language is', () => {
    const [label] = labels(neighbour({ labelPoint: [113.1, 30.4] }), 'en');
    expect(label?.properties.label).toBe('Xiantao');
  });

  it('stays Chinese when there is no English one', () => {
    const [label] = labels(neighbour({ labelPoint: [113.1, 30.4], nameEn: '' }), 'en');
    expect(label?.properties.label).toBe('仙桃市');
  });
});

describe('a base file', () => {
  it.each([undefined, null, 'text', {}, { type: 'FeatureCollection' }, { type: 'Feature' }])(
    'with the content %j is skipped, and the others are drawn',
    (content) => {
      const good = { type: 'FeatureCollection', features: [feature('b', square(112), {})] };
      const drawing = buildBaseDrawing(
        [
          { file: fileOf('rivers'), content },
          { file: fileOf('boundary'), content: good },
        ],
        'zh',
        BOUNDS,
      );
      expect(drawing.features.map(({ properties }) => properties.role)).toEqual(['boundary']);
    },
  );

  it.each([null, { type: 'Feature', id: 'a', properties: { name: '汉江' }, geometry: null }])(
    'loses the broken feature %j and keeps the others',
    (broken) => {
      const good = feature('b', lineAt(30.5), { role: 'river' });
      const drawn = draw('rivers', [broken as unknown as Feature, good]);
      expect(new Set(drawn.map(({ geometry }) => geometry))).toEqual(new Set([good.geometry]));
    },
  );

  it.each([
    ['boundary', 'boundary'],
    ['neighbours', 'neighbour'],
    ['rivers', 'river'],
    ['roads', 'road'],
    ['railways', 'railway'],
  ] as const)('of the role %s is drawn as %s', (role, drawn) => {
    expect(draw(role, [feature('a', lineAt(30.5), {})])[0]?.properties.role).toBe(drawn);
  });

  it('passes on what is schematic and what is major', () => {
    const [road] = draw('roads', [feature('a', lineAt(30.5), { schematic: true, major: true })]);
    expect(road?.properties).toMatchObject({ schematic: true, major: true });
  });
});

describe('the base map of the packages', () => {
  it.each([
    ['delivered', delivered],
    ['county', county],
  ])('of the %s plan keeps every outline and line of the data unmoved', (_, sheet) => {
    const drawn = new Set(baseOf(sheet, 'zh').features.map(({ geometry }) => geometry));
    for (const { file } of sheet.plan.base) {
      const read = sheet.files[file];
      const { features } = (read?.ok === true ? read.value : {}) as { features: Feature[] };
      for (const { geometry, properties } of features) {
        if (properties?.['role'] !== 'river-label') expect(drawn).toContain(geometry);
      }
    }
  });

  it('names the six counties that touch the delivered one', () => {
    const names = baseOf(delivered, 'zh')
      .features.filter(({ properties }) => properties.role === 'neighbour-label')
      .map(({ properties }) => properties.label);
    expect(names.sort()).toEqual(
      ['沙洋县', '沙市区', '监利市', '江陵县', '仙桃市', '天门市'].sort(),
    );
  });
});
