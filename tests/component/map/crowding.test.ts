import '../../../src/app/tokens.css';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { afterAll, describe, expect, it } from 'vitest';
import { diagramSheet } from '../../../src/carto/diagram-sheet.ts';
import { buildDrawing } from '../../../src/carto/scene.ts';
import { symbolPoint } from '../../../src/geo/symbol-point.ts';
import { pickAt } from '../../../src/map/picking.ts';
import { collisions } from '../support/collisions.ts';
import { CountyPackage } from '../support/county.ts';
import { qianjiang } from '../support/qianjiang.ts';
import { drawnAt, mapOf, styleOf } from '../support/style-map.ts';

const county = (() => {
  const package_ = new CountyPackage();
  const { plan } = package_.plan();
  return {
    plan,
    files: Object.fromEntries(plan.base.map(({ file }) => [file, package_.json(file)])),
  };
})();
const PLANS = { 潜江: qianjiang(), 青岚: county };
const ZOOMS = [9, 10.5, 12, 14];

let map: MapLibreMap | null = null;
afterAll(() => map?.remove());

describe.each(Object.keys(PLANS) as (keyof typeof PLANS)[])('on the map of %s', (name) => {
  const { plan, files } = PLANS[name];
  const [west, south, east, north] = plan.place.bounds;
  const middle: [number, number] = [(west + east) / 2, (south + north) / 2];

  describe.each(['zh', 'en'] as const)('in %s', (language) => {
    const drawing = buildDrawing(plan, language, '（示意）', () => true);
    /** Middles of sheets that together show everything that could meet: one far out, one around each crowd close up. */
    const centres = (zoom: number): [number, number][] => {
      const step = (800 / (512 * 2 ** zoom)) * 360;
      const symbols = new Map<string, number>();
      for (const { geometry, properties } of drawing.features) {
        const { part, z0, z1 } = properties;
        if (geometry.type !== 'Point' || part !== 'symbol' || z0 > zoom || z1 <= zoom) continue;
        const cell = geometry.coordinates.map((degrees) => Math.round(degrees / step)).join();
        symbols.set(cell, (symbols.get(cell) ?? 0) + 1);
      }
      const crowded = [...symbols].filter(([, count]) => count > 1);
      return zoom < 11
        ? [middle]
        : crowded.map(([cell]) => cell.split(',').map((n) => Number(n) * step) as [number, number]);
    };

    it.each(ZOOMS)(
      'no two symbols or names overlap at zoom %d',
      async (zoom) => {
        map?.remove();
        map = mapOf(styleOf(plan, files, language), 1100, 900);
        let seen = 0;
        for (const centre of centres(zoom)) {
          await drawnAt(map, zoom, centre);
          const { shapes, overlaps } = collisions(map);
          seen += shapes;
          expect(overlaps).toEqual([]);
        }
        expect(seen).toBeGreaterThan(2);
      },
      120_000,
    );
  });

  it.each([8.82, 8.87, 8.95])(
    'the city and every district have their names on a phone’s first sheet (zoom %d)',
    async (zoom) => {
      map?.remove();
      map = mapOf(styleOf(plan, files), 390, 740);
      await drawnAt(map, zoom, middle);
      const ids = (layer: string): unknown[] =>
        map
          ?.queryRenderedFeatures({ layers: [layer] })
          .map(({ properties }) => properties['id'] as unknown)
          .sort() ?? [];
      expect(ids('plan/zone/symbol').length).toBeGreaterThan(0);
      expect(ids('plan/zone/label')).toEqual(ids('plan/zone/symbol'));
    },
  );

  it('every placed feature answers to a click at some zoom', async () => {
    map?.remove();
    map = mapOf(styleOf(plan, files), 1100, 900);
    const drawing = buildDrawing(plan, 'zh', '（示意）', () => true);
    const missing = new Set(
      drawing.features.flatMap(({ id }) => (id === undefined ? [] : [String(id)])),
    );
    const all = missing.size;
    for (const zoom of [9.3, 12, 14, 16]) {
      for (const id of [...missing]) {
        if (!missing.has(id)) continue;
        const feature = drawing.features.find(
          (one) => one.id === id && one.geometry.type === 'Point',
        );
        const at = feature?.geometry.type === 'Point' ? feature.geometry.coordinates : middle;
        await drawnAt(map, zoom, zoom < 11 ? middle : [at[0] ?? 0, at[1] ?? 0]);
        for (const rendered of map.queryRenderedFeatures()) {
          const own: unknown = rendered.properties['id'];
          if (typeof own !== 'string' || !missing.has(own)) continue;
          for (const pixel of pixelsOf(map, rendered, drawing, zoom)) {
            if (pickAt(map, pixel).ids.includes(own)) missing.delete(own);
          }
        }
      }
    }
    expect(all).toBeGreaterThan(5);
    expect([...missing]).toEqual([]);
  }, 180_000);
});

describe('on the structure diagram', () => {
  const { plan, files, diagram } = qianjiang();
  const [west, south, east, north] = plan.place.bounds;

  // Long English names on a phone leave no room for one of them: its ring and the list have it.
  it.each([
    { language: 'zh', zoom: 8.87 },
    { language: 'zh', zoom: 9.4 },
    { language: 'en', zoom: 9.4 },
  ] as const)(
    'every town has its name, which lies on no other name ($language, zoom $zoom)',
    async ({ language, zoom }) => {
      map?.remove();
      const style = styleOf(plan, files, language, diagramSheet(diagram));
      const names = style.layers.find(({ id }) => id === 'diagram/town-label');
      // MapLibre then shows a name only where it covers no other.
      expect(names?.layout).toMatchObject({ 'text-allow-overlap': false });
      map = mapOf(style, zoom < 9 ? 390 : 1100, 740);
      await drawnAt(map, zoom, [(west + east) / 2, (south + north) / 2]);
      const shown = map.queryRenderedFeatures({ layers: ['diagram/town-label'] });
      expect(new Set(shown.map(({ properties }) => properties['id'] as unknown)).size).toBe(3);
    },
  );
});

type Rendered = ReturnType<MapLibreMap['queryRenderedFeatures']>[number];

/** Where a rendered feature is drawn: its symbol, or the vertices of its line or outline. */
function pixelsOf(
  on: MapLibreMap,
  { properties, geometry }: Rendered,
  drawing: ReturnType<typeof buildDrawing>,
  zoom: number,
): { x: number; y: number }[] {
  const symbol = drawing.features.find(
    (one) =>
      one.properties.id === properties['id'] &&
      one.properties.part === 'symbol' &&
      one.properties.z0 <= Math.floor(zoom) &&
      one.properties.z1 > Math.floor(zoom),
  );
  if (symbol?.geometry.type === 'Point') {
    const { x, y } = on.project(symbol.geometry.coordinates as [number, number]);
    return [{ x: x + symbol.properties.dx, y: y + symbol.properties.dy }];
  }
  const inside = symbolPoint(geometry);
  if (inside !== null) return [on.project([inside[0], inside[1]])];
  if (geometry.type !== 'LineString') return [];
  return geometry.coordinates.map((at) => on.project(at as [number, number]));
}
