import { validateStyleMin, type LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { fontFaces } from '../../../src/carto/font-faces.ts';
import { buildFocus } from '../../../src/carto/focus-drawing.ts';
import { buildDrawing } from '../../../src/carto/scene.ts';
import { noteLayers } from '../../../src/carto/style/note-layers.ts';
import { thematicStyle } from '../../../src/carto/style/thematic-layers.ts';
import { diagramStyleLayers } from '../../../src/carto/style/diagram-style.ts';
import { buildStyle, styleLayers } from '../../../src/carto/style/style.ts';
import { inZOrder, Z_ORDER } from '../../../src/carto/style/z-order.ts';
import { SYMBOLS } from '../../../src/carto/symbols.ts';
import { SYMBOL_GROUPS } from '../../../src/plan/kinds.ts';
import { lineColourOf } from './drawn-layers.ts';
import { baseOf, county, publicSheet, SHEET_NAMES, sheets } from './sheets.ts';
import { THEME_NAMES } from './token-declarations.ts';
import { themes } from './token-themes.ts';

const fonts = fontFaces('./');
const languages = ['zh', 'en'] as const;

const cases = SHEET_NAMES.flatMap((sheet) =>
  languages.flatMap((language) =>
    THEME_NAMES.flatMap((theme) =>
      (['internal', 'public'] as const).map((edition) => ({ sheet, language, theme, edition })),
    ),
  ),
);

describe('the style', () => {
  it.each(cases)(
    'of the $edition $sheet plan in $language and $theme passes the official validator',
    ({ sheet, language, theme, edition }) => {
      const of = edition === 'public' ? publicSheet(sheets[sheet]) : sheets[sheet];
      const { plan } = of;
      const drawing = buildDrawing(plan, language, '（示意）', () => true);
      const all = new Set<string>(plan.features.map(({ id }) => id));
      const style = buildStyle({
        layers: styleLayers(themes[theme]),
        base: baseOf(of, language),
        plan: drawing,
        focus: buildFocus(drawing, all, () => ({ at: [112.9, 30.4], radiusM: 1500 })),
        fonts,
      });
      expect(validateStyleMin(style)).toEqual([]);
    },
  );

  it('of a public sheet has nothing that is internal', () => {
    const ids = (sheet: typeof county) =>
      new Set(
        buildDrawing(sheet.plan, 'zh', '', () => true).features.map(
          ({ properties }) => properties.id,
        ),
      );
    const hidden = [...ids(county)].filter((id) => !ids(publicSheet(county)).has(id));
    expect(hidden).toContain('spare-source');
  });

  it('names each layer once and knows the place of every one', () => {
    const ids = styleLayers(themes.light).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(Z_ORDER.filter((id) => ids.includes(id)));
  });

  it('draws every layer of the order: the list has no dead name', () => {
    const empty = { type: 'FeatureCollection' as const, features: [] };
    const layers = [
      ...styleLayers(themes.light),
      ...diagramStyleLayers(themes.light),
      ...thematicStyle({ links: empty, townships: empty }, themes.light).layers,
      ...noteLayers(themes.light),
    ];
    const ids = layers.map(({ id }) => id);
    expect(Z_ORDER.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('asks for no font that the app does not have', () => {
    const own = Object.keys(fonts);
    const named = JSON.stringify(styleLayers(themes.light)).match(/PA [A-Za-z ]+/g) ?? [];
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((font) => !own.includes(font))).toEqual([]);
  });

  it.each(SYMBOL_GROUPS)('draws the lines of %s in the colour of its symbol', (group) => {
    const line = { type: 'LineString' as const, coordinates: [] };
    for (const theme of Object.values(themes)) {
      const layer = styleLayers(theme).find(({ id }) => id === 'plan/line/surveyed');
      if (layer === undefined) throw new Error('no layer of surveyed lines');
      const drawn = lineColourOf(layer, { geometry: line, properties: { group } });
      expect(drawn).toBe(theme[SYMBOLS[group].token]);
    }
  });

  it('differs between the themes in colours alone', () => {
    const withoutColours = (layers: readonly LayerSpecification[]) =>
      JSON.stringify(layers).replace(/#[0-9a-f]{6}/g, '#');
    const { light, dark } = themes;
    expect(withoutColours(styleLayers(dark))).toBe(withoutColours(styleLayers(light)));
    expect(JSON.stringify(styleLayers(dark))).not.toBe(JSON.stringify(styleLayers(light)));
  });
});

describe('the z-order', () => {
  const layer = (id: string): LayerSpecification => ({ id, type: 'background' });

  it('sorts layers into its order, whatever order they come in', () => {
    const layers = [...Z_ORDER].reverse().map(layer);
    expect(inZOrder(layers).map(({ id }) => id)).toEqual([...Z_ORDER]);
  });

  it('throws on a layer that it does not know', () => {
    expect(() => inZOrder([layer('base/ground'), layer('plan/stray')])).toThrow('plan/stray');
  });
});
