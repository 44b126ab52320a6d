import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import LayersPanel from '../../../src/panels/layers/LayersPanel.svelte';
import type { Session } from '../../../src/state/session.svelte.ts';
import { CountyPackage, open, openCounty } from '../support/county.ts';
import { textOf } from '../support/markup.ts';

async function show(session = openCounty()): Promise<Session> {
  await render(LayersPanel, { session });
  return session;
}

const layers = page.getByRole('region', { name: '图层与图例' });
const eye = (layer: string) => layers.getByRole('button', { name: `显示${layer}` });
const eyeOf = (region: string, row: string) =>
  page.getByRole('region', { name: region }).getByRole('button', { name: `显示${row}` });
/** Name and count of each row, without the words of its button. */
const rows = (region: typeof layers) =>
  region
    .getByRole('listitem')
    .elements()
    .map((row) => [...row.querySelectorAll(':scope > span')].map(textOf));

describe('the list of layers', () => {
  it('counts what each layer has on the map', async () => {
    await show();
    expect(rows(layers)).toEqual([
      ['城与镇', '3'],
      ['园区与企业', '5'],
      ['交通', '3'],
      ['水利', '2'],
      ['用地用海', '5'],
    ]);
    await expect.element(layers.getByTitle('3 项在图上，共 4 项')).toHaveTextContent('交通');
  });

  it('says 无 where nothing of a layer has a place', async () => {
    const county = new CountyPackage();
    county.json('layers/water.geojson')['features'] = [];
    await show(open(county));
    expect(rows(layers)).toContainEqual(['水利', '无']);
  });

  it('has the eyes open that the package asks for', async () => {
    await show();
    await expect.element(eye('交通')).toHaveAttribute('aria-pressed', 'true');
    await expect.element(eye('水利')).toHaveAttribute('aria-pressed', 'false');
  });

  it('hides and shows a layer by its eye', async () => {
    const session = await show();
    await userEvent.click(eye('交通'));
    expect([...session.view.visibleLayers]).toEqual(['town', 'parks']);
    await expect.element(eye('交通')).toHaveAttribute('aria-pressed', 'false');
    await userEvent.click(eye('交通'));
    expect(session.view.visibleLayers).toContain('lines');
    await expect.element(eye('交通')).toHaveAttribute('aria-pressed', 'true');
  });

  it('follows a link that names other layers', async () => {
    await show(openCounty('#layers=water'));
    await expect.element(eye('水利')).toHaveAttribute('aria-pressed', 'true');
    await expect.element(eye('城与镇')).toHaveAttribute('aria-pressed', 'false');
  });

  it('is one stop for Tab and works by the keyboard', async () => {
    const session = await show();
    await userEvent.tab();
    await userEvent.keyboard('{End}');
    await userEvent.keyboard('{Enter}');
    expect(session.view.visibleLayers).toContain('land-use');
  });
});

describe('the legend of position classes', () => {
  it('counts the items of the plan in each drawn class, blocks and context left out', async () => {
    await show();
    expect(rows(page.getByRole('region', { name: '位置有多准' }))).toEqual([
      ['测绘成果', '2'],
      ['图上数字化', '3'],
      ['地名定位', '2'],
      ['示意', '3'],
    ]);
  });

  it('has words, a sample of an area and a symbol in each row', async () => {
    await show();
    const classes = page.getByRole('region', { name: '位置有多准' });
    for (const row of classes.getByRole('listitem').elements()) {
      expect(textOf(row.querySelector('.name'))).not.toBe('');
      expect(row.querySelectorAll(':scope > svg')).toHaveLength(2);
    }
  });

  it('hides a class by its eye and shows it again', async () => {
    const session = await show();
    await userEvent.click(eyeOf('位置有多准', '地名定位'));
    expect([...session.view.hiddenClasses]).toEqual(['gazetteer']);
    await expect.element(eyeOf('位置有多准', '地名定位')).toHaveAttribute('aria-pressed', 'false');
    await userEvent.click(eyeOf('位置有多准', '地名定位'));
    expect(session.view.hiddenClasses.size).toBe(0);
  });

  it('follows a link that names the visible classes', async () => {
    await show(openCounty('#pos=schematic'));
    await expect.element(eyeOf('位置有多准', '示意')).toHaveAttribute('aria-pressed', 'true');
    await expect.element(eyeOf('位置有多准', '测绘成果')).toHaveAttribute('aria-pressed', 'false');
  });

  it('is one stop for Tab and works by the keyboard', async () => {
    const session = await show();
    eyeOf('位置有多准', '测绘成果').element().focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{Enter}');
    expect([...session.view.hiddenClasses]).toEqual(['schematic']);
  });
});

describe('the legend of statuses', () => {
  it('says what each mark means, and that what is planned has none', async () => {
    await show();
    const statuses = page.getByRole('region', { name: '状态', exact: true });
    const found = statuses.getByRole('listitem').elements();
    expect(found.map(textOf)).toEqual([
      '规划、现状（无标记）',
      '背景（灰）',
      '在建',
      '建成',
      '状态不详',
    ]);
    expect(found.map((row) => row.querySelectorAll('.mark').length)).toEqual([0, 0, 1, 1, 1]);
  });
});

describe('the legend of land use', () => {
  const parcels = page.getByRole('region', { name: '用地用海', exact: true });

  it('names each class of the plan with its code and count, what matches none last', async () => {
    await show();
    expect(rows(parcels)).toEqual([
      ['01 耕地', '1'],
      ['1001 工业用地', '1'],
      ['13 公用设施用地', '1'],
      ['16 留白用地', '1'],
      ['未匹配', '1'],
    ]);
  });

  it('shows the official fill under its pattern', async () => {
    await show();
    const [first] = parcels.getByRole('listitem').elements();
    const surface = first!.querySelector('rect[fill="#F5F8DC"]');
    expect(getComputedStyle(surface!).fill).toBe('rgb(245, 248, 220)');
    const tile = first!.querySelector('pattern')!;
    expect(first!.querySelector(`rect[fill="url(#${tile.id})"]`)).not.toBeNull();
  });

  it('is absent from a plan without parcels', async () => {
    const county = new CountyPackage();
    county.json('layers/land-use.geojson')['features'] = [];
    await show(open(county));
    await expect.element(parcels).not.toBeInTheDocument();
  });
});
