import { describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { zh } from '../../../src/i18n/zh.ts';
import MapTools from '../../../src/map/MapTools.svelte';

const onZoom = vi.fn();
const onHome = vi.fn();

async function press(name: string): Promise<void> {
  onZoom.mockClear();
  onHome.mockClear();
  const words = { ...zh.map, stamp: '', stampMeaning: '', credits: [], mapLocale: {} };
  await render(MapTools, { words, isLow: false, onZoom, onHome });
  await userEvent.click(
    page.getByRole('group', { name: '地图工具' }).getByRole('button', { name }),
  );
}

describe('the tools of the map', () => {
  it('zoom in', async () => {
    await press('放大');
    expect(onZoom.mock.calls).toEqual([[1]]);
  });

  it('zoom out', async () => {
    await press('缩小');
    expect(onZoom.mock.calls).toEqual([[-1]]);
  });

  it('go back to the whole sheet', async () => {
    await press('全图');
    expect(onHome).toHaveBeenCalledOnce();
    expect(onZoom).not.toHaveBeenCalled();
  });
});
