import '../../../src/app/global.css';
import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import NearbyPanel from '../../../src/panels/nearby/NearbyPanel.svelte';
import { runOverlaps } from '../../../src/platform/run-overlaps.ts';
import type { Session } from '../../../src/state/session.svelte.ts';
import { openCounty } from '../support/county.ts';
import { textOf } from '../support/markup.ts';

async function show(hash = '', drawn: Polygon | null = null): Promise<Session> {
  const session = openCounty(hash);
  session.drawn = drawn;
  await render(NearbyPanel, { session, runOverlaps });
  return session;
}

const radius = page.getByLabelText('距离（公里）');
const rows = () =>
  [...document.querySelectorAll('tbody tr')].map((row) => [...row.children].map(textOf));
const names = () => page.getByRole('rowheader').elements().map(textOf);

const drawn: Polygon = {
  type: 'Polygon',
  coordinates: [
    [
      [105.26, 34.16],
      [105.3, 34.16],
      [105.3, 34.2],
      [105.26, 34.2],
      [105.26, 34.16],
    ],
  ],
};

describe('what is near the selected feature', () => {
  it('is listed by distance, with tolerance, clause and position class', async () => {
    await show('#select=tea-town');
    // PROJ 9.1.1: geod -I +ellps=GRS80, 1720.97 m from town to company; 1500 m + 500 m.
    expect(rows()[0]).toEqual(['岚山茶业', '1.72 km', '2 km', '三(二)', '地名定位']);
    await expect.element(page.getByText(/^5 公里以内/)).toHaveTextContent(/1 项无空间位置/);
  });

  it('says which may in truth lie beyond', async () => {
    await show('#select=tea-town');
    await userEvent.fill(radius, '3');
    expect(rows()[0]?.[2]).toBe('2 km 可能超出');
  });

  it('follows the distance that is asked for', async () => {
    await show('#select=yuntai');
    const near = names();
    await userEvent.click(page.getByRole('button', { name: '20 km' }));
    await expect.poll(() => names().length).toBeGreaterThan(near.length);
    expect(names()).toEqual(expect.arrayContaining(near));
  });

  it.each(['', '0', '-3', '1000', '五'])(
    'asks for a sensible distance instead of %j',
    async (text) => {
      await show('#select=yuntai');
      await userEvent.fill(radius, text);
      await expect.element(page.getByText(/请填 0\.1 到 200 之间/)).toBeVisible();
      await expect.element(radius).toHaveAttribute('aria-invalid', 'true');
      expect(rows()).toEqual([]);
    },
  );

  it('lights the list on the map, and puts the light out with the panel', async () => {
    const session = openCounty('#select=tea-town');
    const view = await render(NearbyPanel, { session, runOverlaps });
    const listed = [...document.querySelectorAll<HTMLElement>('[data-feature]')];
    expect([...session.lit].sort()).toEqual(listed.map((row) => row.dataset['feature']).sort());
    await view.unmount();
    expect(session.found).toBeNull();
    expect(session.lit).toBe(session.related);
  });

  it('adds a neighbour to the selection by a click and keeps the centre', async () => {
    const session = await show('#select=tea-town');
    const button = page.getByRole('button', { name: '岚山茶业' });
    await userEvent.click(button);
    expect(session.view.selected).toEqual(['tea-town', 'lanshan-tea']);
    await expect.element(page.getByText('中心：茶香小镇')).toBeVisible();
    await userEvent.click(button);
    expect(session.view.selected).toEqual(['tea-town']);
  });

  it('says what to do without a centre, and why a centre without a place has no answer', async () => {
    const session = await show();
    await expect.element(page.getByText(/先选一个有位置的要素/)).toBeVisible();
    session.view.selectFeature('east-interchange' as never);
    await expect.element(page.getByText('松涛互通：没有位置，查不了周边。')).toBeVisible();
  });

  it('is asked of a drawn shape when there is one', async () => {
    await show('', drawn);
    await expect.element(page.getByText('中心：所绘图形')).toBeVisible();
    expect(names()).toContain('松涛新材料园区');
  });

  it('has no answer on the structure diagram, and says why', async () => {
    const session = await show('#mode=diagram&select=tea-town');
    session.diagram = [{ id: 'd', role: 'disc', geometry: session.selected[0]!.geometry! }];
    await expect.element(page.getByRole('status')).toHaveTextContent(/空间结构图是示意图/);
    expect(session.found).toBeNull();
  });
});

