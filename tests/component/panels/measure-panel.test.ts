import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import FeatureCard from '../../../src/panels/feature/FeatureCard.svelte';
import MeasurePanel from '../../../src/panels/measure/MeasurePanel.svelte';
import { openCounty } from '../support/county.ts';
import { section, sections } from '../support/card.ts';
import { featureId } from '../support/id.ts';
import { textOf } from '../support/markup.ts';

const rows = (root: Element = document.body): string[][] =>
  [...root.querySelectorAll('dl > div')].map((row) => [...row.children].map(textOf));

describe('measuring what is selected', () => {
  it('gives an area in hectares, mu and square kilometres, with its class, tolerance and method', async () => {
    await render(MeasurePanel, { session: openCounty('#select=songtao-park') });
    // GeographicLib 2.1, Planimeter: 42449704 m², 30458.5 m of edge.
    expect(rows()).toEqual([
      ['面积', '4245.0 公顷 · 63675 亩 · 42.45 平方公里'],
      ['周长', '30.46 km'],
    ]);
    await expect.element(page.getByText('CGCS2000 椭球，边取大地线')).toBeVisible();
    await expect.element(page.getByText(/位置：测绘成果，误差约 1 m/)).toBeVisible();
  });

  it('gives the straight distance of two, its bearing and both tolerances', async () => {
    await render(MeasurePanel, { session: openCounty('#select=tea-town,lanshan-tea') });
    await expect.element(page.getByRole('heading', { name: '茶香小镇 至 岚山茶业' })).toBeVisible();
    // PROJ 9.1.1: geod -I +ellps=GRS80, 34.213N 105.092E to 34.205N 105.108E.
    expect(rows()).toEqual([
      ['两者直线距离', '1.72 km'],
      ['方位', '121.0°（东南）'],
    ]);
    await expect.element(page.getByText(/不是沿路里程 · 两端误差合计约 2 km/)).toBeVisible();
  });

  it.each([
    ['qinglan-branch', /示意：只有方向和次序可靠/],
    ['tea-town', /点要素没有大小/],
    ['east-interchange', /没有位置，不能量/],
  ])('says of %s why it is not measured', async (id, why) => {
    await render(MeasurePanel, { session: openCounty(`#select=${id}`) });
    await expect.element(page.getByText(why)).toBeVisible();
    expect(rows()).toEqual([]);
  });

  it('says that there is no distance to what has no place', async () => {
    await render(MeasurePanel, { session: openCounty('#select=tea-town,east-interchange') });
    await expect.element(page.getByText('松涛互通：没有位置，量不出距离。')).toBeVisible();
  });

  it('measures nothing on the structure diagram, and says why', async () => {
    const session = openCounty('#mode=diagram&select=songtao-park');
    const [park] = session.selected;
    session.diagram = [{ id: 'd', role: 'disc', geometry: park!.geometry! }];
    await render(MeasurePanel, { session });
    await expect.element(page.getByRole('status')).toHaveTextContent(/不可量算/);
    expect(rows()).toEqual([]);
  });

  it('measures a drawn shape with nothing selected', async () => {
    const drawn = {
      type: 'LineString' as const,
      coordinates: [
        [112, 30],
        [112, 31],
      ],
    };
    const session = openCounty();
    session.drawn = drawn;
    await render(MeasurePanel, { session });
    // PROJ 9.1.1: geod -I +ellps=GRS80, 110860.9256 m.
    expect(rows()[0]).toEqual(['长度', '110.86 km']);
  });

  it('says what to do when there is nothing to measure', async () => {
    await render(MeasurePanel, { session: openCounty() });
    await expect.element(page.getByText(/用图左上角的工具画一条线/)).toBeVisible();
  });
});

describe('图上量算 in a feature card', () => {
  async function card(id: string): Promise<void> {
    const session = openCounty(`#select=${id}`);
    await render(FeatureCard, { session, feature: session.plan.featureById.get(featureId(id))! });
  }

  it('measures a line with its class and tolerance', async () => {
    await card('park-road');
    // GDAL 3.6.2 with SpatiaLite: ST_Length(geometry, 1), 7461.33 m.
    expect(rows(section('图上量算'))).toEqual([['长度', '7.46 km']]);
    expect(textOf(section('图上量算'))).toContain('位置：图上数字化，误差约 50 m');
  });

  it('says why a schematic line is not measured', async () => {
    await card('qinglan-branch');
    expect(textOf(section('图上量算'))).toContain('不量');
    expect(rows(section('图上量算'))).toEqual([]);
  });

  it.each(['tea-town', 'east-interchange'])('is absent for %s', async (id) => {
    await card(id);
    expect(sections()).not.toContain('图上量算');
  });
});
