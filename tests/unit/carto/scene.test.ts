import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { DrawingFeature } from '../../../src/carto/drawing.ts';
import { buildDrawing, mapLabel } from '../../../src/carto/scene.ts';
import { styleLayers } from '../../../src/carto/style/style.ts';
import type { FeatureId } from '../../../src/plan/ids.ts';
import type { Light } from '../../../src/plan/lights/rule.ts';
import type { PlanFeature } from '../../../src/plan/types.ts';
import { CountyPackage } from '../plan/county-package.ts';
import { layersOf } from './drawn-layers.ts';
import { county, DRAWN_SHEETS, sheets } from './sheets.ts';
import { themes } from './token-themes.ts';

const WORD = '（示意）';
const draw = (
  plan = county.plan,
  language: 'zh' | 'en' = 'zh',
  isVisible: (feature: PlanFeature) => boolean = () => true,
) => buildDrawing(plan, language, WORD, isVisible).features;

const bodies = (features: readonly DrawingFeature[]) =>
  features.filter(({ properties }) => properties.part === 'body');
const symbols = (features: readonly DrawingFeature[]) =>
  features.filter(({ properties }) => properties.part === 'symbol');
const idsOf = (features: readonly DrawingFeature[]) =>
  [...new Set(features.map(({ properties }) => properties.id))].sort();

const isSchematicLine = ({ geometry, position }: PlanFeature): boolean =>
  position.class === 'schematic' &&
  (geometry?.type === 'LineString' || geometry?.type === 'MultiLineString');

/** Degrees from a point to a polyline. */
function distanceToLine([x = 0, y = 0]: Position, line: readonly Position[]): number {
  const distances = line.slice(1).map(([bx = 0, by = 0], i) => {
    const [ax = 0, ay = 0] = line[i] ?? [];
    const length2 = (bx - ax) ** 2 + (by - ay) ** 2;
    const along = length2 === 0 ? 0 : ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length2;
    const f = Math.max(0, Math.min(1, along));
    return Math.hypot(x - ax - f * (bx - ax), y - ay - f * (by - ay));
  });
  return Math.min(...distances);
}

describe.each(DRAWN_SHEETS)('the drawing of the %s plan', (name) => {
  const { plan } = sheets[name];
  const features = draw(plan);
  const placed = plan.features.filter(({ geometry }) => geometry !== null);
  const planFeature = (id: string) => plan.features.find((feature) => feature.id === id);

  it('has the body of each placed line and area once', () => {
    const shapes = placed.filter(({ geometry }) => geometry?.type.endsWith('Point') === false);
    expect(bodies(features).map(({ id }) => id)).toEqual(shapes.map(({ id }) => id));
  });

  it('has a symbol for each placed point and area, and for no other', () => {
    const pointLike = placed.filter(
      ({ geometry, kind }) =>
        kind !== 'land-use' && geometry?.type.endsWith('LineString') === false,
    );
    expect(idsOf(symbols(features))).toEqual(pointLike.map(({ id }) => id).sort());
  });

  it.each([7, 8, 9, 10, 11, 12, 13, 14, 15, 17])('has each symbol once at zoom %d', (zoom) => {
    const there = symbols(features).filter(({ properties: { z0, z1 } }) => z0 <= zoom && zoom < z1);
    expect(there.map(({ properties }) => properties.id).sort()).toEqual(idsOf(symbols(features)));
  });

  it('puts a symbol that is in no list on the point of the data', () => {
    for (const { id, geometry, properties } of symbols(features)) {
      const data = planFeature(String(id))?.geometry;
      if (properties.mode === 'row' || data?.type !== 'Point') continue;
      expect(geometry).toEqual(data);
      expect([properties.dx, properties.dy]).toEqual([0, 0]);
    }
  });

  it('never moves a feature: its coordinates are those of the data', () => {
    expect(bodies(features).length).toBeGreaterThan(0);
    for (const { id, geometry } of bodies(features)) {
      expect(geometry).toBe(planFeature(String(id))?.geometry);
    }
  });

  it('says the schematic word after the names of schematic lines and nowhere else', () => {
    for (const { id, properties } of features) {
      const feature = planFeature(String(id));
      if (properties.part === 'group') continue;
      expect(properties.label.endsWith(WORD)).toBe(
        feature !== undefined && isSchematicLine(feature),
      );
    }
  });

  it('puts the names of lines on their own lines', () => {
    for (const { id, geometry, properties } of features) {
      const line = planFeature(String(id))?.geometry;
      if (properties.part !== 'name') continue;
      if (geometry.type !== 'LineString' || line?.type !== 'LineString') throw new Error('no line');
      const [[ax = 0, ay = 0], [bx = 0, by = 0]] = geometry.coordinates as [Position, Position];
      const middle = [(ax + bx) / 2, (ay + by) / 2];
      expect(distanceToLine(middle, line.coordinates)).toBeLessThan(1e-6);
    }
  });

  it('names every single line once at each scale of the whole county', () => {
    const lines = placed.filter(({ geometry }) => geometry?.type === 'LineString');
    for (const zoom of [9, 10]) {
      const names = features.filter(
        ({ properties: { part, z0, z1 } }) => part === 'name' && z0 <= zoom && zoom < z1,
      );
      expect(names.map(({ id }) => id)).toEqual(lines.map(({ id }) => id));
    }
  });

  it('carries the English names when the language is English', () => {
    for (const { id, properties } of draw(plan, 'en')) {
      const feature = planFeature(String(id));
      const nameEn = feature?.shortNameEn ?? feature?.nameEn;
      if (nameEn !== undefined) expect(properties.label.replace(WORD, '')).toBe(nameEn);
    }
  });

  it('loses the features of a hidden layer and keeps the others', () => {
    for (const layer of plan.layers) {
      const shown = draw(plan, 'zh', (feature) => feature.layer !== layer.id);
      const kept = placed.filter((feature) => feature.layer !== layer.id).map(({ id }) => id);
      expect(idsOf([...bodies(shown), ...symbols(shown)])).toEqual(kept.sort());
    }
  });

  it('shows each feature in some layer of the style close up', () => {
    const layers = styleLayers(themes.light).filter(
      ({ id }) => !/halo|mark|ink|paper|leader|selected|related/.test(id),
    );
    for (const feature of bodies(features)) {
      expect(layersOf(layers, 'plan', feature, 13)).not.toEqual([]);
    }
  });
});

