import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { BACKDROP, type BaseMap } from '../../../src/carto/basemap/base-map.ts';
import { isDark, mixColours } from '../../../src/carto/colour.ts';
import { foreignStyle } from '../../../src/carto/basemap/foreign-style.ts';
import { BASE_KINDS, type ChosenKind } from '../../../src/carto/basemap/kinds.ts';
import {
  isProtomapsSchema,
  PROTOMAPS_SOURCE,
  protomapsLayers,
} from '../../../src/carto/basemap/protomaps.ts';
import { NO_SETTINGS } from '../../../src/carto/basemap/settings.ts';
import { tiandituBase, wmtsTemplateBase, xyzBase } from '../../../src/carto/basemap/tile-base.ts';
import { buildDiagramDrawing } from '../../../src/carto/diagram-drawing.ts';
import { fontFaces } from '../../../src/carto/font-faces.ts';
import { buildDrawing } from '../../../src/carto/scene.ts';
import { diagramStyleLayers } from '../../../src/carto/style/diagram-style.ts';
import { buildStyle, styleLayers } from '../../../src/carto/style/style.ts';
import { THEME_NAMES } from '../carto/token-declarations.ts';
import { themes } from '../carto/token-themes.ts';
import { baseOf, county } from '../carto/sheets.ts';

const PAGE = 'https://city.example/';
const KEY = '0123456789abcdef';
const fonts = fontFaces('./');

const archive = (kind: 'pmtiles' | 'pmtiles-file'): BaseMap => ({
  kind,
  sources: { [PROTOMAPS_SOURCE]: { type: 'vector', tiles: ['archive://1/{z}/{x}/{y}'] } },
  layers: protomapsLayers,
  credits: [],
  hasKey: false,
  archive: { id: '1', tile: () => Promise.resolve(null) },
});

function somebodys(): BaseMap {
  const opened = foreignStyle(
    {
      version: 8,
      sources: { a: { type: 'vector', url: 'a.json' }, b: { type: 'raster', url: 'b.json' } },
      layers: [
        { id: 'ground', type: 'background', paint: { 'background-color': 'red' } },
        { id: 'b', type: 'raster', source: 'b' },
        {
          id: 'name',
          type: 'symbol',
          source: 'a',
          'source-layer': 'x',
          layout: { 'text-field': '{name}' },
        },
      ],
    },
    PAGE,
  );
  if (!opened.ok) throw new Error(opened.reason.code);
  return opened.value;
}

const address = {
  ...NO_SETTINGS.address,
  xyz: 'https://t{0-3}.example/{z}/{x}/{-y}.png',
  wmts: 'https://wmts.example/{TileMatrix}/{TileRow}/{TileCol}',
};
const BASES: Readonly<Record<ChosenKind, () => BaseMap>> = {
  'pmtiles-file': () => archive('pmtiles-file'),
  pmtiles: () => archive('pmtiles'),
  'tianditu-vec': () => tiandituBase('tianditu-vec', KEY),
  'tianditu-img': () => tiandituBase('tianditu-img', KEY),
  'tianditu-ter': () => tiandituBase('tianditu-ter', KEY),
  xyz: () => xyzBase({ ...NO_SETTINGS, address }, PAGE),
  wmts: () => wmtsTemplateBase({ ...NO_SETTINGS, address }, PAGE),
  style: somebodys,
};
const CHOSEN = BASE_KINDS.filter((kind) => kind !== 'builtin');

const cases = CHOSEN.flatMap((kind) =>
  THEME_NAMES.flatMap((theme) =>
    (['boundary', 'diagram'] as const).flatMap((mode) =>
      (['zh', 'en'] as const).map((language) => ({ kind, theme, mode, language })),
    ),
  ),
);

function styleOf({ kind, theme, mode, language }: (typeof cases)[number]) {
  const isDiagram = mode === 'diagram';
  const base = BASES[kind]();
  const layers = isDiagram ? diagramStyleLayers(themes[theme]) : styleLayers(themes[theme]);
  return buildStyle({
    layers,
    base: baseOf(county, language),
    plan: isDiagram
      ? buildDiagramDrawing([], language)
      : buildDrawing(county.plan, language, '（示意）', () => true),
    focus: { type: 'FeatureCollection', features: [] },
    fonts,
    backdrop: { sources: base.sources, layers: base.layers(themes[theme], language) },
  });
}

