import '../../../src/app/tokens.css';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { cleanup, render, type RenderResult } from 'vitest-browser-svelte/pure';
import { DRAWN_CLASSES, type DrawnClass } from '../../../src/carto/symbols.ts';
import { zh } from '../../../src/i18n/zh.ts';
import { maplibregl } from '../../../src/map/maplibre.ts';
import PlanMap from '../../../src/map/PlanMap.svelte';
import type { PlanMapView } from '../../../src/map/plan-map-view.ts';
import { CountyPackage } from '../support/county.ts';
import { place } from '../support/markup.ts';
import { themesOfPage } from '../support/themes.ts';

const county = new CountyPackage();
// The only schematic area of the county lies outside it, where the map does not go.
county.feature('south-plains').geometry!['coordinates'] = [
  [
    [105.05, 34.05],
    [105.12, 34.05],
    [105.12, 34.09],
    [105.05, 34.09],
    [105.05, 34.05],
  ],
];
const { plan } = county.plan();

const VIEW: PlanMapView = {
  language: 'zh',
  visibleLayers: new Set(plan.layers.map(({ id }) => id)),
  hiddenClasses: new Set(),
  diagram: null,
  camera: { zoom: 9.6, lat: 34.15, lon: 105.2 },
  fitRequest: null,
  selected: new Set(),
  related: new Set(),
  hovered: null,
  dimOthers: false,
};

/** The map that the component makes, to ask it what it has drawn; it is spied on, not changed. */
const onEvent = vi.spyOn(maplibregl.Map.prototype, 'on');
let box: HTMLElement;
let component: RenderResult<typeof PlanMap>;

const nothing = (): void => undefined;

async function settled(): Promise<void> {
  await vi.waitFor(
    () => {
      const state = box.querySelector('[data-map-state]')?.getAttribute('data-map-state');
      if (state !== 'idle') throw new Error(`the map is ${String(state)}`);
    },
    { timeout: 20_000, interval: 50 },
  );
}

beforeAll(async () => {
  box = place('<div></div>');
  Object.assign(box.style, { position: 'relative', width: '900px', height: '700px' });
  component = await render(
    PlanMap,
    {
      plan,
      baseContents: Object.fromEntries(plan.base.map(({ file }) => [file, county.json(file)])),
      theme: themesOfPage().light,
      fontBaseUrl: new URL('/', location.href).href,
      view: VIEW,
      words: {
        ...zh.map,
        stamp: zh.diagram.stamp,
        stampMeaning: zh.diagram.stampMeaning,
        credits: [],
        mapLocale: {},
      },
      covered: { right: 0, bottom: 0 },
      margin: 0,
      still: true,
      onCamera: nothing,
      onExtent: nothing,
      onHover: nothing,
      onGroup: () => undefined,
      onPick: nothing,
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
  onEvent.mockRestore();
});

/** Shows the features of one class only. */
async function showOnly(cls: DrawnClass): Promise<void> {
  const hiddenClasses = new Set(DRAWN_CLASSES.filter((other) => other !== cls));
  await component.rerender({ view: { ...VIEW, hiddenClasses } });
  await settled();
}

/** Features of the plan that the map has drawn: position class, id and the layer that drew them. */
function drawn(): { cls: string; id: string; layer: string }[] {
  const map = onEvent.mock.contexts.at(-1) as maplibregl.Map;
  return map
    .queryRenderedFeatures()
    .filter(({ source }) => source === 'plan')
    .map(({ properties, layer }) => ({
      cls: String(properties['cls']),
      id: String(properties['id']),
      layer: layer.id,
    }));
}

const idsOf = (cls?: DrawnClass): Set<string> =>
  new Set(
    plan.features
      .filter(
        ({ geometry, position }) => geometry !== null && (cls ?? position.class) === position.class,
      )
      .map(({ id }) => id),
  );

describe('the position classes on the map', () => {
  it('are all there at first, each placed feature drawn by some layer', () => {
    expect(new Set(drawn().map(({ cls }) => cls))).toEqual(new Set(DRAWN_CLASSES));
    expect(new Set(drawn().map(({ id }) => id))).toEqual(idsOf());
  });

  it.each(DRAWN_CLASSES)('with all but %s hidden leave only its features', async (cls) => {
    await showOnly(cls);
    expect(new Set(drawn().map((one) => one.cls))).toEqual(new Set([cls]));
    expect(new Set(drawn().map(({ id }) => id))).toEqual(idsOf(cls));
  });

  it('with all but 示意 hidden leave hatches and broken lines, no outline and no solid line', async () => {
    await showOnly('schematic');
    const layers = new Set(drawn().map(({ layer }) => layer));
    for (const hatched of ['plan/area/hatch', 'plan/land-use/schematic', 'plan/line/schematic']) {
      expect.soft(layers).toContain(hatched);
    }
    const others = /^plan\/(?:area\/fill|.*(?:surveyed|digitised|gazetteer))$/;
    expect([...layers].filter((layer) => others.test(layer))).toEqual([]);
  });
});
