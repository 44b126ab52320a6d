import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/carto/basemap/credits.ts';
import { foreignStyle } from '../../../src/carto/basemap/foreign-style.ts';
import { FONT } from '../../../src/carto/font-names.ts';
import { themes } from '../carto/token-themes.ts';

const ADDRESS = 'https://maps.example/styles/plain/style.json';

type Json = Readonly<Record<string, unknown>>;

const vector = { type: 'vector', tiles: ['../tiles/{z}/{x}/{y}.pbf'] };
const fill = { id: 'land', type: 'fill', source: 'osm', 'source-layer': 'land' };
const style = (more: Json = {}): Json => ({
  version: 8,
  sprite: 'https://maps.example/sprite',
  glyphs: 'https://maps.example/{fontstack}/{range}.pbf',
  sources: { osm: vector },
  layers: [fill],
  ...more,
});

function open(value: unknown) {
  const opened = foreignStyle(value, ADDRESS);
  if (!opened.ok) throw new Error(opened.reason.code);
  const { value: base } = opened;
  return { ...base, drawn: base.layers(themes.light, 'zh') };
}
const layersOf = (...layers: unknown[]) => open(style({ layers: [fill, ...layers] })).drawn;
const text = (more: Json = {}): Json => ({
  id: 'name',
  type: 'symbol',
  source: 'osm',
  'source-layer': 'places',
  layout: { 'text-field': ['get', 'name'], 'text-font': ['Noto Sans Regular'] },
  ...more,
});

describe('a style of somebody else', () => {
  it('stands under our prefix, sources and layers', () => {
    const { sources, drawn } = open(style());
    expect(Object.keys(sources)).toEqual(['backdrop/osm']);
    expect(drawn).toEqual([{ ...fill, id: 'backdrop/land', source: 'backdrop/osm' }]);
  });

  it('has its addresses resolved against its own, the numbers kept', () => {
    const sources = {
      osm: vector,
      json: { type: 'vector', url: 'tiles.json' },
      own: { type: 'geojson', data: '/parks.geojson' },
    };
    const layers = [
      fill,
      { ...fill, id: 'b', source: 'json' },
      { ...fill, id: 'c', source: 'own' },
    ];
    expect(open(style({ sources, layers })).sources).toEqual({
      'backdrop/osm': {
        type: 'vector',
        tiles: ['https://maps.example/styles/tiles/{z}/{x}/{y}.pbf'],
      },
      'backdrop/json': { type: 'vector', url: 'https://maps.example/styles/plain/tiles.json' },
      'backdrop/own': { type: 'geojson', data: 'https://maps.example/parks.geojson' },
    });
  });

  it.each([
    ['of an unknown type', { type: 'video', urls: [] }],
    ['with an address that is not of the web', { type: 'vector', url: 'mapbox://mapbox.streets' }],
  ])('loses a source %s and its layers', (_, source) => {
    const { sources, drawn } = open(
      style({
        sources: { osm: vector, odd: source },
        layers: [fill, { ...fill, id: 'odd', source: 'odd' }],
      }),
    );
    expect(Object.keys(sources)).toEqual(['backdrop/osm']);
    expect(drawn.map(({ id }) => id)).toEqual(['backdrop/land']);
  });

  it('asks for no source that no layer draws', () => {
    const { sources } = open(style({ sources: { osm: vector, spare: vector } }));
    expect(Object.keys(sources)).toEqual(['backdrop/osm']);
  });

  it('asks neither for sprites nor for glyphs', () => {
    const { sources, drawn } = open(
      style({ layers: [fill, text({ layout: { 'text-field': 'a', 'icon-image': 'pin' } })] }),
    );
    expect(JSON.stringify([sources, drawn])).not.toMatch(/sprite|glyph|icon-/);
  });

  it('keeps names in our fonts, also where a part of a name has its own', () => {
    const format = ['format', ['get', 'name'], { 'text-font': ['literal', ['Arial Bold']] }];
    const [, layer] = layersOf(text({ layout: { 'text-field': format, 'text-font': ['Arial'] } }));
    expect(layer?.layout).toEqual({
      'text-field': ['format', ['get', 'name'], { 'text-font': ['literal', [FONT.sans]] }],
      'text-font': [FONT.sans],
    });
  });

  it.each([
    ['Noto Sans Bold', FONT.sansBold],
    ['Noto Sans Italic', FONT.songBold],
    ['Open Sans Regular', FONT.sans],
  ])('sets %s in %s', (theirs, ours) => {
    const [, layer] = layersOf(text({ layout: { 'text-field': 'a', 'text-font': [theirs] } }));
    expect(layer?.layout).toEqual({ 'text-field': 'a', 'text-font': [ours] });
  });

  it.each([
    ['a symbol without a name', text({ layout: { 'icon-image': 'pin' } })],
    ['a type that we do not know', { ...fill, id: 'x', type: 'sky' }],
    ['a pattern', { ...fill, id: 'x', paint: { 'fill-pattern': 'dots' } }],
    ['no source of the style', { ...fill, id: 'x', source: 'elsewhere' }],
    ['the id of another', fill],
    ['no id', { type: 'fill', source: 'osm' }],
    ['no object', 7],
  ])('leaves out a layer with %s', (_, layer) => {
    expect(layersOf(layer)).toHaveLength(1);
  });

  it('has its pictures darkened on the dark sheet, and nothing else', () => {
    const raster = { id: 'sat', type: 'raster', source: 'sat', paint: { 'raster-opacity': 0.9 } };
    const { layers, drawn } = open(
      style({
        sources: { osm: vector, sat: { type: 'raster', tiles: ['/{z}/{x}/{y}.png'] } },
        layers: [fill, raster],
      }),
    );
    const dark = layers(themes.dark, 'zh');
    expect(drawn[1]?.paint).toEqual({ 'raster-opacity': 0.9 });
    expect(dark[1]?.paint).toMatchObject({ 'raster-opacity': 0.9, 'raster-brightness-max': 0.5 });
    expect(dark[0]).toEqual(drawn[0]);
  });

  it('has its credits as words', () => {
    const attribution = '<a href="https://osm.org" onclick="x()">&copy; OSM</a> &amp; others';
    const sources = { osm: { ...vector, attribution } };
    expect(open(style({ sources })).credits).toEqual(['© OSM & others']);
  });

  it.each([
    ['nothing', null, 'not-style'],
    ['a list', [], 'not-style'],
    ['another version', style({ version: 7 }), 'not-style'],
    ['no layers', style({ layers: undefined }), 'not-style'],
    ['no sources', style({ sources: null }), 'not-style'],
    ['nothing that can be drawn', style({ layers: [text({ layout: {} })] }), 'nothing-drawable'],
  ])('that is %s is refused', (_, value, code) => {
    expect(foreignStyle(value, ADDRESS)).toEqual({ ok: false, reason: { code } });
  });
});

describe('a credit', () => {
  it.each([
    ['<script>alert(1)</script>OSM', 'alert(1)OSM'],
    ['a  <b>b</b>\n c', 'a b c'],
    ['&#169; x &unknown;', '© x &unknown;'],
  ])('%j is read as %j', (html, words) => {
    expect(plainText(html)).toBe(words);
  });
});
