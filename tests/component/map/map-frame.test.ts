import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Extent } from '../../../src/carto/graticule.ts';
import MapFrame from '../../../src/map/MapFrame.svelte';

const COUNTY: Extent = { west: 105, south: 34, east: 105.4, north: 34.3 };
const WIDTH = 600;
const HEIGHT = 543;

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

  it('names the parallels along the left, closer together towards the equator', async () => {
    const found = labels(await show(COUNTY), 'left');
    expect(found.map(([label]) => label)).toEqual(
      ['34°05′', '34°10′', '34°15′', '34°20′', '34°25′'].slice(0, 3),
    );
    const [south, middle, north] = found.map(([, y]) => y);
    expect(south! - middle!).toBeGreaterThan(149);
    expect(middle! - north!).toBeGreaterThanOrEqual(south! - middle!);
  });

  it('draws a cross wherever a meridian meets a parallel', async () => {
    const container = await show(COUNTY);
    // Six meridians (105°00′ at the edge is one) less the last, four parallels with 34°00′ and 34°15′ … inside.
    expect(container.querySelectorAll('.crosses path').length % 5).toBe(0);
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
