import '../../../src/app/tokens.css';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { buildBaseDrawing } from '../../../src/carto/base-drawing.ts';
import { fontFaces } from '../../../src/carto/font-faces.ts';
import { buildLinkDrawing, linkArcs, type LinkArc } from '../../../src/carto/link-drawing.ts';
import { buildDrawing } from '../../../src/carto/scene.ts';
import { buildStyle, styleLayers } from '../../../src/carto/style/style.ts';
import { firstLabelLayer } from '../../../src/carto/style/z-order.ts';
import { readTheme } from '../../../src/carto/theme.ts';
import { buildTownshipDrawing } from '../../../src/carto/township-drawing.ts';
import { bowedLine } from '../../../src/geo/bowed-line.ts';
import { zh } from '../../../src/i18n/zh.ts';
import { DeckOverlay } from '../../../src/map/deck-overlay.ts';
import { maplibregl } from '../../../src/map/maplibre.ts';
import { drawSprite } from '../../../src/map/sprites.ts';
import { ThematicOverlay, type ThematicContent } from '../../../src/map/thematic-overlay.ts';
import type { TownshipCount } from '../../../src/plan/township-counts.ts';
import { CountyPackage } from '../support/county.ts';
import { place } from '../support/markup.ts';

type RealMap = InstanceType<typeof maplibregl.Map>;

const { plan } = new CountyPackage().plan();
const tokens = getComputedStyle(document.documentElement);
const theme = readTheme((property) => tokens.getPropertyValue(property));
const layers = styleLayers(theme);
const beforeId = firstLabelLayer(layers);
const arcs = linkArcs(plan, plan.links, 'zh', zh.links);
const tea = plan.features.find(({ id }) => id === 'tea-town')!;
const circles: readonly TownshipCount[] = [
  { divisions: [tea], at: [105.092, 34.213], items: [tea] },
];
const NOTHING = { links: null, townships: null };
const LINKS: ThematicContent = {
  arcs,
  circles: [],
  theme,
  beforeId,
  drawing: { ...NOTHING, links: buildLinkDrawing(arcs, plan.place.bounds, null) },
};
const CIRCLES: ThematicContent = {
  ...LINKS,
  arcs: [],
  circles,
  drawing: { ...NOTHING, townships: buildTownshipDrawing(circles) },
};

let map: RealMap;
let box: HTMLElement;

/** The plan's own map, at rest. */
async function drawMap(): Promise<void> {
  box = place('<div></div>');
  Object.assign(box.style, { width: '500px', height: '400px' });
  map = new maplibregl.Map({
    container: box,
    attributionControl: false,
    fadeDuration: 0,
    bounds: [...plan.place.bounds],
    style: buildStyle({
      layers,
      base: buildBaseDrawing([], 'zh', plan.place.bounds),
      plan: buildDrawing(plan, 'zh', '', () => true),
      focus: { type: 'FeatureCollection', features: [] },
      fonts: fontFaces(new URL('/', location.href).href),
    }),
  });
  map.setMissingStyleImageResolver((id) => {
    const sprite = drawSprite(id, theme, 2);
    if (sprite !== null) {
      map.addImage(id, sprite.image, { pixelRatio: sprite.pixelRatio, sdf: sprite.sdf });
    }
  });
  await map.once('idle');
}

afterEach(() => {
  map.remove();
  box.remove();
});

function overlayOf(load?: () => Promise<{ DeckOverlay: typeof DeckOverlay }>) {
  const failed = vi.fn<(cause: unknown) => void>();
  let settle = (): void => undefined;
  const overlay = new ThematicOverlay(map, { settled: () => settle(), failed }, load);
  const show = (content: ThematicContent | null): Promise<void> =>
    new Promise((resolve, reject) => {
      settle = resolve;
      setTimeout(() => reject(new Error('nothing settled')), 20_000);
      overlay.show(content);
    });
  return { show, failed };
}

