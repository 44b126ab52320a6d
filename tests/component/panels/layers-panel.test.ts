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
    ]);
    await expect.element(layers.getByTitle('3 项在图上，共 4 项')).toHaveTextContent('交通');
  });

  it('says 无 where nothing of a layer has a place', async () => {
    const county = new CountyPackage();
    county.json('layers/water.geojson')['features'] = [];
    await show(open(county));
    expect(rows(layers).at(-1)).toEqual(['水利', '无']);
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
    expect(session.view.visibleLayers).toContain('water');
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
});
