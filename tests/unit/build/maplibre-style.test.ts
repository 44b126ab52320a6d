import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { withoutControls } from '../../../scripts/maplibre-style.ts';

const whole = readFileSync(
  createRequire(import.meta.url).resolve('maplibre-gl/dist/maplibre-gl.css'),
  'utf8',
);
const kept = withoutControls(whole);

describe('the style sheet of MapLibre without its controls', () => {
  it.each([
    '.maplibregl-map{',
    '.maplibregl-canvas{position:absolute',
    // One rule with the compass in the original.
    '.maplibregl-canvas-container.maplibregl-interactive{cursor:grab',
    '.maplibregl-touch-drag-pan .maplibregl-canvas{touch-action:pinch-zoom',
    '.maplibregl-ctrl-top-left{top:0',
    '.maplibregl-boxzoom{',
  ])('keeps %s', (rule) => {
    expect(whole).toContain(rule.split('{')[0]);
    expect(kept).toContain(rule);
  });

  it('leaves out what the app has no use for: buttons with their pictures, boxes, markers', () => {
    expect(whole).toMatch(/data:image/);
    expect(kept).not.toMatch(/data:image|popup|marker|ctrl-group|attrib|user-location/);
  });

  it('keeps no selector that MapLibre does not have', () => {
    const selectors = kept.match(/\.maplibregl-[a-z-]+/g) ?? [];
    expect(selectors.length).toBeGreaterThan(20);
    expect(selectors.filter((selector) => !whole.includes(selector))).toEqual([]);
  });

  it('says so when there is nothing that it knows', () => {
    expect(() => withoutControls('a{')).toThrow();
  });
});