describe('the overlap of two layers', () => {
  async function ask(first: string, second: string): Promise<void> {
    await userEvent.click(page.getByRole('button', { name: '重叠' }));
    await userEvent.selectOptions(page.getByLabelText('甲'), first);
    await userEvent.selectOptions(page.getByLabelText('乙'), second);
    await userEvent.click(page.getByRole('button', { name: '查重叠' }));
  }

  it('is a table of pairs with area and shares, and lights the pairs', async () => {
    const session = await show();
    await ask('parks', 'land-use');
    await expect.element(page.getByText('重叠 4 处')).toBeVisible();
    // GDAL 3.6.2 with SpatiaLite: 2081677 m² of the parcel's 6130 thousand, and of the park's 42 450 thousand.
    expect(rows()[0]).toEqual([
      '松涛新材料园区',
      '水厂地块',
      expect.stringMatching(/^208\.\d 公顷 · 312\d 亩 · 2\.08 平方公里$/),
      '4.9%',
      expect.stringMatching(/^33\.\d%$/),
    ]);
    expect([...session.lit].sort()).toEqual([
      'lu-odd',
      'lu-utility',
      'songtao-north',
      'songtao-park',
    ]);
  });

  it('selects both of a pair by a click', async () => {
    const session = await show();
    await ask('parks', 'land-use');
    await userEvent.click(page.getByRole('button', { name: '水厂地块' }).first());
    expect([...session.view.selected].sort()).toEqual(['lu-utility', 'songtao-park']);
  });

  it('says why nothing can overlap: how many points, lines, schematic areas, and without a place', async () => {
    await show();
    await ask('lines', 'parks');
    await expect.element(page.getByText(/不能查：两边都要有已知边界的面要素/)).toBeVisible();
    const reasons = page.getByRole('listitem').elements().map(textOf);
    expect(reasons[0]).toMatch(/0 个面可以查；不参加：线 2、示意面 1、无空间位置 1$/);
    expect(reasons[1]).toMatch(/3 个面可以查；不参加：点 2$/);
  });

  it('says that common edges are no overlap when there is none', async () => {
    await show();
    await ask('land-use', 'land-use');
    await expect.element(page.getByText('没有重叠。共边、共点不算重叠。')).toBeVisible();
  });

  it('takes a drawn shape for a side', async () => {
    await show('', drawn);
    await ask('drawn', 'parks');
    await expect
      .poll(() => rows().map(([a, b]) => [a, b]))
      .toContainEqual(['所绘图形', '松涛新材料园区']);
  });
});

describe('many overlaps', () => {
  it('are worked out in a worker, with the same answer', async () => {
    // 30 by 30 pairs: more than are worked out at once.
    const areas = (prefix: string, shift: number) =>
      Array.from({ length: 30 }, (_, n) => {
        const [west, south] = [112 + n * 0.05, 30 + shift];
        const ring = [
          [west, south],
          [west + 0.02, south],
          [west + 0.02, south + 0.02],
          [west, south + 0.02],
          [west, south],
        ];
        return {
          id: `${prefix}${String(n)}` as never,
          geometry: { type: 'MultiPolygon' as const, coordinates: [[ring]] },
        };
      });
    const found = await runOverlaps(areas('a', 0), areas('b', 0.01));
    expect(found).toHaveLength(30);
    const few = await runOverlaps(areas('a', 0).slice(0, 1), areas('b', 0.01).slice(0, 1));
    expect(found).toContainEqual(few[0]);
  });
});