const order = (): readonly string[] => map.getLayersOrder();
const deckLayers = (): string[] => order().filter((id) => id.startsWith('deck-'));
const themeLayers = (): string[] => order().filter((id) => /^(links|townships)\//.test(id));

/** The picture of a small square about a place, byte for byte. */
function squareAt([lon, lat]: readonly [number, number], reach = 4): Uint8Array {
  const { x, y } = map.project([lon, lat]);
  const gl = map.getCanvas().getContext('webgl2')!;
  const ratio = map.getPixelRatio();
  const side = Math.round(2 * reach * ratio);
  const pixels = new Uint8Array(4 * side * side);
  const left = Math.round((x - reach) * ratio);
  const bottom = Math.round((map.getContainer().clientHeight - y - reach) * ratio);
  // Read while the frame is there: the buffer is empty afterwards.
  void map.once('render', () => {
    gl.readPixels(left, bottom, side, side, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
  });
  map.redraw();
  return pixels;
}

/** How many bytes of two pictures differ so much that a person sees it. */
const changes = (a: Uint8Array, b: Uint8Array): number =>
  a.filter((byte, at) => Math.abs(byte - b[at]!) > 12).length;

describe('arcs on the map', () => {
  it('stand above the lines and below the first names', async () => {
    await drawMap();
    const { show, failed } = overlayOf();
    await show(LINKS);
    expect(failed).not.toHaveBeenCalled();
    expect(deckLayers()).toHaveLength(1);
    const at = order().indexOf(deckLayers()[0]!);
    expect(order()[at + 1]).toBe(beforeId);
    expect(order()[at - 1]).toMatch(/^plan\/line\//);
  });

  it('are really drawn, on the curve that heads and names are placed by', async () => {
    await drawMap();
    const [{ from, to, bow }] = arcs as [LinkArc];
    // A short way from the near end, before head and name; and the same place of an arc that bows to the other side.
    const on = bowedLine(from, to, bow)(0.06).at;
    const off = bowedLine(from, to, -bow)(0.06).at;
    const before = [squareAt(on), squareAt(off)] as const;
    await overlayOf().show(LINKS);
    expect(changes(squareAt(on), before[0])).toBeGreaterThan(20);
    expect(changes(squareAt(off), before[1])).toBe(0);
  });

  it('have heads and names among the names of the map, each in its place of the order', async () => {
    await drawMap();
    await overlayOf().show(LINKS);
    expect([...themeLayers()].sort()).toEqual(['links/city', 'links/head', 'links/label']);
    for (const id of themeLayers()) {
      expect(order().indexOf(id)).toBeGreaterThan(order().indexOf(beforeId));
      expect(order().indexOf(id)).toBeLessThan(order().indexOf('focus/label'));
    }
  });

  it('leave the map with their names and sources when nothing is shown', async () => {
    await drawMap();
    const before = order();
    const { show } = overlayOf();
    await show(LINKS);
    await show(null);
    expect(order()).toEqual(before);
    expect(map.getSource('links')).toBeUndefined();
  });

  it('give way to circles, and both come and go again', async () => {
    await drawMap();
    const { show } = overlayOf();
    await show(LINKS);
    await show(CIRCLES);
    expect(themeLayers()).toEqual(['townships/count']);
    expect(deckLayers()).toHaveLength(1);
    await show(null);
    expect([...themeLayers(), ...deckLayers()]).toEqual([]);
    await show(LINKS);
    expect(deckLayers()).toHaveLength(1);
  });

  it('are not loaded for nothing', async () => {
    await drawMap();
    const load = vi.fn(() => Promise.resolve({ DeckOverlay }));
    const { show } = overlayOf(load);
    await show(null);
    expect(load).not.toHaveBeenCalled();
    await show(LINKS);
    expect(load).toHaveBeenCalledOnce();
  });
});

describe('without deck.gl', () => {
  it('the names stay on the map, the failure is told once, and the map comes to rest', async () => {
    await drawMap();
    const load = vi.fn(() => Promise.reject(new Error('no such file')));
    const { show, failed } = overlayOf(load);
    await show(LINKS);
    expect(themeLayers()).toHaveLength(3);
    expect(deckLayers()).toEqual([]);
    await show(CIRCLES);
    expect(failed).toHaveBeenCalledOnce();
    expect(load).toHaveBeenCalledTimes(2);
    expect(themeLayers()).toEqual(['townships/count']);
  });

  it('a later wish may find it', async () => {
    await drawMap();
    const load = vi
      .fn(() => Promise.resolve({ DeckOverlay }))
      .mockImplementationOnce(() => Promise.reject(new Error('offline')));
    const { show } = overlayOf(load);
    await show(LINKS);
    await show(CIRCLES);
    expect(deckLayers()).toHaveLength(1);
  });
});
