import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPackage } from '../../../scripts/check-data/read-package.ts';
import { buildDiagramDrawing } from '../../../src/carto/diagram-drawing.ts';
import { fontFaces } from '../../../src/carto/font-faces.ts';
import { diagramStyleLayers } from '../../../src/carto/style/diagram-style.ts';
import { buildStyle, styleLayers } from '../../../src/carto/style/style.ts';
import { Z_ORDER } from '../../../src/carto/style/z-order.ts';
import { buildPlan } from '../../../src/plan/build-plan.ts';
import { baseOf, delivered } from './sheets.ts';
import { THEME_NAMES } from './token-declarations.ts';
import { themes } from './token-themes.ts';

const { diagram } = buildPlan(readPackage(join(import.meta.dirname, '../../../data')));

describe('the structure diagram', () => {
  it.each(THEME_NAMES)('in the %s theme passes the official validator', (theme) => {
    const style = buildStyle({
      layers: diagramStyleLayers(themes[theme]),
      base: baseOf(delivered, 'zh'),
      plan: buildDiagramDrawing(diagram, 'zh'),
      focus: { type: 'FeatureCollection', features: [] },
      fonts: fontFaces('./'),
    });
    expect(validateStyleMin(style)).toEqual([]);
  });

  it('shares no layer of the places: the two readings are never mixed', () => {
    const places = new Set(styleLayers(themes.light).map(({ id }) => id));
    const shared = diagramStyleLayers(themes.light).filter(
      ({ id }) => places.has(id) && !/^(?:base|focus)\//.test(id),
    );
    expect(shared).toEqual([]);
  });

  it('draws no outline around a district: soft areas are fills alone', () => {
    const lines = diagramStyleLayers(themes.light).filter(
      ({ id, type }) => id.startsWith('diagram/') && type === 'line',
    );
    expect(lines.map(({ id }) => id)).toEqual(['diagram/axis']);
  });

  it('keeps its layers in the one order', () => {
    const ids = diagramStyleLayers(themes.light).map(({ id }) => id);
    expect(ids).toEqual(Z_ORDER.filter((id) => ids.includes(id)));
  });

  it('gives every sign the id of the plan item that it stands for', () => {
    const drawn = new Set(
      buildDiagramDrawing(diagram, 'zh').features.map(({ properties }) => properties.id),
    );
    expect([...drawn].sort()).toEqual(
      [...new Set(diagram.map(({ represents, id }) => represents ?? id))].sort(),
    );
    expect(drawn.has('south-smart-mfg')).toBe(true);
  });

  it('splits the name of a district into its direction and its name', () => {
    const labels = buildDiagramDrawing(diagram, 'zh').features.filter(
      ({ properties }) => properties.part === 'label',
    );
    const north = labels.find(({ properties }) => properties.id === 'north-chem-park');
    expect(north?.properties).toMatchObject({ head: '北部', tail: '国家级绿色循环化工园区' });
    const core = labels.find(({ properties }) => properties.id === 'core-city');
    expect(core?.properties).toMatchObject({ head: '一城', tail: '中心城区', onDisc: true });
  });

  it('splits an English name at its colon, and no name at the space between two words', () => {
    const labels = buildDiagramDrawing(diagram, 'en').features.filter(
      ({ properties }) => properties.part === 'label',
    );
    const nameOf = (id: string) =>
      labels.find(({ properties }) => properties.id === id)?.properties;
    expect(nameOf('core-city')).toMatchObject({ head: '', tail: 'Core city' });
    expect(nameOf('south-smart-mfg')).toMatchObject({
      head: 'South',
      tail: 'smart manufacturing',
    });
  });

  it('turns every name so that it reads upright', () => {
    for (const { properties } of buildDiagramDrawing(diagram, 'en').features) {
      if (properties.part === 'label') expect(Math.abs(properties.angle)).toBeLessThanOrEqual(90);
    }
  });
});
