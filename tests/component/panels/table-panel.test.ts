import '../../../src/app/global.css';
import { describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import TablePanel from '../../../src/panels/table/TablePanel.svelte';
import type { MadeFile } from '../../../src/panels/table/export-rows.ts';
import type { Session } from '../../../src/state/session.svelte.ts';
import { CountyPackage, open } from '../support/county.ts';
import { textOf } from '../support/markup.ts';

const onSave = vi.fn<(file: MadeFile) => void>();

async function show(hash = '', county = new CountyPackage()): Promise<Session> {
  onSave.mockClear();
  const session = open(county, hash);
  await render(TablePanel, { session, onSave });
  return session;
}

const layer = page.getByLabelText('图层', { exact: true });
const filter = page.getByLabelText('筛选', { exact: true });
const position = page.getByLabelText('位置', { exact: true });
const nameButton = (name: string) =>
  page.getByRole('rowheader').getByRole('button', { name, exact: true });
const head = (name: string) => page.getByRole('columnheader', { name: new RegExp(`^${name}`) });
const names = (): string[] => page.getByRole('rowheader').elements().map(textOf);

async function saved(format: string): Promise<{ name: string; text: string }> {
  await userEvent.click(page.getByRole('button', { name: new RegExp(`^导出 ${format}`) }));
  // The writer of workbooks is fetched first.
  await expect.poll(() => onSave.mock.calls.length).toBe(1);
  const [{ name, content }] = onSave.mock.calls[0]!;
  return { name, text: await content.text() };
}

describe('the attribute table', () => {
  it('has every feature of the plan at first, in its order', async () => {
    const { plan } = await show();
    expect(names()).toEqual(plan.features.map(({ name }) => name));
    await expect.element(page.getByText('19 / 19 行')).toBeVisible();
  });

  it('shows one layer with its own facts', async () => {
    await show();
    await userEvent.selectOptions(layer, 'town');
    await expect.poll(names).toEqual(['云台中心城区', '茶香小镇', '云溪乡']);
    await expect.element(head('规划面积（平方公里）')).toBeVisible();
    await expect.element(page.getByRole('cell', { name: '暂缺' }).first()).toBeVisible();
  });

  it('filters by words, by position class, and by what is in view', async () => {
    const session = await show();
    await userEvent.fill(filter, '县农业农村局');
    await expect.poll(names).toEqual(['茶香小镇', '岚山茶业', '云溪水库加固', '石泉备用水源']);
    await userEvent.selectOptions(position, 'surveyed');
    await expect.poll(names).toEqual(['石泉备用水源']);
    await userEvent.fill(filter, '');
    await userEvent.selectOptions(position, '');
    session.extent = { west: 105.05, south: 34.19, east: 105.15, north: 34.25 };
    await userEvent.click(page.getByRole('button', { name: '视野内 2' }));
    await expect.poll(names).toEqual(['茶香小镇', '岚山茶业']);
  });

  it('says what to do when no row matches, and exports nothing', async () => {
    await show();
    await userEvent.fill(filter, '没有的词');
    await expect.element(page.getByText(/没有符合的行/)).toBeVisible();
    await expect.element(page.getByRole('button', { name: /^导出 CSV/ })).toBeDisabled();
  });

  it('sorts by a column up, down, and back to the order of the plan', async () => {
    const { plan } = await show();
    const button = head('误差').getByRole('button');
    await userEvent.click(button);
    await expect.element(head('误差')).toHaveAttribute('aria-sort', 'ascending');
    expect(names()[0]).toBe('松涛新材料园区');
    expect(names().slice(-3).toSorted()).toEqual(['南部平原协作区', '松涛互通', '留白地块']);
    await userEvent.click(button);
    await expect.element(head('误差')).toHaveAttribute('aria-sort', 'descending');
    expect(names()[0]).toBe('青岚铁路支线');
    await userEvent.click(button);
    expect(names()).toEqual(plan.features.map(({ name }) => name));
  });
});

describe('the table in step with the map', () => {
  it('selects by a click, adds with Shift', async () => {
    const session = await show();
    await userEvent.click(nameButton('茶香小镇'));
    expect(session.view.selected).toEqual(['tea-town']);
    await userEvent.click(nameButton('岚山茶业'), { modifiers: ['Shift'] });
    expect(session.view.selected).toEqual(['tea-town', 'lanshan-tea']);
  });

  it('shows what was selected elsewhere, and brings it into view', async () => {
    const session = await show();
    document.querySelector<HTMLElement>('.scroll')!.style.height = '120px';
    session.view.selectFeature(session.plan.features.at(-1)!.id);
    const name = session.plan.features.at(-1)!.name;
    await expect.element(nameButton(name)).toHaveAttribute('aria-pressed', 'true');
    await expect.element(nameButton(name)).toBeInViewport();
  });

  it('lights what the pointer or the focus is on, and shows what the map is on', async () => {
    const session = await show();
    await userEvent.hover(nameButton('岚山茶业'));
    expect(session.view.hovered).toBe('lanshan-tea');
    nameButton('茶香小镇').element().focus();
    expect(session.view.hovered).toBe('tea-town');
    session.view.hovered = session.plan.features[0]!.id;
    const row = () => nameButton(session.plan.features[0]!.name).element().closest('tr')!;
    await expect.poll(() => row().classList.contains('hovered')).toBe(true);
  });
});

describe('a table longer than a page', () => {
  /** The fixture with 250 more places. */
  function manyPlaces(): CountyPackage {
    const county = new CountyPackage();
    const { features } = county.json('layers/town.geojson') as { features: { id: string }[] };
    const town = county.feature('yunxi');
    for (let n = 0; n < 250; n += 1) {
      features.push({
        ...structuredClone(town),
        id: `extra-${String(n)}`,
        properties: { ...town.properties, name: `新村${String(n)}` },
      } as never);
    }
    return county;
  }

  it('comes in pages that can be turned', async () => {
    await show('', manyPlaces());
    expect(names()).toHaveLength(100);
    const first = names()[0];
    await userEvent.click(page.getByRole('button', { name: '下一页' }));
    expect(names()[0]).not.toBe(first);
    await expect.element(page.getByText('第 2 / 3 页')).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: '下一页' }));
    expect(names()).toHaveLength(69);
    await expect.element(page.getByRole('button', { name: '下一页' })).toBeDisabled();
  });

  it('turns to the page of what is selected on the map', async () => {
    const session = await show('', manyPlaces());
    session.view.selectFeature('extra-240' as never);
    await expect.element(nameButton('新村240')).toHaveAttribute('aria-pressed', 'true');
  });

  it('exports all pages', async () => {
    await show('', manyPlaces());
    const { text } = await saved('CSV');
    expect(text.trimEnd().split('\r\n')).toHaveLength(270);
  });
});

describe('exporting what is filtered', () => {
  it('as CSV has the rows in their order with sources and the date of the data', async () => {
    const { plan } = await show();
    await userEvent.selectOptions(layer, 'town');
    await userEvent.fill(filter, '三(');
    const { name, text } = await saved('CSV');
    expect(name).toBe(`规划要素 城与镇 数据截至${plan.dataDate}.csv`);
    const lines = text.split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toContain('数据截止日期');
    expect(lines[1]).toContain('云台中心城区');
    expect(lines.slice(1).join()).toContain('暂缺');
    await expect.element(page.getByRole('status')).toHaveTextContent(`已导出 ${name}`);
  });

  it('as GeoJSON has those features', async () => {
    await show();
    await userEvent.fill(filter, '松涛');
    const { text } = await saved('GeoJSON');
    const { features } = JSON.parse(text) as { features: { properties: { name: string } }[] };
    expect(features.map(({ properties }) => properties.name)).toEqual(names());
    expect(names()).toContain('松涛互通');
  });

  it('as XLSX is a workbook', async () => {
    await show();
    const { name, text } = await saved('XLSX');
    expect(name).toMatch(/\.xlsx$/);
    expect(text.startsWith('PK')).toBe(true);
  });
});