describe('the drawing of an empty plan', () => {
  it('is empty', () => {
    expect(draw(sheets.empty.plan)).toEqual([]);
  });
});

describe('the label of a feature', () => {
  const feature = (given: Partial<PlanFeature>): PlanFeature => {
    const [first] = county.plan.features;
    if (first === undefined) throw new Error('no feature');
    return { ...first, ...given };
  };

  it("is the data's own short form in Chinese", () => {
    expect(mapLabel(feature({ name: '松涛新材料园区', shortName: '松涛园' }), 'zh')).toBe('松涛园');
  });

  it('is the Chinese one in English when the data has no other', () => {
    const unnamed = feature({ name: '松涛新材料园区' });
    expect(mapLabel({ ...unnamed, nameEn: undefined } as never, 'en')).toBe('松涛新材料园区');
  });
});

describe('a schematic area or point', () => {
  it('is not called schematic in its name: its drawing says so', () => {
    const labels = new Map(draw().map(({ id, properties }) => [id, properties.label]));
    expect(labels.get('south-plains')).toBe('南部平原协作区');
    expect(labels.get('quartz-project')).toBe('石英砂精选项目');
    expect(labels.get('qinglan-branch')).toBe(`青岚铁路支线${WORD}`);
  });
});

describe('features of several parts', () => {
  it.each([
    ['park-road', 'plan/line/digitised'],
    ['yunxi-reservoir', 'plan/area/fill'],
  ])('such as %s are drawn by %s like those of one', (id, layer) => {
    const feature = draw().find((one) => one.id === id);
    if (feature === undefined) throw new Error(`${id} is not drawn`);
    expect(layersOf(styleLayers(themes.light), 'plan', feature, 13)).toContain(layer);
  });
});

describe('an unplaced feature', () => {
  it('is not drawn even when its layer is on', () => {
    expect(draw().map(({ id }) => id)).not.toContain('east-interchange');
  });

  it('is drawn as soon as the data has a place for it', () => {
    const town = new CountyPackage();
    const raw = town.feature('east-interchange');
    raw.geometry = { type: 'Point', coordinates: [105.2, 34.1] };
    raw.properties['position'] = { class: 'gazetteer', toleranceM: 500, source: '县测绘队' };
    expect(draw(town.plan().plan).map(({ id }) => id)).toContain('east-interchange');
  });
});

describe('the drawing of lights', () => {
  const lights = new Map<string, Light>([
    ['park-road', 'yellow'],
    ['qinglan-branch', 'red'],
    ['tea-town', 'none'],
  ]);
  const drawn = buildDrawing(county.plan, 'zh', WORD, () => true, null, lights).features;
  const of = (id: string) => symbols(drawn).filter(({ properties }) => properties.id === id);

  it('has a light in the place of the symbol, and keeps the symbols of what has none', () => {
    expect(of('tea-town').map(({ properties }) => properties.icon)).toContain('light-none');
    expect(of('tea-town').every(({ properties }) => properties.icon === 'light-none')).toBe(true);
    expect(of('yunxi')[0]?.properties.icon).toBe('place-gazetteer-ground');
  });

  it('puts the light of a line on the line, with its name', () => {
    const line = county.plan.featureById.get('qinglan-branch' as FeatureId)!.geometry!;
    const [one] = of('qinglan-branch');
    expect(one?.properties).toMatchObject({ icon: 'light-red', label: '青岚铁路支线（示意）' });
    expect(one?.geometry.type).toBe('Point');
    const at = (one?.geometry as { coordinates: Position }).coordinates;
    expect(distanceToLine(at, (line as { coordinates: Position[] }).coordinates)).toBeLessThan(
      1e-9,
    );
    const names = drawn.filter(({ properties }) => properties.part === 'name');
    expect(names.map(({ properties }) => properties.id)).not.toContain('qinglan-branch');
  });

  it('is the plain drawing without lights', () => {
    expect(buildDrawing(county.plan, 'zh', WORD, () => true, null, null).features).toEqual(draw());
  });
});
