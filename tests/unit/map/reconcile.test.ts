import type { FeatureCollection } from 'geojson';
import type { StyleSpecification } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { buildDrawing } from '../../../src/carto/scene.ts';
import { buildStyle, styleLayers } from '../../../src/carto/style/style.ts';
import { reconcile } from '../../../src/map/reconcile.ts';
import { baseOf, county } from '../carto/sheets.ts';
import { themes } from '../carto/token-themes.ts';
import { RecordingMap } from './recording-map.ts';

type Layers = StyleSpecification['layers'];

const collection = (): FeatureCollection => ({ type: 'FeatureCollection', features: [] });
const data = collection();
const layers: Layers = [
  { id: 'ground', type: 'background', paint: { 'background-color': '#fff' } },
  {
    id: 'line',
    type: 'line',
    source: 'plan',
    filter: ['==', ['get', 'a'], 1],
    layout: { 'line-join': 'round' },
    paint: { 'line-color': '#000', 'line-width': 2 },
  },
  { id: 'top', type: 'fill', source: 'plan' },
];
const style = (own: Layers = layers, planData = data): StyleSpecification => ({
  version: 8,
  sources: { plan: { type: 'geojson', data: planData } },
  layers: own,
});
/** The style with the line layer changed. */
const withLine = (change: object): StyleSpecification =>
  style(layers.map((layer) => (layer.id === 'line' ? { ...layer, ...change } : layer)));

/** A map brought to the style above, its record empty. */
function shownMap(): RecordingMap {
  const map = new RecordingMap();
  reconcile(map.map, null, style());
  map.take();
  return map;
}

function changesTo(wanted: StyleSpecification): string[] {
  const map = shownMap();
  reconcile(map.map, style(), wanted);
  return map.take();
}

describe('an empty map', () => {
  it('gets the sources first and then the layers from bottom to top', () => {
    const map = new RecordingMap();
    reconcile(map.map, null, style());
    expect(map.take()).toEqual([
      'addSource plan',
      'addLayer ground',
      'addLayer line',
      'addLayer top',
    ]);
    expect(map.order).toEqual(['ground', 'line', 'top']);
  });

  it('keeps the ground that it started with under everything', () => {
    const map = new RecordingMap();
    const started = { version: 8 as const, sources: {}, layers: layers.slice(0, 1) };
    reconcile(map.map, null, started);
    reconcile(map.map, started, style());
    expect(map.order).toEqual(['ground', 'line', 'top']);
  });
});

describe('a map with a style', () => {
  it('is not touched by the same style', () => {
    expect(changesTo(style())).toEqual([]);
  });

  it('is not touched by a copy of its layers', () => {
    expect(changesTo(style(structuredClone(layers)))).toEqual([]);
  });

  it('gets only the paint that changed', () => {
    const paint = { 'line-color': '#f00', 'line-width': 2 };
    expect(changesTo(withLine({ paint }))).toEqual(['setPaintProperty line line-color "#f00"']);
  });

  it('loses a paint property that is no longer wanted', () => {
    expect(changesTo(withLine({ paint: { 'line-color': '#000' } }))).toEqual([
      'setPaintProperty line line-width undefined',
    ]);
  });

  it('gets only the layout that changed', () => {
    const layout = { 'line-join': 'round', visibility: 'none' };
    expect(changesTo(withLine({ layout }))).toEqual(['setLayoutProperty line visibility "none"']);
  });

  it('gets a filter that changed', () => {
    const filter = ['==', ['get', 'a'], 2];
    expect(changesTo(withLine({ filter }))).toEqual(['setFilter line ["==",["get","a"],2]']);
  });

  it('gets data when they are other data, even equal ones, and not otherwise', () => {
    expect(changesTo(style(layers, collection()))).toEqual(['setData plan']);
    expect(changesTo(style(layers, data))).toEqual([]);
  });

  it('gets a new layer at its place in the order', () => {
    const map = shownMap();
    const wanted = [...layers.slice(0, 2), { id: 'new', type: 'line', source: 'plan' } as const];
    reconcile(map.map, style(), style([...wanted, ...layers.slice(2)]));
    expect(map.order).toEqual(['ground', 'line', 'new', 'top']);
  });

  it('loses its layers before the source that they draw', () => {
    const bare: StyleSpecification = { version: 8, sources: {}, layers: layers.slice(0, 1) };
    expect(changesTo(bare)).toEqual(['removeLayer line', 'removeLayer top', 'removeSource plan']);
  });
});

describe('the map of the plan', () => {
  const faces = {};
  const planStyle = (theme: keyof typeof themes, isVisible: boolean, fonts = faces) =>
    buildStyle({
      layers: styleLayers(themes[theme]),
      base,
      plan: buildDrawing(county.plan, 'zh', '', () => isVisible),
      focus,
      fonts,
    });
  const base = baseOf(county, 'zh');
  const focus = collection();

  it('gets the data of the plan alone when a layer is switched', () => {
    const [map, before] = [new RecordingMap(), planStyle('light', true)];
    reconcile(map.map, null, before);
    map.take();
    reconcile(map.map, before, planStyle('light', false));
    expect(map.take()).toEqual(['setData plan']);
  });

  it('gets more fonts once, and nothing else with them', () => {
    const [map, before] = [new RecordingMap(), planStyle('light', true)];
    reconcile(map.map, null, before);
    expect(map.take()).not.toContainEqual(expect.stringContaining('setFontFaces'));
    reconcile(map.map, before, { ...before, 'font-faces': { 'PA Sans': [] } });
    expect(map.take()).toEqual(['setFontFaces PA Sans']);
  });

  it('gets colours alone when the theme changes', () => {
    const [map, before] = [new RecordingMap(), planStyle('light', true)];
    reconcile(map.map, null, before);
    map.take();
    reconcile(map.map, before, { ...before, layers: planStyle('dark', true).layers });
    const changes = map.take();
    expect(changes.length).toBeGreaterThan(20);
    expect(changes.filter((change) => !/^setPaintProperty \S+ \S*-color /.test(change))).toEqual(
      [],
    );
  });
});
