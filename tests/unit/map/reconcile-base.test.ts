import type { StyleSpecification } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { reconcile } from '../../../src/map/reconcile.ts';
import { RecordingMap } from './recording-map.ts';

const tiles = (host: string) => ({
  type: 'raster' as const,
  tiles: [`https://${host}/{z}/{x}/{y}`],
});
const ground = { id: 'ground', type: 'background' } as const;
const top = { id: 'top', type: 'background' } as const;
const picture = { id: 'backdrop/a', type: 'raster', source: 'backdrop/a' } as const;

const plain: StyleSpecification = { version: 8, sources: {}, layers: [ground, top] };
const over = (host: string, layer: object = picture): StyleSpecification => ({
  version: 8,
  sources: { 'backdrop/a': tiles(host) },
  layers: [ground, layer as typeof picture, top],
});

function from(shown: StyleSpecification) {
  const map = new RecordingMap();
  reconcile(map.map, null, shown);
  map.take();
  return {
    to: (wanted: StyleSpecification) => {
      reconcile(map.map, shown, wanted);
      return { calls: map.take(), order: map.order };
    },
  };
}

describe('a chosen base', () => {
  it('comes with its source, above the ground', () => {
    const { calls, order } = from(plain).to(over('a.example'));
    expect(calls).toEqual(['addSource backdrop/a', 'addLayer backdrop/a']);
    expect(order).toEqual(['ground', 'backdrop/a', 'top']);
  });

  it('goes with its source', () => {
    expect(from(over('a.example')).to(plain).calls).toEqual([
      'removeLayer backdrop/a',
      'removeSource backdrop/a',
    ]);
  });

  it('of the same name with other tiles is taken off and put on again', () => {
    const { calls, order } = from(over('a.example')).to(over('b.example'));
    expect(calls).toEqual([
      'removeLayer backdrop/a',
      'removeSource backdrop/a',
      'addSource backdrop/a',
      'addLayer backdrop/a',
    ]);
    expect(order).toEqual(['ground', 'backdrop/a', 'top']);
  });

  it('with the same tiles is left alone', () => {
    expect(from(over('a.example')).to(over('a.example')).calls).toEqual([]);
  });

  it('in another theme changes its paint alone', () => {
    const dark = { ...picture, paint: { 'raster-saturation': -0.5 } };
    expect(from(over('a.example')).to(over('a.example', dark)).calls).toEqual([
      'setPaintProperty backdrop/a raster-saturation -0.5',
    ]);
  });

  it.each([
    ['type', { type: 'hillshade' }],
    ['zoom range', { minzoom: 5 }],
  ])('whose layer has another %s gets a new layer', (_, change) => {
    expect(from(over('a.example')).to(over('a.example', { ...picture, ...change })).calls).toEqual([
      'removeLayer backdrop/a',
      'addLayer backdrop/a',
    ]);
  });
});