describe('the map over a chosen base', () => {
  it.each(cases)('of $kind in $theme, $mode, $language passes the official validator', (one) => {
    expect(validateStyleMin(styleOf(one))).toEqual([]);
  });

  it.each(CHOSEN)('of %s has it between the ground and the city’s boundary', (kind) => {
    const style = styleOf({ kind, theme: 'light', mode: 'boundary', language: 'zh' });
    const ids = style.layers.map(({ id }) => id);
    const own = ids.filter((id) => id.startsWith(BACKDROP));
    expect(own.length).toBeGreaterThan(0);
    expect(ids.slice(0, own.length + 2)).toEqual(['base/ground', ...own, 'base/city/band']);
    expect(ids.filter((id) => id.startsWith('base/'))).toEqual([
      'base/ground',
      'base/city/band',
      'base/city/boundary',
    ]);
  });

  it.each(CHOSEN)('of %s asks for no font that the app does not have', (kind) => {
    for (const language of ['zh', 'en'] as const) {
      const layers = BASES[kind]().layers(themes.light, language);
      const named = JSON.stringify(layers).match(/"text-font":\s*(\[[^\]]*\]+)/g) ?? [];
      const fontsNamed = named.flatMap((text) => text.match(/(?:PA|Noto|Arial)[\w ]*/g) ?? []);
      expect(fontsNamed.filter((font) => !(font in fonts))).toEqual([]);
    }
  });

  it('without a choice is the built-in one, unchanged', () => {
    const input = {
      layers: styleLayers(themes.light),
      base: baseOf(county, 'zh'),
      plan: buildDrawing(county.plan, 'zh', '', () => true),
      focus: { type: 'FeatureCollection' as const, features: [] },
      fonts,
    };
    expect(buildStyle({ ...input, backdrop: null })).toEqual(buildStyle(input));
    expect(buildStyle(input).layers).toEqual(styleLayers(themes.light));
  });
});

describe('pictures under the plan', () => {
  it('are as they are on paper, darker and greyer on the dark sheet', () => {
    const base = BASES['tianditu-img']();
    const paints = (theme: 'light' | 'dark') =>
      base.layers(themes[theme], 'zh').map(({ paint }) => paint);
    expect(paints('light')).toEqual([{}, {}]);
    for (const paint of paints('dark')) {
      expect(paint).toEqual({ 'raster-brightness-max': 0.5, 'raster-saturation': -0.45 });
    }
  });
});

describe('a Protomaps archive', () => {
  const layers = protomapsLayers(themes.light, 'zh');

  it('is drawn with land, waters, roads and names', () => {
    const drawn = new Set(
      layers.map((layer) => ('source-layer' in layer ? layer['source-layer'] : '')),
    );
    for (const name of ['earth', 'water', 'roads', 'places']) expect(drawn).toContain(name);
  });

  it('draws no boundary, no country name and no picture', () => {
    const text = JSON.stringify(layers);
    expect(text).not.toMatch(/"source-layer":"boundaries"/);
    expect(text).not.toMatch(/icon-image|-pattern/);
    expect(layers.filter(({ id }) => id.includes('country'))).toEqual([]);
  });

  it('has its names in Chinese, or in English', () => {
    expect(JSON.stringify(layers)).toContain('name:zh-Hans');
    const english = JSON.stringify(protomapsLayers(themes.light, 'en'));
    expect(english).toContain('name:en');
    expect(english).not.toContain('name:zh-Hans');
  });

  it('is in the colours of the theme', () => {
    const earth = (theme: 'light' | 'dark') =>
      protomapsLayers(themes[theme], 'zh').find(({ id }) => id === 'backdrop/earth')?.paint;
    expect(earth('light')).toEqual({ 'fill-color': themes.light['m-land'] });
    expect(earth('dark')).toEqual({ 'fill-color': themes.dark['m-land'] });
  });

  it.each([
    [['earth', 'water', 'roads', 'places'], true],
    [['earth', 'water', 'landuse'], true],
    [['earth', 'water'], false],
    [['water', 'transportation', 'place', 'landcover'], false],
    [[], false],
  ])('is known by its layers: %j is %s', (names, isKnown) => {
    expect(isProtomapsSchema(names)).toBe(isKnown);
  });
});

describe('colours', () => {
  it('mix from one to the other', () => {
    expect([0, 0.5, 1].map((share) => mixColours('#000000', '#ff8040', share))).toEqual([
      '#000000',
      '#804020',
      '#ff8040',
    ]);
  });

  it('of the map’s tokens can all be mixed', () => {
    for (const theme of Object.values(themes)) {
      for (const colour of Object.values(theme))
        expect(mixColours(colour, colour, 0.5)).toBe(colour);
    }
  });

  it('say which sheet is dark', () => {
    expect(THEME_NAMES.map((name) => isDark(themes[name]['m-land']))).toEqual([false, true]);
  });

  it('that are written otherwise are an error', () => {
    expect(() => mixColours('red', '#000000', 0.5)).toThrow('red');
  });
});
