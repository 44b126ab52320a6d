import '../../../src/app/tokens.css';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { cleanup, render, type RenderResult } from 'vitest-browser-svelte/pure';
import { userEvent } from 'vitest/browser';
import { readTheme } from '../../../src/carto/theme.ts';
import { townshipRadiusPx } from '../../../src/carto/township-drawing.ts';
import { zh } from '../../../src/i18n/zh.ts';
import PlanMap from '../../../src/map/PlanMap.svelte';
import type { PlanMapView } from '../../../src/map/plan-map-view.ts';
import type { Thematic } from '../../../src/map/thematic.ts';
import { pixelOf, type Camera, type LonLat } from '../../e2e/helpers/mercator.ts';
import { CountyPackage } from '../support/county.ts';
import { place } from '../support/markup.ts';

const CAMERA: Camera = { zoom: 10.5, lat: 34.15, lon: 105.2 };
const TEA_TOWN = { lon: 105.092, lat: 34.213 };
const county = new CountyPackage();
const { plan } = county.plan();
const features = (...ids: string[]) => plan.features.filter(({ id }) => ids.includes(id));
const items = features('tea-town', 'yuntai');

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
const onPick = vi.fn<(id: string | null, add: boolean) => void>();
const onPickAll = vi.fn<(ids: readonly string[]) => void>();
const onFailed = vi.fn<(cause: unknown) => void>();
const NONE: Thematic = {
  language: 'zh',
  links: [],
  linkWords: zh.links,
  townships: [],
  onPickAll,
  onFailed,
};
const COUNTED: Thematic = {
  ...NONE,
  townships: [{ divisions: features('tea-town'), at: [TEA_TOWN.lon, TEA_TOWN.lat], items }],
};

let box: HTMLElement;
let map: RenderResult<typeof PlanMap>;
const canvas = () => box.querySelector('canvas')!;

async function settled(): Promise<void> {
  await vi.waitFor(
    () => {
      const state = box.querySelector('[data-map-state]')?.getAttribute('data-map-state');
      if (state !== 'idle') throw new Error(`the map is ${String(state)}`);
    },
    { timeout: 20_000, interval: 50 },
  );
}

async function theme(thematic: Thematic): Promise<void> {
  await map.rerender({ thematic });
  await settled();
}

/** Clicks some pixels to the east of a place. */
function click(at: LonLat, east = 0): Promise<void> {
  const { width, height } = canvas().getBoundingClientRect();
  const { x, y } = pixelOf(at, CAMERA, { x: 0, y: 0, width, height });
  return userEvent.click(canvas(), { position: { x: x + east, y } });
}

beforeAll(async () => {
  box = place('<div></div>');
  Object.assign(box.style, { position: 'relative', width: '600px', height: '400px' });
  const style = getComputedStyle(document.documentElement);
  const nothing = (): void => undefined;
  map = await render(
    PlanMap,
    {
      plan,
      baseContents: Object.fromEntries(plan.base.map(({ file }) => [file, county.json(file)])),
      theme: readTheme((property) => style.getPropertyValue(property)),
      fontBaseUrl: new URL('/', location.href).href,
      view: VIEW,
      words: {
        ...zh.map,
        stamp: '',
        stampMeaning: '',
        credits: [],
        mapLocale: { 'Map.Title': '青岚县规划地图' },
      },
      covered: { right: 0, bottom: 0 },
      margin: 22,
      still: true,
      thematic: NONE,
      onPick,
      onGroup: nothing,
      onCamera: nothing,
      onExtent: nothing,
      onHover: nothing,
      onFirstIdle: nothing,
      onPointer: nothing,
    },
    { baseElement: box },
  );
  await settled();
});
afterAll(() => {
  cleanup();
  box.remove();
});
beforeEach(() => {
  onPick.mockClear();
  onPickAll.mockClear();
});

describe('a click on the map with circles of townships', () => {
  const radius = townshipRadiusPx(items.length);

  it('in a circle picks its items together, and no feature under it', async () => {
    await theme(COUNTED);
    await click(TEA_TOWN);
    expect(onPickAll.mock.calls).toEqual([[['yuntai', 'tea-town']]]);
    expect(onPick).not.toHaveBeenCalled();
  });

  it('outside the circles picks a feature as ever', async () => {
    await theme(COUNTED);
    await click(TEA_TOWN, radius + 3);
    expect(onPickAll).not.toHaveBeenCalled();
    expect(onPick).toHaveBeenCalledOnce();
  });

  it('picks features again when the circles are gone', async () => {
    await theme(COUNTED);
    await theme(NONE);
    await click(TEA_TOWN);
    expect(onPick.mock.calls).toEqual([['tea-town', false]]);
    expect(onFailed).not.toHaveBeenCalled();
  });
});

describe('the map with links', () => {
  it('comes to rest with them, and without them again', async () => {
    await theme({ ...NONE, links: plan.links });
    await map.rerender({ view: { ...VIEW, camera: { ...CAMERA, zoom: 9 } } });
    await settled();
    await theme(NONE);
    expect(onFailed).not.toHaveBeenCalled();
  });
});
