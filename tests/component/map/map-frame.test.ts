import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Extent } from '../../../src/carto/graticule.ts';
import MapFrame from '../../../src/map/MapFrame.svelte';
import { pixelOf } from '../../e2e/helpers/mercator.ts';

const COUNTY: Extent = { west: 105, south: 34, east: 105.4, north: 34.3 };
const WIDTH = 600;
const HEIGHT = 543;
const SOUTH = { lon: 105, lat: 34 };
const SHEET = { x: 0, y: 0, width: WIDTH, height: HEIGHT };

async function show(extent: Extent | null): Promise<HTMLElement> {
  const size = { width: WIDTH, height: HEIGHT, margin: 22 };
  const { container } = await render(MapFrame, { extent, hasGraticule: true, ...size });
  return container;
}

/** Labels along an edge with their place on it, rounded to pixels. */
function labels(container: HTMLElement, edge: 'top' | 'left'): (readonly [string, number])[] {
  return [...container.querySelectorAll('text')]
    .filter((text) => text.hasAttribute('transform') === (edge === 'left'))
    .map((text) => {
      const turned = /translate\(\S+ ([\d.]+)\)/.exec(text.getAttribute('transform') ?? '');
      return [text.textContent, Math.round(Number(turned?.[1] ?? text.getAttribute('x')))] as const;
    });
}

describe('the frame of the map', () => {
  it('names the meridians along the top where they fall, but not in a corner', async () => {
    expect(labels(await show(COUNTY), 'top')).toEqual([
      ['105°05′', 125],
      ['105°10′', 250],
      ['105°15′', 375],
      ['105°20′', 500],
    ]);
  });

  it('names the parallels along the left, as far apart as Mercator puts them', async () => {
    const found = labels(await show(COUNTY), 'left');
    const y = (lat: number): number => pixelOf({ lon: 105, lat }, { ...SOUTH, zoom: 10 }, SHEET).y;
    const fromTop = (lat: number): number =>
      Math.round((HEIGHT * (y(lat) - y(COUNTY.north))) / (y(COUNTY.south) - y(COUNTY.north)));
    expect(found).toEqual([
      ['34°05′', fromTop(34 + 5 / 60)],
      ['34°10′', fromTop(34 + 10 / 60)],
      ['34°15′', fromTop(34 + 15 / 60)],
    ]);
  });

  it('draws a cross wherever a meridian meets a parallel', async () => {
    const crosses = [...(await show(COUNTY)).querySelectorAll('.crosses path')];
    const columns = new Set(crosses.map((cross) => /M([\d.-]+),/.exec(cross.outerHTML)?.[1]));
    // 105°00′ … 105°20′ and 34°00′ … 34°15′, the edges of the sheet included.
    expect(columns.size).toBe(5);
    expect(crosses).toHaveLength(5 * 4);
  });

  it('is drawn around the map: two neatlines, the outer one outside', async () => {
    const container = await show(COUNTY);
    const inner = container.querySelector('.inner')!.getBoundingClientRect();
    const outer = container.querySelector('.outer')!.getBoundingClientRect();
    expect([inner.width, inner.height]).toEqual([WIDTH, HEIGHT]);
    expect(outer.left).toBeLessThan(inner.left);
    expect(outer.bottom).toBeGreaterThan(inner.bottom);
  });

  it('lets the pointer through to the map and is nothing to a screen reader', async () => {
    const svg = (await show(COUNTY)).querySelector('svg')!;
    expect(getComputedStyle(svg).pointerEvents).toBe('none');
    expect(svg.getAttribute('aria-hidden')).toBe('true');
  });

  it('is not there before the map has shown anything', async () => {
    expect((await show(null)).querySelector('svg')).toBeNull();
  });
});
