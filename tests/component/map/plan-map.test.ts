import '../../../src/app/tokens.css';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
// The pure entry leaves a map standing from test to test: making one takes most of a second.
import { cleanup, render, type RenderResult } from 'vitest-browser-svelte/pure';
import { page, userEvent } from 'vitest/browser';
import { diagramSheet } from '../../../src/carto/diagram-sheet.ts';
import type { Extent } from '../../../src/carto/graticule.ts';
import { readTheme } from '../../../src/carto/theme.ts';
import { zh } from '../../../src/i18n/zh.ts';
import type { MapCamera } from '../../../src/map/map-options.ts';
import PlanMap from '../../../src/map/PlanMap.svelte';
import type { PlanMapView } from '../../../src/map/plan-map-view.ts';
import { pixelOf, type Camera, type LonLat } from '../../e2e/helpers/mercator.ts';
import { CountyPackage } from '../support/county.ts';
import { place } from '../support/markup.ts';

const CAMERA: Camera = { zoom: 10.5, lat: 34.15, lon: 105.2 };
const TEA_TOWN = { lon: 105.092, lat: 34.213 };
/** In the county, far from everything that can be picked. */
const NOWHERE = { lon: 105.09, lat: 34.13 };

const VIEW: PlanMapView = {
  language: 'zh',
  visibleLayers: new Set(['town', 'parks', 'lines', 'water']),
  hiddenClasses: new Set(),
  diagram: null,
  camera: CAMERA,
  fitRequest: null,
  selected: new Set(),
  related: new Set(),
  hovered: null,
  dimOthers: false,
};

const calls = {
  onCamera: vi.fn<(camera: MapCamera) => void>(),
  onExtent: vi.fn<(extent: Extent, camera: MapCamera) => void>(),
  onHover: vi.fn<(id: string | null) => void>(),
  onPick: vi.fn<(id: string | null, add: boolean) => void>(),
  onGroup: vi.fn<(members: readonly string[]) => void>(),
  onFirstIdle: vi.fn<() => void>(),
  onPointer: vi.fn<(at: LonLat | null) => void>(),
};

let box: HTMLElement;
let map: RenderResult<typeof PlanMap>;

const state = () => box.querySelector('[data-map-state]')?.getAttribute('data-map-state');
const canvas = () => box.querySelector('canvas')!;

async function settled(): Promise<void> {
  await vi.waitFor(
    () => {
      if (state() !== 'idle') throw new Error(`the map is ${String(state())}`);
    },
    { timeout: 20_000, interval: 50 },
  );
}

async function show(view: Partial<PlanMapView> = {}): Promise<void> {
  box = place('<div></div>');
  Object.assign(box.style, { position: 'relative', width: '600px', height: '400px' });
  const county = new CountyPackage();
  const { plan } = county.plan();
  const style = getComputedStyle(document.documentElement);
  map = await render(
    PlanMap,
    {
      plan,
      baseContents: Object.fromEntries(plan.base.map(({ file }) => [file, county.json(file)])),
      theme: readTheme((property) => style.getPropertyValue(property)),
      fontBaseUrl: new URL('/', location.href).href,
      view: { ...VIEW, ...view },
      words: {
        ...zh.map,
        stamp: zh.diagram.stamp,
        stampMeaning: zh.diagram.stampMeaning,
        credits: ['虚构示例'],
        mapLocale: { 'Map.Title': '青岚县规划地图' },
      },
      covered: { right: 0, bottom: 0 },
      margin: 22,
      still: true,
      ...calls,
    },
    { baseElement: box },
  );
  await settled();
}

/** Where a place is drawn, from the corner of the canvas. */
function pixel(at: LonLat): { x: number; y: number } {
  const { width, height } = canvas().getBoundingClientRect();
  return pixelOf(at, CAMERA, { x: 0, y: 0, width, height });
}

const click = (at: LonLat, modifiers: 'Shift'[] = []) =>
  userEvent.click(canvas(), { position: pixel(at), modifiers });

function remove(): void {
  cleanup();
  box.remove();
}

/** Another view of the same map. */
async function change(view: Partial<PlanMapView>): Promise<void> {
  await map.rerender({ view: { ...VIEW, camera: { ...CAMERA }, ...view } });
  await settled();
}

function forget(): void {
  for (const call of Object.values(calls)) call.mockClear();
}

describe('the map of a plan', () => {
  beforeAll(async () => {
    forget();
    await show();
  });
  afterAll(remove);

  it('comes to rest with a picture that fills its frame', () => {
    expect(calls.onFirstIdle).toHaveBeenCalledOnce();
    const { width, height } = canvas().getBoundingClientRect();
    expect([width, height]).toEqual([556, 356]);
  });

  it('starts where it is told to and says what it shows', () => {
    const [extent, camera] = calls.onExtent.mock.lastCall!;
    expect(camera.zoom).toBeCloseTo(10.5, 2);
    expect(camera.lat).toBeCloseTo(34.15, 4);
    expect(camera.lon).toBeCloseTo(105.2, 4);
    expect((extent.west + extent.east) / 2).toBeCloseTo(105.2, 4);
    expect(extent.east - extent.west).toBeCloseTo((556 * 360) / (512 * 2 ** 10.5), 4);
  });

  it('has a scale bar and names in its frame for what it shows', async () => {
    await expect.element(page.getByRole('img', { name: '比例尺' })).toBeVisible();
    expect(box.textContent).toContain('105°10′');
    expect(box.textContent).toContain('虚构示例');
  });

  it('is a region that a screen reader can name', () => {
    expect(canvas().getAttribute('aria-label')).toBe('青岚县规划地图');
  });
});

