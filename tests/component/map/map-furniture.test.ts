import '../../../src/app/tokens.css';
import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { zh } from '../../../src/i18n/zh.ts';
import MapFurniture from '../../../src/map/MapFurniture.svelte';

async function show(
  zoom: number,
  latitude = 34.15,
  above: 'edge' | 'tabs' | 'sheet' = 'edge',
  stamp: { title: string; meaning: string } | null = null,
): Promise<HTMLElement> {
  const words = { northWord: '北', scaleWord: zh.map.scaleBar, credits: ['甲', '乙'] };
  const { container } = await render(MapFurniture, {
    latitude,
    zoom,
    stamp,
    ...words,
    above,
  });
  return container;
}

const bar = page.getByRole('img');
const barPx = () => Number(bar.element().querySelector('.paper')!.getAttribute('width'));

/** Metres of a degree of longitude on the WGS84 ellipsoid at 34.15° N. */
const DEGREE_M = 92_235;
/** Pixels of a degree of longitude, by the definition of the zoom. */
const degreePx = (zoom: number) => (512 * 2 ** zoom) / 360;

describe('the scale bar', () => {
  it.each([
    [8, 20_000, '20 km'],
    [10, 5000, '5 km'],
    [13.5, 500, '500 m'],
  ])('at zoom %d is as long as %d m on the map', async (zoom, metres, words) => {
    await show(zoom);
    await expect.element(bar).toHaveAccessibleName(`比例尺，一格全长 ${words}`);
    expect(barPx()).toBeCloseTo((metres / DEGREE_M) * degreePx(zoom), 0);
  });

  it('is labelled at its start, middle and end', async () => {
    await show(10);
    const labels = [...bar.element().querySelectorAll('text')].map((text) => text.textContent);
    expect(labels).toEqual(['0', '2.5', '5 km']);
  });

  it('is not there where nothing has a scale: the stamp of the diagram says so', async () => {
    await show(10, 34.15, 'edge', { title: '示意', meaning: '不可量算' });
    await expect.element(bar).not.toBeInTheDocument();
    await expect.element(page.getByText('不可量算')).toBeVisible();
  });

  it('follows the map', async () => {
    const words = { northWord: '北', scaleWord: zh.map.scaleBar, credits: [] };
    const place = { latitude: 34.15, above: 'edge' as const };
    const { rerender } = await render(MapFurniture, {
      zoom: 10,
      stamp: null,
      ...place,
      ...words,
    });
    await rerender({ zoom: 13.5 });
    await expect.element(bar).toHaveAccessibleName('比例尺，一格全长 500 m');
  });
});

describe('the furniture of the map', () => {
  it('names those who are to be named', async () => {
    await show(10);
    await expect.element(page.getByText('甲 · 乙')).toBeVisible();
  });

  it('points north on a sheet, and saves the room on a phone', async () => {
    await show(10);
    await expect.element(page.getByText('北')).toBeVisible();
    await show(10, 34.15, 'sheet');
    await expect.element(page.getByText('北').last()).not.toBeVisible();
  });
});