describe('the pointer on the map', () => {
  beforeAll(() => show());
  afterAll(remove);
  beforeEach(forget);

  it('picks the feature that is drawn where it clicks', async () => {
    await click(TEA_TOWN);
    expect(calls.onPick.mock.calls).toEqual([['tea-town', false]]);
  });

  it('with Shift asks to add it', async () => {
    await click(TEA_TOWN, ['Shift']);
    expect(calls.onPick.mock.calls).toEqual([['tea-town', true]]);
  });

  it('picks nothing on empty ground', async () => {
    await click(NOWHERE);
    expect(calls.onPick.mock.calls).toEqual([[null, false]]);
  });

  it('tells the feature and the place that it is on', async () => {
    await userEvent.hover(canvas(), { position: pixel(TEA_TOWN) });
    await expect.poll(() => calls.onHover.mock.lastCall?.[0]).toBe('tea-town');
    const at = calls.onPointer.mock.lastCall![0]!;
    expect(at.lon).toBeCloseTo(TEA_TOWN.lon, 2);
    expect(at.lat).toBeCloseTo(TEA_TOWN.lat, 2);
  });
});

describe('the two readings', () => {
  beforeAll(() => show());
  afterAll(remove);
  const pictures = () => box.querySelectorAll('canvas').length;
  const DIAGRAM = [
    {
      id: 'sign',
      role: 'disc' as const,
      geometry: { type: 'Point' as const, coordinates: [105.2, 34.15] },
      radiusM: 3000,
    },
  ];

  it('pass into each other, and the old picture is gone soon after', async () => {
    await map.rerender({
      still: false,
      view: { ...VIEW, diagram: diagramSheet(DIAGRAM) },
    });
    expect(pictures()).toBe(2);
    await settled();
    await expect.poll(pictures).toBe(1);
  });

  it('change at once for a person who wants no motion', async () => {
    await map.rerender({ still: true, view: VIEW });
    expect(pictures()).toBe(1);
    await settled();
  });
});

describe('a change of the view', () => {
  beforeAll(() => show());
  afterAll(remove);

  it('of the camera moves the map there', async () => {
    await change({ camera: { zoom: 11, lat: 34.2, lon: 105.1 } });
    const [, camera] = calls.onExtent.mock.lastCall!;
    expect(camera.zoom).toBeCloseTo(11, 2);
    expect(camera.lon).toBeCloseTo(105.1, 4);
  });

  it('of the selection brings the map to rest again', async () => {
    forget();
    await change({ selected: new Set(['tea-town']), dimOthers: true });
    await click(TEA_TOWN);
    expect(calls.onPick.mock.lastCall?.[0]).toBe('tea-town');
  });

  it('of what the pointer is on lays nothing out again', async () => {
    // Sources are read (`LD`) and tiles are laid out again (`RT`) by the worker.
    const toWorker = vi.spyOn(Worker.prototype, 'postMessage');
    const laidOut = (): unknown[] =>
      toWorker.mock.calls
        .map(([message]) => (message as { type?: unknown }).type)
        .filter((type) => type === 'LD' || type === 'RT');
    await change({});
    // What comes late (the rest of the fonts, the layers that wait for a hand) has come.
    await expect
      .poll(
        async () => {
          toWorker.mockClear();
          await new Promise((resolve) => setTimeout(resolve, 500));
          return laidOut();
        },
        { timeout: 20_000 },
      )
      .toEqual([]);
    await change({ hovered: 'tea-town' });
    await change({ hovered: null });
    expect(laidOut()).toEqual([]);
    await change({ visibleLayers: new Set(['town', 'parks']) });
    await expect.poll(laidOut).toContain('LD');
    toWorker.mockRestore();
  });

  it('of the layers takes their features off the map', async () => {
    forget();
    await change({ visibleLayers: new Set(['water']) });
    await click(TEA_TOWN);
    expect(calls.onPick.mock.lastCall?.[0]).toBeNull();
  });

  it('that asks for a feature brings it into view', async () => {
    await change({ camera: { zoom: 12, lat: 34.06, lon: 105.27 } });
    forget();
    await change({ camera: null, fitRequest: { features: ['tea-town'], force: false } });
    const [extent] = calls.onExtent.mock.lastCall!;
    expect(extent.west).toBeLessThan(TEA_TOWN.lon);
    expect(extent.east).toBeGreaterThan(TEA_TOWN.lon);
    expect(extent.north).toBeGreaterThan(TEA_TOWN.lat);
    expect(calls.onCamera).toHaveBeenCalled();
  });

  it('by the zoom button is told', async () => {
    await change({});
    await userEvent.click(page.getByRole('button', { name: '放大' }));
    await expect.poll(() => calls.onCamera.mock.lastCall?.[0].zoom ?? 0).toBeCloseTo(11.5, 2);
  });
});
